import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { makeDatabase, startPostgres, type Database, type Postgres } from './database.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const migrate = 'dbmate --no-dump-schema --migrations-dir "$DELIVERY_MIGRATIONS" --url "$DATABASE_URL" up';
const file = (up: string, down = 'select 1;') => `-- migrate:up\n${up}\n\n-- migrate:down\n${down}\n`;
const first = { 'db/migrations/20260101000000_users.sql': file('create table users (id int primary key, nick text);') };
const phone = { 'db/migrations/20260102000000_phone.sql': file('alter table users add column phone text;') };

let server: Postgres;
let database: Database;
let workspace: Workspace;
let count = 0;
beforeAll(async () => void (server = await startPostgres({ major: 15 })));
afterAll(async () => server[Symbol.asyncDispose]());
beforeEach(async () => {
  count += 1;
  database = await makeDatabase(server, `shop_${count}`);
  workspace = await makeWorkspace({ ...first, ...phone });
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

type Inputs = Readonly<Record<string, string>>;
const apply = (inputs: Inputs = {}, more: Parameters<Workspace['step']>[1] = {}) =>
  workspace.step(
    {
      task: 'apply',
      directory: 'db/migrations',
      'migrate-command': migrate,
      'database-url': database.url,
      ...inputs,
    },
    more,
  );
const column = v.strictObject({ name: v.string() });
const columns = async () =>
  (
    await database.app.rows(
      column,
      "select attname::text as name from pg_attribute where attrelid = 'users'::regclass and attnum > 0 and not attisdropped order by attnum",
    )
  ).map(({ name }) => name);

describe('apply', () => {
  test('applies what is pending, once, and says what the schema is then', async () => {
    const step = await apply();
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: {
        decision: 'pass',
        reason: 'applied',
        protection: 'watchdog',
        applied: '["db/migrations/20260101000000_users.sql","db/migrations/20260102000000_phone.sql"]',
        class: 'additive',
        held: '[]',
        'failed-statement': '',
        'left-behind': '[]',
        'schema-hash': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
    });
    expect(await columns()).toEqual(['id', 'nick', 'phone']);
    const again = await apply();
    expect(again.outputs).toMatchObject({
      reason: 'nothing-to-migrate',
      applied: '[]',
      'schema-hash': step.outputs['schema-hash'],
    });
  });

  test('says exactly what a failed migration left behind, and fails in `warn` too', async () => {
    await workspace.write({
      'db/migrations/20260103000000_half.sql': `-- migrate:up transaction:false\ncreate unique index concurrently users_nick on users (nick);\n\n-- migrate:down\n`,
    });
    await apply({ attempts: '1' });
    await database.app.run("delete from schema_migrations where version = '20260103000000'; drop index users_nick");
    await database.app.run("insert into users (id, nick) values (1, 'a'), (2, 'a')");
    const step = await apply({ mode: 'warn' });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason: 'migration-failed', applied: '[]' } });
    expect(step.outputs).not.toHaveProperty('decision');
    expect(step.outputs['failed-statement']).toContain('create unique index concurrently users_nick');
    const left = JSON.parse(step.outputs['left-behind'] ?? '');
    expect(left).toMatchObject([{ kind: 'index', name: 'public.users_nick', what: 'invalid index' }]);
    expect(step.summary).toContain('DROP INDEX');
  });

  test('leaves nothing behind where the tool rolled back, and does not blame what was applied before', async () => {
    await workspace.write({
      'db/migrations/20260103000000_bad.sql': file(
        'create table orders (id int);\nalter table nowhere add column x int;',
      ),
    });
    const step = await apply();
    expect(step.outputs).toMatchObject({
      decision: 'block',
      reason: 'migration-failed',
      applied: '["db/migrations/20260101000000_users.sql","db/migrations/20260102000000_phone.sql"]',
      'left-behind': '[]',
      'failed-statement': '',
    });
    expect(step.outputs['message']).toContain('relation "nowhere" does not exist');
  });

  test('lets nobody wait behind it for longer than it may, tries again, and succeeds when the way is free', async () => {
    await workspace.write(first);
    await database.app.run('create table users (id int primary key, nick text)');
    await database.app.run(
      "create table schema_migrations (version varchar(128) primary key); insert into schema_migrations values ('20260101000000')",
    );
    const reader = await database.other('reader');
    await reader.run('begin; select count(*) from users');
    let waited = 0;
    const ended = new AbortController();
    const migration = apply(
      { 'lock-timeout': '300ms', 'max-blocking': '300ms', attempts: '10' },
      {
        onLog: ({ text }) => {
          if (text.startsWith('Attempt 2 of 10 gave way')) void reader.run('commit');
        },
      },
    ).finally(() => ended.abort());
    while (!ended.signal.aborted) {
      const before = performance.now();
      await database.app.run('select count(*) from users');
      waited = Math.max(waited, performance.now() - before);
      await new Promise((resolve) => void setTimeout(resolve, 20));
    }
    const step = await migration;
    await reader[Symbol.asyncDispose]();
    expect(step.outputs).toMatchObject({ reason: 'applied', 'left-behind': '[]' });
    expect(step.log.join('\n')).toContain('Attempt 1 of 10 gave way (lock-timeout) and changed nothing');
    expect(waited).toBeLessThan(1000);
    expect(await columns()).toEqual(['id', 'nick', 'phone']);
  });

  test('gives up when the way never gets free, with nothing changed', async () => {
    await database.app.run('create table users (id int primary key, nick text)');
    await database.app.run(
      "create table schema_migrations (version varchar(128) primary key); insert into schema_migrations values ('20260101000000')",
    );
    const reader = await database.other('reader');
    await reader.run('begin; select count(*) from users');
    const step = await apply({ 'lock-timeout': '200ms', attempts: '2' });
    await reader[Symbol.asyncDispose]();
    expect(step).toMatchObject({
      outcome: 'failure',
      outputs: { decision: 'block', reason: 'gave-way', 'left-behind': '[]' },
    });
    expect(await columns()).toEqual(['id', 'nick']);
  });

  test('is cancelled when it holds up others itself, and nothing of it stays', async () => {
    await apply();
    await workspace.write({
      'db/migrations/20260103000000_slow.sql': file('alter table users add column slow int;\nselect pg_sleep(20);'),
    });
    let done = false;
    let longest = 0;
    const running = apply({ 'max-blocking': '400ms', attempts: '1' }).then((step) => {
      done = true;
      return step;
    });
    for (;;) {
      const before = performance.now();
      await database.app.run('select count(*) from users');
      longest = Math.max(longest, performance.now() - before);
      if (done) break;
      await new Promise((resolve) => void setTimeout(resolve, 20));
    }
    const step = await running;
    expect(step.outputs).toMatchObject({ reason: 'gave-way', 'left-behind': '[]' });
    expect(step.outputs['failed-statement']).toContain('pg_sleep');
    expect(longest).toBeGreaterThan(300);
    expect(longest).toBeLessThan(2000);
    expect(await columns()).toEqual(['id', 'nick', 'phone']);
  });

  test('takes turns with another: neither deadlocks, and each file runs once', async () => {
    await workspace.write({
      'db/migrations/20260103000000_index.sql':
        '-- migrate:up transaction:false\ncreate index concurrently users_nick on users (nick);\n\n-- migrate:down\n',
    });
    const steps = await Promise.all([apply(), apply()]);
    expect(steps.map(({ outputs }) => String(outputs['reason'])).toSorted()).toEqual(['applied', 'nothing-to-migrate']);
    const [index] = await database.app.rows(
      v.strictObject({ valid: v.boolean() }),
      "select indisvalid as valid from pg_index where indexrelid = 'users_nick'::regclass",
    );
    expect(index).toEqual({ valid: true });
  });

  test('does not believe an exit code', async () => {
    const step = await apply({ 'migrate-command': 'true' });
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'not-applied', applied: '[]' });
  });

  test('fails where the database does not answer, and where a pooler does', async () => {
    const dead = await apply({ 'database-url': 'postgres://u:sEcret-pw@127.0.0.1:9/shop', mode: 'warn' });
    expect(dead).toMatchObject({ outcome: 'failure', outputs: { reason: 'database-unreachable' } });
    expect(dead.log.join('\n').replace(/::add-mask::.*/g, '')).not.toContain('sEcret-pw');
    const pooler = await apply({ 'database-url': 'postgres://u:p@127.0.0.1:6543/shop' });
    expect(pooler.outputs).toMatchObject({ reason: 'database-pooler' });
  });

  test('shows the command no token, no input and no secret but its own', async () => {
    const step = await apply({
      'migrate-command': `env | cut -d= -f1 | sort; echo "given: $EXTRA"; ${migrate}`,
      'command-env': 'EXTRA=visible-only-to-it',
    });
    const names = step.log.filter((line) => /^\| [A-Za-z_]+$/.test(line)).map((line) => line.slice(2));
    expect(names).toContain('DATABASE_URL');
    expect(names.filter((name) => /^(INPUT_|ACTIONS_|GITHUB_TOKEN|GITHUB_OUTPUT|NODE_OPTIONS)/.test(name))).toEqual([]);
    expect(step.outputs).toMatchObject({ reason: 'applied' });
  });

  test('without the address of the database runs the command alone, and every contract waits', async () => {
    await workspace.write({
      'db/migrations/20260103000000_nick.sql': file(
        '-- migrate-gate: contract after=v1\nalter table users drop column nick;',
      ),
    });
    const step = await apply({ 'database-url': '', 'command-env': `DATABASE_URL=${database.url}` });
    expect(step.outputs).toMatchObject({
      decision: 'pass',
      reason: 'applied',
      protection: 'command-only',
      held: '["db/migrations/20260103000000_nick.sql"]',
    });
    expect(await columns()).toEqual(['id', 'nick', 'phone']);
  });

  test('runs nothing where a directive cannot be obeyed: a contract with a slip in it would run at once', async () => {
    await workspace.write({
      'db/migrations/20260103000000_nick.sql': file(
        '-- migrate-gate: contract after=v1 soak=yesterday\nalter table users drop column nick;',
      ),
    });
    for (const url of [database.url, '']) {
      const step = await apply({ 'database-url': url });
      expect(step).toMatchObject({ outcome: 'failure', outputs: { decision: 'block', reason: 'bad-directive' } });
      expect(step.outputs['message']).toContain('20260103000000_nick.sql');
    }
  });

  test('does not run again what may have changed rows without a transaction', async () => {
    const plain = {
      directory: 'plain',
      tool: 'sql',
      transaction: 'per-statement',
      'lock-timeout': '200ms',
      'migrate-command': `for each in "$DELIVERY_MIGRATIONS"/*.sql; do psql -v ON_ERROR_STOP=1 -f "$each"; done`,
    };
    await workspace.write({
      'plain/0002_twice.sql': 'update users set id = id * 2;\nalter table users add column phone text;',
    });
    await database.app.run('create table users (id int); insert into users values (1), (2)');
    const reader = await database.other('reader');
    await reader.run('begin; select count(*) from users');
    const step = await apply(plain);
    await reader[Symbol.asyncDispose]();
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'migration-failed', 'left-behind': '[]' });
    expect(step.outputs['message']).toContain('rows that it changed');
    const rows = await database.app.rows(v.strictObject({ id: v.number() }), 'select id from users order by id');
    expect(rows).toEqual([{ id: 2 }, { id: 4 }]);
  });

  test('finds an invalid index that `if not exists` took for one that is there (E3)', async () => {
    await apply();
    await database.app.run("insert into users (id, nick) values (1, 'a'), (2, 'a')");
    await database.app.run('create unique index concurrently users_nick on users (nick)').catch(() => {});
    await workspace.write({
      'db/migrations/20260103000000_index.sql':
        '-- migrate:up transaction:false\ncreate unique index concurrently if not exists users_nick on users (nick);\n\n-- migrate:down\n',
    });
    const step = await apply();
    expect(step).toMatchObject({ outcome: 'failure', outputs: { decision: 'block', reason: 'left-behind' } });
    expect(step.outputs['message']).toContain('users_nick');
  });

  test('waits with an index for an open writer for longer than `lock-timeout`, and leaves it valid (E4)', async () => {
    await apply();
    await workspace.write({
      'db/migrations/20260103000000_index.sql':
        '-- migrate:up transaction:false\ncreate index concurrently users_nick on users (nick);\n\n-- migrate:down\n',
    });
    const writer = await database.other('writer');
    await writer.run("begin; insert into users (id, nick) values (1, 'a')");
    const running = apply({ 'lock-timeout': '100ms', attempts: '1' });
    const waits =
      "select count(*)::float8 as count from pg_stat_activity where wait_event = 'virtualxid' and query like '%users_nick%' and now() - query_start > interval '300 ms'";
    const counted = v.strictObject({ count: v.number() });
    while ((await database.app.row(counted, waits)).count === 0)
      await new Promise((resolve) => void setTimeout(resolve, 20));
    await writer.run('commit');
    await writer[Symbol.asyncDispose]();
    expect((await running).outputs).toMatchObject({ reason: 'applied', 'left-behind': '[]' });
  });

  test('tells each object of what failed half way (E2), and a second run finishes once they are mended', async () => {
    const plain = {
      directory: 'plain',
      tool: 'sql',
      transaction: 'per-statement',
      'migrate-command': `psql -v ON_ERROR_STOP=1 -f "$DELIVERY_MIGRATIONS/0002_half.sql"`,
    };
    await workspace.write({
      'plain/0002_half.sql':
        'alter table users add column phone text;\ncreate unique index users_nick on users (nick);\nalter table users add column mail text;',
    });
    await database.app.run("create table users (id int, nick text); insert into users values (1, 'a'), (2, 'a')");
    const step = await apply(plain);
    expect(step.outputs).toMatchObject({ reason: 'migration-failed', applied: '[]' });
    expect(step.outputs['failed-statement']).toContain('create unique index users_nick');
    const left = v.parse(
      v.array(v.looseObject({ kind: v.string(), name: v.string(), mend: v.array(v.string()) })),
      JSON.parse(step.outputs['left-behind'] ?? ''),
    );
    expect(left).toMatchObject([{ kind: 'column', name: 'public.users.phone' }]);
    for (const command of left.flatMap(({ mend }) => mend)) await database.app.run(command);
    await database.app.run("update users set nick = 'b' where id = 2");
    expect((await apply(plain)).outputs).toMatchObject({ reason: 'applied' });
    expect(await columns()).toEqual(['id', 'nick', 'phone', 'mail']);
  });
});
