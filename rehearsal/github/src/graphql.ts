import * as v from 'valibot';
import { nodeId } from './account.ts';
import { ApiError } from './api-error.ts';
import { answerQuery, GraphQlError, type Thing } from './graphql-answer.ts';
import { commitThing } from './graphql-commits.ts';
import { deploymentsThing, deploymentThing } from './graphql-deployments.ts';
import { GraphQlSyntaxError, parseQuery, type Query } from './graphql-document.ts';
import { issueThing } from './graphql-issues.ts';
import { faultsOf, readSchema, type GraphQlSchema } from './graphql-schema.ts';
import { jsonObject, type Json } from './json.ts';
import type { Repository, World } from './model.ts';
import { reaches } from './permission.ts';
import { fullName, type Answer } from './route.ts';
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
      const index = thingsByNode(call);
      return ids.map((id) => {
        const found = index.get(id);
        if (found === undefined) return unresolved(`a node with the global id of '${id}'`);
        return reaches(call.token.permissions, found.needs) ? found.thing : inaccessible();
      });
    },
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const mostNodes = 100;

/** What a node id can stand for here, and the permission that reading it takes. */
function thingsByNode({ world, token }: GraphQlCall) {
  const index = new Map<string, { readonly needs: string; readonly thing: Thing }>();
  for (const repository of world.repositories.values()) {
    if (!sees(token, repository)) continue;
    for (const deployment of repository.deployments.all())
      index.set(nodeId('DE', deployment.id), {
        needs: 'deployments=read',
        thing: deploymentThing(repository, deployment),
      });
    for (const issue of repository.issues.all())
      index.set(nodeId('I', issue.id), { needs: 'issues=read', thing: issueThing(repository, issue, token.account) });
  }
  return index;
}

function sees(token: Token, repository: Repository): boolean {
  return !repository.private || token.repository === fullName(repository).toLowerCase();
}

function unresolved(what: string): GraphQlError {
  return new GraphQlError('NOT_FOUND', `Could not resolve to ${what}.`);
}

function inaccessible(): GraphQlError {
  return new GraphQlError('FORBIDDEN', 'Resource not accessible by integration');
}

function repositoryThing(call: GraphQlCall, repository: Repository): Thing {
  const admit = (needs: string): void => {
    if (!reaches(call.token.permissions, needs)) throw inaccessible();
  };
  return {
    typename: 'Repository',
    read(field, given) {
      if (field === 'id') return nodeId('R', repository.id);
      if (field === 'object') {
        admit('contents=read');
        const commit = repository.git.commit(textOf(given['oid']));
        return commit === undefined ? null : commitThing({ ...call, repository, admit }, commit);
      }
      admit('deployments=read');
      return deploymentsThing(repository, given);
    },
  };
}
