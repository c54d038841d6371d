import { readLedger } from '../ledger.ts';
import type { Scenario } from '../scenario.ts';
import { askShop } from '../shop.ts';

/** The default: what a user sees who runs the rehearsal for the first time. */
export const threeReleases: Scenario = {
  name: 'three-releases',
  about: 'a good release, an unhealthy one that must be rolled back without waiting for a person, a good one',
  example: 'migrate.yml',
  async play(stage) {
    const { checks, world } = stage;
    const first = await stage.deliverGood('1.0.0');

    const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
    checks.equal('the result of 1.1.0', second.run.result, 'failure');
    stage.expectOutcome(second, {
      outcome: 'failure',
      'failed-stage': 'health',
      'rolled-back': 'true',
      image: second.release.pinned,
      'previous-image': first.release.pinned,
    });
    checks.equal(
      'approvals of 1.1.0',
      second.approvals.map(({ environment }) => environment),
      ['production'],
    );
    await stage.expectLive('1.0.0');
    checks.equal('GET /ping', (await askShop(world.shop, '/ping'))?.status, 200);
    const failed = readLedger(world).find(({ kind, version }) => kind === 'change' && version === '1.1.0');
    const rollback = readLedger(world).find(({ kind }) => kind === 'rollback');
    checks.equal('what the rollback mends', rollback?.remediates, failed?.id);
    checks.equal('the image of the rollback', rollback?.image, first.release.pinned);

    const third = await stage.deliverGood('1.2.0');
    stage.expectOutcome(third, { 'previous-image': first.release.pinned });
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success', 'inactive'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success'],
    );
  },
};
