import type { Instant } from '#time';
import type { CronPattern } from './cron-pattern.ts';
import { day, hour, midnight, minute, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/** One start: the instant, and the wall clock that the pattern names, which differs from what the clocks show where they skip it. */
export interface CronStart {
  readonly at: Instant;
  readonly named: Wall;
}

/**
 * When a pattern starts in a zone, in order, from the day of `from` on, while it is before `until`.
 *
 * A start that the clocks skip is at the first instant after the gap; one that they show twice is at the first of the two, but a pattern for
 * every hour starts in both (as croner 11 does, which the tests compare with).
 */
export function* cronStarts(pattern: CronPattern, zone: Zone, from: Instant, until: Instant): Generator<CronStart> {
  const times = pattern.hours.flatMap((h) => pattern.minutes.map((m) => h * hour + m * minute));
  const everyHour = pattern.hours.length === 24;
  for (const date of dates(pattern, midnight(zone.wallAt(from)))) {
    if (date - 2 * day > until) return;
    for (const start of startsOf(date, times, zone, everyHour)) {
      if (start.at >= until) return;
      yield start;
    }
  }
}

function startsOf(date: Wall, times: readonly number[], zone: Zone, everyHour: boolean): readonly CronStart[] {
  if (!everyHour) {
    return times.map((time) => {
      const named = wall(date + time);
      return { at: zone.instantOf(named), named };
    });
  }
  return times
    .flatMap((time) => {
      const named = wall(date + time);
      return zone.instantsOf(named).map((at) => ({ at, named }));
    })
    .toSorted((a, b) => a.at - b.at);
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
