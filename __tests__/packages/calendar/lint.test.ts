import { describe, expect, test } from '@jest/globals';
import { lintTimetable } from '#calendar';
import { parseInstant } from '#time';
import { timetable } from './clock.ts';

async function remarks(text: string, now = '2026-11-21T12:00:00Z'): Promise<readonly string[]> {
  const found = lintTimetable(await timetable(text), parseInstant(now));
  return found.map(({ code, line, message }) => `${line} ${code}: ${message}`);
}

describe('a calendar', () => {
  test('that is sound has nothing doubtful', async () => {
    const sound = `time-zone: America/New_York
windows:
  - { name: office hours, cron: "0 9 * * 1-5", end: "17:00" }
freezes:
  - { name: friday afternoon, cron: "0 14 * * 5", duration: 3h }
  - { name: year end, from: 2026-12-20, to: 2027-01-03 }
  - { name: public holidays, holidays: [US-NY], day-before: true }
`;
    expect(await remarks(sound)).toEqual([]);
  });

  test.each([
    [
      'never opens',
      'freezes:\n  - { name: for good, from: 2026-01-01, to: 2030-01-01 }',
      '1 never-open: Deploying is never allowed within the next 366 days.',
    ],
    [
      'has windows that never meet',
      'windows: [{ name: a, cron: "0 9 * * *", duration: 1h }]\nenvironments: { production: { windows: [{ name: b, cron: "0 11 * * *", duration: 1h }] } }',
      '1 never-open: Deploying is never allowed within the next 366 days.',
    ],
    [
      'has a window that is always frozen',
      'windows:\n  - { name: a, cron: "0 9 * * 1", duration: 1h }\n  - { name: b, cron: "0 9 * * 5", duration: 1h }\nfreezes: [{ name: fridays, cron: "0 0 * * 5", duration: 1d }]',
      '4 never-open: b: a freeze holds whenever this window does',
    ],
    [
      'has a freeze that is over',
      'freezes:\n  - { name: last year, from: 2025-12-20, to: 2026-01-03 }',
      '3 expired: last year: is over; take it out',
    ],
    [
      'has a day that no year has',
      'freezes:\n  - { name: leap, cron: "0 0 30 2 *", duration: 1d }',
      '3 never-active: leap: never holds from now on: there is no such day or time, or it is over',
    ],
    [
      'has a recurrence that is over',
      'freezes:\n  - { name: old, rrule: "FREQ=DAILY;UNTIL=20260101", duration: 1h }',
      '3 never-active: old: never holds from now on: there is no such day or time, or it is over',
    ],
    [
      'waits for a leap day',
      'freezes:\n  - { name: leap, cron: "0 0 29 2 *", duration: 1d }',
      '3 not-within-a-year: leap: holds next on 2028-02-29T00:00:00Z, not within a year',
    ],
    [
      'starts every hour and lasts a day',
      'freezes:\n  - { name: hourly, cron: "0 * * * *", duration: 1d }',
      '3 always: hourly: holds all the time, because it starts again before it has ended (every 1h): is the start missing an hour or a day?',
    ],
    [
      'starts every minute of an hour',
      'freezes:\n  - { name: nine, cron: "* 9 * * *", duration: 2h }',
      '3 overlaps-itself: nine: starts again (2026-11-22T09:01:00Z) before it has ended (2026-11-22T11:00:00Z); is that meant?',
    ],
    [
      'says the same twice',
      'freezes:\n  - { name: long, from: 2026-12-01, to: 2026-12-31 }\n  - { name: short, from: 2026-12-20, to: 2026-12-26 }',
      '4 redundant: short: holds only while long (line 3) does; one of them is enough',
    ],
    [
      'has windows that overlap',
      'windows:\n  - { name: a, cron: "0 9 * * *", duration: 3h }\n  - { name: b, cron: "0 11 * * *", duration: 3h }',
      '4 overlap: b: overlaps a (line 3), first on 2026-11-22T11:00:00Z',
    ],
    [
      'says Sunday as 7',
      'freezes:\n  - { name: sunday, cron: "0 0 * * 7", duration: 1d }',
      '3 dialect: sunday: day of week 7 is Sunday here and an error elsewhere; say 0 or sun',
    ],
    [
      'wraps',
      'freezes:\n  - { name: weekend, cron: "0 12 * * fri-mon", duration: 1h }',
      '3 dialect: weekend: a range that wraps, such as 22-2 or fri-mon, is an error elsewhere; say it as two ranges',
    ],
    [
      'has a step that does not fit',
      'freezes:\n  - { name: often, cron: "0 */7 * * *", duration: 1h }',
      '3 dialect: often: the step of "*/7" begins anew every day, because 24 is no multiple of it',
    ],
  ])('that %s is named with its line', async (_, text, remark) => {
    expect(await remarks(`time-zone: UTC\n${text}\n`)).toContain(remark);
  });

  test('whose clocks change while a rule holds is told when, and what the other spelling would be', async () => {
    // New York's clocks go forward on 2027-03-14 at two in the night that begins on Saturday.
    const rules =
      'windows:\n  - { name: night, cron: "0 23 * * *", duration: 8h }\n  - { name: day, cron: "0 9 * * *", duration: 2h }';
    expect(await remarks(`time-zone: America/New_York\n${rules}\n`, '2026-11-21T12:00:00Z')).toEqual([
      '3 clock-change: night: the clocks of America/New_York change while it holds from 2027-03-14T04:00:00Z: it ends when they show 08:00. Say end: "07:00" if that is meant',
    ]);
    const until = 'windows:\n  - { name: night, cron: "0 23 * * *", end: "07:00" }';
    expect(await remarks(`time-zone: America/New_York\n${until}\n`)).toEqual([
      '3 clock-change: night: the clocks of America/New_York change while it holds from 2027-03-14T04:00:00Z: it lasts 7h then. Say duration if the same length is meant',
    ]);
    expect(await remarks(`time-zone: Asia/Tokyo\n${until}\n`)).toEqual([]);
  });

  test.each([
    ['EST', 'the zone EST never changes its clocks; say a place such as America/New_York'],
    ['Etc/GMT+5', 'Etc/GMT+5 is behind UTC, the other way round than it reads'],
  ])('in the zone %s', async (zone, message) => {
    expect(await remarks(`time-zone: ${zone}\nwindows: [{ name: a, cron: "0 9 * * *", duration: 1h }]\n`)).toEqual([
      `2 dialect: a: ${message}`,
    ]);
  });
});
