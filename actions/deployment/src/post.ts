import { ActionFailure, type Step } from '#kit';
import { abandonRecord } from '#ledger';
import { openLedger } from './connection.ts';
import type { DeploymentContract } from './contract.ts';
import { recall } from './memory.ts';

/**
 * Closes as `error` what this step opened and nobody closed, unless `leave-open` says at the end of the job that another job is to do it; the post
 * of a step that opened nothing does nothing. A record that nobody closes then is closed by the next `open`, like that of any run that has ended.
 */
export async function post(step: Step<DeploymentContract>): Promise<void> {
  const kept = step.state.get('record');
  if (kept === undefined || kept === '') return;
  if (step.inputs.leaveOpen) {
    step.log.info('What this step opened is left as it is, as `leave-open` says.');
    return;
  }
  const remembered = recall(kept);
  if (remembered === undefined)
    throw new ActionFailure(
      'bad-environment',
      'The runner gave back a state that this action did not write; the next `open` closes the record.',
    );
  const abandoned = await abandonRecord(openLedger(step), remembered);
  switch (abandoned.kind) {
    case 'closed':
      step.log.warn(
        `Record ${abandoned.id} was left open, and is closed as error now. Close it with \`task: close\` in a step with \`if: always()\`.`,
      );
      return;
    case 'already-ended':
      step.log.info(`Record ${abandoned.id} is closed.`);
      return;
    case 'never-opened':
      step.log.info('No record was opened.');
  }
}
