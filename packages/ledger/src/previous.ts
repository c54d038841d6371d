import type { LedgerRecord } from './record.ts';

/**
 * The record that is live, and so what a rollback returns to: the newest one that succeeded and was not taken back by a later failure. A rollback
 * counts like any other: what it put back is what runs. Records may come in any order; `not` is the record that asks.
 */
export function selectPrevious(records: readonly LedgerRecord[], not?: number): LedgerRecord | undefined {
  return records
    .filter(
      ({ deployment, progress }) =>
        deployment.id !== not && (progress.stand === 'live' || progress.stand === 'superseded'),
    )
    .toSorted((left, right) => right.deployment.id - left.deployment.id)
    .at(0);
}
