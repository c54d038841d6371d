import type { Scenario } from '../scenario.ts';

export const registryDown: Scenario = {
  name: 'registry-down',
  about: 'the registry answers 503: nothing is opened, nothing is deployed, the live release stays',
  async play(stage) {
    const { registry } = stage.world;
    await stage.deliverGood('1.0.0');
    const release = await stage.release('1.1.0');
    registry.faults.add({ answer: { kind: 'answer', status: 503 } });
    const second = await stage.deliver(release);
    registry.faults.clear();
    stage.checks.equal('the result', second.run.result, 'failure');
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'pin', 'rolled-back': 'false', image: '' });
    await stage.expectLive('1.0.0');
    stage.expectLedger(['initial', '1.0.0', 'in_progress', 'in_progress', 'success']);
    await stage.deliver(release).then(async (delivery) => await stage.expectDelivered(delivery));
  },
};
