import type { WorkflowRun } from '#github';
import { after, minutes, type Instant } from '#time';

/** For clocks that differ, and for what GitHub takes to hear of an end. */
const tolerance = minutes(5);

/**
 * Whether a moment lies in the life of an attempt of a run, give or take five minutes. Of an attempt that is not the newest GitHub is not asked
 * when it began and ended: it was after the run was created and before the newest attempt began, because only a run that is over can be run again
 * (docs.github.com, "Re-running workflows and jobs"). A newest attempt that is still in progress has no end.
 */
export function livedAt(run: WorkflowRun, attempt: number, moment: Instant): boolean {
  const newest = attempt === run.attempt;
  const begin = newest ? run.startedAt : run.createdAt;
  const end = newest ? (run.completed ? run.updatedAt : undefined) : run.startedAt;
  return after(moment, tolerance) >= begin && (end === undefined || moment <= after(end, tolerance));
}
