import { after, instant, type Duration, type Instant } from '#time';
import type { Interval } from './interval.ts';
import { day, midnight, wall } from './wall.ts';
import type { Zone } from './zone.ts';

/** How long a rule holds from its start: an elapsed time, or until the wall clock first shows `end` (milliseconds after midnight). */
export type Span = { readonly duration: Duration } | { readonly end: number };

/** The interval that begins at `start`. A wall clock at which it ends that the zone skips is the first instant after the gap. */
export function spanFrom(start: Instant, span: Span, zone: Zone): Interval {
  return { start, end: 'duration' in span ? after(start, span.duration) : endOnWall(start, span.end, zone) };
}

function endOnWall(start: Instant, end: number, zone: Zone): Instant {
  const date = midnight(zone.wallAt(start));
  const candidates = [0, 1, 2].flatMap((days) => {
    const shown = wall(date + days * day + end);
    const instants = zone.instantsOf(shown);
    return instants.length > 0 ? instants : [zone.instantOf(shown)];
  });
  const later = candidates.filter((one) => one > start);
  return instant(Math.min(...later));
}
