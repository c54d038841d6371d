import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { formatReference, imageReference, isTag, parseReference } from '#oci';

const f64 = 'f'.repeat(64);
const hex64 = '1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a';

// Expected values: github.com/distribution/reference reference_test.go and normalize_test.go, as ParseNormalizedNamed reads them.
describe('a name means what Docker means by it', () => {
  test.each([
    ['debian', 'docker.io/library/debian'],
    ['docker.io/debian', 'docker.io/library/debian'],
    ['index.docker.io/debian', 'docker.io/library/debian'],
    ['docker.io/library/foo/bar', 'docker.io/library/foo/bar'],
    ['store/foo/bar', 'docker.io/store/foo/bar'],
    ['test.com:5000', 'docker.io/library/test.com:5000'],
    ['192.168.1.1:tag', 'docker.io/library/192.168.1.1:tag'],
    ['test.com/repo:tag', 'test.com/repo:tag'],
    ['test_com/foo', 'docker.io/test_com/foo'],
    ['test:5000/repo:tag', 'test:5000/repo:tag'],
    [`test:5000/repo:tag@sha256:${f64}`, `test:5000/repo:tag@sha256:${f64}`],
    ['lowercase:Uppercase', 'docker.io/library/lowercase:Uppercase'],
    ['b.gcr.io/test.example.com/my-app:test.example.com', 'b.gcr.io/test.example.com/my-app:test.example.com'],
    [`xn--7o8h.com/myimage:xn--7o8h.com@sha512:${f64}${f64}`, `xn--7o8h.com/myimage:xn--7o8h.com@sha512:${f64}${f64}`],
    ['foo/foo_bar.com:8080', 'docker.io/foo/foo_bar.com:8080'],
    ['192.168.1.1:5000/repo:5050', '192.168.1.1:5000/repo:5050'],
    ['[2001:db8:1:2:3:4:5:6]/repo:tag', '[2001:db8:1:2:3:4:5:6]/repo:tag'],
    ['[::1]:5000/repo', '[::1]:5000/repo'],
    ['localhost/repo', 'localhost/repo'],
    ['Docker/docker', 'Docker/docker'],
    ['docker---rules/docker', 'docker.io/docker---rules/docker'],
    ['dock__er/docker', 'docker.io/dock__er/docker'],
    [`docker.io/${hex64}`, `docker.io/library/${hex64}`],
    [hex64.slice(0, 63), `docker.io/library/${hex64.slice(0, 63)}`],
  ])('%s is %s', (text, full) => {
    expect(formatReference(parseReference(text))).toBe(full);
  });
});

describe('what is not a name is refused', () => {
  test.each([
    '',
    ':justtag',
    `@sha256:${f64}`,
    'repo@sha256:ffffffffffffffffffffffffffffffffff',
    `validname@invaliddigest:${f64}`,
    `repo@sha256:${f64.toUpperCase()}`,
    `repo@sha256:${f64}@sha256:${f64}`,
    'Uppercase:tag',
    'test:5000/Uppercase/lowercase:tag',
    `${'a/'.repeat(128)}a:tag`,
    'aa/asdf$$^/aa',
    '[2001:db8::1]',
    '[2001:db8::1]:5000',
    '[fe80::1%eth0]:5000/repo',
    'fc00::1:5000/debian',
    'https://github.com/docker/docker',
    'docker/Docker',
    '-docker/docker',
    'docker-/docker',
    'docker///docker',
    'docker/',
    '____/____',
    'dock..er/docker',
    'dock_.er/docker',
    hex64,
    'repo:-tag',
    'repo:.tag',
    'repo:a+b',
    `repo:${'a'.repeat(129)}`,
    'repo:',
    'registry.example:99999/repo',
    'ghcr.io/acme/shop:1.0\n',
    ' ghcr.io/acme/shop',
  ])('%j', (text) => {
    expect(() => parseReference(text)).toThrow(RangeError);
  });
});

const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,8}){0,2}$/);
const path = fc.array(component, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'));
const host = fc.constantFrom('ghcr.io', 'localhost:5000', '127.0.0.1:41234', '[::1]:5000', 'registry.example.com');
const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`);

test('a name made of its parts is read back as exactly these parts', () => {
  fc.assert(
    fc.property(host, path, tag, digest, (registry, repository, name, pinned) => {
      const read = parseReference(`${registry}/${repository}:${name}@${pinned}`);
      expect(read).toEqual({ registry, repository, tag: name, digest: pinned });
    }),
  );
});

test('any text is either refused with words or read as something that is written and read the same again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom('a', 'A', '1', '/', ':', '@', '.', '-', '_', '[', ']', '@sha256:') }),
      ),
      (text) => {
        let read;
        try {
          read = parseReference(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(parseReference(formatReference(read))).toEqual(read);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['a', true],
  ['_a', true],
  ['1.2.3_build.5', true],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  ['', false],
  ['-a', false],
  ['.a', false],
  ['a/b', false],
  ['a+b', false],
  ['a\n', false],
  ['ä', false],
])('the grammar of tags says of %j: %s', (text, valid) => {
  expect(isTag(text)).toBe(valid);
});

test('an input that needs a digest refuses a tag, and says what to do', () => {
  const field = imageReference({ digest: 'required' });
  expect(field.parse(`ghcr.io/acme/shop@sha256:${f64}`).digest).toBe(`sha256:${f64}`);
  expect(() => field.parse('ghcr.io/acme/shop:1.4.2')).toThrow(/resolve it first/);
  expect(imageReference({ digest: 'optional' }).parse('ghcr.io/acme/shop:1.4.2').tag).toBe('1.4.2');
});
