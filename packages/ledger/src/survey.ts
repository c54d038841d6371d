import type { WorkflowRun } from '#github';
import { ActionFailure } from '#kit';
import { history, type Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { planOrphanClosing, type Orphan, type RecordOfRun } from './orphan.ts';
import { selectPrevious } from './previous.ts';
import type { DoubtfulRecord, LedgerRecord } from './record.ts';
import { isAllowed } from './workflow.ts';

/** What there is before a record is opened. */
export interface Survey {
  /** This run; its head commit is the commit of the record. */
  readonly own: WorkflowRun;
  readonly previous: LedgerRecord | undefined;
  readonly orphans: readonly Orphan[];
  readonly records: readonly LedgerRecord[];
  readonly doubtful: readonly DoubtfulRecord[];
}

/**
 * Reads the ledger of a place back to the record that is live, and to the end when there is none; changes nothing. Throws GitHubFailure, and
 * ActionFailure `workflow-not-allowed` when the records of this run could never count.
 */
export async function survey(ledger: Ledger, place: Place): Promise<Survey> {
  const own = await ledger.github.runs.get(ledger.run.id);
  const { workflows } = ledger.rules;
  if (workflows !== undefined && !isAllowed(own.path, workflows)) {
    throw new ActionFailure(
      'workflow-not-allowed',
      `This run is of the workflow ${own.path}, and only ${workflows.join(', ')} may write evidence. Add it to the input \`workflow\`, or deploy by an allowed workflow.`,
    );
  }
  const read: RecordOfRun[] = [];
  const doubtful: DoubtfulRecord[] = [];
  for await (const chapter of history(ledger, place)) {
    read.push(...chapter.records);
    doubtful.push(...chapter.doubtful);
    if (selectPrevious(chapter.records.map(({ record }) => record)) !== undefined) break;
  }
  const records = read.map(({ record }) => record);
  return { own, previous: selectPrevious(records), orphans: planOrphanClosing(read), records, doubtful };
}
