import { createHash, randomUUID } from 'node:crypto';
import { authenticate, authorize } from './access.ts';
import { ApiError } from './api-error.ts';
import type { Served } from './description.ts';
import type { FaultAnswer, Faults } from './faults.ts';
import { answerGraphQl, graphQlLimit } from './graphql.ts';
import { isObject } from './json.ts';
import type { Exchange } from './journal.ts';
import type { World } from './model.ts';
import type { IdentityProvider } from './oidc.ts';
import type { Operation } from './openapi.ts';
import type { RateLimit } from './rate-limit.ts';
import { repositoryOf, type Answer, type Route } from './route.ts';
import type { Match } from './router.ts';
import type { Token, Tokens } from './token.ts';

export interface IncomingRequest {
  readonly method: string;
  /** Path with query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Service extends Served {
  readonly world: World;
  readonly tokens: Tokens;
  readonly rateLimit: RateLimit;
  readonly faults: Faults;
  readonly identities: IdentityProvider;
  readonly journal: Exchange[];
  readonly violations: string[];
}

const documentation = 'https://docs.github.com/rest';

/** Answers one request, all at once, and writes the journal. The fault that hit it is given back for the connection to act out. */
export function exchange(
  service: Service,
  request: IncomingRequest,
): { answer: OutgoingAnswer; fault: FaultAnswer | undefined } {
  const { world, rateLimit } = service;
  const url = new URL(request.target, world.url);
  const match = service.router(request.method, url.pathname);
  const fault = service.faults.take(request.method, url.pathname);
  const route = match === undefined ? undefined : service.routes.get(routeName(match.operation));
  const visit: Visit = { service, request, url, match, route, fault, token: undefined, counted: false };
  const answer = instead(fault) ?? perform(visit);
  const { token } = visit;
  const outgoing = dress(request, answer, world.now(), {
    ...rateLimit.headers(token, world.now()),
    ...(route === undefined || route.needs === 'none' ? {} : { 'x-accepted-github-permissions': route.needs }),
  });
  if (visit.counted && outgoing.status === 304) rateLimit.giveBack(token, world.now());
  service.journal.push({
    at: world.now(),
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    route: match?.operation.template ?? (isGraphQl(request.method, url.pathname) ? url.pathname : undefined),
    actor: token?.account.login,
    run: token?.run,
    permission: route?.needs,
    status: outgoing.status,
    request: readJson(request.body),
    response: answer.body,
    fault,
  });
  return { answer: outgoing, fault };
}

/** One request on its way through, and what is known of it by and by. */
interface Visit {
  readonly service: Service;
  readonly request: IncomingRequest;
  readonly url: URL;
  readonly match: Match | undefined;
  readonly route: Route | undefined;
  readonly fault: FaultAnswer | undefined;
  token: Token | undefined;
  /** Whether it was taken from the rate limit. */
  counted: boolean;
}

/** What a fault answers instead of the work; status 0 stands for no answer at all. */
function instead(fault: FaultAnswer | undefined): Answer | undefined {
  if (fault === 'reset' || fault === 'hang') return { status: 0 };
  return typeof fault === 'object' && 'status' in fault ? fault : undefined;
}

function perform(visit: Visit): Answer {
  const { service, request, url, match, route } = visit;
  try {
    if (request.headers['user-agent'] === undefined) throw new ApiError(403, forbiddenAgent);
    if (url.pathname.startsWith('/_oidc/')) {
      return service.identities.answer(request.method, url, request.headers['authorization']);
    }
    if (isGraphQl(request.method, url.pathname)) return look(visit);
    if (match === undefined || route === undefined) {
      return violated(visit, 501, [`this GitHub has no ${request.method} ${url.pathname}`]);
    }
    admit(visit, match, route);
    return work(visit, match, route);
  } catch (error) {
    if (error instanceof ApiError) return checkedError(visit, error);
    return violated(visit, 500, [
      `the rehearsal's GitHub failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ]);
  }
}

function isGraphQl(method: string, path: string): boolean {
  return method === 'POST' && path === '/graphql';
}

/** GraphQL is for those who have a token; its own limit is told with status 200. */
function look(visit: Visit): Answer {
  const { world, rateLimit, tokens, violations } = visit.service;
  const token = authenticate(tokens, visit.request.headers['authorization']);
  if (token === undefined) throw new ApiError(401, 'Requires authentication');
  visit.token = token;
  try {
    rateLimit.take(token, world.now());
  } catch (error) {
    if (error instanceof ApiError) return graphQlLimit(error.message);
    throw error;
  }
  const violate = (faults: readonly string[]) => void violations.push(`POST /graphql: ${faults.join('; ')}`);
  return answerGraphQl({ world, token, body: readJson(visit.request.body), violate });
}

/** @throws ApiError for a bad token, a rate limit that is used up, and what the token does not reach. */
function admit(visit: Visit, { operation, parameters }: Match, route: Route): void {
  const { world, rateLimit, tokens } = visit.service;
  visit.token = authenticate(tokens, visit.request.headers['authorization']);
  visit.counted = visit.url.pathname !== '/rate_limit';
  if (visit.counted) rateLimit.take(visit.token, world.now());
  const ofRepository = operation.template.startsWith('/repos/');
  const known = ofRepository ? repositoryOf({ world, parameters }) : undefined;
  authorize(route, visit.token, known, parameters['org']);
}

/** Does what the request asks for; request and answer are held to GitHub's description. */
function work(visit: Visit, { operation, parameters }: Match, route: Route): Answer {
  const { service, request, url, token, fault } = visit;
  const { world, rateLimit, validator } = service;
  const query = url.searchParams;
  const body = readJson(request.body);
  if (request.body !== '' && body === undefined) throw new ApiError(400, 'Problems parsing JSON');
  const faults = validator.request(operation, { parameters, query, body });
  if (faults.length > 0) return violated(visit, 500, faults);
  const lag = typeof fault === 'object' && 'lag' in fault ? fault.lag : 0;
  const answer = route.answer({ world, rateLimit, token, parameters, query, body, target: request.target, lag });
  const lies = validator.response(operation, answer.status, answer.body);
  return lies.length > 0 ? violated(visit, 500, lies) : answer;
}

/** An error that GitHub describes for the operation must have the described form, too. */
function checkedError(visit: Visit, error: ApiError): Answer {
  const { service, match } = visit;
  const answer = errorAnswer(error);
  const lies = match === undefined ? [] : service.validator.response(match.operation, answer.status, answer.body);
  return lies.length > 0 ? violated(visit, 500, lies) : answer;
}

function errorAnswer({ status, message, errors, headers }: ApiError): Answer {
  const body = { message, documentation_url: documentation, status: String(status) };
  const details = errors.map((error) =>
    Object.fromEntries(Object.entries(error).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );
  return { status, body: errors.length === 0 ? body : { ...body, errors: details }, headers };
}

/** A rehearsal whose GitHub was asked something GitHub does not describe must not go on as if it had been answered. */
function violated({ service, request }: Visit, status: 500 | 501, faults: readonly string[]): Answer {
  const [path] = request.target.split('?');
  const sentence = `${request.method} ${path}: ${faults.join('; ')}`;
  service.violations.push(sentence);
  return {
    status,
    body: { message: `VIOLATION of GitHub's OpenAPI description: ${sentence}`, documentation_url: documentation },
  };
}

function dress(
  request: IncomingRequest,
  answer: Answer,
  now: number,
  headers: Readonly<Record<string, string>>,
): OutgoingAnswer {
  const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
  const common = {
    'cache-control': 'private, max-age=60, s-maxage=60',
    date: new Date(now).toUTCString(),
    'x-github-request-id': randomUUID(),
    'x-github-api-version-selected': '2022-11-28',
    'x-github-media-type': 'github.v3; format=json',
    ...headers,
    ...answer.headers,
  };
  if (body === '') return { status: answer.status, headers: common, body };
  const withBody = { ...common, 'content-type': 'application/json; charset=utf-8' };
  if (request.method !== 'GET' || answer.status !== 200) return { status: answer.status, headers: withBody, body };
  const wanted = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  if (wanted.includes(etag)) return { status: 304, headers: { ...common, etag }, body: '' };
  return { status: answer.status, headers: { ...withBody, etag }, body };
}

function routeName({ method, template }: Operation): string {
  return `${method} ${template}`;
}

/** undefined when the text is neither a JSON object nor an array. */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const forbiddenAgent =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/rest/overview/resources-in-the-rest-api#user-agent-required).';
