import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';

import { differentSigners, fulcioExtensions, matcher, type Signer, strangerness, workflowIdentity } from '#cosign';

describe('a text to be met', () => {
  test('is met by itself alone, whatever it holds', () => {
    assert(
      property(string({ minLength: 1, maxLength: 40 }), string({ maxLength: 40 }), (text, other) => {
        let met;
        try {
          met = matcher(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        if (text.startsWith('^')) return;
        expect(met.matches(text)).toBe(true);
        expect(met.matches(other)).toBe(other === text);
        expect(new RegExp(met.pattern, 'u').test(text)).toBe(true);
        expect(new RegExp(met.pattern, 'u').test(`x${text}`)).toBe(false);
      }),
    );
  });

  test.each([
    '.*',
    '^.*$',
    '^.+$',
    '^',
    '$',
    '^a',
    'a$',
    '^.*|a$',
    '^(a|.*)$',
    String.raw`^a\$`,
    'https://github.com/acme/.*',
    '^[^]*$',
    '^(?:)|x$',
    '^https://github.com/acme/)|(?:acme$',
    '^https://github.com/.*$',
    '',
  ])('is not %j, which anybody could meet or is not whole', (text) => {
    expect(() => matcher(text)).toThrow(RangeError);
  });

  test('between ^ and $ is met as a whole, also where it offers a choice', () => {
    const choice = matcher('^refs/heads/main|refs/tags/v1$');
    expect(['refs/heads/main', 'refs/tags/v1'].map((text) => choice.matches(text))).toEqual([true, true]);
    expect(['refs/heads/main2', 'xrefs/tags/v1', 'refs/tags/v1\n'].map((text) => choice.matches(text))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a workflow', () => {
  const issuer = 'https://token.actions.githubusercontent.com';
  const expected = workflowIdentity({
    repository: 'acme/shop',
    workflow: 'release.yml',
    ref: 'refs/heads/main',
    issuer,
  });
  const genuine: Signer = {
    kind: 'certificate',
    identity: 'https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main',
    issuer,
    extensions: {
      [fulcioExtensions.sourceRepository]: 'https://github.com/acme/shop',
      [fulcioExtensions.sourceRef]: 'refs/heads/main',
    },
  };

  test('is itself', () => {
    expect(strangerness(genuine, expected)).toBeUndefined();
    expect(new RegExp(expected.identity.pattern, 'u').test(genuine.identity)).toBe(true);
  });

  test.each([
    { identity: 'https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main2' },
    { identity: 'https://github.com/acme/shop2/.github/workflows/release.yml@refs/heads/main' },
    { identity: 'https://github.com/acme/shop/.github/workflows/release-yml@refs/heads/main' },
    { identity: 'https://evil.example/https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main' },
    { issuer: 'https://token.actions.githubusercontent.com.evil.example' },
    { extensions: {} },
    { extensions: { ...genuine.extensions, [fulcioExtensions.sourceRepository]: 'https://github.com/evil/shop' } },
    { extensions: { ...genuine.extensions, [fulcioExtensions.sourceRef]: 'refs/pull/1/merge' } },
  ])('is not one with %j', (difference) => {
    expect(strangerness({ ...genuine, ...difference }, expected)).toEqual(expect.any(String));
  });

  test('is no key', () => {
    expect(strangerness({ kind: 'key', hint: 'x' }, expected)).toContain('a certificate is wanted');
  });

  test.each(['../release.yml', '/release.yml', 'release', 'release.yml; rm', 'acme/other/.github/workflows/x.yml'])(
    'in the file %j is refused',
    (workflow) => {
      expect(() => workflowIdentity({ repository: 'acme/shop', workflow, ref: 'refs/heads/main', issuer })).toThrow(
        RangeError,
      );
    },
  );
});

test('a workflow is one signer whatever ref or commit it is taken from, and keys are signers by themselves', () => {
  const issuer = 'https://token.actions.githubusercontent.com';
  const of = (identity: string, by = issuer): Signer => ({ kind: 'certificate', identity, issuer: by, extensions: {} });
  const release = 'https://github.com/acme/shop/.github/workflows/release.yml';
  expect(differentSigners([of(`${release}@refs/tags/v1`), of(`${release}@refs/heads/main`)])).toBe(1);
  expect(
    differentSigners([of(`${release}@refs/tags/v1`), of(`${release}@refs/tags/v1`, 'https://other.example')]),
  ).toBe(2);
  expect(differentSigners([of('a@acme.example'), of('b@acme.example')])).toBe(2);
  expect(
    differentSigners([
      { kind: 'key', hint: 'a' },
      { kind: 'key', hint: 'a' },
      { kind: 'key', hint: 'b' },
    ]),
  ).toBe(2);
  expect(differentSigners([of(`${release}@${'a'.repeat(40)}`), of(`${release}@${'b'.repeat(40)}`)])).toBe(1);
  expect(differentSigners([])).toBe(0);
});
