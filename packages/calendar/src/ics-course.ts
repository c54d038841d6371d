import { ActionFailure } from '#kit';
import { after, instant, type Instant } from '#time';
import type { Course } from './course.ts';
import { type ContentLine } from './content-line.ts';
import { readEvents, type IcsEvent } from './ics-event.ts';
import { instantOf, readIcsDuration, readTimes, type IcsTime } from './ics-time.ts';
import type { Interval } from './interval.ts';
import { readRecurrence, written, type Recurrence } from './recurrence.ts';
import { day, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/**
 * When the events of an iCalendar file hold (RFC 5545): single and recurring ones, without their exceptions, with the moved ones in their
 * new place; cancelled ones never. Whole days and floating times are of the zone `own`. Throws ActionFailure `bad-calendar`.
 */
export async function icsCourse(text: string, called: string, own: Zone): Promise<Course> {
  try {
    const zones = new Map<string, Zone>();
    const events = readEvents(text).filter((event) => valueOf(event, 'STATUS')?.toUpperCase() !== 'CANCELLED');
    const moved = readEvents(text).filter(({ all }) => all.has('RECURRENCE-ID'));
    const courses = await Promise.all(
      events.map((event) =>
        courseOf(
          event,
          moved.filter((other) => valueOf(other, 'UID') === valueOf(event, 'UID')),
          own,
          zones,
        ),
      ),
    );
    return (from, until) => courses.flatMap((course) => Array.from(course(from, until))).toSorted((a, b) => a.start - b.start);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ActionFailure('bad-calendar', `${called} is no iCalendar file that can be followed: ${error.message}.`, {
      cause: error,
    });
  }
}

async function courseOf(
  event: IcsEvent,
  moved: readonly IcsEvent[],
  own: Zone,
  zones: Map<string, Zone>,
): Promise<Course> {
  const [start] = timesOf(event, 'DTSTART', own, zones);
  if (start === undefined) throw new RangeError(`the event of line ${event.line} has no DTSTART`);
  const length = lengthOf(event, start, own, zones);
  const recurs = event.all.get('RRULE') ?? [];
  if (recurs.length === 0 || event.all.has('RECURRENCE-ID')) {
    const more = event.all.has('RECURRENCE-ID') ? [] : timesOf(event, 'RDATE', own, zones);
    return fixed([start, ...more].map((time) => intervalFrom(time, length)));
  }
  const exceptions = [
    ...timesOf(event, 'EXDATE', own, zones),
    ...moved.flatMap((other) => timesOf(other, 'RECURRENCE-ID', own, zones)),
  ].map(instantOf);
  const rules = await Promise.all(recurs.map((line) => readRecurrence(onTheWall(line, start), start.at)));
  const extra = fixed(timesOf(event, 'RDATE', own, zones).map((time) => intervalFrom(time, length)));
  return recurring(rules, start, length, new Set(exceptions), extra);
}

type Length = { readonly days: number } | { readonly milliseconds: number };

function recurring(
  rules: readonly Recurrence[],
  start: IcsTime,
  length: Length,
  except: ReadonlySet<number>,
  extra: Course,
): Course {
  const reach = ('days' in length ? length.days + 1 : 1) * day + ('milliseconds' in length ? length.milliseconds : 0);
  return function* (from: Instant, until: Instant) {
    const first = wall(Math.max(start.at, start.zone.wallAt(instant(from - reach))));
    const last = wall(start.zone.wallAt(until) + day);
    for (const rule of rules) {
      for (const at of rule(first, last)) {
        const interval = intervalFrom({ ...start, at }, length);
        if (!except.has(interval.start) && interval.end > from && interval.start < until) yield interval;
      }
    }
    yield* extra(from, until);
  };
}

function fixed(intervals: readonly Interval[]): Course {
  return (from, until) => intervals.filter(({ start, end }) => end > from && start < until);
}

/** Days are counted on the wall clock, everything else as it elapses. */
function intervalFrom(time: IcsTime, length: Length): Interval {
  const start = instantOf(time);
  if ('milliseconds' in length) return { start, end: instant(start + length.milliseconds) };
  return { start, end: time.zone.instantOf(wall(time.at + length.days * day)) };
}

function lengthOf(event: IcsEvent, start: IcsTime, own: Zone, zones: Map<string, Zone>): Length {
  const [end] = timesOf(event, 'DTEND', own, zones);
  const [duration] = event.all.get('DURATION') ?? [];
  if (end !== undefined) {
    if (start.wholeDay) return { days: Math.max(1, Math.round((end.at - start.at) / day)) };
    return { milliseconds: Math.max(0, instantOf(end) - instantOf(start)) };
  }
  if (duration !== undefined) return { milliseconds: after(instant(0), readIcsDuration(duration)) };
  return start.wholeDay ? { days: 1 } : { milliseconds: 0 };
}

function timesOf(event: IcsEvent, name: string, own: Zone, zones: Map<string, Zone>): readonly IcsTime[] {
  return (event.all.get(name) ?? []).flatMap((line) => readTimes(line, own, zones));
}

function valueOf(event: IcsEvent, name: string): string | undefined {
  return event.all.get(name)?.[0]?.value.trim();
}

/** A rule whose UNTIL is an instant of UTC, written as the wall clock of the event: that is where it is followed. */
function onTheWall({ value }: ContentLine, start: IcsTime): string {
  return value.replace(/UNTIL=(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/iu, (_, ...parts: readonly string[]) => {
    const [year, month, date, hours, minutes, seconds] = parts.map(Number);
    const until = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1, hours ?? 0, minutes ?? 0, seconds ?? 0);
    const shown: Wall = start.zone.wallAt(instant(until));
    return `UNTIL=${written(shown)}`;
  });
}
