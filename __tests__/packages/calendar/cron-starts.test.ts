import { describe, expect, test } from '@jest/globals';
import { Cron } from 'croner';
import * as fc from 'fast-check';
import { formatInstant, instant, parseInstant } from '#time';
import { parseCron } from '../../../packages/calendar/src/cron-pattern.ts';
import { cronStarts } from '../../../packages/calendar/src/cron-starts.ts';
import { zone } from '../../../packages/calendar/src/zone.ts';

function starts(text: string, zoneId: string, from: string, count: number): readonly string[] {
  const first = parseInstant(from);
  const found: string[] = [];
  for (const { at } of cronStarts(parseCron(text), zone(zoneId), first, instant(first + 12 * 366 * 86_400_000))) {
    const start = formatInstant(at);
    if (at > first && start !== found.at(-1)) found.push(start);
    if (found.length === count) break;
  }
  return found;
}

/** Answers by hand from the zones' published changes. */
describe('a start by cron', () => {
  test.each([
    ['0 9 * * *', 'America/New_York', '2025-01-10T00:00:00Z', ['2025-01-10T14:00:00Z', '2025-01-11T14:00:00Z']],
    ['0 9 * * *', 'America/New_York', '2025-03-08T15:00:00Z', ['2025-03-09T13:00:00Z', '2025-03-10T13:00:00Z']],
    ['0 9 * * *', 'America/New_York', '2025-11-01T14:00:00Z', ['2025-11-02T14:00:00Z']],
    ['30 2 * * *', 'America/New_York', '2025-03-09T05:00:00Z', ['2025-03-09T07:00:00Z', '2025-03-10T06:30:00Z']],
    ['0 2 * * *', 'America/New_York', '2025-03-09T05:00:00Z', ['2025-03-09T07:00:00Z', '2025-03-10T06:00:00Z']],
    ['30 1 * * *', 'America/New_York', '2025-11-02T04:00:00Z', ['2025-11-02T05:30:00Z', '2025-11-03T06:30:00Z']],
    ['30 1 * * *', 'America/New_York', '2025-11-02T06:00:00Z', ['2025-11-03T06:30:00Z']],
    [
      '* * * * *',
      'America/Los_Angeles',
      '2025-11-02T08:58:30Z',
      ['2025-11-02T08:59:00Z', '2025-11-02T09:00:00Z', '2025-11-02T09:01:00Z'],
    ],
    ['* * * * *', 'America/Los_Angeles', '2025-03-09T09:58:30Z', ['2025-03-09T09:59:00Z', '2025-03-09T10:00:00Z']],
    [
      '0 * * * *',
      'Europe/Berlin',
      '2025-10-25T23:30:00Z',
      ['2025-10-26T00:00:00Z', '2025-10-26T01:00:00Z', '2025-10-26T02:00:00Z'],
    ],
    ['0 * * * *', 'Europe/Berlin', '2025-03-30T00:30:00Z', ['2025-03-30T01:00:00Z', '2025-03-30T02:00:00Z']],
    ['0 9 * * *', 'Australia/Lord_Howe', '2025-04-05T00:00:00Z', ['2025-04-05T22:30:00Z']],
    ['0 9 * * *', 'Asia/Kathmandu', '2025-06-01T00:00:00Z', ['2025-06-01T03:15:00Z']],
    ['0 0 * * *', 'America/Santiago', '2025-09-06T12:00:00Z', ['2025-09-07T04:00:00Z', '2025-09-08T03:00:00Z']],
    ['0 0 * * *', 'Africa/Cairo', '2025-04-24T12:00:00Z', ['2025-04-24T22:00:00Z', '2025-04-25T21:00:00Z']],
    // Samoa skipped the whole 30 December: the start of that day is at the first instant after it.
    ['0 9 * * *', 'Pacific/Apia', '2011-12-29T20:00:00Z', ['2011-12-30T10:00:00Z', '2011-12-30T19:00:00Z']],
    ['0 0 * * 7', 'UTC', '2025-01-01T00:00:00Z', ['2025-01-05T00:00:00Z']],
    ['0 0 29 2 *', 'UTC', '2025-01-01T00:00:00Z', ['2028-02-29T00:00:00Z', '2032-02-29T00:00:00Z']],
    ['0 0 30 2 *', 'UTC', '2025-01-01T00:00:00Z', []],
    ['0 0 L * *', 'UTC', '2025-02-01T00:00:00Z', ['2025-02-28T00:00:00Z', '2025-03-31T00:00:00Z']],
    ['0 0 * * FRI-MON', 'UTC', '2025-01-05T01:00:00Z', ['2025-01-06T00:00:00Z', '2025-01-10T00:00:00Z']],
    ['0 22-2 * * *', 'UTC', '2025-01-01T23:30:00Z', ['2025-01-02T00:00:00Z', '2025-01-02T01:00:00Z']],
    ['@daily', 'UTC', '2025-01-01T12:00:00Z', ['2025-01-02T00:00:00Z']],
  ] as const)('of %s in %s after %s is right', (text, zoneId, from, expected) => {
    expect(starts(text, zoneId, from, Math.max(1, expected.length))).toEqual(expected);
  });

  // Lists of hours within an overlap are left out: croner starts those twice, and here the first of the two counts.
  test('is where croner puts it, in every zone and season', () => {
    const zones = [
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'America/Santiago',
      'Asia/Tehran',
      'Pacific/Auckland',
    ];
    const minutes = fc.integer({ min: 0, max: 59 }).map(String);
    const hours = fc.oneof(fc.integer({ min: 0, max: 23 }).map(String), fc.constantFrom('*', '9-17', '6-22/4'));
    const weekdays = fc.constantFrom('*', '1-5', '0', 'sat,sun');
    const at = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(minutes, hours, weekdays, fc.constantFrom(...zones), at, (m, h, w, id, from) => {
        const text = `${m} ${h} * * ${w}`;
        const croner = new Cron(text, { timezone: id, paused: true });
        const expected = croner.nextRuns(12, new Date(from)).map((date) => formatInstant(instant(date.getTime())));
        expect(starts(text, id, new Date(from).toISOString(), 12)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
