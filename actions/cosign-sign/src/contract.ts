import { signatureReasons, signingReasons } from '#cosign';
import { defineContract } from '#kit';
import { registryReasons } from '#oci';

import { inputs } from './inputs.ts';

/** What cosign-sign promises. */
export const contract = defineContract({
  name: 'cosign-sign',
  inputs,
  outputs: {
    image: '`repository@sha256:…` of what was signed, for every later step.',
    digest: 'The digest of `image`.',
    signatures: 'What was stored, as a JSON list: of which digest, in which format, and what the registry calls it.',
    engine: 'The engine that signed: `native` or `cosign`.',
  },
  reasons: {
    signed: 'The signatures were made, stored, listed, read back and verified.',
    attested: 'The attestations were made, stored, listed, read back and verified.',
    'not-found': 'The registry says that there is no such image.',
    'bad-predicate': 'The file of the predicate cannot be read, is too large or is no JSON object.',
    ...signingReasons,
    ...signatureReasons,
    ...registryReasons,
  },
});

export type CosignSignContract = typeof contract;
