import type { CronPattern } from './cron-pattern.ts';
import type { OverrideActor } from './override-actor.ts';
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

/** What a calendar says of one service, under the name and in the line of the file that begin it. */
export interface ServicePart extends RuleSet {
  readonly name: string;
  readonly line: number;
}

/** What a calendar says of one environment. */
export interface EnvironmentPart extends ServicePart {
  /** Who may let a deployment to it through, instead of those of the whole calendar; undefined when it says nothing of that. */
  readonly overrideActors: readonly OverrideActor[] | undefined;
}

/** A calendar as its file says it. The keys of services and environments are in lower case. */
export interface Calendar {
  /** The zone of every rule that names none. */
  readonly zone: string;
  readonly general: RuleSet;
  /** Who may let a deployment through while it is closed; undefined when the calendar says nothing of that, empty when it says nobody. */
  readonly overrideActors: readonly OverrideActor[] | undefined;
  readonly services: ReadonlyMap<string, ServicePart>;
  readonly environments: ReadonlyMap<string, EnvironmentPart>;
}

/** Whom a calendar lets break the glass in an environment: those that the environment names, or else those of the whole calendar. Pure. */
export function overrideActorsOf(calendar: Calendar, environment: string): readonly OverrideActor[] | undefined {
  return calendar.environments.get(environment.toLowerCase())?.overrideActors ?? calendar.overrideActors;
}
