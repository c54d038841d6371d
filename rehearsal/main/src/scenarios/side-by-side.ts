import type { TimelineEvent } from '#rehearsal/workflow';
import { once, type Scenario } from '../scenario.ts';

export const sideBySide: Scenario = {
  name: 'side-by-side',
  about: 'three deliveries are asked for at the same time: they go one after the other, in order, and none is dropped',
  async play(stage) {
    const [first, second, third] = [
      await stage.release('1.0.0'),
      await stage.release('1.1.0'),
      await stage.release('1.2.0'),
    ];
    const deploying = Promise.withResolvers<void>();
    const queued = Promise.withResolvers<void>();
    const deliveries = await Promise.all([
      stage.deliver(first, { react: once(isDeploying, () => deploying.resolve()) }),
      deploying.promise.then(
        async () => await stage.deliver(second, { react: once(isQueued, () => queued.resolve()) }),
      ),
      queued.promise.then(async () => await stage.deliver(third)),
    ]);
    for (const delivery of deliveries) {
      const { version } = delivery.release;
      stage.checks.equal(`the result of ${version}`, delivery.run.result, 'success');
    }
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'success'],
    );
    await stage.expectLive('1.2.0');
  },
};

function isDeploying(event: TimelineEvent): boolean {
  return event.kind === 'step-started' && event.step === 'Deploy';
}

function isQueued(event: TimelineEvent): boolean {
  return event.kind === 'job-waiting' && event.for === 'concurrency';
}
