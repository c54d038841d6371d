import { accountView, nodeId } from './account.ts';
import type { Json, JsonObject } from './json.ts';
import type { Environment, Repository, Reviewer, Variable, World } from './model.ts';
import { paginate } from './page.ts';
import { teamView } from './people.ts';
import {
  found,
  parameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Creating an environment needs administration, which no job's token has; the harness seeds them. */
export const environmentRoutes: readonly Route[] = [
  repositoryRoute('GET /environments', 'actions=read', listEnvironments),
  repositoryRoute('GET /environments/{environment_name}', 'actions=read', (call) => ({
    status: 200,
    body: environmentView(call.world, call.repository, environmentOf(call)),
  })),
  repositoryRoute('GET /environments/{environment_name}/deployment_protection_rules', 'actions=read', (call) => {
    environmentOf(call);
    return { status: 200, body: { total_count: 0, custom_deployment_protection_rules: [] } };
  }),
];

function listEnvironments(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const { items, total, headers } = paginate(call, repository.environments.all(), (environment) =>
    environmentView(world, repository, environment),
  );
  return { status: 200, body: { total_count: total, environments: items }, headers };
}

export function environmentOf(call: RepositoryCall): Environment {
  return found(findEnvironment(call.repository, parameter(call, 'environment_name')));
}

/** Names of environments are case-insensitive (docs.github.com, "Managing environments for deployment"). */
export function findEnvironment(repository: Repository, name: string): Environment | undefined {
  return repository.environments.all().find((environment) => environment.name.toLowerCase() === name.toLowerCase());
}

/** A deployment to an environment that does not exist creates it, without any protection. */
export function ensureEnvironment(world: World, repository: Repository, name: string): Environment {
  const known = findEnvironment(repository, name);
  if (known !== undefined) return known;
  return repository.environments.add({
    id: world.nextId(),
    name,
    reviewers: [],
    preventSelfReview: false,
    waitTimer: 0,
    variables: new Map<string, Variable>(),
    secrets: new Map<string, string>(),
    createdAt: world.now(),
  });
}

/** The part of an environment that other schemas repeat. */
export function environmentReference(world: World, repository: Repository, environment: Environment): JsonObject {
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${repositoryUrl(world, repository)}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${repositoryPage(repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
  };
}

function environmentView(world: World, repository: Repository, environment: Environment): JsonObject {
  const { id, reviewers, waitTimer, preventSelfReview } = environment;
  const rules: Json[] = [];
  if (waitTimer > 0)
    rules.push({ id: id * 10 + 1, node_id: nodeId('GA', id * 10 + 1), type: 'wait_timer', wait_timer: waitTimer });
  if (reviewers.length > 0) {
    rules.push({
      id: id * 10 + 2,
      node_id: nodeId('GA', id * 10 + 2),
      type: 'required_reviewers',
      prevent_self_review: preventSelfReview,
      reviewers: reviewersView(world, repository, reviewers),
    });
  }
  return {
    ...environmentReference(world, repository, environment),
    created_at: timestamp(environment.createdAt),
    updated_at: timestamp(environment.createdAt),
    protection_rules: rules,
    deployment_branch_policy: null,
  };
}

export function reviewersView(world: World, repository: Repository, reviewers: readonly Reviewer[]): JsonObject[] {
  return reviewers.map((reviewer) => {
    if (reviewer.type === 'User')
      return { type: 'User', reviewer: accountView(world.accounts.ensure(reviewer.login), world.url) };
    const team = world.teams
      .all()
      .find(({ slug, organization }) => slug === reviewer.slug && organization === repository.owner.login);
    if (team === undefined)
      throw new Error(`environment reviewer: there is no team ${repository.owner.login}/${reviewer.slug}`);
    return { type: 'Team', reviewer: teamView(world, team) };
  });
}
