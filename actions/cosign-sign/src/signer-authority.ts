import { type Authority, loadTrust, type Trust, trustSource, type VerificationKey } from '#cosign';

import type { SignStep } from './job.ts';

/** What a signature of this step is verified with: its keys, or the authorities that vouch for this job. */
export async function signerAuthority(
  step: SignStep,
  keys: readonly VerificationKey[] | undefined,
): Promise<Authority> {
  if (keys === undefined) return { kind: 'certificates', trust: await trustOf(step) };
  return { kind: 'keys', keys, log: step.inputs.transparency === 'public' ? await trustOf(step) : undefined };
}

function trustOf({ inputs, environment }: SignStep): Promise<Trust> {
  return loadTrust(trustSource(inputs.trustedRoot, environment));
}
