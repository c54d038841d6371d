import type { Instant } from '#time';
import type { Course } from './course.ts';
import { wholeDays } from './date-course.ts';
import type { HolidayBook } from './holiday-book.ts';
import type { When } from './rule.ts';
import { day, wall } from './wall.ts';
import type { Zone } from './zone.ts';

/** Holidays and the weekends beside them are never longer than this together, in days. */
const longestRest = 30;

/**
 * When a rule of public holidays holds: each holiday as the whole day of its date in the zone, and with `dayBefore` everything back to the
 * last working day before it, inclusive. `extra` days are holidays too; `except` removes a day altogether.
 */
export function holidayCourse(rule: Extract<When, { kind: 'holidays' }>, book: HolidayBook, zone: Zone): Course {
  const except = new Set<number>(rule.except);
  return function* (from: Instant, until: Instant) {
    const firstYear = new Date(zone.wallAt(from) - longestRest * day).getUTCFullYear();
    const lastYear = new Date(zone.wallAt(until) + longestRest * day).getUTCFullYear();
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
    const holidays = new Set<number>(
      [...years.flatMap((year) => book.holidaysOf(year)), ...rule.extra].filter((one) => !except.has(one)),
    );
    const frozen = new Set([...holidays].flatMap((one) => (rule.dayBefore ? restUntil(one, holidays, book) : one)));
    for (const date of [...frozen].filter((one) => !except.has(one)).toSorted((a, b) => a - b)) {
      const interval = wholeDays(wall(date), wall(date), zone);
      if (interval.start >= until) return;
      if (interval.end > from && interval.start < interval.end) yield interval;
    }
  };
}

/** A holiday and the days before it, back to the last one on which people work. */
function restUntil(holiday: number, holidays: ReadonlySet<number>, { weekend }: HolidayBook): readonly number[] {
  const days = [holiday];
  for (let back = 1; back <= longestRest; back++) {
    const date = wall(holiday - back * day);
    days.push(date);
    if (!holidays.has(date) && !weekend.has(new Date(date).getUTCDay())) break;
  }
  return days;
}
