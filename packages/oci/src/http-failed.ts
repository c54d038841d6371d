import { HttpFailure, type HttpFailureKind } from '#http';

import { RegistryFailure, type RegistryReason } from './failure.ts';

const reasons: Readonly<Record<HttpFailureKind, RegistryReason>> = {
  redirect: 'registry-untrusted',
  'plain-http': 'registry-untrusted',
  protocol: 'registry-invalid-answer',
  'too-large': 'registry-invalid-answer',
  refused: 'registry-unavailable',
  reset: 'registry-unavailable',
  dns: 'registry-unavailable',
  tls: 'registry-unavailable',
  timeout: 'registry-unavailable',
  aborted: 'registry-unavailable',
};

/** What an exchange without an answer means: the caller's own reason when it gave up, else a RegistryFailure. */
export function httpFailed(who: string, error: unknown, signal: AbortSignal): unknown {
  if (!(error instanceof HttpFailure)) return error;
  if (signal.aborted) return signal.reason;
  const hint = error.hint === undefined ? '' : ` ${error.hint}`;
  return new RegistryFailure(reasons[error.kind], `No answer from ${who}: ${error.message} (${error.kind}).${hint}`, {
    cause: error,
  });
}
