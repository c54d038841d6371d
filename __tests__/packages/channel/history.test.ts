import { describe, expect, test } from '@jest/globals';

import {
  channelName,
  type Claim,
  concludeOpen,
  type Entry,
  imagesOf,
  lapseOf,
  movesOf,
  orderOf,
  underWay,
} from '#channel';
import { digestOf } from '#oci';
import { instant, type Instant, minutes, after } from '#time';

const [a, b, c] = [digestOf(Buffer.from('a')), digestOf(Buffer.from('b')), digestOf(Buffer.from('c'))];
const by = { actor: 'kim', run: 'https://github.com/acme/shop/actions/runs/1/attempts/1', workflow: 'w', sha: 's' };
const noon: Instant = instant(Date.UTC(2026, 10, 21, 12));

function entry(generation: number, from: Entry['from'], to: Entry['to'], outcome: Entry['outcome'] = 'moved'): Entry {
  return { generation, outcome, from, to, source: null, by, at: noon, downgrade: null, statement: null };
}

function claim(generation: number, from: Claim['from'], to: Claim['to'], at: Instant = noon): Claim {
  return { generation, nonce: 'n', from, to, by, at };
}

describe('what a channel pointed to', () => {
  test('is read like a reflog: now, then the one before; moves that did not happen leave no trace', () => {
    expect(imagesOf([entry(3, b, a, 'abandoned'), entry(2, a, b), entry(1, null, a)], b)).toEqual([b, a]);
    expect(imagesOf([entry(3, b, a), entry(2, a, b), entry(1, null, a)], a)).toEqual([a, b, a]);
    expect(imagesOf([], undefined)).toEqual([]);
  });

  test('has what somebody moved it to by hand, also where only the next move saw that', () => {
    expect(imagesOf([entry(1, null, a)], c)).toEqual([c, a]);
    expect(imagesOf([entry(2, c, b), entry(1, null, a)], b)).toEqual([b, c, a]);
  });
});

describe('a claim without an outcome', () => {
  test('moved the channel when it is the last one and the channel is where it wanted it', () => {
    const open = [claim(4, a, c), claim(5, a, b)];
    expect(concludeOpen(open, b).map(({ generation, outcome }) => [generation, outcome])).toEqual([
      [5, 'moved'],
      [4, 'abandoned'],
    ]);
    expect(concludeOpen(open, a).map(({ outcome }) => outcome)).toEqual(['abandoned', 'abandoned']);
    // Nothing tells an image that was there before from one it was moved to.
    expect(concludeOpen([claim(1, a, a)], a)[0]?.outcome).toBe('abandoned');
  });

  test('moved the channel, too, when the next one found it there', () => {
    const open = [claim(4, a, c), claim(5, c, b), claim(6, c, a)];
    const outcomes = concludeOpen(open, c).map(({ generation, outcome }) => [generation, outcome]);
    expect(outcomes).toEqual([
      [6, 'abandoned'],
      [5, 'abandoned'],
      [4, 'moved'],
    ]);
  });

  test('leads back all the same when the history was removed, by what the claims say', () => {
    const late = after(noon, minutes(60));
    const standing = { history: [], open: [claim(1, undefined, a), claim(2, a, b), claim(3, b, c, late)], next: 4 };
    expect(imagesOf(movesOf(standing, b, late), b)).toEqual([b, a]);
    expect(movesOf(standing, b, late).map(({ generation }) => generation)).toEqual([2, 1]);
  });

  test('keeps others waiting for its lease of three minutes and one more, and no longer', () => {
    const four = after(noon, minutes(4));
    expect(lapseOf(claim(1, a, b))).toBe(four);
    const standing = { history: [], open: [claim(1, a, b), claim(2, a, c, four)], next: 3 };
    expect(underWay(standing, four)?.generation).toBe(2);
    expect(underWay(standing, after(four, minutes(4)))?.generation).toBe(2);
    expect(underWay(standing, instant(after(four, minutes(4)) + 1))).toBeUndefined();
  });
});

describe('which of two images is newer', () => {
  const age = (version: string | undefined, created?: number) => ({
    version,
    created: created === undefined ? undefined : instant(created),
  });

  // The first rows are the example of Semantic Versioning 2.0.0, section 11.4.4.
  test.each([
    ['1.0.0-alpha', '1.0.0-alpha.1', 'newer'],
    ['1.0.0-alpha.beta', '1.0.0-alpha.1', 'older'],
    ['1.0.0-beta.2', '1.0.0-beta.11', 'newer'],
    ['1.0.0-rc.1', '1.0.0', 'newer'],
    ['1.10.0', '1.9.0', 'older'],
    ['1.0.0+a', '1.0.0+b', 'unknown'],
    ['1.0.0', 'main', 'unknown'],
    [undefined, '1.0.0', 'unknown'],
  ])('after %s, %s is %s', (before, next, kind) => {
    expect(orderOf(age(before), age(next), 'version').kind).toBe(kind);
  });

  test('is told by time only where versions do not tell, and not at all where neither does', () => {
    expect(orderOf(age('1.1.0', 1), age('1.0.0', 2), 'auto').kind).toBe('older');
    expect(orderOf(age('1.1.0', 1), age('1.0.0', 2), 'created').kind).toBe('newer');
    expect(orderOf(age('1.0.0', 2), age('1.0.0', 1), 'auto').kind).toBe('older');
    expect(orderOf(age(undefined, 1), age(undefined, 1), 'auto').kind).toBe('unknown');
    expect(orderOf(age(undefined), age(undefined, 1), 'auto').kind).toBe('unknown');
  });
});

test.each([
  'stable.history',
  'stable.move-1',
  'stable.move-1.history',
  '-x',
  '.x',
  'a b',
  'a/b',
  'a@b',
  'latest:1',
  '../a',
  'ä',
  'sha256-44136fa3',
  'stable.sig',
  'a'.repeat(101),
  '1.2.3',
  'v1.2.3',
  '1.0.0-rc.1',
  'stable\n',
  '$(id)',
])('%j is no name of a channel', (name) => {
  expect(() => channelName().parse(name)).toThrow();
});

test.each(['stable', 'latest', '1', '1.2', 'v1', '24.04', '_a', 'release-2026', 'a'.repeat(100)])(
  '%s is the name of a channel',
  (name) => {
    expect(channelName().parse(name)).toBe(name);
  },
);
