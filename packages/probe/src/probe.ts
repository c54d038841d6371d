import type { Duration } from '#time';
import type { Answer } from './answer.ts';

export interface ProbeLimits {
  readonly timeout: Duration;
  readonly signal: AbortSignal;
}

/** Asks once, on a connection of its own, and says what came back; never rejects. */
export type Probe = (limits: ProbeLimits) => Promise<Answer>;
