import type { KeyObject } from 'node:crypto';

import * as v from 'valibot';

import { crypto } from './crypto.ts';
import { openSecretbox, sealSecretbox } from './secretbox.ts';

const base64 = v.pipe(v.string(), v.base64());
const power = v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(2 ** 20));
const small = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(16));
const envelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    kdf: v.object({ name: v.literal('scrypt'), params: v.object({ N: power, r: small, p: small }), salt: base64 }),
    cipher: v.object({ name: v.literal('nacl/secretbox'), nonce: base64 }),
    ciphertext: base64,
  }),
);
const armour =
  /^-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END ENCRYPTED \1 PRIVATE KEY-----\s*$/;

/** Says whether a text is a private key as `cosign generate-key-pair` writes it. */
export function isEncryptedKey(pem: string): boolean {
  return /^-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----/.test(pem.trim());
}

/**
 * Opens a private key of `cosign generate-key-pair`: scrypt, secretbox, PKCS#8 (sigstore/cosign `pkg/cosign/keys.go`,
 * secure-systems-lab/go-securesystemslib `encrypted/encrypted.go`). Throws RangeError with a message for people.
 */
export function openEncryptedKey(pem: string, password: string): KeyObject {
  const body = armour.exec(pem.trim())?.[2];
  if (body === undefined) throw new RangeError('its PEM armour is damaged');
  const parsed = v.safeParse(envelope, Buffer.from(body, 'base64').toString('utf8'));
  if (!parsed.success) throw new RangeError('what it holds is no key of cosign');
  const { kdf, cipher, ciphertext } = parsed.output;
  const key = openSecretbox(bytes(ciphertext), bytes(cipher.nonce), derive(password, bytes(kdf.salt), kdf.params));
  if (key === undefined) throw new RangeError('the password is wrong, or the key was changed');
  try {
    return crypto().createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
  } catch (error) {
    throw new RangeError('what was encrypted is no PKCS#8 key', { cause: error });
  }
}

/** Writes a private key as `cosign generate-key-pair` does. */
export function sealEncryptedKey(
  key: KeyObject,
  password: string,
  random: (size: number) => Uint8Array = crypto().randomBytes,
): string {
  const params = { N: 65536, r: 8, p: 1 };
  const [salt, nonce] = [random(32), random(24)];
  const sealed = sealSecretbox(key.export({ type: 'pkcs8', format: 'der' }), nonce, derive(password, salt, params));
  const json = {
    kdf: { name: 'scrypt', params, salt: text(salt) },
    cipher: { name: 'nacl/secretbox', nonce: text(nonce) },
    ciphertext: text(sealed),
  };
  const lines = text(Buffer.from(JSON.stringify(json)))
    .replaceAll(/.{64}/g, '$&\n')
    .trimEnd();
  const label = 'ENCRYPTED SIGSTORE PRIVATE KEY';
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

function derive(password: string, salt: Uint8Array, { N, r, p }: { N: number; r: number; p: number }): Uint8Array {
  try {
    return crypto().scryptSync(password, salt, 32, { N, r, p, maxmem: 256 * N * r + 1024 * 1024 });
  } catch (error) {
    throw new RangeError('its scrypt parameters cannot be used', { cause: error });
  }
}

function bytes(encoded: string): Uint8Array {
  return Buffer.from(encoded, 'base64');
}

function text(plain: Uint8Array): string {
  return Buffer.from(plain).toString('base64');
}
