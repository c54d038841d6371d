import { instant, type Instant } from '#time';
import { day, wall, type Wall } from './wall.ts';

/** From `start` on the zone's clocks are `offset` milliseconds ahead of UTC. */
interface Stretch {
  readonly start: number;
  readonly offset: number;
}

/**
 * The clocks of one zone of the IANA database, as this Node knows it.
 *
 * A wall clock that the zone skips is taken for the first instant after the gap; one that it shows twice for the first of the two.
 */
export interface Zone {
  readonly id: string;
  wallAt(at: Instant): Wall;
  instantOf(at: Wall): Instant;
  /** Every instant at which the clock shows this: none in a gap, two in an overlap. */
  instantsOf(at: Wall): readonly Instant[];
}

/** No zone has ever changed its clocks twice within so many days and back: the shortest pair on record is a month of Ramadan. */
const stride = 7 * day;
/** What is found out together: about a year. */
const blockLength = 53 * stride;

/** The clocks of the zone `id`; throws RangeError when this Node knows no such zone. */
export function zone(id: string): Zone {
  if (/^[+-]/u.test(id)) throw new RangeError(`"${id}" is an offset, not a zone: say a name such as Europe/Berlin`);
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return new TableOfOffsets(id, (at) => offsetShown(shown, at));
}

function offsetShown(format: Intl.DateTimeFormat, at: number): number {
  const whole = Math.floor(at / 1000) * 1000;
  const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const clock = new Date(0);
  clock.setUTCFullYear(year, number('month') - 1, number('day'));
  clock.setUTCHours(number('hour'), number('minute'), number('second'));
  return clock.getTime() - whole;
}

/** Remembers the offsets of the years it was asked about: a zone is asked thousands of times about the same few changes. */
class TableOfOffsets implements Zone {
  readonly id: string;
  readonly #offsetShown: (at: number) => number;
  readonly #blocks = new Map<number, readonly Stretch[]>();

  constructor(id: string, shown: (at: number) => number) {
    this.id = id;
    this.#offsetShown = shown;
  }

  wallAt(at: Instant): Wall {
    return wall(at + this.#offsetAt(at));
  }

  instantOf(at: Wall): Instant {
    const [first] = this.instantsOf(at);
    return first ?? instant(this.#gapEnd(at));
  }

  instantsOf(at: Wall): readonly Instant[] {
    const before = this.#offsetAt(at - day);
    const offset = this.#offsetAt(at + day);
    // Most days have one offset from the day before to the day after, as changes are months apart.
    if (before === offset && before === this.#offsetAt(at)) return [instant(at - offset)];
    return [...new Set([before, this.#offsetAt(at), offset])]
      .map((each) => at - each)
      .filter((candidate) => candidate + this.#offsetAt(candidate) === at)
      .toSorted((a, b) => a - b)
      .map(instant);
  }

  /** The change of the clocks that skips `at`: the one near at which they jump from before to after it. */
  #gapEnd(at: Wall): number {
    const index = Math.floor(at / blockLength);
    const near = [index - 1, index, index + 1].flatMap((one) => this.#block(one));
    for (const [place, { start, offset }] of near.entries()) {
      const before = near[place - 1];
      if (before !== undefined && start + before.offset <= at && at < start + offset) return start;
    }
    throw new RangeError(`${this.id} does not show ${new Date(at).toISOString()}`);
  }

  #offsetAt(at: number): number {
    return this.#block(Math.floor(at / blockLength)).findLast(({ start }) => start <= at)?.offset ?? 0;
  }

  /** The offsets of one block of time, the first from its start on. */
  #block(index: number): readonly Stretch[] {
    const known = this.#blocks.get(index);
    if (known !== undefined) return known;
    const from = index * blockLength;
    const stretches: Stretch[] = [{ start: from, offset: this.#offsetShown(from) }];
    for (let start = from; start < from + blockLength; start += stride) {
      const before = stretches.at(-1)?.offset ?? 0;
      const next = this.#offsetShown(start + stride);
      if (next === before) continue;
      const change = this.#change(start, start + stride, before);
      // A change at the very end is the beginning of the next block.
      if (change < from + blockLength) stretches.push({ start: change, offset: next });
    }
    this.#blocks.set(index, stretches);
    return stretches;
  }

  /** The second at which the offset stops being `before`. */
  #change(from: number, to: number, before: number): number {
    let [low, high] = [from, to];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (this.#offsetShown(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }
}
