import * as v from 'valibot';
import type { Account } from './account.ts';
import { nodeId } from './account.ts';
import { ApiError } from './api-error.ts';
import { answerQuery, GraphQlError, type Thing } from './graphql-answer.ts';
import { GraphQlSyntaxError, parseQuery, type Query } from './graphql-document.ts';
import { faultsOf, readSchema, type GraphQlSchema } from './graphql-schema.ts';
import { jsonObject, type Json } from './json.ts';
import type { Deployment, DeploymentStatus, Repository, World } from './model.ts';
import { reaches } from './permission.ts';
import { fullName, repositoryPage, timestamp, type Answer } from './route.ts';
import type { Token } from './token.ts';

/** One request to the GraphQL endpoint. `violate` tells what GitHub's schema does not allow. */
export interface GraphQlCall {
  readonly world: World;
  readonly token: Token;
  readonly body: unknown;
  violate(faults: readonly string[]): void;
}

const request = v.strictObject({ query: v.string(), variables: v.optional(jsonObject, {}) });

const schemaOnce: () => GraphQlSchema = (() => {
  let known: GraphQlSchema | undefined;
  return () => (known ??= readSchema());
})();

/** Answers a query by GitHub's public schema; what that does not allow is a violation, and GitHub's answer to it. */
export function answerGraphQl(call: GraphQlCall): Answer {
  const body = v.safeParse(request, call.body);
  if (!body.success) throw new ApiError(400, 'A query attribute must be specified and must be a string.');
  const { query: text, variables } = body.output;
  const query = queryOf(text);
  const faults = typeof query === 'string' ? [query] : faultsOf(schemaOnce(), query, variables);
  if (typeof query === 'string' || faults.length > 0) {
    call.violate(faults);
    return { status: 200, body: { errors: faults.map((message) => ({ message })) } };
  }
  return { status: 200, body: { ...answerQuery(schemaOnce(), rootOf(call), query, variables) } };
}

/** What GitHub says, with status 200, when the limit is used up (docs.github.com, "Rate limits and query limits for the GraphQL API"). */
export function graphQlLimit(message: string): Answer {
  return { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
}

function queryOf(text: string): Query | string {
  try {
    return parseQuery(text);
  } catch (error) {
    if (error instanceof GraphQlSyntaxError) return error.message;
    throw error;
  }
}

function rootOf(call: GraphQlCall): Thing {
  const { world } = call;
  return {
    typename: 'Query',
    read(field, given) {
      if (field === 'repository') {
        const name = `${textOf(given['owner'])}/${textOf(given['name'])}`;
        const repository = world.repositories.get(name.toLowerCase());
        if (repository === undefined || !sees(call.token, repository))
          throw unresolved(`a Repository with the name '${name}'`);
        return repositoryThing(call, repository);
      }
      const ids = Array.isArray(given['ids']) ? given['ids'].map(String) : [];
      if (ids.length > mostNodes)
        throw new GraphQlError(
          'ARGUMENT_LIMIT',
          `You may not provide more than ${mostNodes} node ids; you provided ${ids.length}.`,
        );
      const index = deploymentsByNode(call);
      return ids.map((id) => {
        const found = index.get(id);
        if (found === undefined) return unresolved(`a node with the global id of '${id}'`);
        return mayRead(call.token) ? deploymentThing(found.repository, found.deployment) : inaccessible();
      });
    },
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const mostNodes = 100;

function deploymentsByNode({ world, token }: GraphQlCall) {
  const index = new Map<string, { readonly repository: Repository; readonly deployment: Deployment }>();
  for (const repository of world.repositories.values()) {
    if (!sees(token, repository)) continue;
    for (const deployment of repository.deployments.all())
      index.set(nodeId('DE', deployment.id), { repository, deployment });
  }
  return index;
}

function sees(token: Token, repository: Repository): boolean {
  return !repository.private || token.repository === fullName(repository).toLowerCase();
}

function mayRead(token: Token): boolean {
  return reaches(token.permissions, 'deployments=read');
}

function unresolved(what: string): GraphQlError {
  return new GraphQlError('NOT_FOUND', `Could not resolve to ${what}.`);
}

function inaccessible(): GraphQlError {
  return new GraphQlError('FORBIDDEN', 'Resource not accessible by integration');
}

function repositoryThing(call: GraphQlCall, repository: Repository): Thing {
  return {
    typename: 'Repository',
    read(field, given) {
      if (field === 'id') return nodeId('R', repository.id);
      if (!mayRead(call.token)) throw inaccessible();
      const environments = Array.isArray(given['environments']) ? given['environments'] : undefined;
      const chosen = repository.deployments
        .list()
        .filter(({ environment }) => environments?.includes(environment) ?? true);
      return connection(
        'Deployment',
        'deployments',
        given,
        isDescending(given['orderBy']) ? chosen.toReversed() : chosen,
        (each) => deploymentThing(repository, each),
      );
    },
  };
}

/** The default is CREATED_AT, ascending. */
function isDescending(order: Json | undefined): boolean {
  return typeof order === 'object' && order !== null && 'direction' in order && order['direction'] === 'DESC';
}

function deploymentThing(repository: Repository, deployment: Deployment): Thing {
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

/** A bot's login has no `[bot]` here: that belongs to the REST API and to the pages. */
function actorThing(account: Account): Thing {
  const fields = { login: () => account.login.replace(/\[bot\]$/u, ''), id: () => nodeId('U', account.id) };
  return { typename: account.type, read: (field) => valueIn(fields, field) };
}

function valueIn(fields: Readonly<Record<string, () => Json>>, field: string): Json {
  const read = fields[field];
  if (read === undefined) throw new Error(`the rehearsal's GitHub has no ${field}`);
  return read();
}

/** One page of a list; GitHub wants to be told how long, and gives at most a hundred (docs.github.com, "Rate limits and query limits for the GraphQL API"). */
function connection<T>(
  of: string,
  name: string,
  given: Readonly<Record<string, Json>>,
  all: readonly T[],
  thing: (each: T) => Thing,
): Thing {
  const first = given['first'];
  if (typeof first !== 'number') {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw new GraphQlError('MISSING_PAGINATION_BOUNDARIES', message);
  }
  if (first > 100) {
    const message = `Requesting ${first} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`;
    throw new GraphQlError('EXCESSIVE_PAGINATION', message);
  }
  const start = typeof given['after'] === 'string' ? Number(Buffer.from(given['after'], 'base64').toString()) : 0;
  const end = Math.min(all.length, start + first);
  const cursor = (at: number): string => Buffer.from(String(at)).toString('base64');
  const page: Readonly<Record<string, () => Json>> = {
    hasNextPage: () => end < all.length,
    hasPreviousPage: () => start > 0,
    startCursor: () => (end > start ? cursor(start) : null),
    endCursor: () => (end > start ? cursor(end) : null),
  };
  return {
    typename: `${of}Connection`,
    read(field) {
      if (field === 'nodes') return all.slice(start, end).map(thing);
      if (field === 'totalCount') return all.length;
      return { typename: 'PageInfo', read: (info: string) => valueIn(page, info) };
    },
  };
}
