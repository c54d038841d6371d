import type { Instant } from '#time';

/** A stretch of time that holds its start and not its end. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** Whether the instant lies within: from the start on, and before the end. */
export function contains({ start, end }: Interval, at: Instant): boolean {
  return start <= at && at < end;
}
