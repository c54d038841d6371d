import { expect, test } from '@jest/globals';
import { hasNextPage, nextPage } from '../../../packages/github/src/page.ts';

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
