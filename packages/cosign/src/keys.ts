import type { KeyObject } from 'node:crypto';

import { algorithmOf, type KeyAlgorithm, keyHint } from './algorithm.ts';
import { crypto } from './crypto.ts';
import { isEncryptedKey, openEncryptedKey } from './encrypted-key.ts';

/** A public key that signatures are held to; `hint` is how bundles name it. */
export interface VerificationKey {
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: KeyObject;
  readonly hint: string;
}

/** A private key to sign with, and the public one that belongs to it. */
export interface SigningKey extends VerificationKey {
  readonly privateKey: KeyObject;
}

const supported = 'ECDSA P-256 and P-384 and Ed25519 are supported';
const mostKeys = 20;

/**
 * Reads a private key: one of cosign's, or PEM of PKCS#8 or SEC 1, with a password where it is encrypted.
 *
 * Throws RangeError with a message for people, which never holds anything of the key.
 */
export function readPrivateKey(pem: string, password: string | undefined): SigningKey {
  const privateKey = isEncryptedKey(pem) ? openEncryptedKey(pem, password ?? '') : openPlainKey(pem, password);
  return { ...verificationKey(crypto().createPublicKey(privateKey)), privateKey };
}

function openPlainKey(pem: string, password: string | undefined): KeyObject {
  const label = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem.trim())?.[1];
  if (label === undefined) throw new RangeError('it is no PEM; it must begin with -----BEGIN');
  if (label.includes('PUBLIC')) throw new RangeError('it is a public key, and a private one is wanted');
  try {
    return crypto().createPrivateKey({ key: pem, format: 'pem', passphrase: password ?? '' });
  } catch (error) {
    throw new RangeError(`the ${label} cannot be opened: damaged, or the password is wrong`, { cause: error });
  }
}

/** Reads one or more public keys, PEM blocks behind each other; throws RangeError with a message for people. */
export function readPublicKeys(pem: string): readonly VerificationKey[] {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) throw new RangeError('it is a private key; give the public one');
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g);
  if (blocks === null) throw new RangeError('it holds no PEM block PUBLIC KEY');
  if (blocks.length > mostKeys) throw new RangeError(`it holds more than ${mostKeys} keys`);
  return blocks.map((block) => {
    try {
      return verificationKey(crypto().createPublicKey({ key: block, format: 'pem' }));
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw new RangeError('its PUBLIC KEY is damaged', { cause: error });
    }
  });
}

function verificationKey(publicKey: KeyObject): VerificationKey {
  const algorithm = algorithmOf(publicKey);
  if (algorithm === undefined) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
    throw new RangeError(`it is of the kind ${type} ${details?.namedCurve ?? ''}, and ${supported}`.replace(' ,', ','));
  }
  return { algorithm, publicKey, hint: keyHint(publicKey) };
}
