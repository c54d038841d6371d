import { HttpFailure, retryAfter, send, type HttpFailureKind, type HttpRequest, type HttpResponse } from '#http';
import { milliseconds, seconds, type Clock, type Duration } from '#time';
import { Trouble } from './trouble.ts';

/** Where requests go, and how long all of them together may take. */
export interface Courier {
  readonly receiver: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The end of the time, on the clock's `elapsed`. */
  readonly end: number;
  readonly random: () => number;
}

/** One request; `repeatable` when it may arrive twice without harm. */
export interface Parcel {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that are made anew for each attempt. */
  readonly stamp?: () => Readonly<Record<string, string>>;
  readonly body?: string;
  readonly repeatable: boolean;
}

/** Opens a courier whose time begins now. */
export function openCourier(
  receiver: string,
  deadline: Duration,
  { clock, signal }: Pick<Courier, 'clock' | 'signal'>,
): Courier {
  return { receiver, clock, signal, end: clock.elapsed() + deadline, random: Math.random };
}

const attempts = 4;
const longestRequest = seconds(10);
const largestAnswer = 4 * 1024 * 1024;
const words: Readonly<Record<HttpFailureKind, string>> = {
  refused: 'nobody accepts connections there',
  reset: 'it cut the connection',
  dns: 'its name does not resolve',
  tls: 'TLS with it failed',
  timeout: 'it did not answer in time',
  'too-large': 'its answer is too large',
  protocol: 'its answer is not valid HTTP',
  redirect: 'it redirects',
  'plain-http': 'its address is plain http, which anyone on the way can read: use https',
  aborted: 'the request was given up',
};

/**
 * Delivers one request, tried again while it may help: after 429 and when it surely did not arrive always, after 5xx
 * and lost answers when it is repeatable. Waits as long as `Retry-After` says, or not at all when that passes the end.
 * Redirects are answers like any other, and followed never. Resolves with any other answer; throws Trouble, or the
 * signal's reason.
 */
export async function deliver(parcel: Parcel, courier: Courier): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    const left = courier.end - courier.clock.elapsed();
    if (left < 1) throw new Trouble('unavailable', `${courier.receiver} did not answer within the time it has`);
    const outcome = await send(requestOf(parcel, courier, left)).catch(failureOf);
    courier.signal.throwIfAborted();
    if (!isTransient(outcome, parcel)) return answered(outcome, parcel, courier);
    const pause = pauseBefore(attempt, outcome, courier);
    if (attempt === attempts || pause >= courier.end - courier.clock.elapsed()) {
      return answered(outcome, parcel, courier);
    }
    await courier.clock.sleep(milliseconds(pause), courier.signal);
  }
}

function requestOf({ method, url, headers, stamp, body }: Parcel, { signal }: Courier, left: number): HttpRequest {
  return {
    method,
    url,
    headers: { ...headers, ...stamp?.() },
    ...(body === undefined ? {} : { body }),
    signal,
    timeout: milliseconds(Math.min(longestRequest, left)),
    maxBytes: largestAnswer,
    redirects: 0,
  };
}

function failureOf(error: unknown): HttpFailure {
  if (error instanceof HttpFailure) return error;
  throw error;
}

function isTransient(outcome: HttpResponse | HttpFailure, { repeatable }: Parcel): boolean {
  if (outcome instanceof HttpFailure) {
    if (outcome.kind === 'refused' || outcome.kind === 'dns') return true;
    return repeatable && (outcome.kind === 'reset' || outcome.kind === 'timeout');
  }
  return outcome.status === 429 || (repeatable && (outcome.status >= 500 || outcome.status === 408));
}

function pauseBefore(attempt: number, outcome: HttpResponse | HttpFailure, { clock, random }: Courier): number {
  const asked = outcome instanceof HttpFailure ? undefined : retryAfter(outcome.headers, clock.now());
  return Math.max(asked ?? 0, 400 * 2 ** (attempt - 1) * (0.5 + random() / 2));
}

/** The answer, when it is one that its receiver gave to what was asked. */
function answered(outcome: HttpResponse | HttpFailure, parcel: Parcel, { receiver }: Courier): HttpResponse {
  if (outcome instanceof HttpFailure) {
    const arrived = outcome.kind !== 'refused' && outcome.kind !== 'dns' && outcome.kind !== 'plain-http';
    throw new Trouble('unavailable', `${receiver} could not be told: ${words[outcome.kind]}`, arrived);
  }
  const { status } = outcome;
  const seen = `${receiver} answered ${parcel.method} with ${status}`;
  if (status === 429) throw new Trouble('rate-limited', `${seen}: it is told too much, and asks to wait`);
  if (status >= 500 || status === 408) throw new Trouble('unavailable', `${seen}, which is its own trouble`, true);
  if (status >= 300 && status < 400) {
    throw new Trouble('redirected', `${seen}, a redirect, which is not followed: give the final address itself`);
  }
  return outcome;
}
