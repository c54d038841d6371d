import { createHash } from 'node:crypto';
import type { Clock } from '#time';
import type { Masks } from './masks.ts';
import type { Waits } from './process.ts';
import type { LogEntry } from './record.ts';

/** The machine that one job runs on. */
export interface StepHost {
  /** GITHUB_WORKSPACE, absolute. */
  readonly workspace: string;
  /** RUNNER_TEMP, absolute, existing, of this job alone. */
  readonly temp: string;
  /** RUNNER_TOOL_CACHE, absolute. */
  readonly toolCache: string;
  readonly masks: Masks;
  /** The Node executable that runs JavaScript actions; its directory comes first in PATH. */
  readonly node: string;
  /** Receives every log entry, masked, as it is written. */
  readonly log: (entry: LogEntry) => void;
  /** For stamps, timeouts and waits; the system's when absent. Processes are real, so a fake one makes every wait end at once. */
  readonly clock?: Clock;
  /** The runner's own when absent. */
  readonly waits?: Waits;
}

/**
 * The value of RUNNER_TRACKING_ID, by which processes of a job are recognised when it ends; one per `temp`.
 * Source: actions/runner src/Runner.Worker/JobExtension.cs (`_processLookupId`).
 */
export function trackingId(host: Pick<StepHost, 'temp'>): string {
  return `github_${createHash('sha256').update(host.temp).digest('hex').slice(0, 32)}`;
}
