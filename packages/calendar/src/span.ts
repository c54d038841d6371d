import { after, instant, type Duration, type Instant } from '#time';
import type { Interval } from './interval.ts';
import { day, midnight, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/** How long a rule holds from its start: an elapsed time, or until the wall clock first shows `end` (milliseconds after midnight). */
export type Span = { readonly duration: Duration } | { readonly end: number };

/**
 * The interval that begins at `start`, which a rule names as the wall clock `named`.
 *
 * `end` is the first such wall clock after `named`, so that a window of half an hour does not become one of a day when the clocks skip it: it
 * has no length then. Of two equal wall clocks the first after the start counts, of one that the clocks skip the first instant after the gap.
 */
export function spanFrom(start: Instant, named: Wall, span: Span, zone: Zone): Interval {
  return { start, end: 'duration' in span ? after(start, span.duration) : endOnWall(start, named, span.end, zone) };
}

function endOnWall(start: Instant, named: Wall, end: number, zone: Zone): Instant {
  const today = wall(midnight(named) + end);
  const shown = today > named ? today : wall(today + day);
  return zone.instantsOf(shown).find((one) => one > start) ?? instant(Math.max(start, zone.instantOf(shown)));
}
