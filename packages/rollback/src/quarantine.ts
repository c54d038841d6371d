import type { LedgerRecord } from '#ledger';

/**
 * The images that rollbacks keep away, with the rollback that does: each was left because it did harm, and was not live and healthy again since.
 * Records may come in any order; what an earlier one than they reach says is not known.
 */
export function quarantinedImages(records: readonly LedgerRecord[]): ReadonlyMap<string, LedgerRecord> {
  const kept = new Map<string, LedgerRecord>();
  for (const record of records.toSorted((left, right) => left.deployment.id - right.deployment.id)) {
    const left = leftBy(record, records);
    if (left !== undefined) kept.set(left, record);
    const { stand } = record.progress;
    if (stand === 'live' || stand === 'superseded') kept.delete(record.intent.image);
  }
  return kept;
}

/** The image that a rollback left; also of one that failed, because the harm came before it. */
function leftBy({ intent, progress }: LedgerRecord, records: readonly LedgerRecord[]): string | undefined {
  if (intent.kind !== 'rollback' || intent.rehearsal || progress.stand === 'waiting' || progress.stand === 'withdrawn')
    return undefined;
  const named = records.find(({ deployment }) => deployment.id === intent.remediates)?.intent.image;
  const left = named ?? (intent.remediates === undefined ? intent.previous?.image : undefined);
  return left === intent.image ? undefined : left;
}
