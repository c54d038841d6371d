import { withInputs } from '../caller.ts';
import type { Scenario } from '../scenario.ts';

export const rollbackFails: Scenario = {
  name: 'rollback-fails',
  about:
    'the release is unhealthy and the way back fails too, twice: the ledger says so, and the next good release arrives',
  prepare: (workflow) => withInputs(workflow, { 'rollback-command': 'echo "the host does not answer"; exit 3' }),
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
    stage.checks.equal('the result', second.run.result, 'failure');
    stage.expectOutcome(second, {
      outcome: 'failure',
      'failed-stage': 'health',
      'rolled-back': 'false',
      'previous-image': first.release.pinned,
    });
    stage.expectAlarm(second);
    stage.checks.equal('approvals', second.approvals.length, 1);
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'failure'],
    );
    const third = await stage.deliverGood('1.2.0');
    stage.expectOutcome(third, { 'previous-image': first.release.pinned });
  },
};
