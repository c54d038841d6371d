/** The locks on tables, weakest first (PostgreSQL documentation, "Explicit Locking"). */
export const lockModes = [
  'AccessShare',
  'RowShare',
  'RowExclusive',
  'ShareUpdateExclusive',
  'Share',
  'ShareRowExclusive',
  'Exclusive',
  'AccessExclusive',
] as const;

export type LockMode = (typeof lockModes)[number];

/** The strongest lock on one relation. */
export interface HeldLock {
  /** As SQL writes it, with its schema. */
  readonly relation: string;
  readonly mode: LockMode;
}

/** The stronger of two modes. */
export function strongerMode(one: LockMode, other: LockMode): LockMode {
  return lockModes.indexOf(one) >= lockModes.indexOf(other) ? one : other;
}

/** Reads `AccessExclusiveLock` as pg_locks writes it; undefined for modes of other things than tables. */
export function parseLockMode(text: string): LockMode | undefined {
  return lockModes.find((mode) => `${mode}Lock` === text);
}
