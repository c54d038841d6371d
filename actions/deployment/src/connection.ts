import { connect } from '#github';
import type { Step } from '#kit';
import type { Ledger } from '#ledger';
import type { DeploymentContract } from './contract.ts';

/** The ledger as this step may use it; with a signal, calls end when it is aborted. */
export function openLedger({ inputs, environment, clock }: Step<DeploymentContract>, signal?: AbortSignal): Ledger {
  const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
  return {
    github: connect({ token: inputs.token, apiUrl, repository, clock, signal }),
    rules: { repository, workflows: inputs.workflow },
    clock,
    run: { id: runId, attempt: runAttempt, url: runUrl },
  };
}
