import { exampleWorkflow } from '../caller.ts';
import type { Delivery, DeliveryOptions } from '../delivery.ts';
import { readLedger, readRehearsals } from '../ledger.ts';
import { commitFiles, type Flaw } from '../release.ts';
import { once, type Scenario, type Stage } from '../scenario.ts';
import { remember } from '../seed.ts';
import { askShop } from '../shop.ts';

const file = '.github/workflows/rehearse-rollback.yml';

export const rehearsedRollback: Scenario = {
  name: 'rehearsed-rollback',
  about: 'staging is taken back to the last good image and forward again; the records say that it was a rehearsal',
  example: 'promote.yml',
  file: 'promote.yml',
  prepare: onlyStaging,
  async play(stage) {
    await begin(stage);
    const delivery = await rehearseIt(stage);
    stage.checks.equal('the result', delivery.run.result, 'success');
    stage.checks.equal('what it says', said(delivery), { outcome: 'success', 'failed-stage': '', restored: 'true' });
    await expectAsBefore(stage, [
      ['rollback', '1.0.0', 'inactive'],
      ['change', '1.1.0', 'success'],
    ]);
  },
};

export const rehearsedRollbackFails: Scenario = {
  name: 'rehearsed-rollback-fails',
  about: 'the way back does not work any more: the rehearsal says so, and what was live is live again',
  example: 'promote.yml',
  file: 'promote.yml',
  prepare: onlyStaging,
  async play(stage) {
    await begin(stage, 'prices');
    const delivery = await rehearseIt(stage);
    stage.checks.equal('the result', delivery.run.result, 'failure');
    stage.checks.equal('what it says', said(delivery), {
      outcome: 'failure',
      'failed-stage': 'back-health',
      restored: 'true',
    });
    await expectAsBefore(stage, [
      ['rollback', '1.0.0', 'failure'],
      ['rollback', '1.1.0', 'success'],
    ]);
  },
};

export const rehearsedRollbackCancelled: Scenario = {
  name: 'rehearsed-rollback-cancelled',
  about: 'the rehearsal is cancelled when it has gone back: it comes forward again all the same',
  example: 'promote.yml',
  file: 'promote.yml',
  prepare: onlyStaging,
  async play(stage) {
    await begin(stage);
    const delivery = await rehearseIt(stage, {
      react: once(
        (event) => event.kind === 'job-ended' && event.job === 'rehearsal/back/deploy',
        (_, run) => run.cancel(),
      ),
    });
    stage.checks.equal('what it says', said(delivery), { outcome: 'success', 'failed-stage': '', restored: 'true' });
    await expectAsBefore(stage, [
      ['rollback', '1.0.0', 'inactive'],
      ['change', '1.1.0', 'success'],
    ]);
  },
};

export const rehearsedRollbackOvertaken: Scenario = {
  name: 'rehearsed-rollback-overtaken',
  about: 'something newer is deployed while the rehearsal has gone back: it stays, and somebody is told to look',
  example: 'promote.yml',
  file: 'promote.yml',
  prepare: onlyStaging,
  async play(stage) {
    await begin(stage);
    const newer = await stage.release('1.2.0');
    const delivery = await rehearseIt(stage, {
      react: once(
        (event) => event.kind === 'job-ended' && event.job === 'rehearsal/back/deploy',
        () => void remember(stage.world, newer, { environment: 'staging', states: ['in_progress', 'success'] }),
      ),
    });
    stage.checks.equal('what it says', said(delivery), {
      outcome: 'failure',
      'failed-stage': 'forward-record',
      restored: 'false',
    });
    const forward = delivery.run.jobs.find(({ path }) => path === 'rehearsal/forward/deploy');
    const opened = forward?.steps.find(({ id }) => id === 'open');
    stage.checks.equal('why it did not come forward', opened?.outputs['reason'], 'overtaken');
    const rows = readLedger(stage.world).slice(2);
    stage.checks.equal(
      'the ledger',
      rows.map(({ version, states }) => [version, states.at(-1)]),
      [
        ['1.0.0', 'success'],
        ['1.2.0', 'success'],
      ],
    );
  },
};

/** Continuous deployment to staging alone: what is rehearsed needs no production. */
function onlyStaging(workflow: string): string {
  return workflow
    .replace(/^ {10}\{ "environment": "production".*\n/m, '')
    .replace('/health" },', '/health" }')
    .replace(/^ {6}approval-environment:.*\n/m, '')
    .replaceAll('vars.STAGING_URL', 'vars.SHOP_URL');
}

/** An image that was live by the ledger, and one that is, and runs. */
async function begin(stage: Stage, flaw?: Flaw): Promise<void> {
  const rehearsal = (await exampleWorkflow('rehearse-rollback.yml')).replaceAll('vars.STAGING_URL', 'vars.SHOP_URL');
  await commitFiles(stage.world, 'Rehearse the rollback', { [file]: rehearsal });
  const before = await stage.release('1.0.0', flaw);
  remember(stage.world, before, { environment: 'staging', states: ['in_progress', 'success', 'inactive'] });
  const live = await stage.deliver(await stage.release('1.1.0'));
  stage.checks.equal('the result of 1.1.0', live.run.result, 'success');
}

async function rehearseIt(stage: Stage, options: DeliveryOptions = {}): Promise<Delivery> {
  const release = stage.deliveries[0]?.release ?? (await stage.release('1.1.0'));
  return await stage.deliver(release, { ...options, workflow: file, inputs: {} });
}

/** What the called rehearse-rollback.yml said at its end. */
function said({ run }: Delivery): Readonly<Record<string, string>> {
  const { outputs = {} } = run.jobs.find(({ path, kind }) => path === 'rehearsal' && kind === 'call') ?? {};
  return Object.fromEntries(['outcome', 'failed-stage', 'restored'].map((name) => [name, outputs[name] ?? '']));
}

/** Expects that 1.1.0 runs, as before, and what the rehearsal has added to the ledger. */
async function expectAsBefore(
  { checks, world }: Stage,
  wanted: readonly (readonly [kind: string, version: string, state: string])[],
): Promise<void> {
  checks.equal('what runs', await askShop(world.shop, '/health'), { status: 200, version: '1.1.0' });
  const rows = readLedger(world)
    .slice(2)
    .map(({ kind, version, states }) => [kind, version, states.at(-1)]);
  checks.equal('the ledger', rows, wanted);
  checks.equal('what is marked as a rehearsal', readRehearsals(world), [false, false, ...wanted.map(() => true)]);
}
