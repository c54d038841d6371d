import { ActionFailure } from '#kit';
import { teamsOf, type Scene } from './scene.ts';

/**
 * The person who says go, when a reason is given: who started this attempt of the run, as GitHub says, and only when they are named. Throws
 * ActionFailure `go-ahead-refused` or `team-unreadable`, and GitHubFailure.
 */
export async function findGoAhead(scene: Scene): Promise<string | undefined> {
  const { reason } = scene.goAhead;
  if (reason === undefined) return undefined;
  const { github, run } = scene.ledger;
  const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
  const login = triggeringActor?.login ?? 'nobody';
  if (triggeringActor?.type !== 'User' || event === 'schedule') throw refused(login, 'only a person can say go');
  if (await isNamed(scene, login)) return `${login} (${reason})`;
  throw refused(login, '`go-ahead-actors` does not name them');
}

function refused(login: string, why: string): ActionFailure {
  return new ActionFailure(
    'go-ahead-refused',
    `This attempt of the run was started by ${login}, and ${why}. Ask somebody who may to run it.`,
  );
}

async function isNamed(scene: Scene, login: string): Promise<boolean> {
  const { people } = scene.goAhead;
  if (people.some((each) => each.kind === 'person' && each.login.toLowerCase() === login.toLowerCase())) return true;
  for (const each of people) {
    if (each.kind !== 'team') continue;
    const { organization, teams } = teamsOf(scene);
    if (await teams.hasMember(organization, each.slug, login)) return true;
  }
  return false;
}
