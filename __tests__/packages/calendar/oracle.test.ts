import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { Oracle, sampled, table } from './answers.ts';

const { cases } = v.parse(Oracle, JSON.parse(await readFile(table, 'utf8')));
const script = join(import.meta.dirname, 'answers.ts');

test('the table of the oracle has hundreds of questions in a dozen zones and more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(cases.map(({ calendar }) => calendar.split('\n', 1)[0])).size).toBeGreaterThanOrEqual(12);
  expect(cases.filter(({ open }) => open).length).toBeGreaterThan(100);
});

/** Minutes that the process is behind UTC in July 2026: proof that TZ was obeyed. */
const zones = { UTC: 0, 'Asia/Tokyo': -540, 'America/Chicago': 300 };

/** By hand: Veterans Day (11 November) and Thanksgiving (26th) with their days before; the last of the month; the 16th, and 8 to 10 in Tokyo. */
const stretches = [
  '2026-11-10T05:00:00Z/2026-11-12T05:00:00Z',
  '2026-11-25T05:00:00Z/2026-11-27T05:00:00Z',
  '2026-11-30T05:00:00Z/2026-12-01T05:00:00Z',
  '2026-11-16T05:00:00Z/2026-11-17T05:00:00Z',
  '2026-11-17T23:00:00Z/2026-11-18T01:00:00Z',
];

/** Calendars by chance, answered in this process, under whatever TZ that runs. */
const here = await sampled();

test.each(Object.entries(zones))(
  'every answer is the one of the oracle under TZ=%s, and of calendars by chance the one of any other process',
  async (zone, behind) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', script], {
      env: { TZ: zone },
      maxBuffer: 10_000_000,
    });
    const answered = v.parse(
      v.object({ ...Oracle.entries, zone: v.number(), stretches: v.array(v.string()), sample: v.array(v.string()) }),
      JSON.parse(stdout),
    );
    expect(answered.zone).toBe(behind);
    const wrong = cases.flatMap((wanted, index) => {
      const got = answered.cases[index];
      return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ wanted, got }];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(answered.stretches).toEqual(stretches);
    expect(answered.sample).toEqual(here);
    expect(new Set(here).size).toBeGreaterThan(200);
  },
);
