import { describe, expect, test } from '@jest/globals';
import { errorLine, failedStatement } from '../../../actions/migrate-gate/src/failed-statement.ts';
import { choose } from '../../../actions/migrate-gate/src/selection.ts';
import { milliseconds } from '#time';
import { migration, terms } from './samples.ts';

const quiet = { migrators: [], cancels: [], victims: [], longestWait: milliseconds(0), looks: 1, blind: undefined };
const sql = 'create table a (id int);\n\nalter table nowhere\n  add column x int;\n';
const path = 'migrations/0001_x.up.sql';
const file = migration('0001', { up: { sql, firstLine: 1, path, transaction: { mode: 'implicit', batch: 'file' } } });

describe('the statement that failed is', () => {
  test.each([
    // psql 15 with -f: the line is where the statement ends, or where the error is.
    ['the one at the line that psql names', `psql:${path}:4: ERROR:  relation "nowhere" does not exist`],
    // golang-migrate prints the statement (database/postgres/postgres.go, runStatement).
    [
      'the one that the tool prints',
      'error: migration failed in line 0: alter table nowhere\n add column x int; (details: pq: …)',
    ],
  ])('%s', async (_, output) => {
    expect(await failedStatement(output, [file], quiet)).toBe('alter table nowhere\n  add column x int');
  });

  test('the one that the watchdog cancelled, whatever was printed', async () => {
    const cancel = { pid: 1, how: 'cancel', statement: 'vacuum full a', victims: [], waited: milliseconds(1) } as const;
    expect(await failedStatement('', [file], { ...quiet, cancels: [cancel] })).toBe('vacuum full a');
  });

  test('unknown, where nothing tells', async () => {
    expect(await failedStatement('Error: pq: relation "nowhere" does not exist', [file], quiet)).toBeUndefined();
  });
});

test('the last line that speaks of an error is quoted', () => {
  expect(errorLine('Applying: 1\nError: pq: boom\nsee the manual\n')).toBe('Error: pq: boom');
  expect(errorLine('\n')).toBeUndefined();
});

test('the phase parts contracts from all else', () => {
  const contract = migration('0002', { contract: terms() });
  const ready = { migration: contract, after: 'v1', ready: true, why: ['all'], readiness: undefined };
  const paths = (phase: 'expand' | 'contract' | 'all', standings = [ready]) => {
    const { allowed, held } = choose([file, contract], standings, phase);
    return [allowed.map(({ version }) => version), held.map(({ migration: { version } }) => version)];
  };
  expect(paths('all')).toEqual([['0001', '0002'], []]);
  expect(paths('expand')).toEqual([['0001'], ['0002']]);
  expect(paths('contract')).toEqual([['0002'], ['0001']]);
  expect(paths('all', [])).toEqual([['0001'], ['0002']]);
  expect(paths('all', [{ ...ready, ready: false }])).toEqual([['0001'], ['0002']]);
});
