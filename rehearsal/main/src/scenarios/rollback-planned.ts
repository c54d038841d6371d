import type { Delivery } from '../delivery.ts';
import { readGates, readLedger } from '../ledger.ts';
import { once, type Scenario } from '../scenario.ts';
import { migration } from './migrations.ts';

export const rollbackPlanned: Scenario = {
  name: 'rollback-planned',
  about:
    'two bad releases are rolled back by plan, and never to each other; the third within a day is left to a person, as the plan says before it is deployed',
  async play(stage) {
    const { checks, world } = stage;
    const first = await stage.deliverGood('1.0.0');
    for (const version of ['1.1.0', '1.2.0']) {
      const delivery = await stage.deliver(await stage.release(version, 'prices'));
      stage.expectOutcome(delivery, {
        'failed-stage': 'health',
        'rolled-back': 'true',
        'previous-image': first.release.pinned,
      });
      checks.equal(`the plan after ${version}`, planOf(delivery), 'allow');
      await stage.expectLive('1.0.0');
      const record = readLedger(world).find((row) => row.version === version);
      checks.equal(`what the way back from ${version} mends`, readLedger(world).at(-1)?.remediates, record?.id);
      const decided = readGates(world)
        .at(-1)
        ?.find(({ gate }) => gate === 'rollback-plan');
      checks.equal(`why ${version} was left`, [decided?.decision, decided?.reason], ['pass', 'allowed']);
    }
    const third = await stage.deliver(await stage.release('1.3.0', 'prices'));
    stage.expectOutcome(third, { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'false' });
    checks.equal('the plan after 1.3.0', planOf(third), 'ask');
    stage.expectAlarm(third);
    const warned = third.run.jobs
      .flatMap(({ steps }) => steps)
      .find(({ name }) => name === 'Settle where the way back leads');
    checks.holds(warned?.summary.includes('too-many-rollbacks') === true, 'nobody was told before the deploy');
    await stage.deliverGood('1.4.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success', 'inactive'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success', 'inactive'],
      ['change', '1.3.0', 'in_progress', 'in_progress', 'failure'],
      ['change', '1.4.0', 'in_progress', 'in_progress', 'success'],
    );
  },
};

export const rollbackRefused: Scenario = {
  name: 'rollback-refused',
  about:
    'a release takes a view away, by an allowance, and is unhealthy: the old version would not work with the schema, so it is not brought back; the way forward is open',
  example: 'migrate.yml',
  async play(stage) {
    const { checks, world } = stage;
    const view = 'CREATE VIEW sold AS SELECT product, sum(quantity) AS pieces FROM orders GROUP BY product;';
    const first = await stage.deliver(
      await stage.release('1.0.0', undefined, {
        migrations: { '20261101091000_sold.sql': migration(view, 'DROP VIEW sold;') },
      }),
    );
    await stage.expectDelivered(first);
    const allowed = '-- migrate-gate: allow MG112 reason="nobody sells by it" until=2099-12-31\nDROP VIEW sold;';
    const second = await stage.deliver(
      await stage.release('1.1.0', 'prices', {
        migrations: { '20261103090000_drop_sold.sql': migration(allowed, view) },
      }),
    );
    stage.expectOutcome(second, {
      outcome: 'failure',
      'failed-stage': 'health',
      'rolled-back': 'false',
      'previous-image': first.release.pinned,
    });
    checks.equal('the plan', planOf(second), 'deny');
    stage.expectAlarm(second);
    const said = 'stage=health outcome=failure applied=1 held=0 class=contracting';
    checks.equal('the record of 1.1.0', readLedger(world).at(-1)?.description, said);
    const summary = second.run.jobs.flatMap(({ steps }) => steps.map((each) => each.summary)).join('\n');
    checks.holds(/Not rolled back[^]*`contracting`/.test(summary), 'the summary does not say why');
    await stage.deliverGood('1.1.1');
  },
};

export const schemaRemembered: Scenario = {
  name: 'schema-remembered',
  about:
    'one release is stopped by the judge of its migrations, the runner of another dies after its own were applied: a later rollback still knows what happened to the schema',
  example: 'migrate.yml',
  async play(stage) {
    const { checks, world } = stage;
    await stage.deliverGood('1.0.0');
    const note = { '20261102090000_note.sql': migration('ALTER TABLE orders ADD COLUMN note text;', 'SELECT 1;') };
    const hurting = { '20261102090000_note.sql': migration('ALTER TABLE orders DROP COLUMN cents;', 'SELECT 1;') };
    const judged = await stage.deliver(await stage.release('1.1.0', undefined, { migrations: hurting }));
    stage.expectOutcome(judged, { outcome: 'failure', 'failed-stage': 'migrate', 'rolled-back': 'false' });
    const said = 'stage=check outcome=failure applied=0 held=0';
    checks.equal('the record of 1.1.0', readLedger(world).at(-1)?.description, said);

    const died = await stage.deliver(await stage.release('1.2.0', undefined, { migrations: note }), {
      react: once(
        (event) => event.kind === 'step-started' && event.step === 'Decide whether there would be a way back',
        (_, run) => run.killRunner('production/deploy'),
      ),
    });
    stage.expectOutcome(died, { outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'false' });
    await stage.expectLive('1.0.0');

    const bad = await stage.deliver(await stage.release('1.3.0', 'prices', { migrations: note }));
    stage.expectOutcome(bad, { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'true' });
    checks.equal('the plan', planOf(bad), 'allow-code-only');
    await stage.expectLive('1.0.0');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'failure'],
      ['change', '1.2.0', 'in_progress', 'in_progress', 'in_progress', 'error'],
      ['change', '1.3.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'failure'],
      ['rollback', '1.0.0', 'in_progress', 'success'],
    );
  },
};

export const rollbackUnheard: Scenario = {
  name: 'rollback-unheard',
  about:
    'GitHub goes away when the deploy command begins, and comes back after the way back: what was decided before holds, and another job tells the ledger',
  async play(stage) {
    const { checks, world } = stage;
    const { faults } = world.github;
    const first = await stage.deliverGood('1.0.0');
    const second = await stage.deliver(await stage.release('1.1.0', 'prices'), {
      react: (event) => {
        if (event.kind === 'step-started' && event.step === 'Deploy') faults.add(away);
        if (event.kind === 'step-ended' && event.step === 'Wait until the previous version is healthy') faults.clear();
      },
    });
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'true' });
    await stage.expectLive('1.0.0');
    const ends = second.run.jobs
      .flatMap(({ steps }) => steps)
      .filter(({ name }) => name === 'Decide whether the way back may be taken')
      .map(({ outcome }) => outcome);
    checks.equal('the two plans after the failure', ends, ['failure', 'success']);
    const back = readLedger(world).at(-1);
    checks.equal(
      'what the ledger says',
      [back?.kind, back?.image, back?.states.at(-1)],
      ['rollback', first.release.pinned, 'success'],
    );
    await stage.deliverGood('1.2.0');
  },
};

const away = { path: /./, answer: { kind: 'answer', status: 503 } } as const;

function planOf({ run }: Delivery): string | undefined {
  return run.jobs.find(({ kind, outputs }) => kind === 'call' && 'rollback-plan' in outputs)?.outputs['rollback-plan'];
}
