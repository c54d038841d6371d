import { describe, expect, test } from '@jest/globals';

import {
  decideNames,
  decideResolved,
  type Finding,
  type Found,
  takenTags,
} from '../../../actions/immutable-tag/src/decision.ts';
import { parseDigest, parseReference } from '#oci';

const [a, b] = [parseDigest(`sha256:${'a'.repeat(64)}`), parseDigest(`sha256:${'b'.repeat(64)}`)];
const shop = { registry: 'ghcr.io', repository: 'acme/shop' };
const index: Found = {
  digest: a,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  platforms: [{ platform: 'linux/arm64', digest: b }],
};

function image(digest: Found['digest']): Found {
  return { digest, mediaType: 'application/vnd.oci.image.manifest.v1+json', platforms: [] };
}

function finding(tag: string, found: Found | undefined): Finding {
  return { tag: { tag, exact: true, strategy: 'raw', from: 'a test' }, found };
}

describe('names of an image', () => {
  test('are free when the registry has none of them', () => {
    expect(decideNames(shop, [finding('x', undefined), finding('y', undefined)], { digest: undefined })).toEqual({
      decision: 'pass',
      reason: 'free',
      message: 'ghcr.io/acme/shop:x, ghcr.io/acme/shop:y: not in the registry yet, free to be pushed.',
    });
    expect(decideNames(shop, [finding('x', undefined)], { digest: a }).reason).toBe('free');
  });

  test('exist when they all name one image, and the build can be skipped', () => {
    const decision = decideNames(shop, [finding('x', image(a)), finding('y', image(a))], { digest: undefined });
    expect(decision).toMatchObject({ decision: 'pass', reason: 'exists', message: expect.stringContaining(a) });
  });

  test('may be partly there, and the message tells which', () => {
    const decision = decideNames(shop, [finding('x', image(a)), finding('y', undefined)], { digest: a });
    expect(decision).toMatchObject({ decision: 'pass', reason: 'same-digest' });
    expect(decision.message).toMatch(/^ghcr\.io\/acme\/shop:x: .*Not there yet: ghcr\.io\/acme\/shop:y\.$/);
  });

  test('are blocked when one names another image than the one at hand, and both digests are named', () => {
    const decision = decideNames(shop, [finding('x', undefined), finding('y', image(b))], { digest: a });
    expect(decision).toMatchObject({ decision: 'block', reason: 'tag-taken' });
    expect(decision.message).toContain(`ghcr.io/acme/shop:y already names ${b}, but the image at hand is ${a}`);
  });

  test('are blocked before a build when they do not all name one image', () => {
    const decision = decideNames(shop, [finding('x', image(a)), finding('y', image(b))], { digest: undefined });
    expect(decision).toMatchObject({ decision: 'block', reason: 'tag-taken' });
    expect(decision.message).toContain(`:y already names ${b}, but x names ${a}`);
  });

  test('are blocked before a build that would move the second of them', () => {
    const decision = decideNames(shop, [finding('x', undefined), finding('y', image(b))], { digest: undefined });
    expect(decision).toMatchObject({ decision: 'block', reason: 'tag-taken' });
    expect(decision.message).toContain('x does not exist');
  });

  test('compared with one platform of an index are blocked, and the mix-up is explained', () => {
    const decision = decideNames(shop, [finding('x', index)], { digest: b });
    expect(decision.decision).toBe('block');
    expect(decision.message).toContain(`${b}, which is only its image for linux/arm64`);
  });
});

describe('a tag made of a commit', () => {
  const [own, other] = ['1'.repeat(40), `${'1'.repeat(12)}${'2'.repeat(28)}`];

  function made(strategy: 'sha' | 'ref' | 'content', revision: string | undefined): Finding {
    const tag = { tag: 'sha-111111111111', exact: true, strategy, from: 'a test' };
    return { tag, found: { ...image(a), revision } };
  }

  test.each(['sha', 'ref'] as const)('by %s is blocked when its image was built from another commit', (strategy) => {
    for (const digest of [undefined, a]) {
      const claim = { digest, revision: own };
      const decision = decideNames(shop, [made(strategy, other)], claim);
      expect(decision).toMatchObject({ decision: 'block', reason: 'tag-taken' });
      expect(decision.message).toContain(`built from commit ${other}, and this is commit ${own}`);
      expect([...takenTags([made(strategy, other)], claim)]).toEqual(['sha-111111111111']);
    }
  });

  test('exists when its image was built from this commit, or does not say from which', () => {
    for (const revision of [own, undefined]) {
      const decision = decideNames(shop, [made('sha', revision)], { digest: undefined, revision: own });
      expect(decision).toMatchObject({ decision: 'pass', reason: 'exists' });
    }
  });

  test('is another matter than one made of content, which several commits share', () => {
    const decision = decideNames(shop, [made('content', other)], { digest: undefined, revision: own });
    expect(decision).toMatchObject({ decision: 'pass', reason: 'exists' });
  });
});

describe('a name that is resolved', () => {
  test('is a pinned reference', () => {
    const decision = decideResolved(parseReference('ghcr.io/acme/shop:1.4.2'), image(a), image(a), undefined);
    expect(decision).toEqual({
      decision: 'pass',
      reason: 'resolved',
      message: `ghcr.io/acme/shop:1.4.2 is ghcr.io/acme/shop@${a}.`,
    });
  });

  test('by its digest passes', () => {
    expect(decideResolved(parseReference(`ghcr.io/acme/shop@${a}`), image(a), undefined, a).decision).toBe('pass');
  });

  test.each([
    ['its tag points elsewhere', `ghcr.io/acme/shop:1.4.2@${a}`, image(a), image(b), undefined],
    ['its tag is gone', `ghcr.io/acme/shop:1.4.2@${a}`, image(a), undefined, undefined],
    ['another digest was expected', 'ghcr.io/acme/shop:1.4.2', image(b), image(b), a],
    ['another digest was expected than the one named', `ghcr.io/acme/shop@${b}`, image(b), undefined, a],
  ])('is blocked when %s', (_, name, found, tagged, expected) => {
    const decision = decideResolved(parseReference(name), found, tagged, expected);
    expect(decision).toMatchObject({ decision: 'block', reason: 'tag-moved' });
  });

  test('that has moved says both digests', () => {
    const decision = decideResolved(parseReference('ghcr.io/acme/shop:1.4.2'), image(b), image(b), a);
    expect(decision.message).toContain(a);
    expect(decision.message).toContain(b);
  });
});

test('what an image says of its commit cannot write a line of its own, or fill the message', () => {
  const revision = `\n::stop-commands::x\n${'A'.repeat(1_000_000)}`;
  const named: Finding = {
    tag: { tag: 'sha-1a2b3c4d5e6f', exact: true, strategy: 'sha', from: 'a test' },
    found: { ...image(a), revision },
  };
  const { reason, message } = decideNames(shop, [named], {
    digest: undefined,
    revision: '1a2b3c4d5e6f'.padEnd(40, '0'),
  });
  expect(reason).toBe('tag-taken');
  expect(message).toMatch(/^[\x20-\x7e]{1,1000}$/);
});
