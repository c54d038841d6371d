import type { Delivery } from '../delivery.ts';
import { readLedger } from '../ledger.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { askShop } from '../shop.ts';

export const promotion: Scenario = {
  name: 'promotion',
  about: 'one image goes through staging to production by its digest, after somebody said yes in between',
  example: 'promote.yml',
  file: 'promote.yml',
  async play(stage) {
    const { checks } = stage;
    const release = await stage.release('1.0.0');
    const delivery = await stage.deliver(release);
    checks.equal('the result', delivery.run.result, 'success');
    checks.equal('what it says', said(delivery), {
      outcome: 'success',
      'stopped-at': '',
      'failed-stage': '',
      image: release.pinned,
      results: [
        ['staging', 'success', ''],
        ['production', 'success', ''],
      ],
    });
    checks.equal('who was asked', asked(delivery), ['production-approval']);
    checks.equal('the order', orderOf(delivery), ['staging', 'production-approval', 'production']);
    await expectVersions(stage, '1.0.0', '1.0.0');
    checks.equal('the ledger', recorded(stage), [
      ['staging', release.pinned, 'success'],
      ['production', release.pinned, 'success'],
    ]);
  },
};

export const promotionStopped: Scenario = {
  name: 'promotion-stopped',
  about: 'the image is unhealthy in staging: nobody is asked, and production is not touched',
  example: 'promote.yml',
  file: 'promote.yml',
  async play(stage) {
    const { checks } = stage;
    const release = await stage.release('1.0.0', 'prices');
    const delivery = await stage.deliver(release);
    checks.equal('the result', delivery.run.result, 'failure');
    checks.equal('what it says', said(delivery), {
      outcome: 'failure',
      'stopped-at': 'staging',
      'failed-stage': 'health',
      image: release.pinned,
      results: [
        ['staging', 'failure', 'health'],
        ['production', 'skipped', ''],
      ],
    });
    checks.equal('who was asked', asked(delivery), []);
    checks.equal('what runs in production', await askShop(stage.world.shop, '/health'), undefined);
    checks.equal('the ledger', recorded(stage), [['staging', release.pinned, 'failure']]);
  },
};

export const promotionRefused: Scenario = {
  name: 'promotion-refused',
  about: 'nobody would have to approve in the environment that is to be asked: it is refused before anything happens',
  example: 'promote.yml',
  file: 'promote.yml',
  // The rehearsal gives reviewers to one environment alone, and this is another one.
  prepare: (workflow) => workflow.replace('approval-environment: production-approval', 'approval-environment: nobody'),
  async play(stage) {
    const { checks } = stage;
    const delivery = await stage.deliver(await stage.release('1.0.0'));
    checks.equal('the result', delivery.run.result, 'failure');
    const { outcome, 'failed-stage': failed, results } = said(delivery);
    checks.equal('what it says', [outcome, failed, results], ['failure', 'plan', []]);
    const notes = delivery.run.jobs.flatMap(({ steps }) => steps).flatMap(({ annotations }) => annotations);
    checks.holds(
      notes.some(({ message }) => message.includes('has no required reviewers')),
      'no annotation says that nobody would be asked',
    );
    checks.equal('the ledger', recorded(stage), []);
  },
};

/** What the called promote.yml said at its end. */
function said({ run }: Delivery): Readonly<Record<string, unknown>> {
  const { outputs = {} } = run.jobs.find(({ path, kind }) => path === 'promotion' && kind === 'call') ?? {};
  const results: unknown = JSON.parse(outputs['results'] ?? '[]');
  const names = ['outcome', 'stopped-at', 'failed-stage', 'image'];
  return {
    ...Object.fromEntries(names.map((name) => [name, outputs[name] ?? ''])),
    results: Array.isArray(results)
      ? results.map((each) => [each.environment, each.outcome, each['failed-stage']])
      : results,
  };
}

function asked({ approvals }: Delivery): readonly string[] {
  return approvals.map(({ environment }) => environment);
}

/** The environments of the jobs that ran, in the order in which they ended. */
function orderOf({ run }: Delivery): readonly string[] {
  return run.jobs.flatMap(({ environment }) => environment ?? []);
}

async function expectVersions({ checks, world }: Stage, staging: string, production: string): Promise<void> {
  const there = world.staging === undefined ? undefined : await askShop(world.staging, '/health');
  checks.equal('what runs in staging', there, { status: 200, version: staging });
  checks.equal('what runs in production', await askShop(world.shop, '/health'), { status: 200, version: production });
}

function recorded({ world }: Stage): readonly (readonly unknown[])[] {
  return readLedger(world).map(({ environment, image, states }) => [environment, image, states.at(-1)]);
}
