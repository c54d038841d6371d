import { accountView, nodeId } from './account.ts';
import type { JsonObject } from './json.ts';
import type { Repository, RepositoryRole, Team, World } from './model.ts';
import { listAnswer } from './page.ts';
import {
  found,
  parameter,
  repositoryRoute,
  route,
  timestamp,
  type Answer,
  type Call,
  type RepositoryCall,
  type Route,
} from './route.ts';

export const peopleRoutes: readonly Route[] = [
  repositoryRoute(
    'GET /collaborators/{username}/permission',
    { needs: 'metadata=read', open: false },
    collaboratorPermission,
  ),
  route('GET /users/{username}', { needs: 'none' }, showUser),
  route('GET /orgs/{org}/teams/{team_slug}/members', { needs: 'members=read', notForJobs: true }, listMembers),
  route(
    'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
    { needs: 'members=read', notForJobs: true },
    showMembership,
  ),
];

/**
 * The role that counts for a person: the owner is admin, a collaborator has the role given, anybody else reads a public repository.
 * An unknown login is 404. `permission` knows only admin, write, read and none: maintain shows as write, triage as read.
 */
function collaboratorPermission(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const user = found(world.accounts.find(parameter(call, 'username')));
  const role = roleOf(repository, user.login);
  const legacy = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  const atLeast = (...roles: readonly RepositoryRole[]): boolean => roles.includes(role);
  const permissions = {
    admin: atLeast('admin'),
    maintain: atLeast('admin', 'maintain'),
    push: atLeast('admin', 'maintain', 'write'),
    triage: atLeast('admin', 'maintain', 'write', 'triage'),
    pull: !atLeast('none'),
  };
  const view = { ...accountView(user, world.url), permissions, role_name: role };
  return { status: 200, body: { permission: legacy, role_name: role, user: view } };
}

export function roleOf(repository: Repository, login: string): RepositoryRole {
  const given = repository.collaborators.get(login.toLowerCase());
  if (given !== undefined) return given;
  if (repository.owner.login.toLowerCase() === login.toLowerCase()) return 'admin';
  return repository.private ? 'none' : 'read';
}

function showUser(call: Call): Answer {
  const user = found(call.world.accounts.find(parameter(call, 'username')));
  const nothing = { name: null, company: null, blog: null, location: null, hireable: null, bio: null };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  const since = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' };
  return {
    status: 200,
    body: { ...accountView(user, call.world.url), ...nothing, email: user.email ?? null, ...counts, ...since },
  };
}

function listMembers(call: Call): Answer {
  const { world } = call;
  const members = [...teamOf(call).members.keys()].map((login) => world.accounts.ensure(login));
  return listAnswer(call, members, (account) => accountView(account, world.url));
}

/** 404 says both: no such team, and not a member of it. */
function showMembership(call: Call): Answer {
  const team = teamOf(call);
  const login = parameter(call, 'username');
  const role = found(team.members.get(login.toLowerCase()));
  const url = `${call.world.url}/organizations/1/team/${team.id}/memberships/${login}`;
  return { status: 200, body: { url, role, state: 'active' } };
}

function teamOf(call: Call): Team {
  const organization = parameter(call, 'org').toLowerCase();
  const slug = parameter(call, 'team_slug').toLowerCase();
  return found(
    call.world.teams
      .all()
      .find((team) => team.organization.toLowerCase() === organization && team.slug.toLowerCase() === slug),
  );
}

export function isTeamMember(world: World, organization: string, slug: string, login: string): boolean {
  return world.teams
    .all()
    .some(
      (team) =>
        team.organization.toLowerCase() === organization.toLowerCase() &&
        team.slug.toLowerCase() === slug.toLowerCase() &&
        team.members.has(login.toLowerCase()),
    );
}

/** The schema team. */
export function teamView(world: World, team: Team): JsonObject {
  const url = `${world.url}/organizations/1/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId('T', team.id),
    name: team.slug,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    permission: 'pull',
    url,
    html_url: `https://github.com/orgs/${team.organization}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    parent: null,
    created_at: timestamp(world.now()),
  };
}
