import { ActionFailure } from '#kit';

/** Why something could not be signed or verified at all: spread into the reasons of the actions that do. */
export const signatureReasons = {
  'bad-key': 'The key cannot be read: not there, of a kind that is not supported, or the password is wrong.',
  'bad-trust-root': 'The file with the trusted root cannot be read.',
  'trust-unavailable': 'The trusted root of the public Sigstore instance cannot be fetched or is not genuine.',
  'too-many-signatures': 'More is attached to the image than this reads; somebody may be flooding it.',
  'cosign-not-trusted': 'The cosign binary is not the one that is wanted: its version is too old or its hash differs.',
  'cosign-unavailable': 'The cosign binary cannot be downloaded or started.',
  'cosign-failed': 'The cosign binary ended with an error.',
  'engine-limit': 'The chosen engine cannot do what the inputs ask for; the message says which one can.',
} as const;

export type SignatureReason = keyof typeof signatureReasons;

/** Something the user can mend about keys, trust roots or the cosign binary. */
export class SignatureFailure extends ActionFailure {
  // oxlint-disable-next-line eslint/no-useless-constructor -- it narrows the reasons to those of signatures
  constructor(reason: SignatureReason, message: string, options?: { readonly cause?: unknown }) {
    super(reason, message, options);
  }
}
