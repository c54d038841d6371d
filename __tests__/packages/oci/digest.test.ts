import { expect, test } from '@jest/globals';

import { digestOf, isDigest, matchesDigest, parseDigest } from '#oci';

// FIPS 180-4 example "abc", from the NIST example values.
const abc256 = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const abc512 =
  'sha512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f';
const abc = Buffer.from('abc');

test('a digest is computed from the bytes, with the algorithm asked for', () => {
  expect(digestOf(abc)).toBe(abc256);
  expect(digestOf(abc, 'sha512')).toBe(abc512);
});

test('bytes match a digest of either algorithm, and no other bytes do', () => {
  expect(matchesDigest(abc, parseDigest(abc256))).toBe(true);
  expect(matchesDigest(abc, parseDigest(abc512))).toBe(true);
  expect(matchesDigest(Buffer.from('abd'), parseDigest(abc256))).toBe(false);
});

test.each([
  abc256.toUpperCase(),
  abc256.slice(0, -1),
  `${abc256}0`,
  abc256.replace('sha256', 'sha512'),
  'md5:900150983cd24fb0d6963f7d28e17f72',
  abc256.slice('sha256:'.length),
  `${abc256}\n`,
])('%j is no digest', (text) => {
  expect(isDigest(text)).toBe(false);
  expect(() => parseDigest(text)).toThrow(/64 lower-case/);
});
