import type { TimelineEvent } from '#rehearsal/workflow';
import type { Delivery } from '../delivery.ts';
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
      stage.deliver(first, { react: once(orEnded(isDeploying), () => deploying.resolve()) }),
      deploying.promise.then(
        async () => await stage.deliver(second, { react: once(orEnded(isQueued), () => queued.resolve()) }),
      ),
      queued.promise.then(async () => await stage.deliver(third)),
    ]);
    for (const delivery of deliveries) {
      const { version } = delivery.release;
      stage.checks.equal(`the result of ${version}`, delivery.run.result, 'success');
    }
    for (const [earlier, later] of [deliveries.slice(0, 2), deliveries.slice(1)]) {
      if (earlier === undefined || later === undefined) continue;
      const overlap = (beginning(later) ?? 0) < earlier.run.endedAt;
      stage.checks.holds(!overlap, `${later.release.version} began before ${earlier.release.version} had ended`);
    }
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'success'],
    );
    await stage.expectLive('1.2.0');
  },
};

/** A run that ends without waiting for anything must not keep the others from beginning. */
function orEnded(at: (event: TimelineEvent) => boolean): (event: TimelineEvent) => boolean {
  return (event) => at(event) || event.kind === 'run-ended';
}

/** When the first step of a delivery began. */
function beginning({ run }: Delivery): number | undefined {
  return run.timeline.find(({ kind }) => kind === 'step-started')?.at;
}

function isDeploying(event: TimelineEvent): boolean {
  return event.kind === 'step-started' && event.step === 'Deploy';
}

function isQueued(event: TimelineEvent): boolean {
  return event.kind === 'job-waiting' && event.for === 'concurrency';
}
