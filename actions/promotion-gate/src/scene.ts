import { connect, type GitHub } from '#github';
import { ActionFailure, type Step } from '#kit';
import type { Ledger } from '#ledger';
import type { PromotionGateContract } from './contract.ts';
import type { Person } from './inputs.ts';

/** All that facts are gathered from. */
export interface Scene {
  readonly ledger: Ledger;
  /** GitHub as `org-token` sees it; undefined without one. */
  readonly members: GitHub | undefined;
  readonly goAhead: { readonly reason: string | undefined; readonly people: readonly Person[] };
  readonly prometheusToken: string | undefined;
  readonly signal: AbortSignal;
}

/** The scene of a step. */
export function sceneOf({ inputs, environment, clock, signal }: Step<PromotionGateContract>): Scene {
  const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
  const { token, orgToken, workflow, goAheadReason, goAheadActors = [], prometheusToken } = inputs;
  const as = (whose: string) => connect({ token: whose, apiUrl, repository, clock, signal });
  return {
    ledger: {
      github: as(token),
      rules: { repository, workflows: workflow },
      clock,
      run: { id: runId, attempt: runAttempt, url: runUrl },
    },
    members: orgToken === undefined ? undefined : as(orgToken),
    goAhead: { reason: goAheadReason, people: goAheadActors },
    prometheusToken,
    signal,
  };
}

/** The teams of the organization that the repository belongs to. Throws ActionFailure `team-unreadable` without an `org-token`. */
export function teamsOf({ members, ledger }: Scene): {
  readonly organization: string;
  readonly teams: GitHub['teams'];
} {
  if (members === undefined) {
    throw new ActionFailure(
      'team-unreadable',
      'A team is named, and only a token with `members: read` of the organization can say who is in it. Give it as `org-token` (the secret DELIVERY_TOKEN).',
    );
  }
  return { organization: ledger.rules.repository.split('/', 1)[0] ?? '', teams: members.teams };
}
