import { ActionFailure } from '#kit';
import { describe, type Notes } from './description.ts';
import type { Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { readRecord, refuseForeign } from './own-record.ts';
import type { LedgerRecord } from './record.ts';
import { writeStatus } from './write-status.ts';

/** A step on the way of a record. */
export interface Stage {
  readonly id: number;
  readonly place: Partial<Place>;
  readonly stage: string;
  readonly notes: Notes;
  readonly environmentUrl: string | undefined;
}

/** Says on a record of this run which stage it is in, and with it that it runs. Throws ActionFailure with a reason of the ledger, and GitHubFailure. */
export async function stageRecord(
  ledger: Ledger,
  { id, place, stage, notes, environmentUrl }: Stage,
): Promise<LedgerRecord> {
  const description = describe({ stage, ...notes });
  const record = await readRecord(ledger, id, place);
  refuseForeign(record, ledger);
  const { stand } = record.progress;
  if (stand !== 'running' && stand !== 'waiting') {
    throw new ActionFailure(
      'wrong-state',
      `Record ${id} has ended (${stand}), so it cannot be in stage ${JSON.stringify(stage)}. Open a new record for a new deployment.`,
    );
  }
  const address = environmentUrl ?? (record.progress.environmentUrl || undefined);
  await writeStatus(ledger, id, { state: 'in_progress', description, environmentUrl: address });
  return record;
}
