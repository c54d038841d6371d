import { GitHubFailure } from '#github';
import { ActionFailure } from '#kit';
import { planClosing, type Outcome } from './closing.ts';
import { describe, type Notes } from './description.ts';
import type { Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { readRecord, refuseForeign } from './own-record.ts';
import type { LedgerRecord } from './record.ts';
import { writeStatus } from './write-status.ts';

/** The end of a record. */
export interface Close {
  readonly id: number;
  readonly place: Partial<Place>;
  readonly outcome: Outcome;
  /** The stage it ended in; undefined: the one that was named last. */
  readonly stage: string | undefined;
  readonly notes: Notes;
  readonly environmentUrl: string | undefined;
}

/** How closing went. `superseded` is the record that is no longer live; `trouble` says why that one could not be marked. */
export interface Closed {
  readonly record: LedgerRecord;
  readonly wrote: boolean;
  readonly superseded: number | undefined;
  readonly trouble: string | undefined;
}

/**
 * Ends a record of this run; closing it once more in the same sense changes nothing. A success makes the record inactive that was live before in the
 * same environment and service, in production too. A queued record that never began may be closed by any run. Throws ActionFailure with a reason
 * of the ledger, and GitHubFailure when the outcome itself could not be written.
 */
export async function closeRecord(ledger: Ledger, close: Close): Promise<Closed> {
  const { id, outcome, place } = close;
  const record = await readRecord(ledger, id, place);
  if (record.progress.stand !== 'waiting' || outcome === 'success') refuseForeign(record, ledger);
  const plan = planClosing(record.progress.stand, outcome);
  if (plan.act === 'refuse') {
    throw new ActionFailure(
      'wrong-state',
      `Record ${id} cannot be closed as ${outcome}: ${plan.why}. What the ledger says of it stays; open a new record for a new deployment.`,
    );
  }
  if (plan.act === 'write') {
    const description = describe({ ...close.notes, stage: close.stage ?? record.progress.stage ?? '', outcome });
    await writeStatus(ledger, id, {
      state: plan.state,
      description,
      environmentUrl: close.environmentUrl ?? (record.progress.environmentUrl || undefined),
    });
  }
  const mark = outcome === 'success' ? await supersede(ledger, record) : { superseded: undefined, trouble: undefined };
  return { record, wrote: plan.act === 'write', ...mark };
}

/** The outcome stands whether or not the older record can be marked: readers take the newest success. */
async function supersede(ledger: Ledger, by: LedgerRecord): Promise<Pick<Closed, 'superseded' | 'trouble'>> {
  const nothing = { superseded: undefined, trouble: undefined };
  const older = by.intent.previous?.id;
  if (older === undefined || older >= by.deployment.id) return nothing;
  try {
    const record = await readRecord(ledger, older, {
      environment: by.deployment.environment,
      service: by.intent.service,
    });
    if (record.progress.stand !== 'live') return nothing;
    await writeStatus(ledger, older, {
      state: 'inactive',
      description: describe({ outcome: 'superseded', by: String(by.deployment.id) }),
    });
    return { superseded: older, trouble: undefined };
  } catch (error) {
    if (error instanceof GitHubFailure || error instanceof ActionFailure)
      return { superseded: undefined, trouble: error.message };
    throw error;
  }
}
