import { describe, expect, test } from '@jest/globals';
import { describeCombination, expandMatrix } from '../../../rehearsal/workflow/src/matrix.ts';
import type { Json } from '../../../rehearsal/workflow/src/json.ts';

const at = { file: 'x.yml', line: 1, column: 1 };

/** Examples of docs.github.com "Running variations of jobs in a workflow". */
describe('a matrix', () => {
  test('of two variables has a job for each pair, the last variable changing fastest', () => {
    const jobs = expandMatrix({ os: ['ubuntu-22.04', 'ubuntu-20.04'], version: [10, 12, 14] }, at);
    expect(jobs.map(describeCombination)).toEqual([
      'ubuntu-22.04, 10',
      'ubuntu-22.04, 12',
      'ubuntu-22.04, 14',
      'ubuntu-20.04, 10',
      'ubuntu-20.04, 12',
      'ubuntu-20.04, 14',
    ]);
  });

  test('adds `include` to the combinations it does not overwrite, and else as jobs of their own', () => {
    const matrix = {
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include: [
        { color: 'green' },
        { color: 'pink', animal: 'cat' },
        { fruit: 'apple', shape: 'circle' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    };
    expect(expandMatrix(matrix, at)).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  test('of `include` alone has the jobs it lists', () => {
    const include = [
      { site: 'production', datacenter: 'site-a' },
      { site: 'staging', datacenter: 'site-b' },
    ];
    expect(expandMatrix({ include }, at)).toEqual(include);
  });

  test('loses what `exclude` matches, also in part', () => {
    const matrix = {
      os: ['macos-latest', 'windows-latest'],
      version: [12, 14, 16],
      environment: ['staging', 'production'],
      exclude: [
        { os: 'macos-latest', version: 12, environment: 'production' },
        { os: 'windows-latest', version: 16 },
      ],
    };
    const jobs = expandMatrix(matrix, at);
    expect(jobs).toHaveLength(9);
    expect(jobs).not.toContainEqual({ os: 'macos-latest', version: 12, environment: 'production' });
    expect(jobs.filter((job) => job['os'] === 'windows-latest').map((job) => job['version'])).toEqual([12, 12, 14, 14]);
  });

  test.each<[string, Json]>([
    ['is empty', { os: [] }],
    ['is no mapping', ['a']],
    ['has a variable that is no list', { os: 'linux' }],
    ['has more than 256 jobs', { a: Array.from({ length: 257 }, (_, index) => index) }],
    ['has an include that is no list', { a: [1], include: 'x' }],
  ])('that %s is refused with its place', (_, matrix) => {
    expect(() => expandMatrix(matrix, at)).toThrow(/^x\.yml:1:1: /);
  });
});
