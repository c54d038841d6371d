import type { Scenario } from '../scenario.ts';

const deployments = '/repos/acme/shop/deployments';

export const gitHubTrouble: Scenario = {
  name: 'github-trouble',
  about: 'GitHub answers 502 now and then: the release arrives; then no record can be opened: nothing is deployed',
  async play(stage) {
    const { faults } = stage.world.github;
    const bad = { status: 502, body: { message: 'Server Error' } };
    await stage.deliverGood('1.0.0');

    faults.add({ method: 'GET', path: deployments, times: 1, answer: bad });
    faults.add({ method: 'POST', path: deployments, times: 1, answer: 'lost' });
    faults.add({ method: 'POST', path: /statuses$/, times: 2, answer: bad });
    await stage.deliverGood('1.1.0');
    faults.clear();

    const release = await stage.release('1.2.0');
    faults.add({ method: 'POST', path: deployments, answer: bad });
    const third = await stage.deliver(release);
    faults.clear();
    stage.checks.equal('the result', third.run.result, 'failure');
    stage.expectOutcome(third, { outcome: 'failure', 'failed-stage': 'record', 'rolled-back': 'false' });
    await stage.expectLive('1.1.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};
