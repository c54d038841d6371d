import { openingsOf, readCalendar, stretchesOf, timetableOf, type Timetable } from '#calendar';
import { formatInstant, parseInstant } from '#time';

/** A timetable of a calendar as text; `files` are what its rules by `ics` name. */
export async function timetable(text: string, files: Readonly<Record<string, string>> = {}): Promise<Timetable> {
  return await timetableOf(
    readCalendar(text, 'calendar.yml'),
    { service: 'shop', environment: 'production' },
    {
      readFile: (path) => Promise.resolve(files[path] ?? ''),
      isLabelOpen: () => Promise.resolve(false),
    },
  );
}

/** When the first freeze of a calendar holds between two instants, as `start/end` in UTC. */
export async function held(of: Timetable, from: string, until: string): Promise<readonly string[]> {
  const [freeze] = of.freezes;
  if (freeze === undefined) throw new Error('the calendar has no freeze');
  return stretchesOf(freeze.course, parseInstant(from), parseInstant(until)).map(
    ({ start, end }) => `${formatInstant(start)}/${formatInstant(end)}`,
  );
}

/** When it is open between two instants, as `start/end` in UTC. */
export function open(of: Timetable, from: string, until: string): readonly string[] {
  return openingsOf(of, parseInstant(from), parseInstant(until)).map(
    ({ start, end }) => `${formatInstant(start)}/${formatInstant(end)}`,
  );
}
