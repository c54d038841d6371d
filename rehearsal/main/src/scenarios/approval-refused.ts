import type { Scenario } from '../scenario.ts';

export const approvalRefused: Scenario = {
  name: 'approval-refused',
  about: 'the reviewer refuses: nothing is recorded, nothing is deployed, and no other job deploys around them',
  async play(stage) {
    await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0'), { approve: false });
    stage.checks.equal('the result', second.run.result, 'failure');
    stage.expectOutcome(second, { outcome: 'failure', 'rolled-back': 'false' });
    const deploys = second.run.jobs.flatMap(({ steps }) => steps).filter(({ name }) => /^(Deploy|Bring)/.test(name));
    stage.checks.equal(
      'commands that ran',
      deploys.filter(({ outcome }) => outcome !== 'skipped').map(({ name }) => name),
      [],
    );
    await stage.expectLive('1.0.0');
    stage.expectLedger(['initial', '1.0.0', 'in_progress', 'in_progress', 'success']);
  },
};
