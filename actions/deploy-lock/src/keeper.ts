import { connect } from '#github';
import type { Step } from '#kit';
import type { Guarded, Keeper } from '#lock';
import type { DeployLockContract } from './contract.ts';

/** The locks as this step may hold them; with a signal, calls end when it is aborted. */
export function openKeeper({ inputs, environment, clock }: Step<DeployLockContract>, signal?: AbortSignal): Keeper {
  const { repository, apiUrl, runId, runAttempt, runUrl, sha, triggeringActor } = environment;
  const keeps = inputs.lockRepository ?? repository;
  const github = connect({ token: inputs.token, apiUrl, repository: keeps, clock, signal });
  const own = keeps.toLowerCase() === repository.toLowerCase();
  return {
    github,
    commit: async () => (own ? sha : (await github.commits.newest()).sha),
    clock,
    self: { repository, run: runId, attempt: runAttempt, url: runUrl, actor: triggeringActor },
    random: Math.random,
    signal,
  };
}

/** What the lock guards. */
export function guarded({ inputs, environment }: Step<DeployLockContract>): Guarded {
  return {
    environment: inputs.environment,
    service: inputs.service ?? environment.repository.replace(/^[^/]*\//, ''),
  };
}
