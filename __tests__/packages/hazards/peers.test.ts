// Hazards on which squawk 2.66 is silent (`--pg-version 16`, measured): every one must be found.
import { describe, expect, test } from '@jest/globals';
import { findings } from './migration.ts';

const missed: readonly (readonly [hazard: string, rule: string, sql: string])[] = [
  ['plain TRUNCATE', 'MG201', 'TRUNCATE users'],
  ['UPDATE without WHERE', 'MG202', 'UPDATE users SET active = true'],
  ['DELETE without WHERE', 'MG202', 'DELETE FROM users'],
  ['enum value renamed', 'MG111', "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'"],
  ['DROP VIEW', 'MG112', 'DROP VIEW active_users'],
  ['DROP MATERIALIZED VIEW', 'MG112', 'DROP MATERIALIZED VIEW totals'],
  ['DROP TYPE', 'MG111', 'DROP TYPE mood'],
  ['DROP FUNCTION', 'MG112', 'DROP FUNCTION total(int)'],
  ['DROP SCHEMA CASCADE', 'MG203', 'DROP SCHEMA app CASCADE'],
  ['DROP SCHEMA CASCADE', 'MG205', 'DROP SCHEMA app CASCADE'],
  ['DROP EXTENSION CASCADE', 'MG205', 'DROP EXTENSION hstore CASCADE'],
  ['inline CHECK', 'MG310', 'ALTER TABLE users ADD COLUMN age int CHECK (age > 0)'],
  [
    'column of a domain',
    'MG308',
    'CREATE DOMAIN positive AS int CHECK (value > 0); ALTER TABLE users ADD COLUMN age positive',
  ],
  ['SET UNLOGGED', 'MG312', 'ALTER TABLE users SET UNLOGGED'],
  ['SET SCHEMA', 'MG104', 'ALTER TABLE users SET SCHEMA app'],
  ['VACUUM FULL', 'MG303', 'VACUUM FULL users'],
  ['CLUSTER', 'MG303', 'CLUSTER users USING users_pkey'],
  ['REFRESH MATERIALIZED VIEW', 'MG303', 'REFRESH MATERIALIZED VIEW totals'],
  ['ATTACH PARTITION', 'MG313', 'ALTER TABLE logs ATTACH PARTITION logs_1 FOR VALUES FROM (1) TO (2)'],
  ['CREATE TRIGGER', 'MG316', 'CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()'],
  ['DROP TRIGGER', 'MG112', 'DROP TRIGGER t ON users'],
  ['LOCK TABLE', 'MG314', 'LOCK TABLE users IN ACCESS EXCLUSIVE MODE'],
  ['row level security', 'MG113', 'ALTER TABLE users ENABLE ROW LEVEL SECURITY'],
  ['REVOKE', 'MG113', 'REVOKE ALL ON users FROM app'],
  ['DROP DEFAULT', 'MG108', 'ALTER TABLE users ALTER COLUMN born DROP DEFAULT'],
  ['RENAME VIEW', 'MG104', 'ALTER VIEW active_users RENAME TO current_users'],
  ['RENAME SCHEMA', 'MG104', 'ALTER SCHEMA app RENAME TO shop'],
  ['DO block', 'MG102', 'DO $$ BEGIN ALTER TABLE users DROP COLUMN nick; END $$'],
  ['DO block with EXECUTE', 'MG101', "DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$"],
];

test.each(missed)('%s is found as %s', async (_hazard, rule, sql) => {
  expect((await findings(sql)).map((finding) => finding.rule)).toContain(rule);
});

describe('what others report and is not so (lock-facts.json)', () => {
  const harmless: readonly (readonly [what: string, sql: string, serverVersion: number])[] = [
    ['a VIRTUAL column rewrites nothing', 'ALTER TABLE users ADD x int GENERATED ALWAYS AS (1 + 1) VIRTUAL', 18],
    ['a constant default rewrites nothing on 11', 'ALTER TABLE users ADD x int DEFAULT 5', 11],
    ['now() as a default rewrites nothing', 'ALTER TABLE users ADD x timestamptz DEFAULT now()', 16],
    ['ADD VALUE may run in a transaction since 12', "BEGIN; ALTER TYPE mood ADD VALUE 'fine'; COMMIT", 12],
  ];
  test.each(harmless)('%s', async (_what, sql, serverVersion) => {
    expect((await findings(sql, { context: { serverVersion } })).filter(({ severity }) => severity !== 'info')).toEqual(
      [],
    );
  });

  test('REINDEX blocks writes of the table, not its reads', async () => {
    const [finding] = await findings('REINDEX TABLE users');
    expect(finding?.message).toContain('SHARE on users: every INSERT, UPDATE and DELETE waits, reads go on');
  });

  test('a UNIQUE constraint USING INDEX takes ACCESS EXCLUSIVE for an instant', async () => {
    const [finding] = await findings('ALTER TABLE users ADD UNIQUE USING INDEX u', {
      context: { gateSetsTimeouts: false },
    });
    expect(finding).toMatchObject({ rule: 'MG401' });
    expect(finding?.message).toContain('ACCESS EXCLUSIVE on users: every read and write of it waits for an instant');
  });
});
