import { describe, expect, test } from '@jest/globals';
import { start } from './start.ts';

describe('what the runner would drop', () => {
  test('the worst of many annotations get in, and the log has the rest', async () => {
    const step = await start('flood', { amount: '30' });
    expect(step.droppedAnnotations).toBe(0);
    expect(step.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'error: the one error',
      'error: Too much',
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `warning: warning ${number}`),
    ]);
    expect(step.log).toEqual(expect.arrayContaining(['notice: notice 30', 'warning: warning 30']));
    expect(step.log).toContain('53 more messages are only in the log above');
  });

  test('notices get in where places are left', async () => {
    const step = await start('flood', { amount: '2' });
    expect(step.annotations.map(({ level }) => level)).toEqual([
      'error',
      'error',
      'warning',
      'warning',
      'notice',
      'notice',
    ]);
    expect(step.log.join('\n')).not.toContain('only in the log');
  });

  test('a summary that is too large is cut after a whole row, and says how many are missing', async () => {
    const step = await start('flood', { amount: '200000' });
    const summary = step.summary ?? '';
    const rows = summary.match(/^\| \d+ \| \d+ \|$/gmu) ?? [];
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(890 * 1024);
    expect(rows.at(-1)).toBe(`| ${rows.length} | ${rows.length ** 2} |`);
    expect(summary).not.toContain('After the table');
    const left = `${200_000 - rows.length} table rows and 1 other line`;
    expect(summary.endsWith(`\n\n> Left out here, as a summary has at most 900 KiB: ${left}.\n`)).toBe(true);
  });
});
