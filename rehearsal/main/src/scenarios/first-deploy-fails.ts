import type { Scenario } from '../scenario.ts';

export const firstDeployFails: Scenario = {
  name: 'first-deploy-fails',
  about: 'the first deploy ever is unhealthy: there is nothing to return to, and that is said loudly',
  async play(stage) {
    const first = await stage.deliver(await stage.release('1.0.0', 'prices'));
    stage.checks.equal('the result', first.run.result, 'failure');
    stage.expectOutcome(first, {
      outcome: 'failure',
      'failed-stage': 'health',
      'rolled-back': 'false',
      'previous-image': '',
    });
    stage.expectAlarm(first);
    stage.checks.equal('approvals', first.approvals.length, 1);
    stage.expectLedger(['initial', '1.0.0', 'in_progress', 'in_progress', 'failure']);
    await stage.deliverGood('1.0.1');
  },
};
