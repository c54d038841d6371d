import { expect, test } from '@jest/globals';

import { type LedgerTool, readToolLedger } from '#postgres';

import { onEachMajor } from './majors.ts';

/** The tables as the tools' sources create them, and lines as they write them: the last of each is half done where a tool knows that. */
const ledgers: readonly (readonly [
  LedgerTool,
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
       (3, '2', 'b', 'UNDO_SQL', 'U2__b.sql', 6, 'x', now(), 1, true), (4, null, 'views', 'SQL', 'R__views.sql', 8, 'x', now(), 1, true), (5, '3', 'c', 'SQL', 'V3__c.sql', 7, 'x', now(), 1, false)`,
    [
      ['1', 'V1__a.sql', '-5', true],
      ['views', 'R__views.sql', '8', true],
      ['3', 'V3__c.sql', '7', false],
    ],
  ],
  [
    'prisma',
    `create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text,
       rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0);
     insert into _prisma_migrations values ('1', 'aa', '2026-01-01', '20260101_a', null, null, '2026-01-01', 1), ('2', 'bb', null, '20260102_b', 'x', '2026-01-03', '2026-01-02', 0), ('3', 'cc', null, '20260103_c', 'x', null, '2026-01-03', 0)`,
    [
      ['20260101_a', undefined, 'aa', true],
      ['20260103_c', undefined, 'cc', false],
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
    [['users', 'shop', 'h', true]],
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

onEachMajor((place) => {
  test('what each tool has applied is read from its own table, and what it left half done', async () => {
    await using session = await place().connect(await place().database());
    for (const [tool, sql, entries] of ledgers) {
      const read = session.transaction(
        async () => {
          const before = await readToolLedger(session, tool);
          await session.run(sql);
          return { before, after: await readToolLedger(session, tool) };
        },
        { rollback: true },
      );
      const { before, after } = await read;
      expect(before).toEqual({ tool, table: undefined, entries: [] });
      expect({ tool, entries: after.entries }).toEqual({
        tool,
        entries: entries.map(([version, name, checksum, clean]) => ({ version, name, checksum, clean })),
      });
    }
  });

  test('a ledger by another name is read where it is', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create schema "My" create table "Log" (version text); insert into "My"."Log" values ('1')`);
    expect(await readToolLedger(session, 'dbmate', { table: '"My"."Log"' })).toMatchObject({
      table: '"My"."Log"',
      entries: [{ version: '1' }],
    });
  });
});
