import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { ledgerTables, type Tool } from '#migrations';
import { connect } from '#postgres';
import { startPostgres, type Postgres } from '#rehearsal/postgres';

/** The tables as the tools' sources create them, and lines as they write them: the last of each is half done where a tool knows that. */
const ledgers: readonly (readonly [
  Exclude<Tool, 'sql'>,
  sql: string,
  entries: readonly (readonly [
    version: string,
    name: string | undefined,
    checksum: string | undefined,
    clean: boolean,
  ])[],
])[] = [
  [
    'golang-migrate',
    'create table schema_migrations (version bigint not null primary key, dirty boolean not null); insert into schema_migrations values (7, true)',
    [['7', undefined, undefined, false]],
  ],
  [
    'dbmate',
    `create table schema_migrations (version varchar(128) primary key); insert into schema_migrations values ('20260102'), ('20260101')`,
    [
      ['20260101', undefined, undefined, true],
      ['20260102', undefined, undefined, true],
    ],
  ],
  [
    'goose',
    `create table goose_db_version (id serial primary key, version_id bigint not null, is_applied boolean not null, tstamp timestamp default now());
     insert into goose_db_version (version_id, is_applied) values (0, true), (1, true), (2, true), (2, false), (3, true), (3, false), (3, true)`,
    [
      ['1', undefined, undefined, true],
      ['3', undefined, undefined, true],
    ],
  ],
  [
    'flyway',
    `create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
       script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp default now(), execution_time int not null, success boolean not null);
     insert into flyway_schema_history values (1, '1', 'a', 'SQL', 'V1__a.sql', -5, 'x', now(), 1, true), (2, '2', 'b', 'SQL', 'V2__b.sql', 6, 'x', now(), 1, true),
       (3, '2', 'b', 'UNDO_SQL', 'U2__b.sql', 6, 'x', now(), 1, true), (4, null, 'views', 'SQL', 'R__views.sql', 8, 'x', now(), 1, true), (5, '3', 'c', 'SQL', 'V3__c.sql', 7, 'x', now(), 1, false),
       (6, '4', 'd', 'SQL', 'V4__d.sql', 7, 'x', now(), 1, true), (7, '4', 'd', 'DELETE', 'V4__d.sql', 7, 'x', now(), 0, true), (8, null, 'old', 'SQL', 'R__old.sql', 8, 'x', now(), 1, true),
       (9, null, 'old', 'DELETE', 'R__old.sql', 8, 'x', now(), 0, true), (10, '5', 'e', 'SQL', 'V5__e.sql', 9, 'x', now(), 1, true), (11, '5', 'e', 'UNDO_SQL', 'U5__e.sql', 9, 'x', now(), 1, true),
       (12, '5', 'e', 'SQL', 'V5__e.sql', 9, 'x', now(), 1, true), (13, '6', 'f', 'SQL', 'V6__f.sql', 10, 'x', now(), 1, true), (14, '6', 'f', 'UNDO_SQL', 'U6__f.sql', 10, 'x', now(), 1, false)`,
    [
      ['1', 'a', '-5', true],
      ['R__views.sql', 'views', '8', true],
      ['3', 'c', '7', false],
      ['5', 'e', '9', true],
      ['6', 'f', '10', true],
      ['6', 'f', '10', false],
    ],
  ],
  [
    'prisma',
    `create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text,
       rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0);
     insert into _prisma_migrations values ('1', 'aa', '2026-01-01', '20260101_a', null, null, '2026-01-01', 1), ('2', 'bb', null, '20260102_b', 'x', '2026-01-03', '2026-01-02', 0), ('3', 'cc', null, '20260103_c', 'x', null, '2026-01-03', 0)`,
    [
      ['20260101_a', '20260101_a', 'aa', true],
      ['20260103_c', '20260103_c', 'cc', false],
    ],
  ],
  [
    'drizzle',
    `create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
     insert into drizzle.__drizzle_migrations (hash, created_at) values ('h1', 1700000000000)`,
    [['1700000000000', undefined, 'h1', true]],
  ],
  [
    'sqlx',
    `create table _sqlx_migrations (version bigint primary key, description text not null, installed_on timestamptz not null default now(), success boolean not null, checksum bytea not null, execution_time bigint not null);
     insert into _sqlx_migrations values (1, 'a', now(), true, '\\x0aff', 1), (2, 'b', now(), false, '\\x01', -1)`,
    [
      ['1', 'a', '0aff', true],
      ['2', 'b', '01', false],
    ],
  ],
  [
    'sqitch',
    `create schema sqitch; create table sqitch.changes (change_id text primary key, script_hash text, change text not null, project text not null, note text not null default '', committed_at timestamptz not null default clock_timestamp());
     insert into sqitch.changes values ('1', 'h', 'users', 'shop')`,
    [['1', 'users', 'h', true]],
  ],
  [
    'atlas',
    `create schema atlas_schema_revisions; create table atlas_schema_revisions.atlas_schema_revisions (version varchar primary key, description varchar not null, type bigint not null default 2,
       applied bigint not null default 0, total bigint not null default 0, executed_at timestamptz not null default now(), execution_time bigint not null default 0, error text, error_stmt text, hash varchar not null, partial_hashes jsonb, operator_version varchar not null default '');
     insert into atlas_schema_revisions.atlas_schema_revisions (version, description, applied, total, hash, error) values ('1', 'a', 2, 2, 'h1:x', ''), ('2', 'b', 1, 2, 'h1:y', 'broke')`,
    [
      ['1', 'a', 'h1:x', true],
      ['2', 'b', 'h1:y', false],
    ],
  ],
  [
    'supabase',
    `create schema supabase_migrations; create table supabase_migrations.schema_migrations (version text primary key, statements text[], name text); insert into supabase_migrations.schema_migrations values ('20260101', '{}', 'init')`,
    [['20260101', 'init', undefined, true]],
  ],
];

let server: Postgres;

beforeAll(async () => {
  server = await startPostgres({ major: 15 });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

test.each(ledgers)(
  'the table of %s says what was applied, what was taken back since, and what is half done',
  async (tool, sql, entries) => {
    const ledger = ledgerTables[tool];
    const from = [...(ledger.schema === undefined ? [] : [ledger.schema]), ledger.table].join('.');
    await using session = await connect(server.url, { applicationName: 'test' });
    await session.run(`begin; ${sql}`);
    const rows = await session.rows(v.unknown(), ledger.query(from));
    expect(
      rows.map((row) => ledger.row(row)).map(({ version, name, checksum, clean }) => [version, name, checksum, clean]),
    ).toEqual(entries);
  },
);
