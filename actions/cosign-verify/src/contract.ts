import { signatureReasons } from '#cosign';
import { defineContract } from '#kit';
import { registryReasons } from '#oci';

import { inputs } from './inputs.ts';

/** What cosign-verify promises. */
export const contract = defineContract({
  name: 'cosign-verify',
  inputs,
  outputs: {
    image: '`repository@sha256:…` of what was verified, for every later step; empty after a block.',
    digest: 'The digest of `image`.',
    signatures: 'How many signatures count.',
    signers: 'Who made them, as a JSON list: keys by their hash, certificates by identity and issuer.',
    json: 'Every signature that counts, and every one that does not with its reason, as JSON.',
  },
  reasons: {
    verified: 'Enough valid signatures by the expected signer are attached to exactly this image.',
    'not-found': 'The registry says that there is no such image.',
    denied: 'The digest, or one inside it, is on the deny list.',
    unsigned: 'Nothing of the kind that is wanted is attached to the image.',
    'no-valid-signature': 'There are signatures, and none of them counts; the evidence says why for each.',
    'too-few-signatures': 'Fewer signatures count than `min-signatures`.',
    'too-few-signers': 'Fewer different signers than `distinct-signers` made the signatures that count.',
    'cosign-disagrees': 'The signatures count by our own reading, and the official binary does not accept them.',
    'bad-policy': 'The policy is no CEL expression that is true or false.',
    ...signatureReasons,
    ...registryReasons,
  },
});

export type CosignVerifyContract = typeof contract;
