import { expect, test } from '@jest/globals';
import type { Tool, TransactionModel } from '#migrations';
import { isRepeatable } from '../../../actions/migrate-gate/src/repeatable.ts';
import { migration } from './samples.ts';

const whole = { mode: 'transaction', batch: 'file' } as const;
const each = { mode: 'autocommit', batch: 'file' } as const;
const asked = (tool: Tool, transaction: TransactionModel, ...scripts: readonly string[]) =>
  isRepeatable(
    tool,
    scripts.map((sql, index) => migration(`000${index + 1}`, { up: { sql, firstLine: 1, path: 'x', transaction } })),
  );

test.each([
  'update a set b = b + 1; create index concurrently i on a (b);',
  'insert into a values (1); alter table a add column c int;',
  'do $$ begin update a set b = 1; end $$; alter table a add column c int;',
  'select take_one(); alter table a add column c int;',
  'with x as (delete from a returning *) select 1; alter table a add column c int;',
  'call take_one();',
  'copy a from stdin;',
  'this is no SQL;',
])('what may have changed rows without a transaction is not run again: %s', async (sql) => {
  expect(await asked('dbmate', each, sql)).toBe(false);
});

test('what the catalog shows may be run again where it shows nothing', async () => {
  expect(await asked('dbmate', each, 'set statement_timeout = 0; create index concurrently i on a (b);')).toBe(true);
});

test('rows come back with the transaction that the line in the table of the tool is in', async () => {
  expect(await asked('dbmate', whole, 'update a set b = b + 1;', 'alter table a add column c int;')).toBe(true);
  expect(await asked('dbmate', whole, 'update a set b = b + 1; commit; begin; alter table a add column c int;')).toBe(
    false,
  );
});

test('of plain files nobody keeps a table: only one transaction over all of them may be run again', async () => {
  expect(await asked('sql', whole, 'update a set b = b + 1;', 'alter table a add column c int;')).toBe(false);
  expect(await asked('sql', whole, 'update a set b = b + 1;')).toBe(true);
  const all = { mode: 'transaction', batch: 'all-pending' } as const;
  expect(await asked('sql', all, 'update a set b = b + 1;', 'alter table a add column c int;')).toBe(true);
});
