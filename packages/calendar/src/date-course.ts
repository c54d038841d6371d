import type { Instant } from '#time';
import type { Course } from './course.ts';
import type { Interval } from './interval.ts';
import { day, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/** The whole day that begins at this midnight, as long as the zone's clocks make it. */
export function wholeDays(first: Wall, last: Wall, zone: Zone): Interval {
  return { start: zone.instantOf(first), end: zone.instantOf(wall(last + day)) };
}

/** When a rule holds that names intervals once and for all. */
export function fixedCourse(intervals: readonly Interval[]): Course {
  const ordered = intervals.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
  return (from: Instant, until: Instant) => ordered.filter(({ start, end }) => end > from && start < until);
}
