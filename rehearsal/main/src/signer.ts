import { generateKeyPairSync } from 'node:crypto';

/** Who signs images: a pair of keys, made for one rehearsal. Both are PEM. */
export interface Signer {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Makes a signer that nobody else knows. */
export function createSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privateKey, publicKey };
}
