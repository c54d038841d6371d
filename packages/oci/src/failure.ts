import { ActionFailure } from '#kit';

/** Why a registry could not be read or written: spread into the reasons of every action that talks to one. */
export const registryReasons = {
  'registry-unauthorized': 'The registry refuses the credentials, or asks for some and there are none.',
  'registry-unavailable': 'The registry cannot be reached, or answers with a server error, also after retries.',
  'registry-throttled': 'The registry limits the rate of requests, also after waiting as long as it asked.',
  'registry-invalid-answer':
    'The registry answered what no registry may answer: a page instead of an error, bytes that do not match their digest, a manifest that cannot be read.',
  'registry-untrusted': 'The registry sends credentials or content to an origin that is not trusted with them.',
  'registry-refused': 'The registry refuses a request, and says why.',
  'registry-credentials': 'The docker configuration or its credential helper cannot be read.',
} as const;

export type RegistryReason = keyof typeof registryReasons;

/** A registry that could not be read or written; never means that something does not exist. */
export class RegistryFailure extends ActionFailure {
  // oxlint-disable-next-line eslint/no-useless-constructor -- it narrows the reasons to those of a registry
  constructor(reason: RegistryReason, message: string, options?: { readonly cause?: unknown }) {
    super(reason, message, options);
  }
}
