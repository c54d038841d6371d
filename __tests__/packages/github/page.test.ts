import { expect, test } from '@jest/globals';
import { limitOf } from '../../../packages/github/src/limit.ts';
import { hasNextPage, nextPage } from '../../../packages/github/src/page.ts';
import { milliseconds, parseInstant, seconds } from '#time';

test.each([
  [undefined, undefined],
  ['', undefined],
  [
    '<https://api.github.com/repositories/1/deployments?per_page=100&page=2>; rel="next", <https://api.github.com/repositories/1/deployments?page=5>; rel="last"',
    2,
  ],
  ['<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=3&per_page=100>; rel="next"', 3],
  ['<https://api.github.com/x?page=1>; rel="first", <https://api.github.com/x?page=3>; rel="prev"', undefined],
  ['<https://api.github.com/x?page=2>; rel=next', 2],
  ['<https://api.github.com/x?after=abc>; rel="next"', undefined],
  ['<https://evil.example/?page=4>; rel="next"', 4],
  ['nonsense; rel="next"', undefined],
])('the Link header %j leads to page %s', (link, page) => {
  expect(nextPage(link)).toBe(page);
});

test.each([
  [undefined, false],
  ['', false],
  ['<https://api.github.com/x?page=2>; rel="next"', true],
  ['<https://api.github.com/x?page=2>; rel=next', true],
  ['<https://api.github.com/x?page=2>; rel = "NEXT last"', true],
  ['<https://api.github.com/x?rel=next>; rel="prev"', false],
  ['<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?after=b>; rel="next"', true],
  ['<https://api.github.com/x?page=1>; rel="nextish"', false],
])('the Link header %j says that there is more: %s', (link, more) => {
  expect(hasNextPage(link)).toBe(more);
});

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
  [answer(403, { 'retry-after': '7' }), { wait: seconds(7), told: true }],
  [
    answer(429, { 'retry-after': '7', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch }),
    { wait: seconds(7), told: true },
  ],
  [answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch }), { wait: seconds(90), told: true }],
  [answer(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' }), { wait: seconds(0), told: true }],
  [answer(429), { wait: seconds(60), told: false }],
  [answer(403, {}, '{"message":"You have exceeded a secondary rate limit."}'), { wait: seconds(60), told: false }],
  [
    answer(403, {}, '{"message":"You have triggered an abuse detection mechanism."}'),
    { wait: seconds(60), told: false },
  ],
])('the limit of %j is %j', (response, limit) => {
  expect(limitOf(response, now)).toEqual(limit);
});
