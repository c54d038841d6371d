import { describe, expect, test } from '@jest/globals';
import { judge, rules } from '#hazards';
import { all, type Case } from './cases.ts';
import { context, findings, migration } from './migration.ts';

function found(example: Case): ReturnType<typeof findings> {
  return typeof example === 'string' ? findings(example) : findings(example.sql, example);
}

test('every rule has cases that fire and cases that do not, and there are no others', () => {
  const judgedOverFiles = ['MG510'];
  expect([...Object.keys(all), ...judgedOverFiles].sort()).toEqual(Object.keys(rules).sort());
});

describe.each(Object.entries(all))('%s', (rule, { fires, silent }) => {
  test.each(fires)('is found in %j', async (example) => {
    expect((await found(example)).map((finding) => finding.rule)).toContain(rule);
  });

  test.each(silent)('is not found in %j', async (example) => {
    expect((await found(example)).map((finding) => finding.rule)).not.toContain(rule);
  });
});

test('MG510: a tool that runs all pending files in one transaction keeps the locks of the first over the second', async () => {
  const wrapped = { mode: 'transaction', batch: 'all-pending' } as const;
  const pending = [
    migration('ALTER TABLE a ADD x int', { path: '1.sql', ...wrapped }),
    migration('ALTER TABLE b ADD x int', { path: '2.sql', ...wrapped }),
  ];
  const [, second] = await judge(pending, context);
  expect(second?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['MG510', 'MG315']));
  const apart = pending.map(({ up, path }) => migration(up.sql, { path, mode: 'transaction' }));
  expect((await judge(apart, context)).flatMap((one) => one.findings)).toEqual([]);
});
