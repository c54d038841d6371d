import { ActionFailure, type Verdict } from '#kit';
import type { MigrateGateContract } from './contract.ts';

/**
 * A block of `apply` as it is, or in `mode: warn` as an error: the step would pass there, and the new version would be deployed on a schema that it
 * does not know.
 */
export function neverSoftened(
  verdict: Verdict<MigrateGateContract>,
  mode: 'enforce' | 'warn',
): Verdict<MigrateGateContract> {
  if (verdict.decision === 'pass' || mode === 'enforce') return verdict;
  throw new ActionFailure(verdict.reason, verdict.message);
}
