import { instant } from '#time';
import type { Course } from './course.ts';
import type { CronPattern } from './cron-pattern.ts';
import { cronStarts } from './cron-starts.ts';
import { spanFrom, type Span } from './span.ts';
import { day } from './wall.ts';
import type { Zone } from './zone.ts';

/** When a rule holds that starts by a cron pattern. */
export function cronCourse(pattern: CronPattern, span: Span, zone: Zone): Course {
  const longest = 'duration' in span ? span.duration : 2 * day;
  return function* (from, until) {
    for (const { at, named } of cronStarts(pattern, zone, instant(from - longest), until)) {
      const interval = spanFrom(at, named, span, zone);
      if (interval.end > from) yield interval;
    }
  };
}
