import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';
import { compareLedger, ledgerTables, readMigrations, type LedgerRow, type Tool } from '#migrations';
import { run } from '#process';
import { startPostgres, type Postgres } from '#rehearsal/postgres';
import { read, short } from './samples.ts';
import { openWorkspace } from './workspace.ts';

type LedgerTool = Exclude<Tool, 'sql'>;

function row(version: string, more: Partial<LedgerRow> = {}): LedgerRow {
  return { version, name: undefined, checksum: undefined, clean: true, kind: 'versioned', ...more };
}

function compare(tool: LedgerTool, files: Readonly<Record<string, string>>, rows: readonly LedgerRow[]) {
  const { migrations } = read(tool, files);
  const standing = compareLedger({ tool, migrations, rows, directory: 'db' });
  const names = (list: typeof migrations): readonly string[] => list.map(({ path }) => path.slice('db/'.length));
  return {
    applied: names(standing.applied),
    pending: names(standing.pending),
    skipped: names(standing.skipped),
    issues: standing.issues.map(short),
  };
}

const sql = 'CREATE TABLE a (i int);\nSELECT 1;\n';

describe('files against the table of the tool', () => {
  const gm = { '1_a.up.sql': sql, '2_b.up.sql': sql, '4_d.up.sql': sql };

  test('golang-migrate knows its newest version only, and takes all below it for applied', () => {
    expect(compare('golang-migrate', gm, [row('2')])).toEqual({
      applied: ['1_a.up.sql', '2_b.up.sql'],
      pending: ['4_d.up.sql'],
      skipped: [],
      issues: [],
    });
    expect(compare('golang-migrate', gm, []).pending).toHaveLength(3);
  });

  test('golang-migrate is dirty, or newer than the files', () => {
    expect(compare('golang-migrate', gm, [row('2', { clean: false })])).toMatchObject({
      applied: ['1_a.up.sql'],
      pending: ['2_b.up.sql', '4_d.up.sql'],
      issues: ['MG905 error db/2_b.up.sql:1'],
    });
    expect(compare('golang-migrate', gm, [row('5')]).issues).toEqual(['MG903 error db:1']);
  });

  test('drizzle passes over what is not newer than its newest row', () => {
    const journal = JSON.stringify({
      entries: [
        { idx: 0, when: 10, tag: '0000_a' },
        { idx: 1, when: 15, tag: '0001_b' },
        { idx: 2, when: 30, tag: '0002_c' },
      ],
    });
    const files = { 'meta/_journal.json': journal, '0000_a.sql': sql, '0001_b.sql': sql, '0002_c.sql': sql };
    expect(compare('drizzle', files, [row('10'), row('20')])).toEqual({
      applied: ['0000_a.sql'],
      pending: ['0002_c.sql'],
      skipped: ['0001_b.sql'],
      issues: ['MG903 error db:1', 'MG907 error db/0001_b.sql:1'],
    });
  });

  /** The checksum is of `sha384sum`. */
  test('sqlx compares checksums', () => {
    const checksum = '8985895c941005d01f6a86d8c05f2b450e6d744fb74f120cda9eb02c765eb537287cd1d158705688bd1ae210c961cac8';
    const files = { '1_a.sql': sql, '2_b.sql': sql };
    expect(compare('sqlx', files, [row('1', { checksum })])).toMatchObject({ applied: ['1_a.sql'], issues: [] });
    expect(compare('sqlx', files, [row('1', { checksum: '00' })]).issues).toEqual(['MG902 error db/1_a.sql:1']);
    expect(compare('sqlx', files, [row('1', { checksum, clean: false })]).issues).toEqual(['MG905 error db/1_a.sql:1']);
  });

  test('what was not applied and lies below what was is out of order', () => {
    expect(compare('goose', { '1_a.sql': '-- +goose Up\n', '2_b.sql': '-- +goose Up\n' }, [row('2')])).toMatchObject({
      pending: ['1_a.sql'],
      issues: ['MG901 error db/1_a.sql:1'],
    });
  });

  test('flyway knows 1 and 1.0 for one, runs changed repeatables, and takes all up to a baseline for there', () => {
    const files = { 'V1__a.sql': sql, 'V2__b.sql': sql, 'V3__c.sql': sql, 'R__v.sql': sql, 'R__w.sql': sql };
    const rows = [
      row('2', { kind: 'baseline', name: '<< Flyway Baseline >>' }),
      row('3.0', { checksum: '-344011845' }),
      row('R__v.sql', { name: 'v', checksum: '-344011845', kind: 'repeatable' }),
      row('R__w.sql', { name: 'w', checksum: '1', kind: 'repeatable' }),
    ];
    expect(compare('flyway', files, rows)).toEqual({
      applied: ['V1__a.sql', 'V2__b.sql', 'V3__c.sql', 'R__v.sql'],
      pending: ['R__w.sql'],
      skipped: [],
      issues: [],
    });
  });

  test('a baseline runs on an empty database only, in place of what is below it', () => {
    const files = { 'V1__a.sql': sql, 'B2__base.sql': sql, 'V2__b.sql': sql, 'V3__c.sql': sql };
    expect(compare('flyway', files, []).pending).toEqual(['B2__base.sql', 'V3__c.sql']);
    expect(compare('flyway', files, [row('1')]).pending).toEqual(['V2__b.sql', 'V3__c.sql']);
  });

  test('sqitch finds a change by its id, or by name and script', () => {
    const when = '2026-01-01T00:00:00Z M <m@example.com>';
    const files = { 'sqitch.plan': `%project=p\n\na ${when}\nb ${when}\n`, 'deploy/a.sql': sql, 'deploy/b.sql': sql };
    const { migrations } = read('sqitch', files);
    expect(compare('sqitch', files, [row(migrations[0]?.version ?? '')]).applied).toEqual(['deploy/a.sql']);
    const checksum = '3435c7cc683f8bdf2fed59725e9bef13c67b7628';
    expect(compare('sqitch', files, [row('f'.repeat(40), { name: 'a', checksum })]).applied).toEqual(['deploy/a.sql']);
  });
});

describe('on a real server', () => {
  let server: Postgres;
  let client: Client;

  beforeAll(async () => {
    server = await startPostgres({ major: 15 });
    client = new Client({ connectionString: server.url });
    await client.connect();
  }, 60_000);

  afterAll(async () => {
    await client.end();
    await server[Symbol.asyncDispose]();
  });

  async function rowsOf(tool: LedgerTool, from: string): Promise<readonly LedgerRow[]> {
    const table = ledgerTables[tool];
    const answer = await client.query<Record<string, unknown>>(table.query(from));
    return answer.rows.map((each) => table.row(each));
  }

  test('what dbmate applied is read as applied', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({
      'db/1_a.sql': '-- migrate:up\nCREATE TABLE dbmate_a (i int);\n-- migrate:down\nDROP TABLE dbmate_a;\n',
      'db/3_c.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 1;\n',
    });
    const up = async (): Promise<void> => {
      const { exitCode, stderr } = await run({
        file: process.execPath,
        args: [
          'node_modules/dbmate/dist/cli.js',
          '--url',
          server.url,
          '-d',
          `${workspace.root}/db`,
          '--no-dump-schema',
          'up',
        ],
        env: { PATH: process.env['PATH'] },
      });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    };
    await up();
    await workspace.write({ 'db/2_b.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 1;\n' });
    const place = { root: workspace.root, directory: 'db', tool: 'auto', database: 'postgres' } as const;
    const { migrations, tool } = await readMigrations(place);
    expect(tool).toBe('dbmate');
    const rows = await rowsOf('dbmate', 'schema_migrations');
    const standing = compareLedger({ tool: 'dbmate', migrations, rows, directory: 'db' });
    expect(standing.pending.map(({ path }) => path)).toEqual(['db/2_b.sql']);
    expect(standing.issues.map(short)).toEqual(['MG901 error db/2_b.sql:1']);
    // What orderRules says of dbmate: it runs it all the same.
    await up();
    expect(await rowsOf('dbmate', 'schema_migrations')).toHaveLength(3);
  });

  test('what drizzle applied is read as applied, and what it passes over is known', async () => {
    await using workspace = await openWorkspace();
    const journal = (...whens: readonly number[]): string =>
      JSON.stringify({
        version: '7',
        dialect: 'postgresql',
        entries: whens.map((when, idx) => ({ idx, when, tag: `000${idx}_x`, breakpoints: true })),
      });
    await workspace.write({
      'db/meta/_journal.json': journal(10, 20),
      'db/0000_x.sql': 'CREATE TABLE drizzle_a (i int);--> statement-breakpoint\nCREATE TABLE drizzle_b (i int);',
      'db/0001_x.sql': 'SELECT 1;',
    });
    const database = drizzle(client);
    await migrate(database, { migrationsFolder: `${workspace.root}/db` });
    await workspace.write({
      'db/meta/_journal.json': journal(10, 20, 15),
      'db/0002_x.sql': 'CREATE TABLE drizzle_c (i int);',
    });
    const place = { root: workspace.root, directory: 'db', tool: 'auto', database: 'postgres' } as const;
    const { migrations, issues } = await readMigrations(place);
    const rows = await rowsOf('drizzle', 'drizzle.__drizzle_migrations');
    expect(rows.map(({ checksum }) => checksum)).toEqual(migrations.slice(0, 2).map(({ checksum }) => checksum));
    const standing = compareLedger({ tool: 'drizzle', migrations, rows, directory: 'db' });
    expect(standing.skipped.map(({ path }) => path)).toEqual(['db/0002_x.sql']);
    expect(issues.map(short)).toEqual(['MG907 error db/0002_x.sql:1']);
    await migrate(database, { migrationsFolder: `${workspace.root}/db` });
    const { rows: found } = await client.query("SELECT to_regclass('drizzle_c') AS name");
    expect(found).toEqual([{ name: null }]);
  });

  /** Each table as its tool creates it; see the sources named at `ledgerTables`. */
  test.each<[LedgerTool, string, readonly Partial<LedgerRow>[]]>([
    [
      'golang-migrate',
      'CREATE TABLE l (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO l VALUES (18446744073709551, true)',
      [{ version: '18446744073709551', clean: false }],
    ],
    [
      'goose',
      `CREATE TABLE l (id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NOT NULL DEFAULT now());
       INSERT INTO l (version_id, is_applied) VALUES (0, true), (1, true), (2, true), (2, false), (3, true), (3, false), (3, true)`,
      [{ version: '1' }, { version: '3' }],
    ],
    [
      'flyway',
      `CREATE TABLE l (installed_rank INT NOT NULL, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INTEGER, success BOOLEAN NOT NULL);
       INSERT INTO l VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', 'x', NULL, true), (1, '1', 'base', 'BASELINE', 'x', NULL, true), (2, '1.1', 'b', 'SQL', 'V1.1__b.sql', -5, true), (3, NULL, 'v', 'SQL', 'R__v.sql', 7, true), (4, '2', 'c', 'SQL', 'V2__c.sql', 9, false)`,
      [
        { version: '1', kind: 'baseline' },
        { version: '1.1', name: 'b', checksum: '-5', kind: 'versioned' },
        { version: 'R__v.sql', checksum: '7', kind: 'repeatable' },
        { version: '2', clean: false },
      ],
    ],
    [
      'prisma',
      `CREATE TABLE l (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
       INSERT INTO l (id, checksum, migration_name, finished_at, rolled_back_at, started_at) VALUES ('1', 'c1', 'a', now(), NULL, '2026-01-01'), ('2', 'c2', 'b', NULL, now(), '2026-01-02'), ('3', 'c3', 'b', NULL, NULL, '2026-01-03')`,
      [
        { version: 'a', checksum: 'c1', clean: true },
        { version: 'b', checksum: 'c3', clean: false },
      ],
    ],
    [
      'sqlx',
      `CREATE TABLE l (version BIGINT PRIMARY KEY, description TEXT NOT NULL, installed_on TIMESTAMPTZ NOT NULL DEFAULT now(), success BOOLEAN NOT NULL, checksum BYTEA NOT NULL, execution_time BIGINT NOT NULL);
       INSERT INTO l VALUES (1, 'a', now(), true, '\\x00ff', 1), (2, 'b', now(), false, '\\x01', 1)`,
      [
        { version: '1', name: 'a', checksum: '00ff' },
        { version: '2', clean: false },
      ],
    ],
    [
      'sqitch',
      `CREATE TABLE l (change_id TEXT PRIMARY KEY, script_hash TEXT NULL, change TEXT NOT NULL, project TEXT NOT NULL, committed_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp());
       INSERT INTO l VALUES ('ab', 'cd', 'users', 'p')`,
      [{ version: 'ab', name: 'users', checksum: 'cd' }],
    ],
    [
      'atlas',
      `CREATE TABLE l (version varchar NOT NULL, description varchar NOT NULL, type bigint NOT NULL DEFAULT 2, applied bigint NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0, executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, error text NULL, error_stmt text NULL, hash varchar NOT NULL, partial_hashes jsonb NULL, operator_version varchar NOT NULL, PRIMARY KEY (version));
       INSERT INTO l VALUES ('.atlas_cloud_identifier', 'x', 0, 0, 0, now(), 0, NULL, NULL, '', NULL, ''), ('1', 'base', 1, 0, 0, '2026-01-01', 0, '', '', '', NULL, ''), ('2', 'b', 2, 1, 3, '2026-01-02', 0, 'boom', 's', 'h2', NULL, '')`,
      [
        { version: '1', kind: 'baseline', clean: true },
        { version: '2', checksum: 'h2', clean: false },
      ],
    ],
    [
      'supabase',
      `CREATE TABLE l (version text NOT NULL PRIMARY KEY, statements text[], name text); INSERT INTO l VALUES ('20260101000000', '{}', NULL)`,
      [{ version: '20260101000000', name: undefined, clean: true }],
    ],
  ])('the table of %s is read', async (tool, setup, expected) => {
    await client.query(setup);
    try {
      expect(await rowsOf(tool, 'l')).toMatchObject(expected);
    } finally {
      await client.query('DROP TABLE l');
    }
  });
});
