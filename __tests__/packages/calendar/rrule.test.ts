import { expect, test } from '@jest/globals';
import { held, timetable } from './clock.ts';

async function heldBy(rule: string, from: string, until: string, zone = 'Europe/Berlin'): Promise<readonly string[]> {
  return await held(await timetable(`time-zone: ${zone}\nfreezes: [{ ${rule} }]\n`), from, until);
}

/** The dates are the examples of RFC 5545, section 3.8.5.3, in the zone that it uses. */
test.each([
  ['FREQ=MONTHLY;BYDAY=1FR;COUNT=3', '1997-09-05', ['1997-09-05', '1997-10-03', '1997-11-07']],
  ['FREQ=MONTHLY;INTERVAL=18;COUNT=3;BYMONTHDAY=10', '1997-09-10', ['1997-09-10', '1999-03-10', '2000-09-10']],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1997-09-02', ['1998-02-13', '1998-03-13', '1998-11-13']],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29', ['1997-09-29', '1997-10-30', '1997-11-27']],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05',
    ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
  ],
  ['FREQ=DAILY;UNTIL=19970905T040000Z', '1997-09-03', ['1997-09-03', '1997-09-04', '1997-09-05']],
])('%s recurs as the standard says', async (rule, from, wanted) => {
  const found = await heldBy(
    `rrule: "${rule}", from: ${from}, end: "00:01"`,
    '1997-01-01T00:00:00Z',
    '2003-01-01T00:00:00Z',
    'America/New_York',
  );
  // Midnight in New York is four or five o'clock in UTC on the same day.
  expect(found.map((one) => one.slice(0, 10))).toEqual(wanted);
});

test('the last day of the month, as long as the clocks make it or as 24 hours', async () => {
  const rule = 'rrule: "FREQ=MONTHLY;BYMONTHDAY=-1"';
  expect(await heldBy(`${rule}, duration: 24h`, '2026-02-01T00:00:00Z', '2026-05-01T00:00:00Z')).toEqual([
    '2026-02-27T23:00:00Z/2026-02-28T23:00:00Z',
    '2026-03-30T22:00:00Z/2026-03-31T22:00:00Z',
    '2026-04-29T22:00:00Z/2026-04-30T22:00:00Z',
  ]);
});

test('UNTIL as a day holds that whole day', async () => {
  expect(
    await heldBy(
      'rrule: "FREQ=DAILY;BYHOUR=22;UNTIL=20260602", duration: 1h',
      '2026-06-01T00:00:00Z',
      '2026-07-01T00:00:00Z',
    ),
  ).toEqual(['2026-06-01T20:00:00Z/2026-06-01T21:00:00Z', '2026-06-02T20:00:00Z/2026-06-02T21:00:00Z']);
});

test.each(['FREQ=WEEKLY;INTERVAL=2', 'FREQ=DAILY;COUNT=3'])('%s needs to know what it counts from', async (rule) => {
  await expect(timetable(`time-zone: UTC\nfreezes: [{ rrule: "${rule}", duration: 1h }]\n`)).rejects.toMatchObject({
    reason: 'bad-calendar',
    message: expect.stringContaining('say it with from'),
  });
});
