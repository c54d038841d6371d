import * as v from 'valibot';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';
import { membersOf } from './people.ts';

/** The teams of an organization; needs a token with `members: read` of the organization, which the token of a job never has. */
export interface Teams {
  /** Whether a person is a member, also through a child team; an invitation that is still open is none. A team that is unknown is a GitHubFailure `not-found`. */
  hasMember(organization: string, team: string, login: string): Promise<boolean>;
  /** The logins of all members, those of child teams too. A team that is unknown is a GitHubFailure `not-found`. */
  members(organization: string, team: string): Promise<readonly string[]>;
}

const membership = v.object({ state: v.picklist(['active', 'pending']) });

/** Source: docs.github.com, "Get team membership for a user", which answers 404 for no member and for no such team alike. */
export function teamsOf(api: Api): Teams {
  return {
    members: async (organization, team) => membersOf(api, organization, team),
    hasMember: async (org, team_slug, username) => {
      const route = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}';
      try {
        const { data } = await api.call(route, { org, team_slug, username });
        return readAnswer(membership, data, `GET membership in ${team_slug}`).state === 'active';
      } catch (error) {
        if (!(error instanceof GitHubFailure) || error.kind !== 'not-found') throw error;
        // Only a team that the token can see can be said not to have a member.
        await api.call('GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug, per_page: 1 });
        return false;
      }
    },
  };
}
