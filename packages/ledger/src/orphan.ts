import type { WorkflowRun } from '#github';
import type { LedgerRecord } from './record.ts';

/** A record that nobody will end any more: the attempt of the run that opened it is over. */
export interface Orphan {
  readonly record: LedgerRecord;
  readonly why: 'run-ended' | 'attempt-ended';
}

/** A record with the run that opened it, as it is now. */
export interface RecordOfRun {
  readonly record: LedgerRecord;
  readonly run: WorkflowRun;
}

/**
 * The records that the next one has to close: begun, not ended, and their attempt of their run is over, by its own end or by a newer attempt. One
 * that is queued and was never begun waits for a window: it stays.
 */
export function planOrphanClosing(records: readonly RecordOfRun[]): readonly Orphan[] {
  return records.flatMap(({ record, run }): Orphan[] => {
    if (record.progress.stand !== 'running' || run.id !== record.intent.run.id) return [];
    if (run.attempt > record.intent.run.attempt) return [{ record, why: 'attempt-ended' }];
    return run.completed ? [{ record, why: 'run-ended' }] : [];
  });
}
