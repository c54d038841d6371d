import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { opennessAt, openingsOf, readCalendar, timetableOf, type Timetable } from '#calendar';
import { after, days, hours, instant, minutes } from '#time';
import { calendar, moment, rule, zones } from './arbitrary.ts';

const outside = {
  readFile: () => Promise.reject(new Error('no file is read')),
  isLabelOpen: () => Promise.resolve(false),
};
async function timetable(text: string): Promise<Timetable> {
  return await timetableOf(readCalendar(text, 'calendar'), { service: 'shop', environment: 'production' }, outside);
}

function openAt(of: Timetable, at: ReturnType<typeof instant>): boolean {
  return opennessAt(of, at, { within: days(1) }).open;
}

describe('for any calendar', () => {
  test('the next opening is open, and nothing before it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        calendar,
        moment,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        async (text, at, parts) => {
          const of = await timetable(text);
          const { nextOpen, nextClose, open } = opennessAt(of, at, { within: days(30) });
          expect(open).toBe(nextOpen === at);
          const before = nextOpen ?? after(at, days(30));
          for (const part of parts) {
            const between = instant(Math.floor(at + part * (before - at)));
            if (between < before) expect(openAt(of, between)).toBe(false);
          }
          if (nextOpen === undefined) return;
          expect(openAt(of, nextOpen)).toBe(true);
          if (nextOpen > at) expect(openAt(of, instant(nextOpen - 1))).toBe(false);
          if (nextClose === undefined) return;
          expect(openAt(of, nextClose)).toBe(false);
          expect(openAt(of, instant(nextClose - 1))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('closed is the complement of open: freezing what is a window, and the other way round, swaps them', async () => {
    const rules = fc.tuple(fc.constantFrom(...zones), fc.array(rule, { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(rules, fc.array(moment, { minLength: 5, maxLength: 20 }), async ([zone, these], moments) => {
        const windows = await timetable(`time-zone: ${zone}\nwindows: [${these.join(', ')}]\n`);
        const freezes = await timetable(`time-zone: ${zone}\nfreezes: [${these.join(', ')}]\n`);
        for (const at of moments) expect(openAt(windows, at)).toBe(!openAt(freezes, at));
      }),
      { numRuns: 100 },
    );
  });

  test('the next opening never goes back as time goes on, and asks for more only come later', async () => {
    await fc.assert(
      fc.asyncProperty(calendar, moment, fc.integer({ min: 1, max: 3000 }), async (text, at, later) => {
        const of = await timetable(text);
        const horizon = { within: days(20) };
        const first = opennessAt(of, at, horizon).nextOpen ?? Infinity;
        const second = opennessAt(of, after(at, minutes(later)), horizon).nextOpen ?? Infinity;
        expect(second).toBeGreaterThanOrEqual(first);
        const longer = opennessAt(of, at, { ...horizon, remaining: hours(3) }).nextOpen ?? Infinity;
        expect(longer).toBeGreaterThanOrEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  test('the openings of a stretch are apart, in order, and exactly what is open', async () => {
    await fc.assert(
      fc.asyncProperty(
        calendar,
        moment,
        fc.array(moment, { minLength: 5, maxLength: 15 }),
        async (text, from, moments) => {
          const of = await timetable(text);
          const until = after(from, days(14));
          const openings = openingsOf(of, from, until);
          for (const [index, opening] of openings.entries()) {
            expect(opening.start).toBeLessThan(opening.end);
            if (index > 0) expect(opening.start).toBeGreaterThan(openings[index - 1]?.end ?? Infinity);
          }
          for (const at of moments.filter((one) => one >= from && one < until)) {
            expect(openings.some((one) => one.start <= at && at < one.end)).toBe(openAt(of, at));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
