// Answers every question of oracle.json with this project's code, as JSON; a process of its own, so that it can run under any TZ.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { opennessAt, readCalendar, stretchesOf, timetableOf } from '#calendar';
import * as fc from 'fast-check';
import { days, formatInstant, parseInstant } from '#time';
import { calendar as calendars, moment } from './arbitrary.ts';

export const Oracle = v.object({
  cases: v.array(
    v.object({
      scene: v.string(),
      calendar: v.string(),
      at: v.string(),
      open: v.boolean(),
      nextOpen: v.nullable(v.string()),
      nextClose: v.nullable(v.string()),
    }),
  ),
});

export const table = join(import.meta.dirname, 'oracle.json');

const outside = {
  readFile: () => Promise.reject(new Error('no file is read')),
  isLabelOpen: () => Promise.reject(new Error('no issue is asked for')),
};

/** Holidays, a recurrence and events of whole days: what libraries read by the clocks of the process. */
const others = `time-zone: America/New_York
freezes:
  - { holidays: [US, DE-BE], day-before: true }
  - { rrule: "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261130", from: 2026-01-01, duration: 24h }
  - { ics: freeze.ics }
`;
const events = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261116
RRULE:FREQ=WEEKLY;COUNT=2
EXDATE;VALUE=DATE:20261123
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;TZID=Asia/Tokyo:20261118T080000
DURATION:PT2H
END:VEVENT
END:VCALENDAR
`;

/** Every stretch of November 2026 in which one of them holds. */
async function stretches(): Promise<readonly string[]> {
  const place = { service: 'shop', environment: 'production' };
  const files = { ...outside, readFile: () => Promise.resolve(events) };
  const { freezes } = await timetableOf(readCalendar(others, 'others'), place, files);
  return freezes.flatMap(({ course }) =>
    stretchesOf(course, parseInstant('2026-11-01T04:00:00Z'), parseInstant('2026-12-01T05:00:00Z')).map(
      ({ start, end }) => `${formatInstant(start)}/${formatInstant(end)}`,
    ),
  );
}

/** What it answers to some questions by chance, always the same ones: the properties of openness.property.test.ts are those of these answers. */
export async function sampled(): Promise<readonly string[]> {
  const place = { service: 'shop', environment: 'production' };
  const answers: string[] = [];
  for (const [text, at] of fc.sample(fc.tuple(calendars, moment), { seed: 2026, numRuns: 300 })) {
    const timetable = await timetableOf(readCalendar(text, 'a sample'), place, outside);
    const { open, nextOpen, nextClose } = opennessAt(timetable, at, { within: days(30) });
    answers.push(JSON.stringify({ open, nextOpen, nextClose }));
  }
  return answers;
}

if (import.meta.filename === process.argv[1]) {
  const { cases } = v.parse(Oracle, JSON.parse(await readFile(table, 'utf8')));
  const answered = [];
  for (const { scene, calendar, at } of cases) {
    const timetable = await timetableOf(
      readCalendar(calendar, scene),
      { service: 'shop', environment: 'production' },
      outside,
    );
    const { open, nextOpen, nextClose } = opennessAt(timetable, parseInstant(at));
    const text = (instant: typeof nextOpen) => (instant === undefined ? null : formatInstant(instant));
    answered.push({ scene, calendar, at, open, nextOpen: text(nextOpen), nextClose: text(nextClose) });
  }
  const zone = new Date(2026, 6, 1).getTimezoneOffset();
  process.stdout.write(
    JSON.stringify({ zone, cases: answered, stretches: await stretches(), sample: await sampled() }),
  );
}
