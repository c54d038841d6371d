import { isAskedFor } from '#github';
import { ActionFailure } from '#kit';
import { teamsOf, type Scene } from './scene.ts';

/**
 * The person who says go, when a reason is given: who started this attempt of the run themselves, as GitHub says, and only when the inputs name them and,
 * where it names anybody, the policy. Groups are written `team:sre` or `user:mona`. Throws ActionFailure `go-ahead-refused` or `team-unreadable`, and
 * GitHubFailure.
 */
export async function findGoAhead(scene: Scene, allowed: readonly string[] | undefined): Promise<string | undefined> {
  const { reason, people } = scene.goAhead;
  if (reason === undefined) return undefined;
  const { github, run } = scene.ledger;
  const { event, triggeringActor } = await github.runs.attempt(run.id, run.attempt);
  const login = triggeringActor?.login ?? 'nobody';
  if (triggeringActor?.type !== 'User') throw refused(login, 'only a person can say go');
  if (!isAskedFor(event)) throw refused(login, `a run by \`${event}\` is asked for by nobody; start one by hand`);
  const given = people.map((each) => (each.kind === 'team' ? `team:${each.slug}` : `user:${each.login}`));
  if (!(await isAmong(given, login, scene))) throw refused(login, '`go-ahead-actors` does not name them');
  if (allowed !== undefined && !(await isAmong(allowed, login, scene)))
    throw refused(login, '`go-ahead` of the policy does not name them');
  return `${login} (${reason})`;
}

function refused(login: string, why: string): ActionFailure {
  return new ActionFailure(
    'go-ahead-refused',
    `This attempt of the run was started by ${login}, and ${why}. Ask somebody who may to run it.`,
  );
}

/** People are looked for first, which costs nothing. */
async function isAmong(groups: readonly string[], login: string, scene: Scene): Promise<boolean> {
  if (groups.some((each) => each.toLowerCase() === `user:${login.toLowerCase()}`)) return true;
  for (const each of groups) {
    if (!each.startsWith('team:')) continue;
    const { organization, teams } = teamsOf(scene);
    if (await teams.hasMember(organization, each.slice('team:'.length), login)) return true;
  }
  return false;
}
