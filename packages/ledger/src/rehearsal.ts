import type { Opening } from './opening.ts';
import { selectPrevious } from './previous.ts';
import type { LedgerRecord } from './record.ts';

/**
 * Whether a rehearsal may deploy where `expected` has to be live: nothing else came in between. After a rehearsal that was cut off half way it may, too,
 * when that record is the newest success besides rehearsals: so the next one brings back what was there. Records may come in any order.
 */
export function rehearsalBegins(records: readonly LedgerRecord[], expected: number): boolean {
  const live = selectPrevious(records);
  if (live === undefined || live.deployment.id === expected) return live !== undefined;
  const meant = selectPrevious(records.filter(({ intent }) => !intent.rehearsal));
  return live.intent.rehearsal && meant?.deployment.id === expected;
}

/** Whether an opening is the way back of a rehearsal that did not succeed, and no beginning of one. */
export function isWayBack({ kind, remediates }: Opening, records: readonly LedgerRecord[]): boolean {
  const mended = records.find(({ deployment }) => deployment.id === remediates);
  const stand = mended?.progress.stand;
  return kind === 'rollback' && mended?.intent.rehearsal === true && stand !== 'live' && stand !== 'superseded';
}

/** Whether something else succeeded after the record that a rollback is to leave: then it would overwrite what is newer. Rehearsals do not count. */
export function isOvertaken(records: readonly LedgerRecord[], left: number): boolean {
  return records.some(
    ({ deployment, intent, progress: { stand } }) =>
      deployment.id > left && !intent.rehearsal && (stand === 'live' || stand === 'superseded'),
  );
}
