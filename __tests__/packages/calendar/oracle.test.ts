import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { Oracle, table } from './answers.ts';

const { cases } = v.parse(Oracle, JSON.parse(await readFile(table, 'utf8')));
const script = join(import.meta.dirname, 'answers.ts');

test('the table of the oracle has hundreds of questions in a dozen zones and more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(cases.map(({ calendar }) => calendar.split('\n', 1)[0])).size).toBeGreaterThanOrEqual(12);
  expect(cases.filter(({ open }) => open).length).toBeGreaterThan(100);
});

/** Minutes that the process is behind UTC in July 2026: proof that TZ was obeyed. */
const zones = { UTC: 0, 'Asia/Tokyo': -540, 'America/Chicago': 300 };

test.each(Object.entries(zones))('every answer is the one of the oracle under TZ=%s', async (zone, behind) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', script], {
    env: { TZ: zone },
    maxBuffer: 10_000_000,
  });
  const answered = v.parse(v.object({ ...Oracle.entries, zone: v.number() }), JSON.parse(stdout));
  expect(answered.zone).toBe(behind);
  const wrong = cases.flatMap((wanted, index) => {
    const got = answered.cases[index];
    return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ wanted, got }];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});
