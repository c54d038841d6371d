import { after, type Instant } from '#time';
import type { Interval } from './interval.ts';
import { horizon, type TimedRule } from './openness.ts';

/** A rule with its intervals of the coming year, as far as they are worth reading. */
export interface Sample {
  readonly timed: TimedRule;
  readonly intervals: readonly Interval[];
}

/** More intervals of one rule than a year has days tell nothing new. */
const most = 400;

/** Reads what a rule does from `now` on. */
export function sampleOf(timed: TimedRule, now: Instant): Sample {
  const intervals: Interval[] = [];
  for (const interval of timed.course(now, after(now, horizon))) {
    if (interval.start < interval.end) intervals.push(interval);
    if (intervals.length === most) break;
  }
  return { timed, intervals };
}
