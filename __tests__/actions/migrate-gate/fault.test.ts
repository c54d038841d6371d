import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { makeDatabase, startPostgres, type Database, type Postgres } from './database.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const migrate = 'dbmate --no-dump-schema --migrations-dir "$DELIVERY_MIGRATIONS" --url "$DATABASE_URL" up';
const slow = {
  'db/migrations/20260101000000_users.sql':
    '-- migrate:up\ncreate table users (id int primary key);\nselect pg_sleep(30);\n\n-- migrate:down\n',
};
const counted = v.strictObject({ count: v.number() });

let server: Postgres;
let workspace: Workspace;
beforeAll(async () => void (server = await startPostgres({ major: 15 })));
afterAll(async () => server[Symbol.asyncDispose]());
beforeEach(async () => void (workspace = await makeWorkspace(slow)));
afterEach(async () => workspace[Symbol.asyncDispose]());

const apply = (url: string, more: Parameters<Workspace['step']>[1] = {}, command = migrate) =>
  workspace.step(
    { task: 'apply', directory: 'db/migrations', 'migrate-command': command, 'database-url': url, attempts: '1' },
    more,
  );

async function sleeping(database: Database): Promise<boolean> {
  const [found] = await database.app.rows(
    counted,
    "select count(*)::float8 as count from pg_stat_activity where datname = current_database() and application_name like 'migrate-gate-%' and query like '%pg_sleep%' and state = 'active'",
  );
  return (found?.count ?? 0) > 0;
}

async function untilSleeping(database: Database): Promise<void> {
  while (!(await sleeping(database))) await new Promise((resolve) => void setTimeout(resolve, 20));
}

describe('apply, when it is ended', () => {
  test.each([
    ['obeys', migrate],
    // A tool that does not hear: the server would go on to the commit without anybody.
    ['is deaf', `trap '' INT TERM; ${migrate}`],
  ])(
    'lets the transaction roll back and reports, where the command %s',
    async (name, command) => {
      await using database = await makeDatabase(server, `cancel_${name.replace(/\W/g, '')}`);
      let cancel = (): void => {};
      const asked = new Promise<void>((resolve) => void (cancel = resolve));
      const { systemClock, milliseconds } = await import('#time');
      const moment = milliseconds(1);
      const clock = {
        ...systemClock,
        sleep: (duration: typeof moment, signal?: AbortSignal) =>
          duration === moment ? asked : systemClock.sleep(duration, signal),
      };
      const running = apply(database.url, { cancelAfter: moment, clock }, command);
      await untilSleeping(database);
      cancel();
      const step = await running;
      expect(step).toMatchObject({
        exitCode: 130,
        outcome: 'cancelled',
        outputs: { reason: 'cancelled', applied: '[]', 'left-behind': '[]', protection: 'watchdog' },
      });
      expect(step.outputs).not.toHaveProperty('decision');
      expect(await sleeping(database)).toBe(false);
      const [made] = await database.app.rows(
        v.strictObject({ made: v.boolean() }),
        "select to_regclass('users') is not null as made",
      );
      expect(made).toEqual({ made: false });
    },
    60_000,
  );

  test('takes too long, it is ended and says so', async () => {
    await using database = await makeDatabase(server, 'late');
    const step = await workspace.step({
      task: 'apply',
      directory: 'db/migrations',
      'migrate-command': migrate,
      'database-url': database.url,
      'migrate-timeout': '2s',
    });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason: 'migration-failed', 'left-behind': '[]' } });
    expect(step.outputs['message']).toContain('took longer than `migrate-timeout`');
    expect(await sleeping(database)).toBe(false);
  }, 60_000);
});

test('a database that ends under the migration leaves a true report', async () => {
  const mortal = await startPostgres({ major: 15 });
  const database = await makeDatabase(mortal, 'shop');
  const running = apply(database.url);
  await untilSleeping(database);
  await database[Symbol.asyncDispose]();
  await mortal[Symbol.asyncDispose]();
  const report = await running;
  expect(report).toMatchObject({ outcome: 'failure', outputs: { reason: 'migration-failed', applied: '[]' } });
  expect(report.outputs).not.toHaveProperty('left-behind');
  expect(report.outputs['message']).toContain('does not answer any more');
}, 60_000);

test('a killed migrator leaves a true report, and a second run finishes', async () => {
  await using database = await makeDatabase(server, 'killed');
  const step = await apply(database.url, {}, `${migrate} & sleep 1.5; kill -9 $!; pkill -9 -g 0 -x dbmate; exit 9`);
  expect(step).toMatchObject({
    outcome: 'failure',
    outputs: { reason: 'migration-failed', applied: '[]', 'left-behind': '[]' },
  });
  expect(await sleeping(database)).toBe(false);
  await workspace.write({
    'db/migrations/20260101000000_users.sql': '-- migrate:up\ncreate table users (id int);\n\n-- migrate:down\n',
  });
  expect((await apply(database.url)).outputs).toMatchObject({ reason: 'applied' });
}, 60_000);

test('ends the migration when the session that holds its lock is gone, and still says what is true', async () => {
  await using database = await makeDatabase(server, 'unlocked');
  const running = apply(database.url);
  await untilSleeping(database);
  await database.app.run(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'migrate-gate' and datname = current_database()",
  );
  const step = await running;
  expect(step).toMatchObject({
    outcome: 'failure',
    outputs: { reason: 'migration-failed', applied: '[]', 'left-behind': '[]' },
  });
  expect(await sleeping(database)).toBe(false);
}, 60_000);
