import { describe, expect, test } from '@jest/globals';
import { judge } from '#hazards';
import { milliseconds } from '#time';
import { context, findings, migration } from './migration.ts';

const contract = { after: undefined, soak: milliseconds(0), environments: undefined, line: 1 };

describe('changes of a column’s type (lock-facts.json)', () => {
  const catalogOnly = [
    ['varchar(10)', 'varchar(20)'],
    ['varchar(10)', 'varchar'],
    ['varchar(10)', 'text'],
    ['text', 'varchar'],
    ['numeric(10,2)', 'numeric(12,2)'],
    ['numeric(10,2)', 'numeric'],
    ['cidr', 'inet'],
    ['interval(3)', 'interval(6)'],
    ['time(3)', 'time(6)'],
    ['timestamp(3)', 'timestamp'],
  ] as const;
  const rewriting = [
    ['int', 'bigint'],
    ['bigint', 'int'],
    ['varchar(20)', 'varchar(5)'],
    ['text', 'varchar(50)'],
    ['char(5)', 'char(10)'],
    ['char(5)', 'text'],
    ['numeric(10,2)', 'numeric(12,4)'],
    ['numeric', 'int'],
    ['timestamptz', 'timestamptz(3)'],
    ['timestamp', 'timestamptz'],
    ['json', 'jsonb'],
    ['inet', 'cidr'],
    ['text[]', 'varchar(3)[]'],
  ] as const;
  const change = (from: string, to: string): ReturnType<typeof findings> =>
    findings(`ALTER TABLE t ALTER c TYPE ${to}`, { history: `CREATE TABLE t (id int PRIMARY KEY, c ${from});` });

  test.each(catalogOnly)('%s to %s changes the catalog only', async (from, to) => {
    const found = await change(from, to);
    expect(found.map(({ rule, severity, phase }) => [rule, severity, phase])).toEqual([['MG105', 'info', 'expand']]);
  });

  test.each(rewriting)('%s to %s writes every row anew', async (from, to) => {
    const found = (await change(from, to)).find(({ rule }) => rule === 'MG105');
    expect(found).toMatchObject({ severity: 'error', phase: 'unsafe' });
    expect(found?.message).toContain('every row is written anew');
  });

  test('timestamp to timestamptz is free on 12 and later when the session is in UTC', async () => {
    const sql = "SET timezone = 'UTC'; ALTER TABLE t ALTER c TYPE timestamptz";
    const history = 'CREATE TABLE t (c timestamp);';
    expect((await findings(sql, { history, context: { serverVersion: 12 } }))[0]?.severity).toBe('info');
    expect((await findings(sql, { history, context: { serverVersion: 11 } }))[0]?.severity).toBe('error');
  });

  test('a CHECK on the column is checked for every row, though nothing is rewritten', async () => {
    const history = "CREATE TABLE t (c varchar(10) CHECK (c <> ''));";
    const [found] = await findings('ALTER TABLE t ALTER c TYPE text', { history });
    expect(found).toMatchObject({ rule: 'MG105', severity: 'error' });
    expect(found?.message).toContain('every row is looked at');
  });
});

describe('history', () => {
  test('follows a table and a column through their renames', async () => {
    const earlier = [
      migration('CREATE TABLE people (id int, name varchar(10));', { path: '1.sql' }),
      migration('ALTER TABLE people RENAME name TO nick;', { path: '2.sql' }),
      migration('ALTER TABLE people RENAME TO users;', { path: '3.sql' }),
    ];
    const [judgement] = await judge([migration('ALTER TABLE users ALTER nick TYPE text')], {
      ...context,
      history: earlier,
    });
    expect(judgement?.findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  test('takes the last word: a type that was changed twice', async () => {
    const history =
      'CREATE TABLE t (c int); ALTER TABLE t ALTER c TYPE varchar(5); ALTER TABLE t ALTER c TYPE varchar(9);';
    expect((await findings('ALTER TABLE t ALTER c TYPE varchar(10)', { history }))[0]?.severity).toBe('info');
    expect((await findings('ALTER TABLE t ALTER c TYPE varchar(8)', { history }))[0]?.severity).toBe('error');
  });

  test('a table that an earlier pending file creates is hardly in use yet', async () => {
    const pending = [
      migration('CREATE TABLE t (a int);', { path: '1.sql' }),
      migration('CREATE INDEX i ON t (a);', { path: '2.sql' }),
    ];
    const [, second] = await judge(pending, context);
    expect(second?.findings).toMatchObject([{ rule: 'MG301', severity: 'warn' }]);
    expect(second?.findings[0]?.message).toContain('new in this deployment');
  });
});

describe('sizes', () => {
  const sizes = new Map([
    ['public.colours', { rows: 12, bytes: 16_384 }],
    ['users', { rows: 12_000_000, bytes: 3.1 * 1024 ** 3 }],
  ]);

  test('a small table makes what hurts by its duration a warning, with the number', async () => {
    const [found] = await findings('CREATE INDEX i ON colours (name)', { context: { sizes } });
    expect(found).toMatchObject({ rule: 'MG301', severity: 'warn' });
    expect(found?.message).toContain('colours (12 rows, 16 kB)');
  });

  test('a large one stays an error, with the number', async () => {
    const [found] = await findings('CREATE INDEX i ON users (name)', { context: { sizes } });
    expect(found).toMatchObject({ rule: 'MG301', severity: 'error' });
    expect(found?.message).toContain('users (12,000,000 rows, 3.1 GB)');
  });

  test('what breaks the running version stays an error on the smallest table', async () => {
    const found = await findings('ALTER TABLE colours DROP COLUMN name', { context: { sizes } });
    expect(found.find(({ rule }) => rule === 'MG102')?.severity).toBe('error');
  });
});

describe('allowances', () => {
  test('that are over and cover nothing are told, and change nothing', async () => {
    const allowances = [{ rule: 'MG103', reason: 'r', until: '2026-11-20', line: 7 }];
    const [judgement] = await judge([migration('SELECT 1', { allowances })], context);
    expect(judgement).toMatchObject({ phase: 'expand', findings: [{ rule: 'MG103', severity: 'info', line: 7 }] });
  });

  const allow = (until: string) => ({ rule: 'MG103', reason: 'nobody reads it', until, line: 1 });
  const sql = 'ALTER TABLE users RENAME nick TO name';

  test('cover a finding through their last day', async () => {
    const [found] = await findings(sql, { allowances: [allow('2026-11-21')] });
    expect(found).toMatchObject({ rule: 'MG103', allowed: { reason: 'nobody reads it' } });
    const [judgement] = await judge([migration(sql, { allowances: [allow('2026-11-21')] })], context);
    expect(judgement?.phase).toBe('expand');
  });

  test('make it an error afterwards, and say so', async () => {
    const [found] = await findings(sql, { allowances: [allow('2026-11-20')] });
    expect(found).toMatchObject({ severity: 'error' });
    expect(found).not.toHaveProperty('allowed');
    expect(found?.message).toContain('allowed until 2026-11-20');
  });

  test('cover no other rule', async () => {
    const found = await findings('DROP TABLE users', { allowances: [allow('2026-12-31')] });
    expect(found.filter(({ allowed }) => allowed !== undefined)).toEqual([]);
  });
});

describe('phases', () => {
  const phaseOf = async (sql: string, options = {}): Promise<unknown> =>
    (await judge([migration(sql, options)], context))[0]?.phase;

  test.each([
    ['expand', 'ALTER TABLE users ADD COLUMN a int'],
    ['expand', 'ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID'],
    ['backfill', 'UPDATE users SET a = 1 WHERE a IS NULL'],
    ['contract', 'ALTER TABLE users DROP COLUMN a'],
    ['unsafe', 'ALTER TABLE users RENAME a TO b'],
  ])('%s: %s', async (phase, sql) => {
    expect(await phaseOf(sql)).toBe(phase);
  });

  test('a contract file may drop what nobody uses by then, and only its lock and its backup are left to say', async () => {
    const found = await findings('ALTER TABLE users DROP COLUMN a', { contract });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['MG102', 'info'],
      ['MG806', 'warn'],
    ]);
    expect(await phaseOf('ALTER TABLE users DROP COLUMN a', { contract })).toBe('contract');
  });

  test('a contract file may still not rename, nor scan under a lock', async () => {
    const found = await findings('ALTER TABLE users RENAME a TO b; ALTER TABLE users ALTER b SET NOT NULL', {
      contract,
    });
    expect(found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['MG103', 'MG306']);
  });
});

describe('inside of bodies', () => {
  test('a DO block is counted and judged on its own lines', async () => {
    const [judgement] = await judge(
      [migration('SELECT 1;\nDO $$\nBEGIN\n  DROP TABLE a;\n  EXECUTE x;\nEND $$;')],
      context,
    );
    expect(judgement).toMatchObject({ statements: 4, analysed: 3 });
    expect(judgement?.findings.map(({ rule, line }) => [rule, line])).toEqual([
      ['MG101', 4],
      ['MG806', 4],
      ['MG999', 5],
    ]);
  });

  test('a function is a warning where it is defined and an error where it is called', async () => {
    const define = 'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$;';
    const severities = async (sql: string): Promise<unknown> =>
      (await findings(sql)).filter(({ rule }) => rule === 'MG101').map(({ severity, line }) => [severity, line]);
    expect(await severities(define)).toEqual([['warn', 1]]);
    expect(await severities(`${define}\nSELECT f();`)).toEqual([['warn', 1], ['error', 2]]); // prettier-ignore
    expect((await findings('CALL f()', { history: define })).map(({ rule }) => rule)).toContain('MG101');
  });
});

test('lines count from the section’s first line in its file', async () => {
  const file = migration('DROP TABLE a;\nDROP TABLE b;');
  const [judgement] = await judge([{ ...file, up: { ...file.up, firstLine: 10 } }], context);
  expect([...new Set(judgement?.findings.map(({ line }) => line))]).toEqual([10, 11]);
});
