import { connect, type GitHub } from '#github';
import { ActionFailure, type Step } from '#kit';
import type { PromotionGateContract } from './contract.ts';

/**
 * The person who says go, when `go-ahead-reason` is given: who started this attempt of the run, as GitHub says, and only when `go-ahead-actors` names
 * them. Throws ActionFailure `go-ahead-refused` or `team-unreadable`, and GitHubFailure.
 */
export async function findGoAhead(step: Step<PromotionGateContract>, github: GitHub): Promise<string | undefined> {
  const { inputs, environment } = step;
  if (inputs.goAheadReason === undefined) return undefined;
  const { event, triggeringActor } = await github.runs.attempt(environment.runId, environment.runAttempt);
  const login = triggeringActor?.login ?? 'nobody';
  if (triggeringActor?.type !== 'User' || event === 'schedule') throw refused(login, 'only a person can say go');
  if (await isNamed(step, login)) return `${login} (${inputs.goAheadReason})`;
  throw refused(login, '`go-ahead-actors` does not name them');
}

function refused(login: string, why: string): ActionFailure {
  return new ActionFailure(
    'go-ahead-refused',
    `This attempt of the run was started by ${login}, and ${why}. Ask somebody who may to run it.`,
  );
}

async function isNamed(step: Step<PromotionGateContract>, login: string): Promise<boolean> {
  const actors = step.inputs.goAheadActors ?? [];
  if (actors.some((each) => each.kind === 'person' && each.login.toLowerCase() === login.toLowerCase())) return true;
  const members = organization(step);
  for (const each of actors) {
    if (each.kind === 'team' && (await members().teams.hasMember(ownerOf(step), each.slug, login))) return true;
  }
  return false;
}

/** The owner of the repository, whose teams are meant. */
export function ownerOf({ environment }: Step<PromotionGateContract>): string {
  return environment.repository.split('/', 1)[0] ?? '';
}

/** GitHub as `org-token` sees it. Throws ActionFailure `team-unreadable` without one. */
export function organization({ inputs, environment, clock, signal }: Step<PromotionGateContract>): () => GitHub {
  return () => {
    if (inputs.orgToken === undefined) {
      throw new ActionFailure(
        'team-unreadable',
        'A team is named, and only a token with `members: read` of the organization can say who is in it. Give it as `org-token` (the secret DELIVERY_TOKEN).',
      );
    }
    const { repository, apiUrl } = environment;
    return connect({ token: inputs.orgToken, apiUrl, repository, clock, signal });
  };
}
