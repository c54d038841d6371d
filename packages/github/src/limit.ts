import * as v from 'valibot';
import { retryAfter, type HttpResponse } from '#http';
import { milliseconds, seconds, type Duration, type Instant } from '#time';

/**
 * How long a rate limit, primary or secondary, asks to wait from now on; undefined when the answer is about something else.
 *
 * A limit is 403 or 429 with `retry-after`, or with `x-ratelimit-remaining: 0` and `x-ratelimit-reset` in epoch seconds; a secondary limit with
 * neither header asks for a minute (docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit"). The GraphQL API tells a limit with 200
 * and an error (docs.github.com, "Rate limits and query limits for the GraphQL API").
 */
export function limitOf(response: HttpResponse, now: Instant): Duration | undefined {
  const { status, headers } = response;
  if (status !== 403 && status !== 429 && !isLimitedQuery(response)) return undefined;
  const asked = retryAfter(headers, now);
  if (asked !== undefined) return asked;
  const reset = headers['x-ratelimit-remaining'] === '0' ? resetOf(headers['x-ratelimit-reset']) : undefined;
  if (reset !== undefined) return milliseconds(Math.max(0, reset - now));
  if (status === 429 || status === 200 || /rate limit|abuse detection/i.test(textOf(response))) return seconds(60);
  return undefined;
}

/** Whether an address is that of the GraphQL API. */
export function isGraphQl(url: URL): boolean {
  return url.pathname.endsWith('/graphql');
}

const errors = v.object({ errors: v.array(v.object({ type: v.string() })) });

function isLimitedQuery({ status, url, headers, body }: HttpResponse): boolean {
  if (status !== 200 || !isGraphQl(url)) return false;
  if (headers['x-ratelimit-remaining'] !== '0' && !('retry-after' in headers)) return false;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), errors), new TextDecoder().decode(body));
  return read.success && read.output.errors.some(({ type }) => /^RATE_LIMIT/i.test(type));
}

function resetOf(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) * 1000 : undefined;
}

function textOf(response: HttpResponse): string {
  return new TextDecoder().decode(response.body.subarray(0, 4096));
}
