import { readLedger } from '../ledger.ts';
import type { Scenario } from '../scenario.ts';
import { openUntilIncident, pushCalendar } from '../calendar.ts';

export const missingVariable: Scenario = {
  name: 'missing-variable',
  about:
    'the environment lacks a variable that the contract demands: the deploy command never runs, and the name is said',
  example: 'gated.yml',
  async play(stage) {
    const { checks, world } = stage;
    await pushCalendar(world, openUntilIncident);
    await stage.deliverGood('1.0.0');
    const lines = world.deployEnv.split('\n').filter((line) => !line.startsWith('SHOP_SECRET='));
    const release = await stage.release('1.1.0');
    const second = await stage.deliver(release, { deployEnv: lines.join('\n') });
    checks.equal('the result of 1.1.0', second.run.result, 'failure');
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'configuration', 'rolled-back': 'false' });
    const steps = second.run.jobs.flatMap((job) => job.steps);
    const check = steps.find(({ id, phase }) => id === 'configuration' && phase === 'main');
    checks.equal('the problems', check?.outputs['problems'], '[{"name":"SHOP_SECRET","kind":"missing"}]');
    checks.equal('Deploy', steps.find(({ name }) => name === 'Deploy')?.conclusion, 'skipped');
    await stage.expectLive('1.0.0');
    const ending = 'stage=configuration outcome=failure reason=missing';
    checks.equal('the record of 1.1.0', readLedger(world).at(-1)?.description, ending);

    await stage.expectDelivered(await stage.deliver(release));
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'failure'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};
