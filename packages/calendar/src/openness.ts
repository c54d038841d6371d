import { after, days, instant, milliseconds, type Duration, type Instant } from '#time';
import { CourseReader, type Course } from './course.ts';
import type { Interval } from './interval.ts';
import type { Rule } from './rule.ts';

/** A rule and when it holds. */
export interface TimedRule {
  readonly rule: Rule;
  readonly course: Course;
}

/**
 * What decides whether deploying is allowed: no freeze holds, and of every group of windows at least one does. A group without windows
 * says nothing.
 */
export interface Timetable {
  readonly windows: readonly (readonly TimedRule[])[];
  readonly freezes: readonly TimedRule[];
}

/** A rule that holds now; `until` is undefined when that does not end within the horizon. */
export interface HoldingRule {
  readonly rule: Rule;
  readonly until: Instant | undefined;
}

/** Whether it is open, by which rules, and when that changes. */
export interface Openness {
  readonly open: boolean;
  /** The freezes that hold. */
  readonly freezes: readonly HoldingRule[];
  /** For each group of windows those that hold; an empty list is a group that keeps it closed. */
  readonly windows: readonly (readonly HoldingRule[])[];
  /** Whether it stays open as long as was asked for. */
  readonly enough: boolean;
  /** The first instant from `at` on from which it is open as long as was asked for; undefined when there is none within the horizon. */
  readonly nextOpen: Instant | undefined;
  /** The end of the opening that holds, or else of the next one; undefined when it lies beyond the horizon or there is none. */
  readonly nextClose: Instant | undefined;
}

/** How far into the future an opening is looked for. */
export const horizon = days(366);

/**
 * Tells whether a timetable is open at an instant, for at least `remaining`, and when that changes, looking at most `within` ahead for an
 * opening. Pure.
 */
export function opennessAt(
  timetable: Timetable,
  at: Instant,
  { remaining = milliseconds(0), within = horizon }: { readonly remaining?: Duration; readonly within?: Duration } = {},
): Openness {
  const until = after(at, milliseconds(within + remaining));
  const sweep = new Sweep(timetable, at, until);
  const freezes = sweep.freezesAt(at);
  const windows = sweep.windowsAt(at);
  let [open, current]: [boolean, Instant | undefined] = [false, undefined];
  for (const { start, end } of sweep.openings(at)) {
    if (start === at) [open, current] = [true, end];
    if (end - start < remaining) continue;
    const nextClose = open ? current : end;
    return { open, freezes, windows, enough: start === at, nextOpen: start, nextClose: before(until, nextClose) };
  }
  return { open, freezes, windows, enough: false, nextOpen: undefined, nextClose: before(until, current) };
}

/** Every stretch between two instants in which it is open, in order. */
export function openingsOf(timetable: Timetable, from: Instant, until: Instant): readonly Interval[] {
  return [...new Sweep(timetable, from, until).openings(from)];
}

/** Every stretch between two instants in which one rule holds, in order, joined where they touch. */
export function stretchesOf(course: Course, from: Instant, until: Instant): readonly Interval[] {
  const stretches: Interval[] = [];
  for (const interval of course(from, until)) {
    const [start, end] = [instant(Math.max(interval.start, from)), instant(Math.min(interval.end, until))];
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end)
      stretches[stretches.length - 1] = { start: last.start, end: later(last.end, end) };
    else if (start < end) stretches.push({ start, end });
  }
  return stretches;
}

/** One pass over the rules, forwards. */
class Sweep {
  readonly #windows: readonly (readonly RuleReader[])[];
  /** The freeze that held last is asked first: it is the likeliest to hold on. */
  #freezes: RuleReader[];
  readonly #until: Instant;

  constructor({ windows, freezes }: Timetable, at: Instant, until: Instant) {
    const read = (rules: readonly TimedRule[]) =>
      rules.map(({ rule, course }) => ({ rule, reader: new CourseReader(course, at, until) }));
    this.#windows = windows.filter((group) => group.length > 0).map(read);
    this.#freezes = read(freezes);
    this.#until = until;
  }

  freezesAt(at: Instant): readonly HoldingRule[] {
    return this.#holding(this.#freezes, at);
  }

  windowsAt(at: Instant): readonly (readonly HoldingRule[])[] {
    return this.#windows.map((group) => this.#holding(group, at));
  }

  #holding(readers: readonly RuleReader[], at: Instant): readonly HoldingRule[] {
    return readers.flatMap(({ rule, reader }) => {
      const until = reader.endAt(at);
      return until === undefined ? [] : [{ rule, until: before(this.#until, until) }];
    });
  }

  /** Every opening from `at` on; the last one may end with the look ahead. */
  *openings(at: Instant): Generator<Interval> {
    for (let start = this.#open(at); start !== undefined;) {
      const end = this.#close(start);
      yield { start, end };
      start = end < this.#until ? this.#open(end) : undefined;
    }
  }

  /** The first open instant from `at` on. */
  #open(at: Instant): Instant | undefined {
    let time: Instant | undefined = at;
    while (time !== undefined && time < this.#until) {
      const closedUntil = this.#closedUntil(time);
      if (closedUntil === 'open') return time;
      time = closedUntil;
    }
    return undefined;
  }

  /** An instant until which it is surely closed; undefined when no window opens any more. */
  #closedUntil(at: Instant): Instant | 'open' | undefined {
    const frozen = this.#frozenUntil(at);
    if (frozen !== undefined) return frozen;
    for (const group of this.#windows) {
      if (group.some(({ reader }) => reader.endAt(at) !== undefined)) continue;
      return earliest(group.map(({ reader }) => reader.startAfter(at)));
    }
    return 'open';
  }

  #frozenUntil(at: Instant): Instant | undefined {
    for (const [index, freeze] of this.#freezes.entries()) {
      const end = freeze.reader.endAt(at);
      if (end === undefined) continue;
      if (index > 0) this.#freezes = [freeze, ...this.#freezes.filter((one) => one !== freeze)];
      return end;
    }
    return undefined;
  }

  /** The first closed instant after `open`, at which it is open, or the end of the look ahead. */
  #close(open: Instant): Instant {
    let close = earliest([this.#until, ...this.#freezes.map(({ reader }) => reader.startAfter(open))]) ?? this.#until;
    for (const group of this.#windows) {
      let time = open;
      while (time < close) {
        const ends = group.flatMap(({ reader }) => reader.endAt(time) ?? []);
        if (ends.length === 0) break;
        time = ends.reduce(later);
      }
      if (time < close) close = time;
    }
    return close;
  }
}

interface RuleReader {
  readonly rule: Rule;
  readonly reader: CourseReader;
}

function before(limit: Instant, at: Instant | undefined): Instant | undefined {
  return at !== undefined && at < limit ? at : undefined;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce<Instant | undefined>(
    (first, one) => (first === undefined || (one !== undefined && one < first) ? one : first),
    undefined,
  );
}
