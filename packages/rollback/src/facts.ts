import type { Duration } from '#time';
import type { Change } from './change.ts';

/** Where to, and what is known of it. */
export interface TargetFacts {
  readonly image: string;
  /** What the ledger says of it here: `good` was live and healthy, and was not taken back. */
  readonly standing: 'good' | 'taken-back' | 'never-live';
  /** It is the image that is to be left. */
  readonly current: boolean;
  /** It is what was live right before. */
  readonly previous: boolean;
  readonly liveFor: Duration;
  /** Who keeps it away; undefined: nobody. */
  readonly quarantinedBy: string | undefined;
  readonly stored: 'present' | 'absent' | 'unasked';
  /** `unasked`: the caller does not want signatures. */
  readonly signed: 'verified' | 'unverified' | 'unasked';
}

/** How the target stands to one schema floor. */
export interface FloorFacts {
  readonly text: string;
  readonly record: number;
  readonly standing: 'at-or-after' | 'before' | 'unknown';
}

/** What is known of the schema, which stays as it is. */
export interface SchemaFacts {
  readonly floors: readonly FloorFacts[];
  /** Applied since the target was live. */
  readonly changes: readonly Change[];
  /** Records since that do not say what they did to the schema. */
  readonly silent: readonly number[];
  /** Migrations that the target knows and the database does not have. */
  readonly missing: readonly string[];
  /** `tested`: the ways back of the migrations since were tested on a copy, and lose no rows that were written since. */
  readonly down: 'tested' | 'untested';
}

/** All that decides about a rollback. */
export interface Facts {
  /** `rehearsal`: a workflow that goes back and forward again, to see whether it can be done. */
  readonly trigger: 'automatic' | 'person' | 'rehearsal';
  /** The person was asked, and says yes. */
  readonly confirmed: boolean;
  /** `canary`: what is to be left only got a part of the traffic. */
  readonly exposure: 'full' | 'canary';
  /** What is to be left is a rollback. */
  readonly fromRollback: boolean;
  /** It was live and healthy, and was not taken back. */
  readonly fromGood: boolean;
  /** How long that has been live; undefined: it never was. */
  readonly fromLiveFor: Duration | undefined;
  readonly underWay: boolean;
  readonly overtaken: boolean;
  readonly target: TargetFacts | undefined;
  readonly minLive: Duration;
  readonly autoWindow: Duration;
  /** Rollbacks here within the last day, besides earlier attempts of this one. */
  readonly rollbacksToday: number;
  readonly autoLimit: number;
  /** Undefined: the service has no schema. */
  readonly schema: SchemaFacts | undefined;
  /** Whether the target can read what was written since, as far as somebody said so. */
  readonly writtenData: 'readable' | 'unreadable' | 'undeclared';
  readonly consumers: 'compatible' | 'need-current' | 'undeclared';
}
