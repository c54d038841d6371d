import * as v from 'valibot';
import { accountView, appView, nodeId } from './account.ts';
import { ApiError } from './api-error.ts';
import { Collection } from './collection.ts';
import { mergeDefaultBranch } from './auto-merge.ts';
import { ensureEnvironment } from './environments.ts';
import { resolveCommit } from './history.ts';
import { jsonObject, type Json, type JsonObject } from './json.ts';
import type { Deployment, DeploymentStatus, Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
import { unmetContexts } from './required-contexts.ts';
import {
  authored,
  bodyOf,
  found,
  idParameter,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

const creation = v.object({
  ref: v.string(),
  task: v.optional(v.string(), 'deploy'),
  auto_merge: v.optional(v.boolean(), true),
  required_contexts: v.optional(v.array(v.string())),
  payload: v.optional(v.union([v.string(), jsonObject]), {}),
  environment: v.optional(v.string(), 'production'),
  description: v.optional(v.nullable(v.string()), ''),
  transient_environment: v.optional(v.boolean(), false),
  production_environment: v.optional(v.boolean()),
});

/** Semantics: docs.github.com, "REST API endpoints for deployments", and the descriptions in @octokit/openapi. */
export const deploymentRoutes: readonly Route[] = [
  repositoryRoute('GET /deployments', 'deployments=read', listDeployments),
  repositoryRoute('POST /deployments', 'deployments=write', createDeployment),
  repositoryRoute('GET /deployments/{deployment_id}', 'deployments=read', (call) => ({
    status: 200,
    body: deploymentView(call.world, call.repository, deploymentOf(call)),
  })),
  repositoryRoute('DELETE /deployments/{deployment_id}', 'deployments=write', deleteDeployment),
];

/** Newest first; every filter is an exact match, and `none` is GitHub's own default for "not filtered". */
function listDeployments(call: RepositoryCall): Answer {
  const wanted = (name: string): string | undefined => {
    const value = call.query.get(name) ?? 'none';
    return value === 'none' ? undefined : value;
  };
  const filters = { sha: wanted('sha'), ref: wanted('ref'), task: wanted('task'), environment: wanted('environment') };
  const chosen = call.repository.deployments
    .list()
    .filter(
      (deployment) =>
        (filters.sha ?? deployment.sha) === deployment.sha &&
        (filters.ref ?? deployment.ref) === deployment.ref &&
        (filters.task ?? deployment.task) === deployment.task &&
        (filters.environment ?? deployment.environment) === deployment.environment,
    )
    .reverse();
  return listAnswer(call, chosen, (deployment) => deploymentView(call.world, call.repository, deployment));
}

function createDeployment(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const wanted = bodyOf(call, creation);
  const commit = found(resolveCommit(repository.git, wanted.ref), new ApiError(422, `No ref found for: ${wanted.ref}`));
  if (wanted.auto_merge) {
    const merged = mergeDefaultBranch(repository, wanted.ref, authored(call).creator, world.now());
    if (merged !== undefined) return { status: 202, body: { message: merged } };
  }
  const unmet = unmetContexts(repository, commit.sha, wanted.required_contexts);
  if (unmet.length > 0) {
    throw new ApiError(409, `Conflict: Commit status checks failed for ${wanted.ref}.`, [
      { resource: 'Deployment', field: 'required_contexts', code: 'invalid', contexts: unmet },
    ]);
  }
  ensureEnvironment(world, repository, wanted.environment);
  const now = world.now();
  const deployment: Deployment = {
    id: world.nextId(),
    ref: wanted.ref,
    sha: commit.sha,
    task: wanted.task,
    payload: wanted.payload,
    originalEnvironment: wanted.environment,
    environment: wanted.environment,
    description: wanted.description,
    transient: wanted.transient_environment,
    production: wanted.production_environment ?? wanted.environment === 'production',
    createdAt: now,
    updatedAt: now,
    statuses: new Collection<DeploymentStatus>(),
    ...authored(call),
  };
  repository.deployments.add(deployment, call.lag);
  return { status: 201, body: deploymentView(world, repository, deployment) };
}

/** Only the last deployment of a repository may be deleted while it is active. */
function deleteDeployment(call: RepositoryCall): Answer {
  const deployment = deploymentOf(call);
  const latest = deployment.statuses.all().at(-1)?.state;
  const active = latest === undefined || latest === 'success';
  if (active && call.repository.deployments.all().length > 1) {
    throw new ApiError(
      422,
      'We cannot delete an active deployment unless it is the only deployment in a given environment.',
    );
  }
  call.repository.deployments.remove(deployment.id);
  return { status: 204 };
}

export function deploymentOf(call: RepositoryCall): Deployment {
  return found(call.repository.deployments.get(idParameter(call, 'deployment_id')));
}

/** The schema deployment. */
function deploymentView(world: World, repository: Repository, deployment: Deployment): JsonObject {
  const api = repositoryUrl(world, repository);
  const url = `${api}/deployments/${deployment.id}`;
  const payload: Json = deployment.payload;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: accountView(deployment.creator, world.url),
    created_at: timestamp(deployment.createdAt),
    updated_at: timestamp(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: api,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: deployment.app === undefined ? null : appView(deployment.app, world.accounts, world.url),
  };
}
