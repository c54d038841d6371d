import { type ExpectedIdentity, type KeySource, namedIdentity, workflowIdentity } from '#cosign';
import { InvalidInput, type Values } from '#inputs';
import { ActionFailure } from '#kit';

import type { inputs } from './inputs.ts';

/** What the inputs say, read. */
export type Inputs = Values<typeof inputs>;

/** By whom an image must be signed. */
export type WantedSigner =
  | { readonly kind: 'key'; readonly source: KeySource }
  | { readonly kind: 'identity'; readonly identity: ExpectedIdentity };

/**
 * Reads whose signature is wanted, and refuses inputs that contradict each other or would say nothing.
 *
 * Throws ActionFailure `bad-input`.
 */
export function wantedSigner(given: Inputs): WantedSigner {
  const { key, signerIdentity, signerRepository, signerWorkflow, signerRef } = given;
  const workflow = [signerRepository, signerWorkflow, signerRef];
  const ways = [key, signerIdentity, workflow.find((part) => part !== undefined)].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    const seen = ways.length === 0 ? 'No signer is given' : 'More than one kind of signer is given';
    throw bad(`${seen}. Say key, or signer-identity, or signer-repository with signer-workflow and signer-ref.`);
  }
  if (given.policy !== undefined && given.predicateType === undefined) {
    throw bad('policy is given without predicate-type. A policy looks at an attestation: say of which type.');
  }
  if (key !== undefined) {
    if (key.kind === 'kms' && given.engine === 'native') {
      throw bad('The native engine cannot ask a key management service. Say engine: auto, or give its public key.');
    }
    return { kind: 'key', source: key };
  }
  if (given.transparency === 'none') {
    throw bad(
      'transparency: none is for keys. A certificate lives for minutes: only the log says that it was used then.',
    );
  }
  return { kind: 'identity', identity: identityOf(given) };
}

function identityOf({
  signerIdentity,
  signerRepository,
  signerWorkflow,
  signerRef,
  signerIssuer,
}: Inputs): ExpectedIdentity {
  try {
    if (signerIdentity !== undefined) return namedIdentity(signerIdentity, signerIssuer);
    if (signerRepository === undefined || signerWorkflow === undefined || signerRef === undefined) {
      throw bad('A workflow as signer takes all of signer-repository, signer-workflow and signer-ref.');
    }
    const workflow = { repository: signerRepository, workflow: signerWorkflow, ref: signerRef, issuer: signerIssuer };
    return workflowIdentity(workflow);
  } catch (error) {
    if (error instanceof RangeError || error instanceof InvalidInput)
      throw bad(`The signer cannot be used: ${error.message}.`);
    throw error;
  }
}

function bad(message: string): ActionFailure {
  return new ActionFailure('bad-input', message);
}
