import { milliseconds, type Duration } from './duration.ts';

declare const instantUnit: unique symbol;

/** A point in time in milliseconds since 1970-01-01T00:00:00Z, within the years 0000 to 9999. */
export type Instant = number & { readonly [instantUnit]: 'epoch milliseconds' };

const first = Date.UTC(2000, 0, 1) - 730_485 * 86_400_000;
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function isInstant(value: number): value is Instant {
  return value >= first && value <= last;
}

/** The instant `epochMilliseconds` after the epoch; throws RangeError outside the years 0000 to 9999. */
export function instant(epochMilliseconds: number): Instant {
  if (!isInstant(epochMilliseconds)) {
    throw new RangeError(`an instant lies in the years 0000 to 9999, not at ${epochMilliseconds} ms after the epoch`);
  }
  return epochMilliseconds;
}

/** The instant that lies `duration` later; throws RangeError beyond the year 9999. */
export function after(start: Instant, duration: Duration): Instant {
  return instant(start + duration);
}

/** The time from one instant to a later one; 0 when `to` is earlier than `from`. */
export function between(from: Instant, to: Instant): Duration {
  return milliseconds(Math.max(0, to - from));
}

/** Writes an instant as ISO 8601 in UTC, cut to the second: `2026-11-21T01:33:48Z`. */
export function formatInstant(value: Instant): string {
  return new Date(Math.floor(value)).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}
