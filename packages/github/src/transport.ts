import { HttpFailure, send, sendWithRetry, type HttpRequest, type HttpResponse, type RetryPolicy } from '#http';
import { milliseconds, minutes, seconds, type Clock, type Duration } from '#time';
import { GitHubFailure } from './failure.ts';
import { isGraphQl, limitOf } from './limit.ts';
import { refusalOf } from './refusal.ts';
import type { ServerTime } from './server-time.ts';

/** What a transport needs from outside. */
export interface TransportOptions {
  readonly clock: Clock;
  /** Hears from every answer what time it is at GitHub. */
  readonly time?: ServerTime | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Yields numbers in [0, 1) for the jitter between tries; default Math.random. */
  readonly random?: (() => number) | undefined;
  /** How long one request may take; default 15 s. */
  readonly timeout?: Duration | undefined;
}

/** One call to a URL. */
export interface Call {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Carries one call; resolves with a 2xx answer only. */
export type Transport = (url: string, call: Call) => Promise<HttpResponse>;

/** GitHub ends a request of its own after ten seconds. */
const requestTimeout = seconds(15);
/** A page of a hundred deployments whose payloads are as large as GitHub takes. */
const largestAnswer = 16 * 1024 * 1024;
/** GitHub mostly asks for a minute. */
const longestLimit = minutes(2);
const policy: RetryPolicy = {
  deadline: longestLimit,
  attempts: 4,
  firstWait: milliseconds(400),
  longestWait: seconds(10),
};

/**
 * Carries calls to GitHub by `#http`: reads are tried again by its policy, changes only when GitHub surely did
 * nothing (a refused connection, a rate limit); a rate limit is waited for, two minutes in all; an unchanged answer is asked for by its ETag, which
 * costs none of the rate limit. Resolves with a 2xx answer only, and throws GitHubFailure, or the signal's reason, for everything else.
 */
export function transport(options: TransportOptions): Transport {
  const seen = new Map<string, HttpResponse>();
  return async (url, call) => {
    const known = call.method === 'GET' ? seen.get(url) : undefined;
    const what = `${call.method} ${new URL(url).pathname}`;
    const response = await deliver(requestOf(url, call, known, options), what, options);
    options.time?.hear(response.headers['date']);
    if (response.status === 304 && known !== undefined) return known;
    if (response.status >= 300) throw refusalOf(response, what, options.clock.now(), changes(call.method, url));
    if (call.method === 'GET' && response.headers['etag'] !== undefined) seen.set(url, response);
    return response;
  };
}

/** Queries of GraphQL are sent by POST, and change nothing. */
function changes(method: string, url: string): boolean {
  return method !== 'GET' && !isGraphQl(new URL(url));
}

function requestOf(
  url: string,
  call: Call,
  known: HttpResponse | undefined,
  { signal, timeout = requestTimeout }: TransportOptions,
): HttpRequest {
  const etag = known?.headers['etag'];
  return {
    method: call.method,
    url: new URL(url),
    headers: { ...call.headers, ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(signal === undefined ? {} : { signal }),
    timeout,
    maxBytes: largestAnswer,
    connection: 'pooled',
  };
}

async function deliver(request: HttpRequest, what: string, options: TransportOptions): Promise<HttpResponse> {
  const { clock, signal } = options;
  const started = clock.elapsed();
  for (let attempt = 1; ; attempt++) {
    const response = await once(request, what, options);
    const limit = limitOf(response, clock.now());
    const alreadyTried =
      !changes(request.method, request.url.href) &&
      response.status !== 200 &&
      response.headers['retry-after'] !== undefined;
    if (limit === undefined || alreadyTried || attempt === policy.attempts) return response;
    if (clock.elapsed() - started + limit > longestLimit) return response;
    await clock.sleep(limit, signal);
  }
}

async function once(request: HttpRequest, what: string, options: TransportOptions): Promise<HttpResponse> {
  const { clock, signal, random } = options;
  const limited = (response: HttpResponse) =>
    response.status !== 200 && limitOf(response, clock.now()) !== undefined && 'retry-after' in response.headers;
  try {
    if (changes(request.method, request.url.href)) return await sendChange(request, options);
    return await sendWithRetry(request, {
      policy,
      clock,
      idempotent: true,
      transient: limited,
      ...(random === undefined ? {} : { random }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    if (error instanceof HttpFailure) throw unanswered(error, what, request);
    throw error;
  }
}

/** A change is sent again only when it cannot have arrived. */
async function sendChange(request: HttpRequest, { clock, signal }: TransportOptions): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(request);
    } catch (error) {
      if (attempt === policy.attempts || !(error instanceof HttpFailure) || !neverArrived(error)) throw error;
      await clock.sleep(milliseconds(policy.firstWait * 2 ** (attempt - 1)), signal);
    }
  }
}

function neverArrived(failure: HttpFailure): boolean {
  return failure.kind === 'refused' || failure.kind === 'dns';
}

function unanswered(failure: HttpFailure, what: string, request: HttpRequest): GitHubFailure {
  const hint = failure.hint === undefined ? '' : ` ${failure.hint}`;
  const uncertain = changes(request.method, request.url.href) && !neverArrived(failure);
  return new GitHubFailure(
    'unavailable',
    `GitHub did not answer ${what} at ${request.url.host}: ${failure.kind}, ${failure.message}.${hint} Run the job again.`,
    {
      uncertain,
      cause: failure,
    },
  );
}
