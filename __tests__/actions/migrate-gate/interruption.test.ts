import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type Session } from '#postgres';
import * as v from 'valibot';
import { makeDatabase, startPostgres, type Postgres } from './database.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const binary = join(
  import.meta.dirname,
  `../../../node_modules/@dbmate/${process.platform}-${process.arch}/bin/dbmate`,
);
/** The shell is dbmate from then on: what the gate started, and what started that, are known by their ids. */
const migrate = `echo "$PPID $$" > ids; exec "${binary}" --no-dump-schema --migrations-dir "$DELIVERY_MIGRATIONS" --url "$DATABASE_URL" up`;

/** Where the migrator stops until the test lets it go: it waits for a lock that the test holds. */
const point = (number: number) => `select pg_advisory_xact_lock_shared(${900 + number});`;
const file = (name: string, up: string, option = '') =>
  [`db/migrations/2026010${name}.sql`, `-- migrate:up${option}\n${up}\n\n-- migrate:down\n`] as const;
const files = [
  file(
    '1_table',
    `${point(1)}\ncreate table a (id int);\n${point(2)}\ninsert into a values (1);
create function slow(int) returns int immutable language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(904); return $1; end $$;\n${point(3)}`,
  ),
  file('2_index', 'create index concurrently a_slow on a (slow(id));', ' transaction:false'),
  file('3_column', `${point(5)}\nalter table a add column b int;\n${point(6)}\nupdate a set b = 1;\n${point(7)}`),
  file('4_view', `${point(8)}\ncreate view w as select id from a;\n${point(9)}\ncreate index on a (b);\n${point(10)}`),
];
const paths = files.map(([path]) => path);
/** How many files dbmate has recorded when it comes to a point: each in the transaction of its own file, the second one after its build. */
const appliedAt = [0, 0, 0, 1, 2, 2, 2, 3, 3, 3];
const points = appliedAt.map((applied, index) => ({ at: index + 1, applied }));

/** What was committed is there after a crash, unlike on servers for tests alone. */
const durable = { synchronous_commit: 'on' };

let server: Postgres;
beforeAll(async () => void (server = await startPostgres({ major: 15, settings: durable })));
afterAll(async () => server[Symbol.asyncDispose]());

const counted = v.strictObject({ count: v.number() });
const waiting = (at: number) =>
  `select count(*)::float8 as count from pg_locks where locktype = 'advisory' and not granted and objid = ${900 + at} and database = (select oid from pg_database where datname = current_database())`;
const migrators = `select count(*)::float8 as count from pg_stat_activity where datname = current_database() and application_name like 'migrate-gate%'`;
const pidOfMigrator = `select pid from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;

async function until(session: Session, sql: string, count: number): Promise<void> {
  while ((await session.row(counted, sql)).count !== count) await new Promise((go) => void setTimeout(go, 20));
}

async function killProcess(workspace: Workspace, which: 0 | 1): Promise<void> {
  const ids = (await workspace.read('ids')).trim().split(' ').map(Number);
  const id = ids[which];
  if (id === undefined) throw new Error('nothing was started');
  process.kill(id, 'SIGKILL');
}

const kills = {
  migrator: async (workspace: Workspace) => killProcess(workspace, 1),
  /** The server ends every session and starts over when one of its processes is killed (PostgreSQL documentation, restart_after_crash). */
  database: async (_: Workspace, session: Session) => {
    const { pid } = await session.row(v.strictObject({ pid: v.number() }), pidOfMigrator);
    process.kill(pid, 'SIGKILL');
  },
  /** And the runner ends what it had started. */
  gate: async (workspace: Workspace) => {
    await killProcess(workspace, 0);
    await killProcess(workspace, 1);
  },
};
const left = v.array(v.looseObject({ name: v.string(), mend: v.array(v.string()) }));
const leftBy = (outputs: Readonly<Record<string, string>>) => v.parse(left, JSON.parse(outputs['left-behind'] ?? '[]'));

async function reconnect(url: string): Promise<Session> {
  for (;;) {
    try {
      return await connect(url, { applicationName: 'test' });
    } catch {
      await new Promise((go) => void setTimeout(go, 50));
    }
  }
}

describe.each(['migrator', 'database', 'gate'] as const)('the %s is killed', (victim) => {
  test.each(points)(
    'at point $at, when $applied files are applied: the report is true, and a second run finishes',
    async ({ at, applied }) => {
      await using database = await makeDatabase(server, `${victim}_${at}`);
      await using workspace = await makeWorkspace(Object.fromEntries(files));
      const apply = () =>
        workspace.step({
          task: 'apply',
          directory: 'db/migrations',
          'migrate-command': migrate,
          'database-url': database.url,
          'lock-timeout': '1m',
          attempts: '1',
        });
      const holder = await reconnect(database.url);
      await holder.run(`select pg_advisory_lock(${900 + at})`);
      const running = apply();
      await until(holder, waiting(at), 1);
      await kills[victim](workspace, holder);
      const step = await running;

      await using after = await reconnect(database.url);
      await until(after, migrators, 0);
      await holder[Symbol.asyncDispose]();
      const index = { kind: 'index', name: 'public.a_slow', what: 'invalid index' };
      const expected = at === 4 ? [index] : [];
      if (victim === 'gate') expect(step).toMatchObject({ signal: 'SIGKILL', outputs: { protection: 'watchdog' } });
      else {
        expect(step).toMatchObject({
          outcome: 'failure',
          outputs: { reason: 'migration-failed', applied: JSON.stringify(paths.slice(0, applied)) },
        });
        expect(leftBy(step.outputs)).toMatchObject(expected);
      }

      let again = await apply();
      if (at === 4) {
        expect(again.outputs).toMatchObject({ reason: 'migration-failed', applied: '[]' });
        expect(leftBy(again.outputs)).toMatchObject([index]);
        for (const command of leftBy(again.outputs).flatMap(({ mend }) => mend)) await after.run(command);
        again = await apply();
      }
      expect(again.outputs).toMatchObject({
        reason: 'applied',
        applied: JSON.stringify(paths.slice(applied)),
        'left-behind': '[]',
      });
      const [rows] = await after.rows(
        counted,
        'select (select count(*) from schema_migrations)::float8 + (select count(*) from a where b = 1)::float8 as count',
      );
      expect(rows).toEqual({ count: 5 });
    },
    60_000,
  );
});
