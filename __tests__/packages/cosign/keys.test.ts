import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, jest, test } from '@jest/globals';
import { keySource, readPrivateKey, readPublicKeys, sealEncryptedKey } from '#cosign';

import { openSecretbox, sealSecretbox } from '../../../packages/cosign/src/secretbox.ts';
import { compareEach, cosign, realCosigns } from './tools.ts';

jest.setTimeout(60_000);

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');

describe('secretbox', () => {
  // The vector of NaCl's own tests: D. J. Bernstein, "Cryptography in NaCl", sections 2, 8 and 10.
  const key = bytes('1b27556473e985d4 62cd51197a9a46c7 6009549eac6474f2 06c4ee0844f68389');
  const nonce = bytes('69696ee955b62b73 cd62bda875fc73d6 8219e0036b7a0b37');
  const text =
    bytes(`be075fc53c81f2d5 cf141316ebeb0c7b 5228c52a4c62cbd4 4b66849b64244ffc e5ecbaaf33bd751a 1ac728d45e6c6129
    6cdc3c01233561f4 1db66cce314adb31 0e3be8250c46f06d ceea3a7fa1348057 e2f6556ad6b1318a 024a838f21af1fde 048977eb48f59ffd
    4924ca1c60902e52 f0a089bc76897040 e082f93776384864 5e0705`);
  const box =
    bytes(`f3ffc7703f9400e5 2a7dfb4b3d3305d9 8e993b9f48681273 c29650ba32fc76ce 48332ea7164d96a4 476fb8c531a1186a
    c0dfc17c98dce87b 4da7f011ec48c972 71d2c20f9b928fe2 270d6fb863d51738 b48eeee314a7cc8a b932164548e526ae 90224368517acfea
    bd6bb3732bc0e9da 99832b61ca01b6de 56244a9e88d5f9b3 7973f622a43d14a6 599b1f654cb45a74 e355a5`);

  test('is that of NaCl, both ways', () => {
    expect(Buffer.from(sealSecretbox(text, nonce, key)).toString('hex')).toBe(box.toString('hex'));
    expect(Buffer.from(openSecretbox(box, nonce, key) ?? []).toString('hex')).toBe(text.toString('hex'));
  });

  test('opens for no other key, nonce or byte', () => {
    for (const index of [0, 15, 16, box.length - 1]) {
      const changed = Buffer.from(box);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(openSecretbox(changed, nonce, key)).toBeUndefined();
    }
    expect(openSecretbox(box, nonce, Buffer.alloc(32))).toBeUndefined();
    expect(openSecretbox(box, Buffer.alloc(24), key)).toBeUndefined();
    expect(openSecretbox(box.subarray(0, 15), nonce, key)).toBeUndefined();
  });
});

describe.each(['P-256', 'P-384', 'Ed25519'])('a %s key', (curve) => {
  const pair = curve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: curve });
  const spki = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();

  test('is read encrypted as cosign does it, as PKCS#8 with a password, and plain', () => {
    const forms = [
      sealEncryptedKey(pair.privateKey, 'pw'),
      pair.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'pw' }).toString(),
      pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ];
    for (const form of forms) {
      expect(readPrivateKey(form, 'pw').publicKey.export({ type: 'spki', format: 'pem' })).toBe(spki);
    }
    for (const form of forms.slice(0, 2)) expect(() => readPrivateKey(form, 'wrong')).toThrow(RangeError);
  });

  test('is named in bundles by the hash of its public half', () => {
    const hint = readPublicKeys(spki)[0]?.hint;
    expect(hint).toBe(readPrivateKey(sealEncryptedKey(pair.privateKey, 'pw'), 'pw').hint);
    expect(hint).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});

test.each([
  ['nothing', ''],
  ['words', 'secret'],
  [
    'RSA',
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ],
  [
    'P-521',
    generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ],
  ['a cut key', sealEncryptedKey(generateKeyPairSync('ed25519').privateKey, 'pw').slice(0, 200)],
])('%s is no key to sign with, and the message holds nothing of it', (_, pem) => {
  let message = 'nothing was thrown';
  try {
    readPrivateKey(pem, 'pw');
  } catch (error) {
    message = error instanceof RangeError ? error.message : `not for people: ${String(error)}`;
  }
  expect(message).not.toMatch(/nothing was thrown|not for people/);
  for (const line of pem.split('\n').filter((part) => part.length > 20 && !part.includes('-----'))) {
    expect(message).not.toContain(line.slice(0, 20));
  }
});

test.each([
  ['env://COSIGN_KEY', { kind: 'environment', name: 'COSIGN_KEY' }],
  ['keys/cosign.pub', { kind: 'file', path: 'keys/cosign.pub' }],
  ['awskms:///alias/release', { kind: 'kms', uri: 'awskms:///alias/release' }],
  ['hashivault://release', { kind: 'kms', uri: 'hashivault://release' }],
])('%s says where a key is', (raw, source) => {
  expect(keySource().parse(raw)).toEqual(source);
});

test.each(['env://', 'env://A B', 'https://evil.example/key', '-----BEGIN', '--key=x', 'a\nb'])(
  '%j is no place of a key',
  (raw) => {
    expect(() => keySource().parse(raw)).toThrow();
  },
);

compareEach(realCosigns(), '%s reads the keys we write, and we read its own', async (path) => {
  const home = await mkdtemp(join(tmpdir(), 'keys-'));
  try {
    const env = { COSIGN_PASSWORD: 'pw' };
    expect((await cosign(path, ['generate-key-pair'], home, env)).exitCode).toBe(0);
    const theirs = readPrivateKey(await readFile(join(home, 'cosign.key'), 'utf8'), 'pw');
    const spki = theirs.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(spki.trim()).toBe((await readFile(join(home, 'cosign.pub'), 'utf8')).trim());
    await writeFile(join(home, 'ours.key'), sealEncryptedKey(theirs.privateKey, 'pw'));
    const shown = await cosign(path, ['public-key', '--key=ours.key'], home, env);
    expect([shown.exitCode, shown.stdout.trim()]).toEqual([0, spki.trim()]);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
