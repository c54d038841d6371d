import type { Duration } from '#time';

/** The classes of a change of the schema, by what they do to a release that does not know it. */
export const changeClasses = ['additive', 'behaviour', 'contracting', 'destructive', 'unknown'] as const;

/**
 * `additive`: a table, a nullable column, an index, a widening, a view. `behaviour`: additive, and changes what happens to rows: a default, a trigger,
 * a value of an enumeration. `contracting`: takes away or narrows what was there. `destructive`: rewrites or loses data. `unknown`: nobody could say.
 */
export type ChangeClass = (typeof changeClasses)[number];

/** A migration that was applied after the target had been live. */
export interface Change {
  /** Its path, or what is known of it. */
  readonly migration: string;
  readonly class: ChangeClass;
  /** The target was judged or tested against the schema with it. */
  readonly tested: boolean;
  /** How long ago its record was opened. */
  readonly age: Duration;
}
