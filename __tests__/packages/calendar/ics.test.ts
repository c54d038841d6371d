import { describe, expect, test } from '@jest/globals';
import { held, timetable } from './clock.ts';

/** A calendar of one event, or of several that are parted by `---`; lines end as RFC 5545 wants. */
function ics(...lines: readonly string[]): string {
  const events = lines.join('\n').split('\n---\n');
  const body = events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT`).join('\n');
  return `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n${body}\nEND:VCALENDAR\n`.replaceAll('\n', '\r\n');
}

async function heldBy(
  file: string,
  from: string,
  until: string,
  zone = 'America/New_York',
): Promise<readonly string[]> {
  const of = await timetable(`time-zone: ${zone}\nfreezes: [{ name: release, ics: freeze.ics }]\n`, {
    'freeze.ics': file,
  });
  return await held(of, from, until);
}

/** New York changes its clocks on 2026-03-08 (07:00Z) and 2026-11-01 (06:00Z); answers by hand. */
describe('an event of an iCalendar file', () => {
  test('in UTC, floating, with a TZID, or of whole days', async () => {
    const during = (line: string) =>
      heldBy(ics('UID:1', ...line.split('|')), '2026-07-01T00:00:00Z', '2026-07-09T00:00:00Z');
    expect(await during('DTSTART:20260703T120000Z|DTEND:20260703T130000Z')).toEqual([
      '2026-07-03T12:00:00Z/2026-07-03T13:00:00Z',
    ]);
    expect(await during('DTSTART:20260703T120000|DTEND:20260703T130000')).toEqual([
      '2026-07-03T16:00:00Z/2026-07-03T17:00:00Z',
    ]);
    expect(await during('DTSTART;TZID=Europe/Berlin:20260703T120000|DURATION:PT1H30M')).toEqual([
      '2026-07-03T10:00:00Z/2026-07-03T11:30:00Z',
    ]);
    expect(await during('DTSTART;VALUE=DATE:20260703|DTEND;VALUE=DATE:20260705')).toEqual([
      '2026-07-03T04:00:00Z/2026-07-05T04:00:00Z',
    ]);
    expect(await during('DTSTART;VALUE=DATE:20260703')).toEqual(['2026-07-03T04:00:00Z/2026-07-04T04:00:00Z']);
  });

  test('stays on the wall clock of its zone when that changes', async () => {
    const file = ics(
      'UID:1',
      'DTSTART;TZID=America/New_York:20260302T090000',
      'DTEND;TZID=America/New_York:20260302T100000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
    );
    expect(await heldBy(file, '2026-03-01T00:00:00Z', '2026-03-10T00:00:00Z', 'UTC')).toEqual([
      '2026-03-02T14:00:00Z/2026-03-02T15:00:00Z',
      '2026-03-09T13:00:00Z/2026-03-09T14:00:00Z',
    ]);
  });

  test('lasts days on the wall clock and hours as they elapse', async () => {
    const over = (duration: string) =>
      heldBy(
        ics('UID:1', 'DTSTART;TZID=America/New_York:20260307T120000', `DURATION:${duration}`),
        '2026-03-01T00:00:00Z',
        '2026-03-20T00:00:00Z',
      );
    expect(await over('P1D')).toEqual(['2026-03-07T17:00:00Z/2026-03-08T16:00:00Z']);
    expect(await over('PT24H')).toEqual(['2026-03-07T17:00:00Z/2026-03-08T17:00:00Z']);
    expect(await over('P1W')).toEqual(['2026-03-07T17:00:00Z/2026-03-14T16:00:00Z']);
  });

  test('does not hold where it is excepted, moved or cancelled', async () => {
    const file = ics(
      'UID:1',
      'DTSTART;TZID=Europe/Berlin:20260601T100000',
      'DTEND;TZID=Europe/Berlin:20260601T110000',
      'RRULE:FREQ=DAILY;COUNT=6',
      'EXDATE;TZID=Europe/Berlin:20260602T100000',
      '---',
      'UID:1',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260603T100000',
      'DTSTART;TZID=Europe/Berlin:20260603T200000',
      'DTEND;TZID=Europe/Berlin:20260603T210000',
      '---',
      'UID:1',
      'RECURRENCE-ID:20260604T080000Z',
      'STATUS:CANCELLED',
      'DTSTART;TZID=Europe/Berlin:20260604T100000',
      '---',
      'UID:2',
      'STATUS:CANCELLED',
      'DTSTART;TZID=Europe/Berlin:20260605T140000',
      'DURATION:PT1H',
    );
    expect(await heldBy(file, '2026-06-01T00:00:00Z', '2026-06-30T00:00:00Z')).toEqual([
      '2026-06-01T08:00:00Z/2026-06-01T09:00:00Z',
      '2026-06-03T18:00:00Z/2026-06-03T19:00:00Z',
      '2026-06-05T08:00:00Z/2026-06-05T09:00:00Z',
      '2026-06-06T08:00:00Z/2026-06-06T09:00:00Z',
    ]);
  });

  test('an exception of a whole day takes out what begins on it, and RDATE adds', async () => {
    const file = ics(
      'UID:1',
      'DTSTART;TZID=Asia/Tokyo:20260601T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;UNTIL=20260603T010000Z',
      'EXDATE;VALUE=DATE:20260602',
      'RDATE;TZID=Asia/Tokyo:20260610T100000',
    );
    // The third of June, 10:00 in Tokyo, is exactly UNTIL, which counts.
    expect(await heldBy(file, '2026-06-01T00:00:00Z', '2026-06-30T00:00:00Z')).toEqual([
      '2026-06-01T01:00:00Z/2026-06-01T02:00:00Z',
      '2026-06-03T01:00:00Z/2026-06-03T02:00:00Z',
      '2026-06-10T01:00:00Z/2026-06-10T02:00:00Z',
    ]);
  });

  test('UNTIL in UTC ends it where the clocks of its zone are then', async () => {
    // 2026-11-02T04:30Z is 23:30 of the first in New York, so the event of that evening at 22:00 is the last.
    const file = ics(
      'UID:1',
      'DTSTART;TZID=America/New_York:20261030T220000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;UNTIL=20261102T043000Z',
    );
    expect(await heldBy(file, '2026-10-30T00:00:00Z', '2026-11-10T00:00:00Z')).toEqual([
      '2026-10-31T02:00:00Z/2026-10-31T03:00:00Z',
      '2026-11-01T02:00:00Z/2026-11-01T03:00:00Z',
      '2026-11-02T03:00:00Z/2026-11-02T04:00:00Z',
    ]);
  });

  test('folded lines, parameters in quotes, alarms and a VTIMEZONE do not get in its way', async () => {
    const file = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:1',
      'ATTENDEE;CN="Doe; Jane: QA";ROLE=CHAIR:mailto:jane@example.com',
      'SUMMARY:A name that is so long that it',
      '  goes on',
      'DTSTART;TZID="Europe/',
      ' Berlin":20260703T1',
      '\t20000',
      'DTEND;TZID=Europe/Berlin:20260703T130000',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DURATION:PT5M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    expect(await heldBy(file, '2026-07-01T00:00:00Z', '2026-07-09T00:00:00Z')).toEqual([
      '2026-07-03T10:00:00Z/2026-07-03T11:00:00Z',
    ]);
    expect(
      await heldBy(`\uFEFF${file.replaceAll('\r\n', '\n')}`, '2026-07-01T00:00:00Z', '2026-07-09T00:00:00Z'),
    ).toHaveLength(1);
  });

  test('that began before the question is asked still holds', async () => {
    const file = ics('UID:1', 'DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260201', 'RRULE:FREQ=YEARLY');
    expect(await heldBy(file, '2030-01-31T12:00:00Z', '2030-03-01T00:00:00Z', 'UTC')).toEqual([
      '2030-01-31T12:00:00Z/2030-02-01T00:00:00Z',
    ]);
  });
});

describe('an iCalendar file that cannot be followed is an error', () => {
  test.each([
    ['a web page', '<!doctype html>', 'line 1 is no line of an iCalendar file'],
    ['nothing', '', 'it is empty'],
    ['half a file', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n', 'it ends in the middle of a VEVENT'],
    [
      'a zone of another world',
      ics('UID:1', 'DTSTART;TZID=Eastern Standard Time:20260101T000000'),
      'TZID=Eastern Standard Time is no name',
    ],
    ['no DTSTART', ics('UID:1', 'SUMMARY:x'), 'has no DTSTART'],
    ['no date', ics('UID:1', 'DTSTART:20260230T000000Z'), 'is no date of the calendar'],
    [
      'EXRULE',
      ics('UID:1', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY'),
      'EXRULE is not followed',
    ],
    [
      'RANGE',
      ics('UID:1', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260101T000000Z', 'DTSTART:20260101T000000Z'),
      'RANGE is not followed',
    ],
    [
      'an end before its start',
      ics('UID:1', 'DTSTART:20260102T000000Z', 'DTEND:20260101T000000Z'),
      'ends before it begins',
    ],
    [
      'a rule nobody knows',
      ics('UID:1', 'DTSTART:20260101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYHOUR=25'),
      'BYHOUR does not take "25"',
    ],
    [
      'every second',
      ics('UID:1', 'DTSTART:20260101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=SECONDLY'),
      'FREQ does not take "SECONDLY"',
    ],
  ])('%s', async (_, file, message) => {
    await expect(heldBy(file, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')).rejects.toMatchObject({
      reason: 'bad-calendar',
      message: expect.stringContaining(message),
    });
  });
});

describe('an event that would be lost in silence is refused', () => {
  const during = (file: string) => heldBy(file, '2026-07-01T00:00:00Z', '2026-07-09T00:00:00Z');

  test('because it ends as it begins, without DTEND and DURATION (RFC 5545, section 3.6.1)', async () => {
    await expect(during(ics('UID:1', 'DTSTART:20260703T120000Z'))).rejects.toThrow('neither DTEND nor DURATION');
  });

  test('because another event begins inside of it', async () => {
    const inner = 'BEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT';
    await expect(during(ics('UID:1', 'DTSTART;VALUE=DATE:20260703', inner))).rejects.toThrow(
      'line 7 begins an event inside of an event',
    );
  });
});

test('a file of a megabyte that names one property again and again is read in time that grows with its size', async () => {
  const file = ics('UID:1', 'DTSTART;VALUE=DATE:20260703', 'X:\n'.repeat(240_000) + 'X:');
  expect(await heldBy(file, '2026-07-01T00:00:00Z', '2026-07-09T00:00:00Z')).toEqual([
    '2026-07-03T04:00:00Z/2026-07-04T04:00:00Z',
  ]);
}, 20_000);
