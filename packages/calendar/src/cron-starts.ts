import type { Instant } from '#time';
import type { CronPattern } from './cron-pattern.ts';
import { day, hour, midnight, minute, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/**
 * The instants at which a pattern starts in a zone, in order, from the day of `from` on, while they are before `until`.
 *
 * A start that the clocks skip is at the first instant after the gap, once; one that they show twice is at the first of the two, but a pattern
 * for every hour starts in both (as croner 11 does, which the tests compare with).
 */
export function* cronStarts(pattern: CronPattern, zone: Zone, from: Instant, until: Instant): Generator<Instant> {
  const times = pattern.hours.flatMap((h) => pattern.minutes.map((m) => h * hour + m * minute));
  const everyHour = pattern.hours.length === 24;
  let newest = -Infinity;
  for (const date of dates(pattern, midnight(zone.wallAt(from)))) {
    if (date - 2 * day > until) return;
    for (const start of startsOf(date, times, zone, everyHour)) {
      if (start <= newest) continue;
      if (start >= until) return;
      newest = start;
      yield start;
    }
  }
}

function startsOf(date: Wall, times: readonly number[], zone: Zone, everyHour: boolean): readonly Instant[] {
  if (!everyHour) return times.map((time) => zone.instantOf(wall(date + time)));
  return times.flatMap((time) => zone.instantsOf(wall(date + time))).toSorted((a, b) => a - b);
}

/** The days that a pattern names, from `first` on, without end but for a pattern of a day that no year has. */
function* dates({ daysOfMonth, daysOfWeek, months }: CronPattern, first: Wall): Generator<Wall> {
  let seen = first;
  for (let at = first; at - seen < 3000 * day; at = wall(at + day)) {
    const date = new Date(at);
    const month = date.getUTCMonth() + 1;
    if (!months.has(month)) {
      at = wall(Date.UTC(date.getUTCFullYear(), month, 1) - day);
      continue;
    }
    if (daysOfWeek !== 'any' && !daysOfWeek.has(date.getUTCDay())) continue;
    if (daysOfMonth !== 'any' && !daysOfMonth.days.has(date.getUTCDate()) && !(daysOfMonth.last && isLast(at)))
      continue;
    seen = at;
    yield at;
  }
}

function isLast(at: Wall): boolean {
  return new Date(at + day).getUTCDate() === 1;
}
