import type { KeyObject } from 'node:crypto';

import { crypto } from './crypto.ts';

/** The kinds of key that are signed and verified with here. */
export type KeyAlgorithm = 'ecdsa-p256' | 'ecdsa-p384' | 'ed25519';

/** Finds the kind of a key; undefined for every other kind. */
export function algorithmOf(key: KeyObject): KeyAlgorithm | undefined {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519';
  if (key.asymmetricKeyType !== 'ec') return undefined;
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === 'prime256v1') return 'ecdsa-p256';
  return curve === 'secp384r1' ? 'ecdsa-p384' : undefined;
}

/**
 * The hash an algorithm signs with; Ed25519 needs none (sigstore/sigstore `pkg/signature/algorithm_registry.go`).
 */
const hashes: Readonly<Record<KeyAlgorithm, 'sha256' | 'sha384' | undefined>> = {
  'ecdsa-p256': 'sha256',
  'ecdsa-p384': 'sha384',
  ed25519: undefined,
};

/** Signs bytes; ECDSA signatures are ASN.1 DER. */
export function signBytes(bytes: Uint8Array, key: KeyObject, algorithm: KeyAlgorithm): Buffer {
  return crypto().sign(hashes[algorithm], bytes, key);
}

/** Says whether a signature over bytes is that of a key; false for whatever is no signature at all. */
export function verifyBytes(
  bytes: Uint8Array,
  key: KeyObject,
  algorithm: KeyAlgorithm,
  signature: Uint8Array,
): boolean {
  try {
    return crypto().verify(hashes[algorithm], bytes, key, signature);
  } catch {
    return false;
  }
}

/** Names a public key in a bundle: the base64 of the SHA-256 of its SubjectPublicKeyInfo, as cosign writes it. */
export function keyHint(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return crypto().createHash('sha256').update(spki).digest('base64');
}
