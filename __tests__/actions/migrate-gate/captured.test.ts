import { expect, test } from '@jest/globals';
import type { CapturedTransaction } from '#postgres';
import { milliseconds } from '#time';
import { capturedMigrations } from '../../../actions/migrate-gate/src/captured.ts';

const sent = async (...statements: readonly string[]) => {
  const statement = (sql: string): CapturedTransaction['statements'][number] => ({
    sql,
    timestamp: '2026-11-21 06:00:00.000 UTC',
    duration: undefined,
    waits: [],
    locks: [],
    rewrites: [],
    scans: [],
    foreignKeyScans: [],
    indexes: [],
    error: undefined,
  });
  const transaction: CapturedTransaction = {
    pid: 1,
    vxid: '3/7',
    applicationName: 'rehearse-up-1',
    database: 'shadow',
    began: '2026-11-21 06:00:00.000 UTC',
    duration: milliseconds(5),
    explicit: true,
    outcome: 'committed',
    statements: statements.map(statement),
  };
  const [first] = await capturedMigrations([transaction], 'public.my_log');
  return first?.up.sql;
};

test('what a tool asks and writes for itself is left out', async () => {
  expect(
    await sent(
      'BEGIN',
      'SET lock_timeout = 0',
      "SELECT 1 FROM information_schema.tables WHERE table_name = 'knex_migrations'",
      'create table if not exists my_log (version text)',
      'insert into "public"."my_log" values ($1)',
      'COMMIT',
    ),
  ).toBeUndefined();
});

test.each([
  'alter table users drop column nick /* schema_migrations */',
  'drop table users -- my_log',
  'do $$ begin delete from users; insert into my_log values (1); end $$',
])('that the name of the table of a tool stands in it hides nothing: %s', async (sql) => {
  expect(await sent('begin', sql, 'commit')).toContain(sql.slice(0, 15));
});

test('in a string of several statements each is seen by itself', async () => {
  expect(await sent("alter table users drop column nick; insert into my_log values ('1')")).toBe(
    'alter table users drop column nick;\n',
  );
});
