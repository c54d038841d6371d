import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { runStep } from '#rehearsal/runner';
import { actor, type World } from './world.ts';

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

/** Signs an image by digest with the shipped cosign-sign; throws with its log when that fails. */
export async function signImage({ suite, secrets }: World, image: string, { privateKey }: Signer): Promise<void> {
  const { outcome, log } = await runStep({
    action: join(suite.directory, 'cosign-sign'),
    inputs: {
      image,
      key: 'env://SIGNING_KEY',
      transparency: 'none',
      username: actor,
      password: secrets['REGISTRY_PASSWORD'] ?? '',
    },
    env: { SIGNING_KEY: privateKey },
  });
  if (outcome !== 'success') throw new Error(`${image} could not be signed:\n${log.join('\n')}`);
}
