import type { Scenario } from '../scenario.ts';

export const sideBySide: Scenario = {
  name: 'side-by-side',
  about: 'three deliveries begin at once: they go one after the other, and none is dropped',
  async play(stage) {
    const releases = [await stage.release('1.0.0'), await stage.release('1.1.0'), await stage.release('1.2.0')];
    const deliveries = await Promise.all(releases.map(async (release) => await stage.deliver(release)));
    for (const delivery of deliveries) {
      const { version } = delivery.release;
      stage.endings.set(delivery, `${version} arrived in its turn`);
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
