import { connect } from '#github';
import { ActionFailure, type Step } from '#kit';
import type { Ledger, Place } from '#ledger';
import type { MigrateGateContract } from './contract.ts';

/** The ledger, and whose records are asked for. */
export interface LedgerAccess {
  readonly ledger: Ledger;
  readonly place: Place;
}

/** The ledger as this step may use it; undefined when `environment` is empty. Nothing is asked before it is needed. */
export function openLedger(step: Step<MigrateGateContract>): LedgerAccess | undefined {
  const { inputs, environment, clock, signal } = step;
  if (inputs.environment === undefined) return undefined;
  const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
  return {
    ledger: {
      github: connect({ token: inputs.token, apiUrl, repository, clock, signal }),
      rules: { repository, workflows: inputs.workflow },
      clock,
      run: { id: runId, attempt: runAttempt, url: runUrl },
    },
    place: { environment: inputs.environment, service: serviceOf(step) },
  };
}

/** The unit whose migrations these are. */
export function serviceOf({ inputs, environment }: Step<MigrateGateContract>): string {
  return inputs.service ?? environment.repository.replace(/^[^/]*\//u, '');
}

/** The record that a floor is written into. Throws ActionFailure `bad-input` when it was not given. */
export function recordOf({ inputs }: Step<MigrateGateContract>): number {
  if (inputs.id !== undefined) return inputs.id;
  throw new ActionFailure(
    'bad-input',
    'A contract may run now, and `id` is empty: the schema floor that it sets must be in the ledger before it runs. Give the output `id` of the step that opened the record.',
  );
}
