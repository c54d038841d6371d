import { nodeId } from './account.ts';
import type { Thing } from './graphql-answer.ts';
import { actorThing, connection, valueIn } from './graphql-connection.ts';
import type { Json } from './json.ts';
import type { Deployment, DeploymentStatus, Repository } from './model.ts';
import { repositoryPage, timestamp } from './route.ts';

/** Deployments of a repository, those of one commit when it is given; the default order is CREATED_AT, ascending. */
export function deploymentsThing(repository: Repository, given: Readonly<Record<string, Json>>, sha?: string): Thing {
  const environments = Array.isArray(given['environments']) ? given['environments'] : undefined;
  const chosen = repository.deployments
    .list()
    .filter((each) => (sha ?? each.sha) === each.sha && (environments?.includes(each.environment) ?? true));
  return connection(
    'Deployment',
    'deployments',
    given,
    isDescending(given['orderBy']) ? chosen.toReversed() : chosen,
    (each) => deploymentThing(repository, each),
  );
}

function isDescending(order: Json | undefined): boolean {
  return typeof order === 'object' && order !== null && 'direction' in order && order['direction'] === 'DESC';
}

/** One deployment. */
export function deploymentThing(repository: Repository, deployment: Deployment): Thing {
  const fields: Readonly<Record<string, () => Json>> = {
    id: () => nodeId('DE', deployment.id),
    // An Int of GraphQL has 32 bits, and GitHub's deployments have outgrown them.
    databaseId: () => (deployment.id < 2 ** 31 ? deployment.id : null),
    commitOid: () => deployment.sha,
    task: () => deployment.task,
    payload: () => JSON.stringify(deployment.payload),
    environment: () => deployment.environment,
    latestEnvironment: () => deployment.environment,
    originalEnvironment: () => deployment.originalEnvironment,
    description: () => deployment.description,
    createdAt: () => timestamp(deployment.createdAt),
    updatedAt: () => timestamp(deployment.updatedAt),
  };
  return {
    typename: 'Deployment',
    read(field, given) {
      const statuses = deployment.statuses.all();
      const status = (each: DeploymentStatus): Thing => statusThing(each);
      const last = statuses.at(-1);
      if (field === 'creator') return actorThing(deployment.creator);
      if (field === 'latestStatus') return last === undefined ? null : status(last);
      if (field === 'repository') throw new Error(`${repositoryPage(repository)} is not looked into this way here`);
      if (field === 'statuses') return connection('DeploymentStatus', field, given, statuses.toReversed(), status);
      return valueIn(fields, field);
    },
  };
}

function statusThing(status: DeploymentStatus): Thing {
  const fields: Readonly<Record<string, () => Json>> = {
    id: () => nodeId('DES', status.id),
    state: () => status.state.toUpperCase(),
    description: () => status.description,
    environment: () => status.environment,
    logUrl: () => (status.logUrl === '' ? null : status.logUrl),
    environmentUrl: () => (status.environmentUrl === '' ? null : status.environmentUrl),
    createdAt: () => timestamp(status.createdAt),
    updatedAt: () => timestamp(status.createdAt),
  };
  return {
    typename: 'DeploymentStatus',
    read: (field) => (field === 'creator' ? actorThing(status.creator) : valueIn(fields, field)),
  };
}
