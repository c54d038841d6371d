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
  #stretches: Stretch[] = [];
  #from = Infinity;
  #until = -Infinity;

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
    const offsets = new Set([before, this.#offsetAt(at), this.#offsetAt(at + day)]);
    return [...offsets]
      .map((offset) => at - offset)
      .filter((candidate) => candidate + this.#offsetAt(candidate) === at)
      .toSorted((a, b) => a - b)
      .map(instant);
  }

  /** The change of the clocks that skips `at`: the only one near at which they jump from before to after it. */
  #gapEnd(at: Wall): number {
    this.#know(at);
    const jump = this.#stretches.findIndex(({ start, offset }, index) => {
      const before = this.#stretches[index - 1];
      return before !== undefined && start + before.offset <= at && at < start + offset;
    });
    const found = this.#stretches[jump];
    if (found === undefined) throw new RangeError(`${this.id} does not show ${new Date(at).toISOString()}`);
    return found.start;
  }

  #offsetAt(at: number): number {
    this.#know(at);
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#stretches[middle]?.start ?? Infinity) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#stretches[low]?.offset ?? 0;
  }

  /** Widens the table until it reaches two years to both sides of `at`. */
  #know(at: number): void {
    if (this.#from <= at - 3 * day && at + 3 * day <= this.#until) return;
    const reach = 732 * day;
    this.#from = Math.min(this.#from, Math.floor((at - reach) / stride) * stride);
    this.#until = Math.max(this.#until, Math.ceil((at + reach) / stride) * stride);
    const stretches: Stretch[] = [{ start: -Infinity, offset: this.#offsetShown(this.#from) }];
    for (let start = this.#from; start < this.#until; start += stride) {
      const before = stretches.at(-1)?.offset ?? 0;
      const next = this.#offsetShown(start + stride);
      if (next !== before) stretches.push({ start: this.#change(start, start + stride, before), offset: next });
    }
    this.#stretches = stretches;
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
