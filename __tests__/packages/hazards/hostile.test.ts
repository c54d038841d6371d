import { expect, test } from '@jest/globals';
import { judge } from '#hazards';
import { context, migration } from './migration.ts';

test.each([
  ['a NUL byte', 'ALTER TABLE users ADD a int;\0 DROP TABLE users;', 'NUL byte'],
  ['half a surrogate pair', "SELECT '\uD83D'", 'UTF-16 pair'],
  ['bytes that were not UTF-8', "SELECT 'caf\uFFFD'", 'not UTF-8'],
  ['20 MB', `INSERT INTO t VALUES ${"('xxxxxxxxxxxxxxxxxx'),".repeat(950_000)}('x')`, 'at most 5 MB'],
  ['20,000 parentheses', `SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)}`, 'nested too deeply'],
  ['a command of psql', '\\i other.sql', '\\i is a command of psql'],
  ['the data of COPY', 'COPY t FROM stdin;\n1\n\\.\n', 'The data of COPY'],
  ['a variable of psql', 'DROP TABLE :name', ':name is a variable of psql'],
  ['a syntax error', 'DROP TABEL users', 'syntax error at or near "TABEL"'],
])('%s is counted and reported, never passed over', async (_what, sql, reason) => {
  const [judgement] = await judge([migration(sql)], context);
  const found = judgement?.findings.filter(({ rule }) => rule === 'MG999') ?? [];
  expect(found.map(({ message }) => message).join()).toContain(reason);
  expect(found[0]?.severity).not.toBe('info');
  expect(judgement?.statements).toBeGreaterThan(judgement?.analysed ?? 0);
});

test('a byte order mark and Windows’ line ends change no finding and no line', async () => {
  const sql = 'SELECT 1;\nDROP TABLE users;\n';
  const [plain] = await judge([migration(sql)], context);
  const [other] = await judge([migration(`\uFEFF${sql.replaceAll('\n', '\r\n')}`)], context);
  expect(plain?.findings.map(({ rule, line }) => [rule, line])).toEqual([
    ['MG101', 2],
    ['MG806', 2],
  ]);
  expect(other).toEqual(plain);
});

test('whatever stands around it, a hazard is found', async () => {
  const sql = 'SELECT :x;\nSELECT (1;\n\\echo hi\nCOPY a FROM stdin;\nDROP TABLE not_this;\n\\.\nDROP TABLE users;';
  const [judgement] = await judge([migration(sql)], context);
  const drops = judgement?.findings.filter(({ rule }) => rule === 'MG101');
  expect(drops?.map(({ line, message }) => [line, message.slice(0, 11)])).toEqual([[7, 'Drops users']]);
});
