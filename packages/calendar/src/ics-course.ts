import { ActionFailure } from '#kit';
import { instant, type Instant } from '#time';
import type { Course } from './course.ts';
import { readEvents, type IcsEvent } from './ics-event.ts';
import { instantOf, readIcsDuration, readTimes, type IcsLength, type IcsTime } from './ics-time.ts';
import type { Interval } from './interval.ts';
import { readRecurrence, type Recurrence } from './recurrence.ts';
import { day, midnight, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/**
 * When the events of an iCalendar file hold (RFC 5545): single and recurring ones, without their exceptions, with the moved ones in their
 * new place; cancelled ones never. Whole days and floating times are of the zone `own`. Throws ActionFailure `bad-calendar`, also for what
 * would have to be left out: EXRULE, and a change of this and all later events.
 */
export async function icsCourse(text: string, called: string, own: Zone): Promise<Course> {
  try {
    const reader = new EventReader(own);
    const events = readEvents(text);
    const moved = events.filter((event) => event.all.has('RECURRENCE-ID'));
    const held = events.filter((event) => valueOf(event, 'STATUS')?.toUpperCase() !== 'CANCELLED');
    const courses = await Promise.all(held.map((event) => reader.course(event, moved)));
    return (from, until) =>
      courses.flatMap((course) => Array.from(course(from, until))).toSorted((a, b) => a.start - b.start);
  } catch (error) {
    const mended = error instanceof RangeError || error instanceof ActionFailure;
    if (!mended) throw error;
    throw new ActionFailure('bad-calendar', `${called} is no iCalendar file that can be followed: ${error.message}`, {
      cause: error,
    });
  }
}

class EventReader {
  readonly #own: Zone;
  readonly #zones = new Map<string, Zone>();

  constructor(own: Zone) {
    this.#own = own;
  }

  async course(event: IcsEvent, moved: readonly IcsEvent[]): Promise<Course> {
    refuseUnread(event);
    const [start] = this.#times(event, 'DTSTART');
    if (start === undefined) throw new RangeError(`the event of line ${event.line} has no DTSTART`);
    const length = this.#length(event, start);
    if (event.all.has('RECURRENCE-ID')) return fixed([intervalFrom(start, length)]);
    const uid = valueOf(event, 'UID');
    const excepted = exceptions(start, [
      ...this.#times(event, 'EXDATE'),
      ...moved.filter((other) => valueOf(other, 'UID') === uid).flatMap((other) => this.#times(other, 'RECURRENCE-ID')),
    ]);
    const recurs = event.all.get('RRULE') ?? [];
    const rules = await Promise.all(recurs.map(({ value }) => readRecurrence(value, start.at, start.zone)));
    const dates = [...(rules.length === 0 ? [start] : []), ...this.#times(event, 'RDATE')];
    const single = fixed(dates.filter((time) => !excepted(time)).map((time) => intervalFrom(time, length)));
    return (from, until) => [...recurring(rules, start, length, excepted, from, until), ...single(from, until)];
  }

  #length(event: IcsEvent, start: IcsTime): IcsLength {
    const [end] = this.#times(event, 'DTEND');
    const [duration] = event.all.get('DURATION') ?? [];
    if (end === undefined) {
      if (duration !== undefined) return readIcsDuration(duration);
      // It is over as it begins (RFC 5545, section 3.6.1), and would neither freeze nor open anything.
      if (!start.wholeDay) throw new RangeError(`the event of line ${event.line} has neither DTEND nor DURATION`);
      return { days: 1, milliseconds: 0 };
    }
    if (instantOf(end) < instantOf(start))
      throw new RangeError(`the event of line ${event.line} ends before it begins`);
    if (start.wholeDay) return { days: Math.max(1, Math.ceil((end.at - start.at) / day)), milliseconds: 0 };
    return { days: 0, milliseconds: instantOf(end) - instantOf(start) };
  }

  #times(event: IcsEvent, name: string): readonly IcsTime[] {
    return (event.all.get(name) ?? []).flatMap((line) => readTimes(line, this.#own, this.#zones));
  }
}

/** What would change when the event holds, and is not followed here: to leave it out would open what is meant to be closed. */
function refuseUnread(event: IcsEvent): void {
  const [rule] = event.all.get('EXRULE') ?? [];
  if (rule !== undefined)
    throw new RangeError(`line ${rule.line}: EXRULE is not followed (RFC 5545 dropped it); list the days as EXDATE`);
  const [moved] = event.all.get('RECURRENCE-ID') ?? [];
  if (moved?.parameters.has('RANGE') === true) {
    throw new RangeError(`line ${moved.line}: RANGE is not followed; end the series with UNTIL and begin a new one`);
  }
  if (moved !== undefined && !event.all.has('UID'))
    throw new RangeError(`line ${moved.line}: without a UID nobody knows what is moved`);
}

/** Which times are taken out; one that names a whole day takes out what begins on it. */
function exceptions(start: IcsTime, times: readonly IcsTime[]): (time: IcsTime) => boolean {
  const whole = new Set<number>(times.filter(({ wholeDay }) => wholeDay).map(({ at }) => at));
  const exact = new Set<number>(times.filter(({ wholeDay }) => wholeDay === start.wholeDay).map(instantOf));
  return (time) => whole.has(midnight(time.at)) || exact.has(instantOf(time));
}

function* recurring(
  rules: readonly Recurrence[],
  start: IcsTime,
  length: IcsLength,
  excepted: (time: IcsTime) => boolean,
  from: Instant,
  until: Instant,
): Generator<Interval> {
  const reach = (length.days + 2) * day + length.milliseconds;
  const first = wall(Math.max(start.at, start.zone.wallAt(instant(from - reach))));
  const last: Wall = wall(start.zone.wallAt(until) + day);
  for (const rule of rules) {
    for (const at of rule(first, last)) {
      const time = { ...start, at };
      const interval = intervalFrom(time, length);
      if (!excepted(time) && interval.end > from && interval.start < until) yield interval;
    }
  }
}

function fixed(intervals: readonly Interval[]): Course {
  return (from, until) => intervals.filter(({ start, end }) => end > from && start < until);
}

function intervalFrom(time: IcsTime, { days, milliseconds }: IcsLength): Interval {
  const start = instantOf(time);
  const later = days === 0 ? start : time.zone.instantOf(wall(time.at + days * day));
  return { start, end: instant(later + milliseconds) };
}

function valueOf(event: IcsEvent, name: string): string | undefined {
  return event.all.get(name)?.[0]?.value.trim();
}
