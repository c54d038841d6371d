import { describe, expect, test } from '@jest/globals';
import { held, timetable } from './clock.ts';

/** The local dates on which a rule of holidays holds, in a year. */
async function datesOf(fields: string, year: number): Promise<readonly string[]> {
  const of = await timetable(`time-zone: UTC\nfreezes: [{ ${fields} }]\n`);
  const stretches = await held(of, `${year}-01-01T00:00:00Z`, `${year + 1}-01-01T00:00:00Z`);
  return stretches.flatMap((stretch) => {
    const [start = '', end = ''] = stretch.split('/');
    const count = (Date.parse(end) - Date.parse(start)) / 86_400_000;
    return Array.from({ length: count }, (_, index) =>
      new Date(Date.parse(start) + index * 86_400_000).toISOString().slice(5, 10),
    );
  });
}

describe('public holidays are those of the law', () => {
  test('of the United States (opm.gov, "Federal Holidays", 2026), with the third of July for the fourth, a Saturday', async () => {
    const federal = ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'];
    expect(await datesOf('holidays: [US]', 2026)).toEqual([...federal, '07-04'].toSorted());
  });

  test('of Berlin (berlin.de, "Feiertage", 2026) and not those of other parts of Germany', async () => {
    const berlin = ['01-01', '03-08', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26'];
    expect(await datesOf('holidays: [DE-BE]', 2026)).toEqual(berlin);
    expect(await datesOf('holidays: [DE-BY]', 2026)).toContain('01-06');
    expect(berlin).not.toContain('01-06');
  });

  test('of England (gov.uk/bank-holidays, 2026 and 2027), with substitutes', async () => {
    const bank = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'];
    expect(await datesOf('holidays: [GB-ENG]', 2026)).toEqual([...bank, '12-26'].toSorted());
    const next = ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'];
    expect(await datesOf('holidays: [GB-ENG]', 2027)).toEqual(expect.arrayContaining(next));
  });

  test('of Japan (Cabinet Office, "National holidays", 2026), with the day between two', async () => {
    expect(await datesOf('holidays: [JP]', 2026)).toEqual([
      '01-01',
      '01-12',
      '02-11',
      '02-23',
      '03-20',
      '04-29',
      '05-03',
      '05-04',
      '05-05',
      '05-06',
      '07-20',
      '08-11',
      '09-21',
      '09-22',
      '09-23',
      '10-12',
      '11-03',
      '11-23',
    ]);
  });

  test('and not what people only observe', async () => {
    const days = await datesOf('holidays: [US-NY]', 2026);
    // Valentine's Day, Mother's Day, Halloween, the day after Thanksgiving, Christmas Eve, New Year's Eve.
    for (const observed of ['02-14', '05-10', '10-31', '11-27', '12-24', '12-31']) expect(days).not.toContain(observed);
    expect(days).toContain('02-12');
  });
});

describe('a holiday', () => {
  test('is its date in the zone of the rule', async () => {
    const of = await timetable('time-zone: America/Los_Angeles\nfreezes: [{ holidays: [DE-BE] }]\n');
    expect(await held(of, '2026-12-20T00:00:00Z', '2026-12-30T00:00:00Z')).toEqual([
      '2026-12-25T08:00:00Z/2026-12-27T08:00:00Z',
    ]);
  });

  test('with the day before reaches back through weekends and holidays to the last working day', async () => {
    const days = await datesOf('holidays: [DE-BE], day-before: true', 2026);
    // Good Friday: Thursday. Easter Monday: from Good Friday's Thursday on, Saturday and Sunday too.
    expect(days.filter((day) => day.startsWith('04'))).toEqual(['04-02', '04-03', '04-04', '04-05', '04-06', '04-30']);
    // Christmas 2026 is a Friday: Thursday. 3 October is a Saturday: Friday.
    expect(days.filter((day) => day > '10')).toEqual(['10-02', '10-03', '12-24', '12-25', '12-26', '12-31']);
    // A Friday and Saturday weekend: the founding day 2026-02-22 is a Sunday, and Thursday the last working day before.
    const saudi = await datesOf('holidays: [SA], day-before: true', 2026);
    expect(saudi.filter((day) => day.startsWith('02'))).toEqual(['02-19', '02-20', '02-21', '02-22']);
  });

  test('that is extra counts like the others, and what is excepted counts in no way', async () => {
    const days = await datesOf('holidays: [US], extra: [2026-11-27], except: [2026-11-26], day-before: true', 2026);
    expect(days.filter((day) => day.startsWith('11'))).toEqual(['11-10', '11-11', '11-27']);
    const both = await datesOf('holidays: [US], extra: [2026-11-27], except: [2026-11-27]', 2026);
    expect(both).not.toContain('11-27');
  });

  test('of several places counts for all, whatever the case of the codes', async () => {
    const days = await datesOf('holidays: [us-ny, ck-rarotonga, DE-BE]', 2026);
    expect(days).toEqual(expect.arrayContaining(['03-08', '02-12', '07-04']));
  });

  test.each(['XX', 'DE-XX', 'US-NY-XX', 'DE-BY-A-B', ''])('of the unknown place "%s" is an error', async (place) => {
    await expect(timetable(`time-zone: UTC\nfreezes: [{ holidays: ["${place}"] }]\n`)).rejects.toMatchObject({
      reason: 'bad-calendar',
    });
  });
});
