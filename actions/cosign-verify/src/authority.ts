import {
  type Authority,
  loadTrust,
  readKeyText,
  readPublicKeys,
  SignatureFailure,
  type Trust,
  trustSource,
} from '#cosign';
import type { Step } from '#kit';

import type { CosignVerifyContract } from './contract.ts';
import type { WantedSigner } from './plan.ts';
import type { Variables } from './variables.ts';

/** Loads the keys or the authorities the signatures are held to. Throws SignatureFailure. */
export async function loadAuthority(
  step: Step<CosignVerifyContract>,
  signer: WantedSigner,
  variables: Variables,
): Promise<Authority> {
  if (signer.kind === 'identity') return { kind: 'certificates', trust: await trustOf(step) };
  const log = step.inputs.transparency === 'public' ? await trustOf(step) : undefined;
  const { workspace } = step.environment;
  const { source } = signer;
  const pem =
    source.kind === 'kms'
      ? await askService(step, source.uri, variables)
      : await readKeyText(source, { variables, workspace });
  try {
    return { kind: 'keys', keys: readPublicKeys(pem), log };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SignatureFailure('bad-key', `The key to verify with cannot be used: ${error.message}.`, { cause: error });
  }
}

async function askService(step: Step<CosignVerifyContract>, uri: string, variables: Variables): Promise<string> {
  const { publicKeyOfService } = await import('./engine.ts');
  return publicKeyOfService(step, uri, variables);
}

function trustOf({ inputs, environment }: Step<CosignVerifyContract>): Promise<Trust> {
  return loadTrust(trustSource(inputs.trustedRoot, environment));
}
