import { milliseconds } from '#time';
import { loadTransport } from './connection.ts';
import { exchange } from './exchange.ts';
import { HttpFailure } from './failure.ts';
import { isLoopback } from './loopback.ts';
import type { HttpRequest, HttpResponse } from './message.ts';
import { follow, type Leg } from './redirect.ts';

/**
 * One exchange, redirects followed by the policy, no retry. Any status is an answer. Throws HttpFailure and nothing else.
 *
 * Credentials (every header of the caller but accept*, user-agent, content-type and cache directives; also user and password in the URL) never follow a
 * redirect to another origin. Plain http only to this machine unless `allowHttp`; https never redirects to http. No content encoding is asked
 * for, so a body is never larger than what came over the wire. Proxies come from HTTPS_PROXY, HTTP_PROXY and NO_PROXY; never for this machine.
 */
export async function send(request: HttpRequest): Promise<HttpResponse> {
  await loadTransport(request.url);
  const started = performance.now();
  const end = deadline(request);
  try {
    const { leg, answer } = await travel(request, end.signal);
    return { ...answer, url: leg.url, latency: milliseconds(performance.now() - started) };
  } finally {
    end.clear();
  }
}

/** setTimeout fires at once for more than 2^31 - 1 ms (Node documentation, "setTimeout"). */
const longestTimer = 2 ** 31 - 1;

/** A signal that aborts with a HttpFailure: `timeout` when the time is up, `aborted` when the caller's signal does. */
function deadline(request: HttpRequest): { readonly signal: AbortSignal; clear(): void } {
  const { signal, timeout } = request;
  const controller = new AbortController();
  const giveUp = () =>
    controller.abort(new HttpFailure('aborted', 'the request was given up', { cause: signal?.reason }));
  const late = () => controller.abort(new HttpFailure('timeout', `within ${Math.round(timeout)} ms`));
  const timer = setTimeout(late, Math.min(timeout, longestTimer));
  if (signal?.aborted === true) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  const clear = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  };
  return { signal: controller.signal, clear };
}

async function travel(request: HttpRequest, signal: AbortSignal) {
  const limit = request.redirects ?? (request.method === 'GET' || request.method === 'HEAD' ? 5 : 0);
  let leg = firstLeg(request);
  for (let followed = 0; ; followed++) {
    refusePlainHttp(leg.url, request.allowHttp === true);
    const answer = await exchange({ ...leg, ...connectionOf(request, leg), signal });
    const next = limit === 0 ? undefined : follow(leg, answer.status, answer.headers['location']);
    if (next === undefined) return { leg, answer };
    if (followed === limit) {
      throw new HttpFailure(
        'redirect',
        `${request.url.host} redirects more than ${limit} times, last to ${next.url.origin}`,
        {
          hint: 'A redirect that leads back to itself is often a login page or a missing X-Forwarded-Proto: ask for the final address.',
        },
      );
    }
    leg = next;
  }
}

function connectionOf(request: HttpRequest, leg: Leg) {
  return {
    maxBytes: request.maxBytes,
    overflow: request.overflow ?? 'fail',
    timeout: milliseconds(Math.min(request.timeout, longestTimer - 1000)),
    ca: request.ca,
    proxies: request.proxies ?? process.env,
    // A pooled connection may be closing while it is chosen: only a request that changes nothing may risk it.
    pooled: request.connection === 'pooled' && (leg.method === 'GET' || leg.method === 'HEAD'),
  } as const;
}

/** User and password of the URL become a header, so that they follow the rules for headers and no later message can show them. */
function firstLeg(request: HttpRequest): Leg {
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'delivery' };
  for (const [name, value] of Object.entries(request.headers ?? {})) headers[name.toLowerCase()] = value;
  const url = new URL(request.url);
  if (url.username !== '' || url.password !== '') {
    const userinfo = `${decoded(url.username)}:${decoded(url.password)}`;
    headers['authorization'] ??= `Basic ${Buffer.from(userinfo).toString('base64')}`;
    url.username = '';
    url.password = '';
  }
  url.hash = '';
  return { method: request.method, url, headers, body: request.body };
}

/** A percent sign that begins no escape stands for itself. */
function decoded(part: string): string {
  return /%(?![0-9a-f]{2})/i.test(part) ? part : Buffer.from(unescapeBytes(part), 'latin1').toString();
}

function unescapeBytes(part: string): string {
  return part.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

function refusePlainHttp(url: URL, allowed: boolean): void {
  if (url.protocol === 'https:') return;
  if (url.protocol === 'http:' && (allowed || isLoopback(url.hostname))) return;
  throw new HttpFailure('plain-http', `${url.origin} is plain http, which anyone on the way can read and change`, {
    hint: 'Use https, or allow plain http for this address on purpose.',
  });
}
