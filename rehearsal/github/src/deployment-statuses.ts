import * as v from 'valibot';
import { accountView, appView, nodeId } from './account.ts';
import { validationFailed } from './api-error.ts';
import { deploymentOf } from './deployments.ts';
import { ensureEnvironment } from './environments.ts';
import type { JsonObject } from './json.ts';
import type { Deployment, DeploymentStatus, Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
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

const longestDescription = 140;

const creation = v.object({
  state: v.picklist(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
  target_url: v.optional(v.string(), ''),
  log_url: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  environment: v.optional(v.string()),
  environment_url: v.optional(v.string(), ''),
  auto_inactive: v.optional(v.boolean(), true),
});

/** Semantics: docs.github.com, "REST API endpoints for deployment statuses". */
export const deploymentStatusRoutes: readonly Route[] = [
  repositoryRoute('GET /deployments/{deployment_id}/statuses', 'deployments=read', (call) => {
    const deployment = deploymentOf(call);
    return listAnswer(call, deployment.statuses.list().toReversed(), (status) =>
      statusView(call.world, call.repository, deployment, status),
    );
  }),
  repositoryRoute('POST /deployments/{deployment_id}/statuses', 'deployments=write', createStatus),
  repositoryRoute('GET /deployments/{deployment_id}/statuses/{status_id}', 'deployments=read', (call) => {
    const deployment = deploymentOf(call);
    const status = found(deployment.statuses.get(idParameter(call, 'status_id')));
    return { status: 200, body: statusView(call.world, call.repository, deployment, status) };
  }),
];

function createStatus(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const deployment = deploymentOf(call);
  const wanted = bodyOf(call, creation);
  refuseBadValues(wanted);
  const environment = wanted.environment ?? deployment.statuses.all().at(-1)?.environment ?? deployment.environment;
  ensureEnvironment(world, repository, environment);
  const status: DeploymentStatus = {
    id: world.nextId(),
    state: wanted.state,
    description: wanted.description,
    environment,
    logUrl: wanted.log_url === '' ? wanted.target_url : wanted.log_url,
    environmentUrl: wanted.environment_url,
    createdAt: world.now(),
    ...authored(call),
  };
  deployment.statuses.add(status, call.lag);
  const changed = repository.deployments.replace({ ...deployment, environment, updatedAt: status.createdAt });
  if (wanted.state === 'success' && wanted.auto_inactive) inactivate(world, repository, changed, status);
  return { status: 201, body: statusView(world, repository, changed, status) };
}

/**
 * The description is counted in UTF-16 units. GitHub documents no unit; this is the strictest one, so what fits here fits there.
 */
function refuseBadValues(wanted: v.InferOutput<typeof creation>): void {
  if (wanted.description.length > longestDescription) {
    throw validationFailed({
      resource: 'DeploymentStatus',
      field: 'description',
      code: 'custom',
      message: `description is too long (maximum is ${longestDescription} characters)`,
    });
  }
  for (const field of ['target_url', 'log_url', 'environment_url'] as const) {
    if (wanted[field] === '' || /^https?:\/\/\S+$/u.test(wanted[field])) continue;
    throw validationFailed({
      resource: 'DeploymentStatus',
      field,
      code: 'custom',
      message: `${field} must use http(s) scheme`,
    });
  }
}

/**
 * "Adds a new inactive status to all prior non-transient, non-production environment deployments with the same repository and environment
 * name as the created status's deployment. An inactive status is only added to deployments that had a success state." (auto_inactive in
 * @octokit/openapi 23.0.2). Whether production ones are spared in practice is told otherwise in GitHub's changelog of 2018-10-16
 * ("auto-inactivate production deployments"): the option inactivatesProduction gives that behaviour.
 */
function inactivate(world: World, repository: Repository, deployment: Deployment, success: DeploymentStatus): void {
  for (const prior of repository.deployments.all()) {
    if (prior.id >= deployment.id || prior.environment !== success.environment || prior.transient) continue;
    if (prior.production && !world.inactivatesProduction) continue;
    if (prior.statuses.all().at(-1)?.state !== 'success') continue;
    const { creator, app, environment, createdAt } = success;
    prior.statuses.add({
      id: world.nextId(),
      state: 'inactive',
      description: '',
      environment,
      logUrl: '',
      environmentUrl: '',
      createdAt,
      creator,
      app,
    });
    repository.deployments.replace({ ...prior, updatedAt: createdAt });
  }
}

/** The schema deployment-status. */
function statusView(
  world: World,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): JsonObject {
  const api = repositoryUrl(world, repository);
  const url = `${api}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: accountView(status.creator, world.url),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
    deployment_url: url,
    repository_url: api,
    performed_via_github_app: status.app === undefined ? null : appView(status.app, world.accounts, world.url),
  };
}
