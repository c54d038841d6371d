import { history, type Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerRecord } from './record.ts';

/**
 * The record that waits in a place, to be taken up again: its newest one, when that is queued, was never begun, and its run is over. Whatever was
 * opened later has overtaken a queued record: taking that up would bring back an older image. Throws GitHubFailure.
 */
export async function findWaiting(ledger: Ledger, place: Place): Promise<LedgerRecord | undefined> {
  for await (const { records } of history(ledger, place)) {
    const [newest] = records.toSorted((left, right) => right.record.deployment.id - left.record.deployment.id);
    if (newest === undefined) continue;
    return newest.record.progress.stand === 'waiting' && newest.run.completed ? newest.record : undefined;
  }
  return undefined;
}
