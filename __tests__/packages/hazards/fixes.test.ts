// What is recommended must itself be free of errors: each fix of each finding, file by file, is judged again.
import { describe, expect, test } from '@jest/globals';
import type { Migration } from '#migrations';
import { milliseconds } from '#time';
import { judge, nextFile } from '#hazards';
import { all, type Case } from './cases.ts';
import { context, findings, migration, type Options } from './migration.ts';

const contract = { after: undefined, soak: milliseconds(0), environments: undefined, line: 1 };

function filesOf(fix: string): readonly string[] {
  return fix.split(/^-- next file.*$/m).filter((file) => file.trim() !== '');
}

/** A statement that PostgreSQL refuses in a transaction says so in every fix by CONCURRENTLY or by being VACUUM's kind. */
function modeOf(file: string): NonNullable<Options['mode']> {
  return /CONCURRENTLY|VACUUM|ALTER SYSTEM|BEGIN;|ADD VALUE|SKIP LOCKED/i.test(file) ? 'autocommit' : 'transaction';
}

function asMigrations(fix: string): readonly Migration[] {
  return filesOf(fix).map((file, index) =>
    migration(file, {
      path: `fix/${index}.sql`,
      mode: modeOf(file),
      ...(file.includes('migrate-gate: contract') && { contract }),
    }),
  );
}

async function problems(example: Case): Promise<readonly unknown[]> {
  const options = typeof example === 'string' ? { sql: example } : example;
  const history =
    'history' in options && options.history !== undefined ? [migration(options.history, { path: '0.sql' })] : [];
  const problem: unknown[] = [];
  const types = migration("CREATE DOMAIN pos AS int CHECK (value > 0); CREATE TYPE mood AS ENUM ('a');", {
    path: 'types.sql',
  });
  for (const { rule, fix, severity } of await findings(options.sql, options)) {
    const judgements = await judge(asMigrations(fix), { ...context, ...options.context, history: [types, ...history] });
    const errors = judgements
      .flatMap((judgement) => judgement.findings)
      .filter((finding) => finding.severity === 'error');
    // A narrower finding may recommend the statement itself, when another finding of it says what is wrong with it.
    const own = errors.filter((error) => error.rule === rule || severity === 'error');
    if (own.length > 0) problem.push({ rule, fix, errors: own.map((error) => `${error.rule} ${error.message}`) });
  }
  return problem;
}

describe.each(Object.entries(all))('%s', (rule, { fires }) => {
  test.each(fires)('recommends nothing in which it would find an error: %j', async (example) => {
    const found = await findings(
      typeof example === 'string' ? example : example.sql,
      typeof example === 'string' ? {} : example,
    );
    expect(found.find((finding) => finding.rule === rule)?.fix.trim()).not.toBe('');
    expect(await problems(example)).toEqual([]);
  });
});

test('files of a fix are parted by a line that says so', () => {
  expect(filesOf(`A;\n\n${nextFile}\nB;`)).toHaveLength(2);
});
