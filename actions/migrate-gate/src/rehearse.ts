import { ActionFailure, type Step, type Verdict } from '#kit';
import type { MigrateGateContract } from './contract.ts';
import type { RehearseInputs } from './task.ts';
import type { Variables } from './variables.ts';

/** Runs the pending migrations up, down and up again on a shadow. */
export async function rehearse(
  _step: Step<MigrateGateContract>,
  _inputs: RehearseInputs,
  _variables: Variables,
): Promise<Verdict<MigrateGateContract>> {
  throw new ActionFailure('shadow-unavailable', 'No shadow server can be started here yet.');
}
