import { describe, expect, test } from '@jest/globals';
import { coverageOf, describeCoverage } from '../../../actions/migrate-gate/src/coverage.ts';
import { decide } from '../../../actions/migrate-gate/src/decision.ts';
import { remarksOf } from '../../../actions/migrate-gate/src/remark.ts';
import { reportOf } from '../../../actions/migrate-gate/src/report.ts';
import { finding, judgement, migration, terms } from './samples.ts';

const allowance = { rule: 'MG301', reason: 'empty table', until: '2026-12-31', line: 1 };

describe('what is decided', () => {
  test.each([
    ['MG102', 'incompatible'],
    ['MG201', 'data-loss'],
    ['MG301', 'blocking-lock'],
    ['MG401', 'blocking-lock'],
    ['MG501', 'unsafe-transaction'],
    ['MG601', 'unsafe-backfill'],
    ['MG801', 'no-way-back'],
    ['MG902', 'history-broken'],
    ['MG951', 'history-broken'],
    ['MG999', 'not-analysed'],
    ['directive', 'bad-directive'],
    ['who-knows', 'not-analysed'],
  ])('an error of %s blocks as %s', (rule, reason) => {
    expect(decide(remarksOf([judgement([finding(rule)])], [], []), 1)).toMatchObject({ decision: 'block', reason });
  });

  test('of several errors the one that loses data names the reason, and the others are counted', () => {
    const remarks = remarksOf([judgement([finding('MG301'), finding('MG202', { line: 9 }), finding('MG801')])], [], []);
    const { reason, message } = decide(remarks, 1);
    expect(reason).toBe('data-loss');
    expect(message).toBe('MG202 at migrations/0001_x.up.sql:9: MG202 happens., and 2 more');
  });

  test('warnings and what a file allows do not block', () => {
    const remarks = remarksOf(
      [judgement([finding('MG301', { allowed: allowance }), finding('MG402', { severity: 'warn' })])],
      [],
      [],
    );
    expect(decide(remarks, 1)).toMatchObject({ decision: 'pass', reason: 'safe' });
    expect(decide([], 0)).toMatchObject({ decision: 'pass', reason: 'nothing-to-migrate' });
  });

  test('what only a contract does waits in a contract, and blocks elsewhere', () => {
    const drop = judgement([finding('MG102', { phase: 'contract' })]);
    expect(decide(remarksOf([drop], [], [migration('0001')]), 1).decision).toBe('block');
    expect(decide(remarksOf([drop], [], [migration('0001', { contract: terms() })]), 1).decision).toBe('pass');
    const unsafe = judgement([finding('MG103', { phase: 'unsafe' })]);
    expect(decide(remarksOf([unsafe], [], [migration('0001', { contract: terms() })]), 1).decision).toBe('block');
  });
});

describe('what is reported', () => {
  test('is schema 1: every file, also one without findings and one that is gone', () => {
    const issue = {
      rule: 'MG903',
      severity: 'error',
      path: 'migrations/0000_y.up.sql',
      line: 1,
      message: 'm',
      fix: 'f',
    } as const;
    const judgements = [
      judgement([finding('MG301', { allowed: allowance })]),
      judgement([], { path: 'b.sql', analysed: 1 }),
    ];
    expect(reportOf(judgements, remarksOf(judgements, [issue], []))).toEqual({
      schema: 1,
      files: [
        {
          path: 'migrations/0001_x.up.sql',
          statements: 3,
          analysed: 3,
          findings: [
            {
              rule: 'MG301',
              severity: 'error',
              phase: 'expand',
              line: 1,
              message: 'MG301 happens.',
              fix: '',
              allowed: { reason: 'empty table', until: '2026-12-31' },
            },
          ],
        },
        { path: 'b.sql', statements: 3, analysed: 1, findings: [] },
        {
          path: 'migrations/0000_y.up.sql',
          statements: 0,
          analysed: 0,
          findings: [{ rule: 'MG903', severity: 'error', phase: 'any', line: 1, message: 'm', fix: 'f' }],
        },
      ],
      coverage: { files: 2, statements: 6, analysed: 4, unread: 2 },
    });
  });

  test('the coverage is said whatever was found', () => {
    expect(describeCoverage(coverageOf([]))).toBe('Read 0 of 0 statements in 0 files.');
    expect(describeCoverage(coverageOf([judgement([], { analysed: 1 })]))).toBe(
      'Read 1 of 3 statements in 1 file; 2 could not be analysed (MG999), and nobody knows what they do.',
    );
  });
});
