/** Why a message did not arrive, for people. */
export const troubles = {
  unauthorized: 'The receiver does not accept the token or the signature, or the token lacks a permission.',
  'receiver-not-found': 'There is no such channel, issue or webhook any more, or the token may not see it.',
  rejected: 'The receiver refuses the message itself.',
  redirected: 'The receiver redirects; neither the message nor a credential follows.',
  'rate-limited': 'The receiver asks to be left alone for longer than `deadline`.',
  unavailable: 'The receiver did not answer in time, or answered with a server error.',
  'invalid-answer': 'What answered is not what its documentation says.',
} as const;

export type TroubleReason = keyof typeof troubles;

/**
 * A message that did not arrive, or of which nobody knows (`uncertain`). The message is made of words of our own alone:
 * what a receiver or the network says may quote an address that is a secret.
 */
export class Trouble extends Error {
  readonly reason: TroubleReason;
  readonly uncertain: boolean;

  constructor(reason: TroubleReason, message: string, uncertain = false) {
    super(message);
    this.reason = reason;
    this.uncertain = uncertain;
  }
}
