import { join } from 'node:path';
import { runStep } from '#rehearsal/runner';
import type { Signer } from './signer.ts';
import { actor, type World } from './world.ts';

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
