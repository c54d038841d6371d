import { expect, test } from '@jest/globals';
import { changesTo } from '../../../actions/health-wait/src/changes.ts';
import { answered, begin, sent } from '../../../actions/health-wait/src/watch.ts';
import { status } from './script.ts';

function changesFor(codes: readonly number[]): readonly string[] {
  const lines: string[] = [];
  const observe = changesTo((line) => void lines.push(line));
  let watch = begin(0);
  for (const [id, code] of codes.entries()) {
    const before = sent(watch, { id, sentAt: id * 1000 });
    watch = answered(before, { id, answeredAt: id * 1000, latency: 1, judgement: status(code) });
    observe('shop', before, watch);
  }
  return lines;
}

test('a change of the answer is one line, and the same answer again is none', () => {
  expect(changesFor([503, 503, 502, 502, 503])).toEqual([
    'shop, after 0ms: answered 503',
    'shop, after 2s: answered 502',
    'shop, after 4s: answered 503',
  ]);
});

test('an answer that never stays the same does not fill the log', () => {
  const lines = changesFor(Array.from({ length: 2000 }, (_, index) => 500 + (index % 2)));
  expect(lines).toHaveLength(501);
  expect(lines.at(-2)).toBe('shop, after 8m19s: answered 501');
  expect(lines.at(-1)).toContain('go on changing');
});
