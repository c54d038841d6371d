// Answers every question of oracle.json with this project's code, as JSON; a process of its own, so that it can run under any TZ.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { opennessAt, readCalendar, timetableOf } from '#calendar';
import { formatInstant, parseInstant } from '#time';

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
  process.stdout.write(JSON.stringify({ zone: new Date(2026, 6, 1).getTimezoneOffset(), cases: answered }));
}
