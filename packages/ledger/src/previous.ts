import type { LedgerRecord } from './record.ts';

/**
 * The record that is live, and so what a rollback returns to: the newest one that succeeded and was not taken back by a later failure. A rollback
 * counts like any other: what it put back is what runs. Records may come in any order.
 */
export function selectPrevious(records: readonly LedgerRecord[]): LedgerRecord | undefined {
  return records
    .filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded')
    .toSorted((left, right) => right.deployment.id - left.deployment.id)
    .at(0);
}
