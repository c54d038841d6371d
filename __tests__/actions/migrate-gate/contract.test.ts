import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type Deployment, type FakeGitHub, type Permissions, type Run } from '#rehearsal/github';
import { hours } from '#time';
import * as v from 'valibot';
import { makeDatabase, startPostgres, type Database, type Postgres } from './database.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const repository = 'acme/shop';
const migrate = 'dbmate --no-dump-schema --migrations-dir "$DELIVERY_MIGRATIONS" --url "$DATABASE_URL" up';
const file = (up: string) => `-- migrate:up\n${up}\n\n-- migrate:down\nselect 1;\n`;
const users = 'db/migrations/20260101000000_users.sql';
const nick = 'db/migrations/20260102000000_nick.sql';
const phone = 'db/migrations/20260103000000_phone.sql';
const files = {
  [users]: file('create table users (id int primary key, nick text);'),
  [nick]: file('-- migrate-gate: contract after=v1.1.0 soak=24h\nalter table users drop column nick;'),
  [phone]: file('alter table users add column phone text;'),
};
/** What pg_dump writes, in the least words: the table and its rows. */
const backup = `{ echo 'create table public.users (id int primary key, nick text);'; psql "$DATABASE_URL" -c 'copy (select id, nick from users) to stdout' | { echo 'COPY public.users (id, nick) FROM stdin;'; cat; echo '\\.'; }; } > "$DELIVERY_BACKUP"`;

let server: Postgres;
let database: Database;
let workspace: Workspace;
let github: FakeGitHub;
let run: Run;
let record: Deployment;
let shadow: Database;
let count = 0;

beforeAll(async () => {
  server = await startPostgres({ major: 15 });
  shadow = await makeDatabase(server, 'shadow');
});
afterAll(async () => {
  await shadow[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});
beforeEach(async () => {
  count += 1;
  github = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  for (const release of ['1.0.0', '1.1.0', '1.2.0'])
    github.addCommit(repository, { message: release, tags: [`v${release}`] });
  run = github.addRun(repository);
  database = await makeDatabase(server, `contract_${count}`);
  workspace = await makeWorkspace(files);
  record = deployed({ of: run, states: ['in_progress'] });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await database[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
  await github.close();
});

interface Past {
  readonly release?: string;
  readonly ago?: number;
  readonly environment?: string;
  readonly states?: readonly ('in_progress' | 'success')[];
  readonly of?: Run;
}

function deployed({
  release = '1.2.0',
  ago = 0,
  environment = 'production',
  states = ['success'],
  of,
}: Past): Deployment {
  const at = Date.now() - hours(ago);
  const head = github.repository(repository).git.refs.get(`refs/tags/v${release}`) ?? '';
  const by = of ?? github.addRun(repository, { conclusion: 'success', headSha: head, createdAt: at });
  const delivery = {
    schema: 1,
    service: 'shop',
    image: `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`,
    version: release,
    kind: 'change',
    run: { id: by.id, attempt: 1, url: '' },
    gates: [],
  };
  return github.addDeployment(repository, {
    task: 'deploy:shop',
    sha: by.headSha,
    payload: { delivery },
    environment,
    createdAt: at,
    statuses: states.map((state) => ({ state })),
  });
}

const apply = (
  inputs: Readonly<Record<string, string>> = {},
  permissions: Permissions = { deployments: 'write', actions: 'read', contents: 'read' },
) =>
  workspace.step(
    {
      task: 'apply',
      directory: 'db/migrations',
      'migrate-command': migrate,
      'backup-command': backup,
      'database-url': database.url,
      'shadow-url': shadow.url,
      environment: 'production',
      id: String(record.id),
      token: github.issueToken({ repository, permissions, run: { id: run.id, attempt: 1 } }),
      ...inputs,
    },
    { env: { GITHUB_API_URL: github.url, GITHUB_RUN_ID: String(run.id), GITHUB_SHA: run.headSha } },
  );
const column = v.strictObject({ name: v.string() });
const columns = async () =>
  (
    await database.app.rows(
      column,
      "select attname::text as name from pg_attribute where attrelid = 'users'::regclass and attnum > 0 and not attisdropped order by attnum",
    )
  ).map(({ name }) => name);
const descriptions = () => record.statuses.all().map(({ description }) => description);

describe('a contract', () => {
  test('is withheld from the tool while an environment is late, then runs behind its floor and its backup', async () => {
    deployed({ release: '1.0.0', ago: 48, environment: 'staging' });
    deployed({ release: '1.1.0', ago: 48 });
    const held = await apply();
    expect(held).toMatchObject({
      outcome: 'success',
      outputs: {
        decision: 'pass',
        reason: 'applied',
        applied: JSON.stringify([users, phone]),
        held: JSON.stringify([nick]),
      },
    });
    expect(held.outputs['message']).toContain('staging');
    expect(await columns()).toEqual(['id', 'nick', 'phone']);
    expect(descriptions()).toEqual(['']);

    deployed({ release: '1.1.0', ago: 30, environment: 'staging' });
    await database.app.run("insert into users (id, nick) values (1, 'mo'), (2, null)");
    const ran = await apply();
    expect(ran).toMatchObject({
      outcome: 'success',
      outputs: { reason: 'applied', applied: JSON.stringify([nick]), held: '[]', 'schema-floor': 'v1.1.0' },
    });
    expect(ran.summary).toContain('restored, 2 rows');
    expect(await columns()).toEqual(['id', 'phone']);
    expect(descriptions()).toEqual(['', 'stage=contract floor=v1.1.0 held=0']);
  });

  test('is written down before it runs, also when it fails', async () => {
    deployed({ release: '1.1.0', ago: 48 });
    await workspace.write({
      [nick]: file(
        '-- migrate-gate: contract after=v1.1.0 soak=1h\nalter table users drop column nick, drop column gone;',
      ),
    });
    const step = await apply();
    expect(step.outputs).toMatchObject({
      decision: 'block',
      reason: 'migration-failed',
      applied: JSON.stringify([users]),
      'schema-floor': 'v1.1.0',
    });
    expect(descriptions().at(-1)).toBe('stage=contract floor=v1.1.0 held=0');
  });

  test.each([
    ['no backup-command', '', 'backup-command` is empty'],
    ['a command that only says that it did', 'true', 'wrote nothing'],
    [
      'a backup that lacks a row',
      `echo 'create table public.users (id int primary key, nick text);' > "$DELIVERY_BACKUP"`,
      'holds 0 rows',
    ],
    ['a backup of something else', `echo 'create table public.others (id int);' > "$DELIVERY_BACKUP"`, 'does not hold'],
    ['a backup that is none', `echo 'no sql at all;' > "$DELIVERY_BACKUP"`, 'cannot be restored'],
    ['a command that fails', 'exit 3', 'ended with 3'],
  ])('does not run with %s, and nothing else does', async (_, command, why) => {
    deployed({ release: '1.1.0', ago: 48 });
    await database.app.run("create table users (id int primary key, nick text); insert into users values (1, 'mo')");
    await database.app.run(
      "create table schema_migrations (version varchar(128) primary key); insert into schema_migrations values ('20260101000000')",
    );
    const step = await apply({ 'backup-command': command, mode: 'warn' });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason: 'no-backup' } });
    expect(step.outputs['message']).toContain(why);
    expect(await columns()).toEqual(['id', 'nick']);
    expect(descriptions()).toEqual(['']);
  });

  test('does not run where the ledger cannot be written', async () => {
    deployed({ release: '1.1.0', ago: 48 });
    const step = await apply({}, { deployments: 'read', actions: 'read', contents: 'read' });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason: 'github-forbidden' } });
    const [made] = await database.app.rows(
      v.strictObject({ made: v.boolean() }),
      "select to_regclass('users') is not null as made",
    );
    expect(made).toEqual({ made: false });
  });

  test('does not run without a record to write the floor into', async () => {
    deployed({ release: '1.1.0', ago: 48 });
    expect((await apply({ id: '' })).outputs).toMatchObject({ reason: 'bad-input' });
  });

  test('blocks before anything runs where it cannot be kept from the command', async () => {
    deployed({ release: '1.0.0', ago: 48 });
    const step = await apply({
      'migrate-command': 'dbmate --no-dump-schema --migrations-dir db/migrations --url "$DATABASE_URL" up',
    });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { decision: 'block', reason: 'cannot-withhold' } });
    const [made] = await database.app.rows(
      v.strictObject({ made: v.boolean() }),
      "select to_regclass('users') is not null as made",
    );
    expect(made).toEqual({ made: false });
  });

  test('that the command ran although it was held is told', async () => {
    deployed({ release: '1.0.0', ago: 48 });
    const step = await apply({
      'migrate-command': `: "$DELIVERY_MIGRATIONS"; dbmate --no-dump-schema --migrations-dir db/migrations --url "$DATABASE_URL" up`,
    });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { decision: 'block', reason: 'held-was-applied' } });
    // Late as it is: no rollback may go below it any more.
    expect(descriptions()).toContainEqual(expect.stringContaining('floor=v1.1.0'));
  });

  test('must back up what another path of schemas finds', async () => {
    await apply({ phase: 'expand' });
    await database.app.run('create schema app; alter table users set schema app');
    deployed({ release: '1.1.0', ago: 48 });
    const elsewhere = migrate.replace('"$DATABASE_URL"', '"$DATABASE_URL&search_path=app,public"');
    const step = await apply({ 'migrate-command': elsewhere, 'backup-command': '' });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason: 'no-backup' } });
  });

  test('alone is left to wait, and that passes', async () => {
    deployed({ release: '1.0.0', ago: 48 });
    await apply();
    const step = await apply();
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: { decision: 'pass', reason: 'held', applied: '[]', held: JSON.stringify([nick]) },
    });
  });
});
