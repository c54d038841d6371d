import { days, after, type Instant } from '#time';
import { CourseReader, type Course } from './course.ts';

/** A rule by its name and when it holds. */
export interface TimedRule {
  readonly name: string;
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

/** Whether it is open, by which rules, and when that changes; undefined for a change that does not come within the horizon. */
export interface Openness {
  readonly open: boolean;
  /** The freezes that hold, with the end of what holds now. */
  readonly freezes: readonly { readonly name: string; readonly until: Instant }[];
  /** For each group of windows those that hold; an empty list is a group that keeps it closed. */
  readonly windows: readonly (readonly string[])[];
  /** The first instant from `at` on at which it is open; `at` itself when it is open. */
  readonly nextOpen: Instant | undefined;
  /** The first instant after `nextOpen` at which it is closed. */
  readonly nextClose: Instant | undefined;
}

/** How far into the future an opening is looked for. */
export const horizon = days(366);

/** Tells whether a timetable is open at an instant and when that changes, looking at most `horizon` ahead. Pure. */
export function opennessAt(timetable: Timetable, at: Instant, within = horizon): Openness {
  const until = after(at, within);
  const sweep = new Sweep(timetable, at, until);
  const freezes = sweep.freezesAt(at);
  const windows = sweep.windowsAt(at);
  const nextOpen = sweep.nextOpen(at);
  const nextClose = nextOpen === undefined ? undefined : sweep.nextClose(nextOpen);
  return { open: nextOpen === at, freezes, windows, nextOpen, nextClose };
}

/** One pass over the rules, forwards. */
class Sweep {
  readonly #windows: readonly (readonly RuleReader[])[];
  /** The freeze that held last is asked first: it is the likeliest to hold on. */
  #freezes: RuleReader[];
  readonly #until: Instant;

  constructor({ windows, freezes }: Timetable, at: Instant, until: Instant) {
    const read = (rules: readonly TimedRule[]) =>
      rules.map(({ name, course }) => ({ name, reader: new CourseReader(course, at, until) }));
    this.#windows = windows.filter((group) => group.length > 0).map(read);
    this.#freezes = read(freezes);
    this.#until = until;
  }

  freezesAt(at: Instant): Openness['freezes'] {
    return this.#freezes.flatMap(({ name, reader }) => {
      const until = reader.endAt(at);
      return until === undefined ? [] : [{ name, until }];
    });
  }

  windowsAt(at: Instant): Openness['windows'] {
    return this.#windows.map((group) =>
      group.filter(({ reader }) => reader.endAt(at) !== undefined).map(({ name }) => name),
    );
  }

  /** The first open instant from `at` on. */
  nextOpen(at: Instant): Instant | undefined {
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

  /** The first closed instant after `open`, at which it is open. */
  nextClose(open: Instant): Instant | undefined {
    const frozen = earliest(this.#freezes.map(({ reader }) => reader.startAfter(open)));
    const limit = frozen ?? this.#until;
    let close = limit;
    for (const group of this.#windows) {
      let time = open;
      while (time < close) {
        const ends = group.flatMap(({ reader }) => reader.endAt(time) ?? []);
        if (ends.length === 0) break;
        time = ends.reduce((a, b) => (a > b ? a : b));
      }
      if (time < close) close = time;
    }
    return close >= this.#until ? undefined : close;
  }
}

interface RuleReader {
  readonly name: string;
  readonly reader: CourseReader;
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce<Instant | undefined>(
    (first, one) => (first === undefined || (one !== undefined && one < first) ? one : first),
    undefined,
  );
}
