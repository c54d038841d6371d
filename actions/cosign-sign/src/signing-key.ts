import { type KeySource, readKeyText, readPrivateKey, SignatureFailure, type SigningKey } from '#cosign';
import type { Step } from '#kit';

import type { CosignSignContract } from './contract.ts';
import type { Variables } from './variables.ts';

/** Reads and masks the key to sign with; throws SignatureFailure `bad-key`. */
export async function readSigningKey(
  step: Step<CosignSignContract>,
  source: Exclude<KeySource, { kind: 'kms' }>,
  variables: Variables,
): Promise<SigningKey> {
  const { inputs, environment, log } = step;
  const pem = await readKeyText(source, { variables, workspace: environment.workspace });
  step.mask(pem);
  if (pem.startsWith('-----BEGIN ENCRYPTED') && inputs.keyPassword === undefined) {
    log.warn('key-password is empty. A key that opens without a password is as good as not encrypted.');
  }
  try {
    return readPrivateKey(pem, inputs.keyPassword);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const where = source.kind === 'environment' ? `in ${source.name}` : source.path;
    throw new SignatureFailure('bad-key', `The key ${where} cannot be used: ${error.message}.`, { cause: error });
  }
}
