import type { Delivery } from '../delivery.ts';
import { readLedger } from '../ledger.ts';
import { repository } from '../release.ts';
import { logged, once, type Scenario, type Stage } from '../scenario.ts';

const note = 'ALTER TABLE orders ADD COLUMN note text;';

/** A file as dbmate wants it. */
export function migration(up: string, down: string, options = ''): string {
  return `-- migrate:up${options}\n${up}\n\n-- migrate:down${options}\n${down}\n`;
}

const addNote = migration(note, 'ALTER TABLE orders DROP COLUMN note;');
export const expandMigration: Scenario = {
  name: 'expand-migration',
  about: 'a release that adds a column, and an index while the old version goes on selling',
  example: 'migrate.yml',
  async play(stage) {
    await stage.deliverGood('1.0.0');
    const index = 'CREATE INDEX CONCURRENTLY orders_product ON orders (product);';
    const second = await stage.deliver(
      await stage.release('1.1.0', undefined, {
        migrations: {
          '20261102090000_add_note.sql': addNote,
          '20261102091000_index_product.sql': migration(
            index,
            'DROP INDEX CONCURRENTLY orders_product;',
            ' transaction:false',
          ),
        },
      }),
    );
    await stage.expectDelivered(second);
    expectDescription(stage, '1.1.0', 'stage=health outcome=success applied=2 held=0 class=additive');
    stage.checks.equal('the columns', await columns(stage), 'id product quantity cents placed_at note');
    const valid = "SELECT indisvalid::text AS found FROM pg_index WHERE indexrelid = 'orders_product'::regclass";
    stage.checks.equal('whether the index is valid', await ask(stage, valid), ['true']);
  },
};

export const migrationFails: Scenario = {
  name: 'migration-fails',
  about:
    'a migration fails half way: the old version goes on, nothing is left behind, the record says so; the next deploy goes through',
  example: 'migrate.yml',
  async play(stage) {
    const first = await stage.deliverGood('1.0.0');
    const broken = migration(`${note}\nCOMMENT ON COLUMN orders.notes IS 'what the buyer said';`, 'SELECT 1;');
    const file = '20261102090000_add_note.sql';
    const second = await stage.deliver(await stage.release('1.1.0', undefined, { migrations: { [file]: broken } }));
    stage.checks.equal('the result of 1.1.0', second.run.result, 'failure');
    stage.expectOutcome(second, {
      outcome: 'failure',
      'failed-stage': 'migrate',
      'rolled-back': 'false',
      'previous-image': first.release.pinned,
    });
    await stage.expectLive('1.0.0');
    stage.checks.equal('the columns', await columns(stage), 'id product quantity cents placed_at');
    expectDescription(stage, '1.1.0', 'stage=migrate outcome=failure applied=0 held=0');
    stage.checks.holds(!ran(second, 'Deploy'), 'the deploy command ran after a failed migration');
    stage.checks.holds(!ran(second, 'Bring the previous image back'), 'something was rolled back');

    const third = await stage.deliver(await stage.release('1.1.1', undefined, { migrations: { [file]: addNote } }));
    await stage.expectDelivered(third);
    stage.checks.equal('the columns', await columns(stage), 'id product quantity cents placed_at note');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'failure'],
      ['change', '1.1.1', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success'],
    );
  },
};

export const contractHeld: Scenario = {
  name: 'contract-held',
  about:
    'a contract waits until the release that brings it is live, and runs with the next one; from then on nothing is deployed below the schema floor',
  example: 'migrate.yml',
  async play(stage) {
    const view = 'CREATE VIEW sold AS SELECT product, sum(quantity) AS pieces FROM orders GROUP BY product;';
    const first = await stage.deliver(
      await stage.release('1.0.0', undefined, {
        migrations: { '20261101091000_sold.sql': migration(view, 'DROP VIEW sold;') },
      }),
    );
    await stage.expectDelivered(first);
    const contract = '20261103090000_drop_sold.sql';
    const second = await stage.deliver(
      await stage.release('1.1.0', undefined, {
        migrations: {
          '20261102090000_add_note.sql': addNote,
          [contract]: migration(`-- migrate-gate: contract\nDROP VIEW sold;`, view),
        },
      }),
    );
    await stage.expectDelivered(second);
    expectDescription(stage, '1.1.0', 'stage=health outcome=success applied=1 held=1 class=additive');
    stage.checks.equal('the held contracts of 1.1.0', held(second), [`src/migrations/${contract}`]);
    stage.checks.equal('the view', await ask(stage, "SELECT coalesce(to_regclass('sold')::text, 'gone') AS found"), [
      'sold',
    ]);

    const third = await stage.deliver(await stage.release('1.2.0', 'prices'));
    stage.expectOutcome(third, { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'true' });
    const floor = `floor=${second.release.sha}`;
    expectDescription(stage, '1.2.0', `stage=health outcome=failure ${floor} applied=1 held=0 class=behaviour`);
    stage.checks.equal('the held contracts of 1.2.0', held(third), []);
    stage.checks.equal('the view', await ask(stage, "SELECT coalesce(to_regclass('sold')::text, 'gone') AS found"), [
      'gone',
    ]);
    await stage.expectLive('1.1.0');
    const written = stage.world.github.deployments(repository).flatMap(({ statuses }) => statuses.all());
    const raised = written.findIndex(({ description }) => description === `stage=contract ${floor} held=0`);
    stage.checks.holds(raised !== -1, 'the schema floor was not written before the contract ran');
    await stage.deliverGood('1.2.1');

    const old = await stage.deliver(first.release);
    stage.expectOutcome(old, { outcome: 'failure', 'failed-stage': 'migrate', 'rolled-back': 'false' });
    stage.checks.holds(
      !ran(old, 'Migrate') && !ran(old, 'Deploy'),
      'something ran for a release below the schema floor',
    );
    await stage.expectLive('1.2.1');
  },
};

export const runnerDeathDuringMigrate: Scenario = {
  name: 'runner-death-during-migrate',
  about:
    'the runner dies during the migration: the old version goes on, nothing is rolled back, and the next deploy goes through',
  example: 'migrate.yml',
  async play(stage) {
    await stage.deliverGood('1.0.0');
    const file = '20261102090000_add_note.sql';
    const slow = migration(`${note}\nSELECT pg_sleep(4);`, 'ALTER TABLE orders DROP COLUMN note;');
    const second = await stage.deliver(await stage.release('1.1.0', undefined, { migrations: { [file]: slow } }), {
      react: once(
        (event) => logged(event, 'Migrate', 'Applying'),
        (_, run) => run.killRunner('production/deploy'),
      ),
    });
    stage.checks.equal('the result of 1.1.0', second.run.result, 'failure');
    stage.expectOutcome(second, { outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'false' });
    stage.expectAlarm(second);
    await stage.expectLive('1.0.0');
    const third = await stage.deliver(await stage.release('1.1.1', undefined, { migrations: { [file]: addNote } }));
    await stage.expectDelivered(third);
    stage.checks.equal('the columns', await columns(stage), 'id product quantity cents placed_at note');
    stage.expectLedger(
      ['initial', '1.0.0', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success', 'inactive'],
      ['change', '1.1.0', 'in_progress', 'in_progress', 'error'],
      ['change', '1.1.1', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'success'],
    );
  },
};

export const cancelDuringMigrate: Scenario = {
  name: 'cancel-during-migrate',
  about:
    'somebody cancels the run during the migration: it is rolled back, the old version goes on, the record says so',
  example: 'migrate.yml',
  async play(stage) {
    await stage.deliverGood('1.0.0');
    const slow = migration(`${note}\nSELECT pg_sleep(60);`, 'ALTER TABLE orders DROP COLUMN note;');
    const second = await stage.deliver(
      await stage.release('1.1.0', undefined, { migrations: { '20261102090000_add_note.sql': slow } }),
      {
        react: once(
          (event) => logged(event, 'Migrate', 'Applying'),
          (_, run) => run.cancel(),
        ),
      },
    );
    stage.checks.equal('the result of 1.1.0', second.run.result, 'cancelled');
    stage.expectOutcome(second, { outcome: 'cancelled', 'failed-stage': 'migrate', 'rolled-back': 'false' });
    await stage.expectLive('1.0.0');
    stage.checks.equal('the columns', await columns(stage), 'id product quantity cents placed_at');
    expectDescription(stage, '1.1.0', 'stage=migrate outcome=cancelled applied=0 held=0');
  },
};

async function ask({ world }: Stage, sql: string): Promise<readonly string[] | undefined> {
  return await world.database?.ask(sql);
}

async function columns(stage: Stage): Promise<string | undefined> {
  const sql = `SELECT attname::text AS found FROM pg_attribute
    WHERE attrelid = 'orders'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;
  return (await ask(stage, sql))?.join(' ');
}

function expectDescription({ world, checks }: Stage, version: string, wanted: string): void {
  const row = readLedger(world).find((each) => each.version === version && each.kind !== 'rollback');
  checks.equal(`what the record of ${version} says at its end`, row?.description, wanted);
}

function held({ run }: Delivery): unknown {
  const outputs = run.jobs.find(({ kind, outputs: said }) => kind === 'call' && 'held' in said)?.outputs;
  return JSON.parse(outputs?.['held'] ?? 'null');
}

function ran({ run }: Delivery, step: string): boolean {
  return run.jobs
    .flatMap(({ steps }) => steps)
    .some(({ name, conclusion }) => name === step && conclusion !== 'skipped');
}
