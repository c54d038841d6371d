import { ActionFailure } from '#kit';

/** Why a signature could not be made or not be stored: spread into the reasons of the action that signs. */
export const signingReasons = {
  'no-id-token':
    'GitHub gives this job no identity token: it needs `id-token: write`, and runs for pull requests of forks never have it.',
  'signing-refused':
    'The certificate authority, the transparency log or the timestamp authority refused or did not answer.',
  'signature-lost': 'The registry took the signature, and does not list it, also after attaching it again.',
  'signature-not-verified': 'What can be read back from the registry is not the signature that was made.',
} as const;

export type SigningReason = keyof typeof signingReasons;

/** A signature that was not made, or that others would not find. */
export class SigningFailure extends ActionFailure {
  // oxlint-disable-next-line eslint/no-useless-constructor -- it narrows the reasons to those of signing
  constructor(reason: SigningReason, message: string, options?: { readonly cause?: unknown }) {
    super(reason, message, options);
  }
}
