import type { Change, CheckRun } from '#github';
import type { InFlight, LedgerRecord } from '#ledger';
import type { Incident, Upstream } from './origin.ts';
import type { Instant } from '#time';
import type { Hearing } from './witness.ts';

/** Everything the rules look at, gathered before any of them decides. What no rule asks for is not there. */
export interface Facts {
  /** What time it is at GitHub, whose times all records have. */
  readonly now: Instant;
  /** What time this machine says it is. */
  readonly machine: Instant;
  /** The records of the service in the environment, newest first, as far as the rules need them. */
  readonly records: readonly LedgerRecord[];
  /** What is live here; undefined when the ledger knows nothing. */
  readonly live: LedgerRecord | undefined;
  readonly upstreams: readonly Upstream[];
  readonly incidents: readonly Incident[];
  readonly inFlight: readonly InFlight[];
  /** The record by which the image was live here, for a rollback. */
  readonly former: LedgerRecord | undefined;
  /** What is between what is live and what comes; undefined when git does not know both, or nothing is live. */
  readonly change: Change | undefined;
  readonly checks: readonly CheckRun[];
  readonly hearing: Hearing | undefined;
  readonly budget: number | undefined;
  /** The person who says go. */
  readonly goAhead: string | undefined;
}
