declare const durationUnit: unique symbol;

/** A length of time in milliseconds, from 0 to 10 000 years; fractions of a millisecond are allowed. */
export type Duration = number & { readonly [durationUnit]: 'milliseconds' };

const millisecondsPerDay = 86_400_000;

/** 10 000 Gregorian years: the distance between any two instants fits, and whole milliseconds stay exact. */
const longest = 3_652_425 * millisecondsPerDay;

function isDuration(value: number): value is Duration {
  return value >= 0 && value <= longest;
}

/** A duration of `count` milliseconds; throws RangeError when negative, not a number or longer than 10 000 years. */
export function milliseconds(count: number): Duration {
  if (!isDuration(count)) throw new RangeError(`a duration is from 0 to 10 000 years, not ${count} milliseconds`);
  return count;
}

/** A duration of `count` seconds; throws RangeError outside 0 to 10 000 years. */
export function seconds(count: number): Duration {
  return milliseconds(count * 1000);
}

/** A duration of `count` minutes; throws RangeError outside 0 to 10 000 years. */
export function minutes(count: number): Duration {
  return milliseconds(count * 60_000);
}

/** A duration of `count` hours; throws RangeError outside 0 to 10 000 years. */
export function hours(count: number): Duration {
  return milliseconds(count * 3_600_000);
}

/** A duration of `count` days of 24 hours; throws RangeError outside 0 to 10 000 years. */
export function days(count: number): Duration {
  return milliseconds(count * millisecondsPerDay);
}
