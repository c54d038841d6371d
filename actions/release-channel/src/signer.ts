import {
  type Authority,
  type ExpectedIdentity,
  loadTrust,
  namedIdentity,
  readKeyText,
  readPublicKeys,
  SignatureFailure,
  trustSource,
  workflowIdentity,
} from '#cosign';
import { InvalidInput } from '#inputs';
import { ActionFailure, type Step } from '#kit';

import type { ReleaseChannelContract } from './contract.ts';
import type { Inputs } from './plan.ts';
import type { Variables } from './variables.ts';

/** Whose signature an image must carry. */
export interface Signer {
  readonly authority: Authority;
  /** Undefined when the key is enough. */
  readonly identity: ExpectedIdentity | undefined;
}

/**
 * Loads what signatures are held to; undefined with `verify: none`.
 *
 * Throws ActionFailure `bad-input` when nobody is named, or two are, and SignatureFailure.
 */
export async function loadSigner(
  step: Step<ReleaseChannelContract>,
  variables: Variables,
): Promise<Signer | undefined> {
  const { inputs, environment } = step;
  const wanted = wantedIdentity(inputs);
  if (wanted === 'nobody') return undefined;
  const trust = () => loadTrust(trustSource(inputs.trustedRoot, environment));
  if (wanted !== 'key') return { authority: { kind: 'certificates', trust: await trust() }, identity: wanted };
  if (inputs.key === undefined || inputs.key.kind === 'kms') {
    throw new SignatureFailure('engine-limit', 'Keys in a service are not asked here. Give the public key as a file.');
  }
  const pem = await readKeyText(inputs.key, { variables, workspace: environment.workspace });
  const log = inputs.transparency === 'public' ? await trust() : undefined;
  try {
    return { authority: { kind: 'keys', keys: readPublicKeys(pem), log }, identity: undefined };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SignatureFailure('bad-key', `The key to verify with cannot be used: ${error.message}.`, { cause: error });
  }
}

function wantedIdentity(given: Inputs): 'nobody' | 'key' | ExpectedIdentity {
  const { key, signerIdentity, signerRepository, signerWorkflow, signerRef } = given;
  const workflow = [signerRepository, signerWorkflow, signerRef].find((part) => part !== undefined);
  const ways = [key, signerIdentity, workflow].filter((way) => way !== undefined).length;
  if (given.verify === 'none') {
    if (ways === 0) return 'nobody';
    throw bad('verify: none is said, and a signer is named. Leave one of them away.');
  }
  const say = 'Say key, or signer-identity, or signer-repository with signer-workflow and signer-ref';
  if (ways === 0) throw bad(`No signer is named. ${say}; or verify: none, if anybody may have made the image.`);
  if (ways > 1) throw bad(`More than one kind of signer is named. ${say}.`);
  if (key !== undefined) return 'key';
  if (given.transparency === 'public') return identityOf(given);
  throw bad(
    'transparency: none is for keys. A certificate lives for minutes: only the log says that it was used then.',
  );
}

function identityOf(given: Inputs): ExpectedIdentity {
  const { signerIdentity, signerRepository, signerWorkflow, signerRef, signerIssuer: issuer } = given;
  try {
    if (signerIdentity !== undefined) return namedIdentity(signerIdentity, issuer);
    if (signerRepository === undefined || signerWorkflow === undefined || signerRef === undefined) {
      throw bad('A workflow as signer takes all of signer-repository, signer-workflow and signer-ref.');
    }
    return workflowIdentity({ repository: signerRepository, workflow: signerWorkflow, ref: signerRef, issuer });
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof InvalidInput)) throw error;
    throw bad(`The signer cannot be used: ${error.message}.`);
  }
}

function bad(message: string): ActionFailure {
  return new ActionFailure('bad-input', message);
}
