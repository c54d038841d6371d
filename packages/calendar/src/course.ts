import type { Instant } from '#time';
import type { Interval } from './interval.ts';

/**
 * When one rule holds: its intervals in order of their starts, beginning with the first that ends after `from`, ending with the last that
 * starts before `until`. Intervals of one rule may overlap.
 */
export type Course = (from: Instant, until: Instant) => Iterable<Interval>;

/** Reads the course of a rule forwards only, and no further than it is asked about. Instants may only grow from call to call. */
export class CourseReader {
  readonly #intervals: Iterator<Interval>;
  #pending: Interval | undefined;
  #end: Instant | undefined;

  constructor(course: Course, from: Instant, until: Instant) {
    this.#intervals = course(from, until)[Symbol.iterator]();
    this.#read();
  }

  /** The latest end of what has started by `at` and holds; undefined when nothing holds. */
  endAt(at: Instant): Instant | undefined {
    this.#forward(at);
    return this.#end !== undefined && this.#end > at ? this.#end : undefined;
  }

  /** The first start after `at`. */
  startAfter(at: Instant): Instant | undefined {
    this.#forward(at);
    return this.#pending?.start;
  }

  #forward(at: Instant): void {
    while (this.#pending !== undefined && this.#pending.start <= at) {
      if (this.#end === undefined || this.#pending.end > this.#end) this.#end = this.#pending.end;
      this.#read();
    }
  }

  #read(): void {
    // What has no length never holds, and must not look like a change.
    let next = this.#intervals.next();
    while (next.done !== true && next.value.end <= next.value.start) next = this.#intervals.next();
    this.#pending = next.done === true ? undefined : next.value;
  }
}
