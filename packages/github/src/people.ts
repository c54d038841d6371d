import * as v from 'valibot';
import { actor, readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { allPages } from './page.ts';

/** How somebody answered for environments of a run. Source: GitHub's OpenAPI description, schema `environment-approvals`. */
export interface Review {
  readonly environments: readonly string[];
  readonly approved: boolean;
  readonly reviewer: string;
}

const member = v.pipe(
  v.object({ login: v.string() }),
  v.transform(({ login }) => login),
);
const review = v.pipe(
  v.object({ environments: v.array(v.object({ name: v.string() })), state: v.string(), user: actor }),
  v.transform(
    (read) =>
      ({
        environments: read.environments.map(({ name }) => name),
        approved: read.state === 'approved',
        reviewer: read.user?.login ?? '',
      }) satisfies Review,
  ),
);

/** The logins of all members of a team, those of child teams too. A token of a workflow cannot read them: it takes one with `members: read`. 404 is a failure. */
export async function membersOf(api: Api, org: string, team_slug: string): Promise<readonly string[]> {
  return allPages(api, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug }, member);
}

/** How people answered for the environments of a run, in all its attempts. Needs `actions: read`. */
export async function reviewsOf(api: Api, run_id: number): Promise<readonly Review[]> {
  const answer = await api.call('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id });
  return readAnswer(v.array(review), answer.data, `GET approvals of run ${run_id}`);
}
