import type * as v from 'valibot';
import { parse } from 'valibot';
import { notFound, type ApiError } from './api-error.ts';
import type { Json } from './json.ts';
import type { Authored } from './account.ts';
import type { Repository, World } from './model.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Token } from './token.ts';

/** A request that is authenticated, permitted and valid. */
export interface Call {
  readonly world: World;
  readonly rateLimit: RateLimit;
  readonly token: Token | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Path with query, as it was asked for. */
  readonly target: string;
  /** How many lists a record made now stays out of. */
  readonly lag: number;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

interface RouteOptions {
  /** As x-accepted-github-permissions says it; 'none' when any token will do. */
  readonly needs: string;
  /** Public repositories answer without it (default for `GET` with a repository: true). */
  readonly open?: boolean;
  /** A job's GITHUB_TOKEN is refused whatever its permissions. */
  readonly notForJobs?: boolean;
}

export interface Route extends RouteOptions {
  /** `GET /repos/{owner}/{repo}/deployments`: a method and a path template of GitHub's description. */
  readonly name: string;
  readonly answer: (call: Call) => Answer;
}

/** Answers are made at once: a handler sees and leaves a consistent state, and throws ApiError for everything above 399. */
export function route(name: string, options: RouteOptions, answer: (call: Call) => Answer): Route {
  return { name, ...options, answer };
}

/** `name` is a method and what follows `/repos/{owner}/{repo}`. */
export function repositoryRoute(
  name: string,
  options: RouteOptions | string,
  answer: (call: RepositoryCall) => Answer,
): Route {
  const [method = '', rest = ''] = name.split(' ');
  const settings = typeof options === 'string' ? { needs: options } : options;
  return {
    name: `${method} /repos/{owner}/{repo}${rest}`,
    open: method === 'GET',
    ...settings,
    answer: (call) => answer({ ...call, repository: repositoryOf(call) }),
  };
}

export function repositoryOf(call: Pick<Call, 'world' | 'parameters'>): Repository {
  const name = `${call.parameters['owner'] ?? ''}/${call.parameters['repo'] ?? ''}`;
  return found(call.world.repositories.get(name.toLowerCase()));
}

/** @throws ApiError 404 */
export function found<T>(value: T | undefined, otherwise: ApiError = notFound()): T {
  if (value === undefined) throw otherwise;
  return value;
}

export function parameter(call: Call, name: string): string {
  return call.parameters[name] ?? '';
}

export function idParameter(call: Call, name: string): number {
  return Number(parameter(call, name));
}

/** The body is already valid by GitHub's description; this gives it its type. */
export function bodyOf<T>(call: Call, schema: v.GenericSchema<unknown, T>): T {
  return parse(schema, call.body ?? {});
}

export function authored(call: Call): Authored {
  const token = found(call.token);
  return { creator: token.account, app: token.app };
}

export function timestamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[.]\d+Z$/u, 'Z');
}

export function optionalTimestamp(instant: number | null): string | null {
  return instant === null ? null : timestamp(instant);
}

/** `owner/name`. */
export function fullName({ owner, name }: Repository): string {
  return `${owner.login}/${name}`;
}

export function repositoryUrl(world: World, repository: Repository): string {
  return `${world.url}/repos/${fullName(repository)}`;
}

export function repositoryPage(repository: Repository): string {
  return `https://github.com/${fullName(repository)}`;
}
