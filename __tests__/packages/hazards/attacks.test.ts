// Ways around the rules. What each statement does is from PostgreSQL's documentation of the command.
import { describe, expect, test } from '@jest/globals';
import type { JudgeContext } from '#hazards';
import { findings, type Options } from './migration.ts';

type Extra = Options & { readonly history?: string; readonly context?: Partial<JudgeContext> };
type Attack = readonly [rule: string, sql: string, extra?: Extra];

const ungated = { context: { gateSetsTimeouts: false } };
const drops = 'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; RETURN 1; END $$;';
const proof = `CREATE TABLE users (id int, nick text); ALTER TABLE users ADD CONSTRAINT n CHECK (upper(nick) IS NOT NULL);`;

const attacks: Readonly<Record<string, readonly Attack[]>> = {
  'an object that only looks like the file’s own': [
    ['MG101', 'CREATE TEMP TABLE users (id int); DROP TABLE public.users'],
    ['MG101', 'SET search_path = app; CREATE TABLE users (id int); DROP TABLE public.users'],
    ['MG101', 'SET search_path = app; CREATE TABLE users (id int); SET search_path = public; DROP TABLE users'],
    ['MG101', 'CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users'],
    ['MG102', 'CREATE TABLE IF NOT EXISTS users (id int, a int); ALTER TABLE users DROP COLUMN a'],
    ['MG112', 'CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v'],
    ['MG111', 'ALTER DOMAIN pos ADD CHECK (VALUE > 0) NOT VALID; DROP DOMAIN pos'],
  ],
  'rows changed inside of another statement': [
    ['MG202', 'WITH d AS (DELETE FROM users RETURNING *) SELECT count(*) FROM d'],
    ['MG202', 'EXPLAIN ANALYZE DELETE FROM users'],
    ['MG202', 'PREPARE p AS DELETE FROM users; EXECUTE p'],
    ['MG202', 'COPY (DELETE FROM users RETURNING *) TO STDOUT'],
    ['MG601', 'MERGE INTO users u USING s ON u.id = s.id WHEN MATCHED THEN DELETE'],
    ['MG601', 'INSERT INTO a SELECT * FROM b UNION ALL SELECT * FROM c'],
  ],
  'a condition that limits nothing': [
    ['MG202', 'UPDATE users SET age = 1 WHERE true'],
    ['MG202', 'DELETE FROM users WHERE 1 = 1'],
    ['MG601', 'DELETE FROM users WHERE EXISTS (SELECT 1 FROM x LIMIT 1)'],
    ['MG601', 'DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 100000000)'],
    ['MG601', 'UPDATE users SET age = 1 FROM x WHERE x.id = 5'],
  ],
  'code that runs code': [
    ['MG101', "DO $$ BEGIN EXECUTE 'DO $x$ BEGIN DROP TABLE users; END $x$'; END $$"],
    ['MG999', 'SELECT coalesce(unknown_f(), 1)'],
    ['MG999', 'SELECT * FROM unknown_f()'],
    ['MG999', 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity'],
    ['MG999', "SELECT pg_catalog.query_to_xml('DELETE FROM users', true, true, '')"],
  ],
  'timeouts and transactions that are not what they seem': [
    [
      'MG401',
      "SELECT set_config('a.b', 'c', false), set_config('lock_timeout', '0', false); ALTER TABLE users ADD x int",
    ],
    ['MG401', "SELECT 1 FROM set_config('lock_timeout', '0', false); ALTER TABLE users ADD x int"],
    ['MG404', "SELECT set_config('lock_' || 'timeout', x.y, false) FROM x; ALTER TABLE users ADD x int"],
    ['MG404', 'SET lock_timeout = 1e6; ALTER TABLE users ADD x int'],
    [
      'MG401',
      "BEGIN; SAVEPOINT s; SET LOCAL lock_timeout = '1s'; ROLLBACK TO s; ALTER TABLE users ADD x int; COMMIT",
      ungated,
    ],
    ['MG501', 'BEGIN; COMMIT AND CHAIN; CREATE INDEX CONCURRENTLY i ON users (age); COMMIT'],
    ['MG503', "BEGIN; ALTER TABLE users ADD x int; PREPARE TRANSACTION 'x'"],
  ],
  'proofs and types that are weaker than they look': [
    [
      'MG313',
      'ALTER TABLE logs ATTACH PARTITION l FOR VALUES FROM (1) TO (2)',
      {
        history:
          'CREATE TABLE logs (id int, d int) PARTITION BY RANGE (d); CREATE TABLE l (id int CHECK (id > 0), d int);',
      },
    ],
    ['MG306', 'ALTER TABLE users ALTER nick SET NOT NULL', { history: proof }],
    [
      'MG308',
      'ALTER TABLE users ADD p posx',
      { history: 'CREATE DOMAIN pos AS int CHECK (VALUE > 0); CREATE DOMAIN posx AS pos;' },
    ],
    ['MG308', 'ALTER TABLE users ADD p pos', { history: 'CREATE DOMAIN pos AS int; ALTER DOMAIN pos SET NOT NULL;' }],
  ],
  'commands that are seldom seen': [
    ['MG203', 'DROP OWNED BY app'],
    ['MG104', 'ALTER DATABASE shop RENAME TO shop2'],
    ['MG111', 'ALTER TYPE addr DROP ATTRIBUTE street CASCADE'],
    ['MG312', 'ALTER INDEX users_nick SET TABLESPACE b'],
    ['MG401', 'ALTER INDEX users_nick SET TABLESPACE b', ungated],
    ['MG312', 'ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b'],
    ['MG108', 'ALTER TABLE users ALTER id DROP IDENTITY'],
    ['MG112', 'ALTER TABLE users DISABLE TRIGGER ALL'],
    ['MG112', 'SET session_replication_role = replica'],
    ['MG112', 'DROP TEXT SEARCH CONFIGURATION english2'],
    ['MG113', 'CREATE RULE r AS ON DELETE TO users DO INSTEAD NOTHING'],
    ['MG113', 'ALTER POLICY p ON users USING (false)'],
    ['MG113', 'REVOKE readers FROM app'],
    ['MG113', 'ALTER TABLE child NO INHERIT users'],
    ['MG116', 'ALTER TABLE users DROP CONSTRAINT uq_users_nick'],
    ['MG999', 'ALTER SYSTEM SET fsync = off'],
  ],
};

describe.each(Object.entries(attacks))('%s', (_kind, list) => {
  test.each(list)('is found as %s: %s', async (rule, sql, extra = {}) => {
    expect((await findings(sql, extra)).map((finding) => finding.rule)).toContain(rule);
  });
});

test('a call of one overload judges every one, wherever in a SELECT it stands', async () => {
  const harmless = "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';";
  for (const call of ['SELECT f()', 'SELECT * FROM f()', 'SELECT coalesce(f(), 1) FROM x']) {
    const found = (await findings(call, { history: drops + harmless })).filter(({ rule }) => rule === 'MG101');
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  }
});

const honest: readonly (readonly [string, Extra?])[] = [
  ['CREATE TEMP TABLE draft (id int); DROP TABLE draft', { mode: 'transaction' }],
  ['SET search_path = app, public; CREATE TABLE t (a int); CREATE INDEX ON t (a)', { mode: 'transaction' }],
  ['CREATE TABLE IF NOT EXISTS t (a int); CREATE INDEX IF NOT EXISTS i ON t (a)'],
  ['EXPLAIN DELETE FROM users'],
  ['SELECT lower(nick), count(*) FROM users GROUP BY 1'],
  ["SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE app.t (a int)", { mode: 'transaction' }],
  ['DELETE FROM users u USING x WHERE u.id = 5'],
  ['ALTER TABLE users DROP CONSTRAINT users_team_id_fkey'],
  ['COMMENT ON TABLE users IS $$people$$'],
];

test.each(honest)('nothing is found in %s', async (sql, extra = {}) => {
  expect(await findings(sql, extra)).toEqual([]);
});
