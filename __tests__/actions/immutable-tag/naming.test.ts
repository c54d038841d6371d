import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { whyMutable } from '../../../actions/immutable-tag/src/mutable.ts';
import { nameTags, type Origin, type Strategy } from '../../../actions/immutable-tag/src/naming.ts';
import { spellTag } from '../../../actions/immutable-tag/src/spelling.ts';
import { readVersion } from '../../../actions/immutable-tag/src/version.ts';

// The grammar of a tag in distribution-spec 1.1, written out here so that the code's own copy cannot be wrong unseen.
const grammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const revision = '1a2b3c4d5e6f7081920a1b2c3d4e5f60718293a4';

const origin: Origin = {
  revision,
  shaLength: 'short',
  ref: 'refs/heads/main',
  gitTag: undefined,
  gitTagPrefix: '',
  value: undefined,
  content: undefined,
};

function tagOf(strategy: Strategy, more: Partial<Origin> = {}): string | undefined {
  return nameTags([strategy], { ...origin, ...more })[0]?.tag;
}

function refTag(ref: string): string | undefined {
  return tagOf('ref', { ref });
}

/** RFC 4648 section 6 by coreutils' rules: base32 of the digest, lower case, its first 20 characters. */
function hashOf(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  let bits = 0n;
  for (const byte of digest) bits = (bits << 8n) | BigInt(byte);
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from({ length: 20 }, (_, index) => alphabet[Number((bits >> BigInt(251 - index * 5)) & 31n)]).join('');
}

describe('spelling', () => {
  test('leaves a tag as it is', () => {
    expect(spellTag('1.4.2_build.5')).toEqual({ tag: '1.4.2_build.5', exact: true });
  });

  test.each([
    ['feature/a', 'feature-a'],
    ['feature a', 'feature-a'],
    ['-x', 'x'],
    ['.hidden', 'hidden'],
    ['äöü', '_'],
    ['/', '_'],
    ['trailing/', 'trailing'],
  ])('of %j begins with %j and ends in its hash', (text, readable) => {
    expect(spellTag(text)).toEqual({ tag: `${readable}.${hashOf(text)}`, exact: false });
  });

  test('cuts at 128 characters, hash included', () => {
    const spelled = spellTag('a'.repeat(129));
    expect(spelled.tag).toBe(`${'a'.repeat(107)}.${hashOf('a'.repeat(129))}`);
    expect(spelled.tag).toHaveLength(128);
    expect(spellTag('a'.repeat(128)).exact).toBe(true);
  });

  test('gives nobody the hash of another', () => {
    const { tag } = spellTag('feature/a');
    expect(spellTag(tag)).toEqual({ tag: `${tag}.${hashOf(tag)}`, exact: false });
  });

  test.each(['', '\ud800'])('of %j is refused', (text) => {
    expect(() => spellTag(text)).toThrow(RangeError);
  });

  const alphabets = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'A', '-', '.', '/', '_', ' ', '1'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', '/', 'b'), minLength: 120, maxLength: 140 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
  );

  test('always matches the grammar', () => {
    fc.assert(
      fc.property(alphabets, fc.constantFrom(128, 115, 87), (text, longest) => {
        const { tag } = spellTag(text, longest);
        expect(tag).toMatch(grammar);
        expect(tag.length).toBeLessThanOrEqual(longest);
      }),
      { numRuns: 1000 },
    );
  });

  test('never gives two texts one tag', () => {
    fc.assert(
      fc.property(fc.uniqueArray(alphabets, { minLength: 2, maxLength: 60 }), (texts) => {
        const respelled = texts.map((text) => spellTag(text).tag);
        const all = [...new Set([...texts, ...respelled])];
        expect(new Set(all.map((text) => spellTag(text).tag)).size).toBe(all.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a moving name', () => {
  test.each([
    'latest',
    'LATEST',
    'Latest',
    'main',
    'master',
    'stable',
    'edge',
    'nightly',
    'dev',
    'production',
    'lts',
    'HEAD',
    'v1',
    'V1',
    '1',
    '12',
    '1.2',
    'v1.2',
    '2026',
    'latest-alpine',
    'main-amd64',
    'stable_slim',
    '1-alpine',
    '1.2-slim',
    'v1-linux-arm64',
    'latest-stable',
    'release-1.2',
    'edge-',
    'main-1',
    '1.x',
    'v1.2.x',
    '1.X-alpine',
    'alpine',
    'bookworm-slim',
    'linux-amd64',
  ])('is %s', (tag) => {
    expect(whyMutable(tag)).toContain(`"${tag}"`);
  });

  test.each([
    'sha-1a2b3c4d5e6f',
    'main-1a2b3c4d5e6f',
    '1.2.3',
    'v1.2.3',
    '1.2.3-alpine',
    '1.0.0-rc.1',
    'latest-feature',
    'build-4711',
    'debug-4711',
    'alpine-1.2.3',
    '1.2.3.x',
    'mainline-fix',
    'stable-1.2.3',
    '2026-11-21',
    'release-2026-11-21',
    'pr-12-1a2b3c4d5e6f',
    'main-123456789012',
  ])('is not %s', (tag) => {
    expect(whyMutable(tag)).toBeUndefined();
  });

  test.each(['latest', 'Main', 'v1', '1.2'])('is refused as %s, and the message says what to use', (value) => {
    const name = () => nameTags(['raw'], { ...origin, value });
    expect(name).toThrow(expect.objectContaining({ reason: 'mutable-tag' }));
    expect(name).toThrow(/semver with all three numbers/);
  });
});

describe('the strategies', () => {
  test('sha is short with 12 digits, or full', () => {
    expect(tagOf('sha')).toBe('sha-1a2b3c4d5e6f');
    expect(tagOf('sha', { shaLength: 'full' })).toBe(`sha-${revision}`);
  });

  test.each([
    ['refs/heads/main', 'main-1a2b3c4d5e6f'],
    ['refs/tags/v1', 'v1-1a2b3c4d5e6f'],
    ['refs/pull/12/merge', 'pr-12-1a2b3c4d5e6f'],
    ['main', 'main-1a2b3c4d5e6f'],
    ['refs/heads/feature/a', `feature-a.${hashOf('feature/a')}-1a2b3c4d5e6f`],
    ['refs/heads/pr-12', `refs-branch-pr-12.${hashOf('refs/branch/pr-12')}-1a2b3c4d5e6f`],
  ])('ref gives %s the tag %s', (ref, tag) => {
    expect(refTag(ref)).toBe(tag);
  });

  test('ref keeps feature/a, feature-a and Feature/a apart, and names of any length within 128 characters', () => {
    const refs = [
      'feature/a',
      'feature-a',
      'Feature/a',
      'Feature-a',
      'feature_a',
      `${'x'.repeat(200)}1`,
      `${'x'.repeat(200)}2`,
    ];
    const tags = refs.map((name) => refTag(`refs/heads/${name}`) ?? '');
    expect(new Set(tags).size).toBe(refs.length);
    for (const tag of tags) expect(tag).toMatch(grammar);
  });

  test('semver reads the git tag of the run, or the one that is given, behind a prefix', () => {
    expect(tagOf('semver', { ref: 'refs/tags/v1.4.2' })).toBe('1.4.2');
    expect(tagOf('semver', { gitTag: '2.0.0-rc.1' })).toBe('2.0.0-rc.1');
    expect(tagOf('semver', { ref: 'refs/tags/shop/v1.4.2', gitTagPrefix: 'shop/' })).toBe('1.4.2');
    expect(tagOf('semver', { gitTag: 'v1.4.2+build.5' })).toBe('1.4.2_build.5');
  });

  test.each(['refs/heads/main', 'refs/tags/v1', 'refs/tags/v1.2', 'refs/tags/other/v1.4.2', 'refs/tags/v01.2.3'])(
    'semver finds no version in %s',
    (ref) => {
      expect(() => tagOf('semver', { ref })).toThrow(expect.objectContaining({ reason: 'not-a-version' }));
    },
  );

  test('semver keeps versions apart that differ in their build metadata only', () => {
    expect(tagOf('semver', { gitTag: '1.0.0+a' })).not.toBe(tagOf('semver', { gitTag: '1.0.0+b' }));
    expect(tagOf('semver', { gitTag: `1.0.0+${'a'.repeat(200)}` })).toMatch(grammar);
  });

  test.each(['content', 'raw'] as const)('%s without what it is made from is a bad input', (strategy) => {
    expect(() => tagOf(strategy)).toThrow(expect.objectContaining({ reason: 'bad-input' }));
  });

  test('several strategies give their tags in order, each once', () => {
    const named = nameTags(['semver', 'sha', 'raw'], { ...origin, gitTag: '1.4.2', value: '1.4.2' });
    expect(named.map(({ tag, strategy }) => [strategy, tag])).toEqual([
      ['semver', '1.4.2'],
      ['sha', 'sha-1a2b3c4d5e6f'],
    ]);
  });
});

// Valid and invalid versions: the test cases semver.org links to beside its suggested regular expression.
test.each([
  '0.0.4',
  '1.0.0-alpha.beta',
  '1.0.0+0.build.1-rc.10000aaa-kk-0.1',
  '1.0.0-0A.is.legal',
  '2.0.0-rc.1+build.123',
  '99999999999999999999999.999999999999999999.99999999999999999',
])('%s is a version', (version) => {
  expect(readVersion(version, '')).toEqual({ version, tag: version.replace('+', '_') });
});

test.each([
  '1',
  '1.2',
  '1.2.3-0123',
  '1.1.2+.123',
  '+invalid',
  '-invalid',
  'alpha',
  '1.0.0-alpha..1',
  '01.1.1',
  '1.2.3.DEV',
  'vv1.2.3',
  '1.2.3 ',
])('%j is no version', (version) => {
  expect(readVersion(version, '')).toBeUndefined();
});
