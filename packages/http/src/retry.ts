import { milliseconds, type Clock, type Duration } from '#time';
import { HttpFailure, type HttpFailureKind } from './failure.ts';
import type { HttpRequest, HttpResponse } from './message.ts';
import { retryAfter } from './retry-after.ts';
import { send } from './send.ts';

/** How long and how often: `deadline` bounds everything, waits included; waits double from `firstWait` to `longestWait` and are drawn at random between half and whole. */
export interface RetryPolicy {
  readonly deadline: Duration;
  readonly attempts: number;
  readonly firstWait: Duration;
  readonly longestWait: Duration;
}

/** Five tries within a minute. */
export const defaultRetry: RetryPolicy = {
  deadline: milliseconds(60_000),
  attempts: 5,
  firstWait: milliseconds(500),
  longestWait: milliseconds(10_000),
};

export interface RetryOptions {
  readonly policy?: RetryPolicy;
  readonly clock: Clock;
  /** Yields numbers in [0, 1); default Math.random. */
  readonly random?: () => number;
  /** Whether the request may be sent twice; default by its method (RFC 9110 section 9.2.2). */
  readonly idempotent?: boolean;
  /** Further answers that are worth another try, besides 408, 429 and 5xx. */
  readonly transient?: (response: HttpResponse) => boolean;
}

const idempotentMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const transientKinds: ReadonlySet<HttpFailureKind> = new Set<HttpFailureKind>(['refused', 'reset', 'dns', 'timeout']);

/**
 * Sends a request again while it may help: only idempotent ones, only after 408, 429, 5xx or a connection error, honouring `Retry-After`.
 * Returns the last answer, also when its status is still bad or when waiting as long as the server asks would pass the deadline; throws the last
 * HttpFailure when there was no answer.
 */
export async function sendWithRetry(request: HttpRequest, options: RetryOptions): Promise<HttpResponse> {
  const { policy = defaultRetry, clock, random = Math.random } = options;
  const again = options.idempotent ?? idempotentMethods.has(request.method);
  const started = clock.elapsed();
  const left = () => Math.max(0, policy.deadline - (clock.elapsed() - started));
  for (let attempt = 1; ; attempt++) {
    const timeout = milliseconds(Math.min(request.timeout, left()));
    const outcome = await send({ ...request, timeout }).catch(failureOf);
    const last = !again || attempt >= policy.attempts || !isTransient(outcome, options);
    const pause = last ? 0 : waitBefore(attempt, outcome, policy, clock, random);
    if (last || pause >= left()) {
      if (outcome instanceof HttpFailure) throw outcome;
      return outcome;
    }
    await clock.sleep(milliseconds(pause), request.signal);
  }
}

function failureOf(error: unknown): HttpFailure {
  if (error instanceof HttpFailure) return error;
  throw error;
}

function isTransient(outcome: HttpResponse | HttpFailure, options: RetryOptions): boolean {
  if (outcome instanceof HttpFailure) return transientKinds.has(outcome.kind);
  const { status } = outcome;
  return status === 408 || status === 429 || status >= 500 || options.transient?.(outcome) === true;
}

function waitBefore(
  attempt: number,
  outcome: HttpResponse | HttpFailure,
  policy: RetryPolicy,
  clock: Clock,
  random: () => number,
): number {
  const asked = outcome instanceof HttpFailure ? undefined : retryAfter(outcome.headers, clock.now());
  const whole = Math.min(policy.longestWait, policy.firstWait * 2 ** (attempt - 1));
  return Math.max(asked ?? 0, whole * (0.5 + random() / 2));
}
