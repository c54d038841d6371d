import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { environmentOf } from './environments.ts';
import type { JsonObject } from './json.ts';
import type { Variable, World } from './model.ts';
import { countedAnswer } from './page.ts';
import {
  bodyOf,
  found,
  parameter,
  repositoryOf,
  repositoryRoute,
  route,
  timestamp,
  type Answer,
  type Call,
  type Route,
} from './route.ts';

type Place = (call: Call) => Map<string, Variable>;

const ofRepository: Place = (call) => repositoryOf(call).variables;
const ofEnvironment: Place = (call) => environmentOf({ ...call, repository: repositoryOf(call) }).variables;

/**
 * Variables need permissions that a job's GITHUB_TOKEN cannot have (actions_variables, environments): an app or a person reads them here, a
 * job gets them from its contexts (docs.github.com, "REST API endpoints for GitHub Actions variables").
 */
export const variableRoutes: readonly Route[] = [
  ...routesFor('/actions/variables', 'actions_variables', ofRepository),
  ...routesFor('/environments/{environment_name}/variables', 'environments', ofEnvironment),
  route('GET /orgs/{org}/actions/variables', { needs: 'organization_actions_variables=read' }, (call) => {
    const variables =
      call.world.organizationVariables.get(parameter(call, 'org').toLowerCase()) ?? new Map<string, Variable>();
    return countedAnswer(call, 'variables', [...variables.values()], (variable) => ({
      ...view(variable),
      visibility: 'all',
    }));
  }),
];

function routesFor(path: string, permission: string, place: Place): Route[] {
  const read = { needs: `${permission}=read`, open: false };
  const write = { needs: `${permission}=write` };
  return [
    repositoryRoute(`GET ${path}`, read, (call) => countedAnswer(call, 'variables', [...place(call).values()], view)),
    repositoryRoute(`POST ${path}`, write, (call) => create(call, place(call))),
    repositoryRoute(`GET ${path}/{name}`, read, (call) => ({ status: 200, body: view(variableOf(call, place(call))) })),
    repositoryRoute(`PATCH ${path}/{name}`, write, (call) => update(call, place(call))),
    repositoryRoute(`DELETE ${path}/{name}`, write, (call) => {
      place(call).delete(variableOf(call, place(call)).name);
      return { status: 204 };
    }),
  ];
}

function create(call: Call, variables: Map<string, Variable>): Answer {
  const wanted = bodyOf(call, v.object({ name: v.string(), value: v.string() }));
  const name = wanted.name.toUpperCase();
  if (variables.has(name)) throw new ApiError(409, 'Already exists - Variable already exists');
  variables.set(name, { name, value: wanted.value, ...born(call.world) });
  return { status: 201, body: {} };
}

function update(call: Call, variables: Map<string, Variable>): Answer {
  const known = variableOf(call, variables);
  const wanted = bodyOf(call, v.object({ name: v.optional(v.string()), value: v.optional(v.string()) }));
  const name = (wanted.name ?? known.name).toUpperCase();
  variables.delete(known.name);
  variables.set(name, { ...known, name, value: wanted.value ?? known.value, updatedAt: call.world.now() });
  return { status: 204 };
}

function variableOf(call: Call, variables: Map<string, Variable>): Variable {
  return found(variables.get(parameter(call, 'name').toUpperCase()));
}

function born(world: World): { createdAt: number; updatedAt: number } {
  return { createdAt: world.now(), updatedAt: world.now() };
}

function view({ name, value, createdAt, updatedAt }: Variable): JsonObject {
  return { name, value, created_at: timestamp(createdAt), updated_at: timestamp(updatedAt) };
}
