import { signatureReasons, signingReasons } from '#cosign';
import { defineContract } from '#kit';
import { registryReasons } from '#oci';

import { inputs } from './inputs.ts';

/** What release-channel promises. */
export const contract = defineContract({
  name: 'release-channel',
  inputs,
  outputs: {
    image:
      '`repository@sha256:…` of what the channel points to after `move`, or of the entry that `show` was asked for; empty after a block.',
    'previous-image':
      '`repository@sha256:…` of what the channel pointed to before that, `channel@{1}` after a move; empty when there was nothing.',
    history: 'The moves of the channel as a JSON list, newest first: who, when, from what, to what, and why.',
    statement: 'The digest of the signed statement about the move; empty when none was made.',
  },
  reasons: {
    moved: 'The channel points to the image, read back byte for byte.',
    unchanged: 'The channel points to the image already; nothing was written.',
    shown: 'The channel was read.',
    'not-found': 'The registry says that there is no such image.',
    'no-such-channel': 'There is no such channel, or no tag of that name.',
    'no-such-entry': 'The history of the channel does not reach back so far.',
    unexpected: 'The channel does not point to what `expect` says.',
    'moved-by-another': 'Somebody else has moved the channel, or is moving it; the message says who.',
    unsigned: 'No signature is attached to the image.',
    'no-valid-signature': 'There are signatures, and none of them counts; the evidence says why for each.',
    downgrade: 'The image is older than what the channel points to, and `allow-downgrade` is empty.',
    'order-unknown': 'Nothing says which of the two images is older, and `allow-downgrade` is empty.',
    'claim-slow': 'The registry answered so slowly that the claim to the move does not count; nothing was moved.',
    'move-late': 'The time the winner of a claim has for its move was over; nothing was moved.',
    ...signatureReasons,
    ...signingReasons,
    ...registryReasons,
  },
});

export type ReleaseChannelContract = typeof contract;
