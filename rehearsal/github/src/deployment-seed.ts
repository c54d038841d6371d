import { actionsApp, type Authored } from './account.ts';
import { Collection } from './collection.ts';
import { ensureEnvironment } from './environments.ts';
import { resolveCommit } from './history.ts';
import type { JsonObject } from './json.ts';
import type { Deployment, DeploymentState, DeploymentStatus, Repository, World } from './model.ts';

export interface DeploymentSeed {
  /** Default: the default branch. */
  readonly ref?: string;
  /** Default: the commit the ref names. */
  readonly sha?: string;
  readonly task?: string;
  readonly environment?: string;
  readonly payload?: JsonObject | string;
  readonly description?: string;
  readonly transient?: boolean;
  readonly production?: boolean;
  /** Default: GitHub Actions, as a job's token makes it; a login makes it a person's own, without an app. */
  readonly creator?: string;
  /** Epoch milliseconds; default now. */
  readonly createdAt?: number;
  /** Oldest first. */
  readonly statuses?: readonly {
    readonly state: DeploymentState;
    readonly description?: string;
    readonly environmentUrl?: string;
    readonly createdAt?: number;
    readonly creator?: string;
  }[];
}

/** Puts a deployment into the past, exactly as given: nothing else becomes inactive by it. */
export function addDeployment(world: World, repository: Repository, seed: DeploymentSeed): Deployment {
  const ref = seed.ref ?? repository.defaultBranch;
  const environment = seed.environment ?? 'production';
  ensureEnvironment(world, repository, environment);
  const createdAt = seed.createdAt ?? world.now();
  const statuses = new Collection<DeploymentStatus>();
  for (const status of seed.statuses ?? []) {
    statuses.add({
      id: world.nextId(),
      state: status.state,
      description: status.description ?? '',
      environment,
      logUrl: '',
      environmentUrl: status.environmentUrl ?? '',
      createdAt: status.createdAt ?? createdAt,
      ...author(world, status.creator ?? seed.creator),
    });
  }
  return repository.deployments.add({
    id: world.nextId(),
    ref,
    sha: seed.sha ?? resolveCommit(repository.git, ref)?.sha ?? '',
    task: seed.task ?? 'deploy',
    payload: seed.payload ?? '',
    originalEnvironment: environment,
    environment,
    description: seed.description ?? null,
    transient: seed.transient ?? false,
    production: seed.production ?? environment === 'production',
    createdAt,
    updatedAt: statuses.all().at(-1)?.createdAt ?? createdAt,
    statuses,
    ...author(world, seed.creator),
  });
}

function author(world: World, login: string | undefined): Authored {
  if (login !== undefined) return { creator: world.accounts.ensure(login), app: undefined };
  return { creator: world.accounts.ensure(`${actionsApp.slug}[bot]`), app: actionsApp };
}
