import type { Duration } from '#time';

/** What was asked for: how long, how often and how well a target must answer. */
export interface Plan {
  /** Consecutive good answers that are needed at least. */
  readonly successes: number;
  readonly timeout: Duration;
  readonly requestTimeout: Duration;
  /** A fixed pace from probe to probe; undefined means adaptive. */
  readonly interval: Duration | undefined;
  /** What the 95th percentile of the confirming probes may be at most. */
  readonly maxLatency: Duration | undefined;
}

/** No two probes of a run start closer together than this, whatever the number of targets: less than 20 a second. */
export const shortestGap = 52;

/** Good answers must be spread over (successes - 1) times this many milliseconds, so that a short burst of luck is not readiness. */
export const spread = 155;

/** How many good answers in a row are needed once good and bad answers have alternated: a single bad replica of two passes 7 probes by chance in 0.8 % of tries. */
export function wantedSuccesses(plan: Plan, mixed: boolean): number {
  return mixed && plan.successes > 1 ? Math.max(7, 2 * plan.successes + 1) : plan.successes;
}
