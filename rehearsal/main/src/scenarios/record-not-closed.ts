import { withInputs } from '../caller.ts';
import type { DeliveryOptions } from '../delivery.ts';
import type { Scenario, Stage } from '../scenario.ts';

export const recordNotClosed: Scenario = {
  name: 'record-not-closed',
  about: 'healthy, and the ledger cannot be told: nothing is rolled back, and another job tells it once GitHub answers',
  play: async (stage) => await playNotClosed(stage, 'production/recover'),
};

export const recordNotClosedUnrecovered: Scenario = {
  name: 'record-not-closed-unrecovered',
  about: 'healthy, and the ledger cannot be told, without a recovery environment: another job tells it all the same',
  prepare: (workflow) => withInputs(workflow, { 'recovery-environment': null }),
  play: async (stage) => await playNotClosed(stage, 'production/abandon'),
};

async function playNotClosed(stage: Stage, job: string): Promise<void> {
  const first = await stage.deliverGood('1.0.0');
  const second = await stage.deliver(await stage.release('1.1.0'), { react: refuseStatusesAfterHealth(stage) });
  const steps = second.run.jobs.flatMap((each) => each.steps.map((step) => ({ job: each.path, ...step })));
  const closing = steps.find(({ name, phase }) => name === 'Close the record' && phase === 'main');
  stage.checks.equal('closing the record in the job that deployed', closing?.outcome, 'failure');
  const returned = steps.filter(({ name, outcome }) => name.startsWith('Bring') && outcome !== 'skipped');
  stage.checks.equal('ways back that were taken', returned.length, 0);
  const told = steps.find(({ name, outcome }) => name === 'Say how the deploy ended' && outcome === 'success');
  stage.checks.equal('the job that told the ledger', told?.job, job);
  stage.expectOutcome(second, {
    outcome: 'success',
    'failed-stage': '',
    'rolled-back': 'false',
    image: second.release.pinned,
    'previous-image': first.release.pinned,
  });
  stage.checks.equal('approvals', second.approvals.length, 1);
  await stage.expectLive('1.1.0');
  stage.expectLedger(
    ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
    ['change', '1.1.0', 'in_progress', 'in_progress', 'success'],
  );
  const third = await stage.deliverGood('1.2.0');
  stage.expectOutcome(third, { 'previous-image': second.release.pinned });
}

/** GitHub takes no status from the end of the health check until the step has ended that closes the record: the post steps could write. */
function refuseStatusesAfterHealth({ world }: Stage): NonNullable<DeliveryOptions['react']> {
  let answer = (): void => undefined;
  return (event) => {
    if (event.kind === 'step-ended' && event.step === 'Wait until the new version is healthy') {
      answer = world.github.faults.add({
        method: 'POST',
        path: /statuses$/,
        answer: { status: 403, body: { message: 'Resource not accessible by integration' } },
      });
    }
    if (event.kind === 'step-ended' && event.step === 'Close the record') answer();
  };
}
