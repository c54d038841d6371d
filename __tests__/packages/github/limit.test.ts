import { expect, test } from '@jest/globals';
import { milliseconds, parseInstant, seconds } from '#time';
import { limitOf } from '../../../packages/github/src/limit.ts';

const now = parseInstant('2026-01-01T00:00:00Z');
const answer = (status: number, headers: Record<string, string> = {}, body = '') => ({
  status,
  headers,
  body: new TextEncoder().encode(body),
  cut: false,
  url: new URL('https://api.github.com/'),
  latency: milliseconds(1),
});
const epoch = String(now / 1000 + 90);

test.each([
  [answer(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch }), undefined],
  [answer(404, { 'retry-after': '5' }), undefined],
  [answer(403, {}, '{"message":"Resource not accessible by integration"}'), undefined],
  [answer(403, { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': epoch }), undefined],
  [answer(403, { 'retry-after': '7' }), seconds(7)],
  [answer(429, { 'retry-after': '7', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch }), seconds(7)],
  [answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch }), seconds(90)],
  [answer(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' }), seconds(0)],
  [answer(429), seconds(60)],
  [answer(403, {}, '{"message":"You have exceeded a secondary rate limit."}'), seconds(60)],
  [answer(403, {}, '{"message":"You have triggered an abuse detection mechanism."}'), seconds(60)],
])('the limit of %j is %j ms', (response, limit) => {
  expect(limitOf(response, now)).toBe(limit);
});
