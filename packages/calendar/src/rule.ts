import type { CronPattern } from './cron-pattern.ts';
import type { Span } from './span.ts';
import type { Wall } from './wall.ts';

/** When a rule of a calendar holds, as the file says it. Days are midnights of the wall clock. */
export type When =
  | { readonly kind: 'cron'; readonly pattern: CronPattern; readonly span: Span }
  | { readonly kind: 'dates'; readonly first: Wall; readonly last: Wall }
  | {
      readonly kind: 'holidays';
      /** Countries and regions as ISO 3166-2 codes them: `DE`, `US-NY`. */
      readonly places: readonly string[];
      readonly dayBefore: boolean;
      readonly extra: readonly Wall[];
      readonly except: readonly Wall[];
    }
  | { readonly kind: 'ics'; readonly path: string }
  | { readonly kind: 'rrule'; readonly rule: string; readonly first: Wall; readonly span: Span }
  | { readonly kind: 'label'; readonly label: string };

/** One window or freeze of a calendar, with the line of the file that begins it. */
export interface Rule {
  readonly name: string;
  readonly line: number;
  readonly zone: string;
  readonly when: When;
}

/** What one part of a calendar says: the general part, or that of a service or an environment. */
export interface RuleSet {
  readonly windows: readonly Rule[];
  readonly freezes: readonly Rule[];
}

/** A calendar as its file says it. The names of services and environments are in lower case. */
export interface Calendar {
  /** The zone of every rule that names none. */
  readonly zone: string;
  readonly general: RuleSet;
  readonly services: ReadonlyMap<string, RuleSet>;
  readonly environments: ReadonlyMap<string, RuleSet>;
}
