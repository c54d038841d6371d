import { createHash, randomUUID } from 'node:crypto';
import { authenticate, authorize } from './access.ts';
import { ApiError } from './api-error.ts';
import type { Served } from './description.ts';
import type { FaultAnswer, Faults } from './faults.ts';
import { isObject } from './json.ts';
import type { Exchange } from './journal.ts';
import type { World } from './model.ts';
import type { IdentityProvider } from './oidc.ts';
import type { Operation } from './openapi.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Answer, Route } from './route.ts';
import { repositoryOf } from './route.ts';
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
  const seen: Seen = { token: undefined, counted: false };
  const answer = instead(fault) ?? perform(service, request, url, match, route, fault, seen);
  const outgoing = dress(request, answer, {
    ...rateLimit.headers(seen.token, world.now()),
    ...(route === undefined || route.needs === 'none' ? {} : { 'x-accepted-github-permissions': route.needs }),
  });
  if (seen.counted && outgoing.status === 304) rateLimit.giveBack(seen.token, world.now());
  service.journal.push({
    at: world.now(),
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    route: match?.operation.template,
    actor: seen.token?.account.login,
    run: seen.token?.run,
    permission: route?.needs,
    status: outgoing.status,
    request: readJson(request.body),
    response: answer.body,
    fault,
  });
  return { answer: outgoing, fault };
}

/** What is known of a request by and by. */
interface Seen {
  token: Token | undefined;
  counted: boolean;
}

/** What a fault answers instead of the work; status 0 stands for no answer at all. */
function instead(fault: FaultAnswer | undefined): Answer | undefined {
  if (fault === 'reset' || fault === 'hang') return { status: 0 };
  return typeof fault === 'object' && 'status' in fault ? fault : undefined;
}

function perform(
  service: Service,
  request: IncomingRequest,
  url: URL,
  match: Match | undefined,
  route: Route | undefined,
  fault: FaultAnswer | undefined,
  seen: Seen,
): Answer {
  const { world, rateLimit, validator } = service;
  try {
    if (request.headers['user-agent'] === undefined) throw new ApiError(403, forbiddenAgent);
    if (url.pathname.startsWith('/_oidc/')) {
      return service.identities.answer(request.method, url, request.headers['authorization']);
    }
    if (match === undefined || route === undefined) {
      return violated(service, 501, request, [`this GitHub has no ${request.method} ${url.pathname}`]);
    }
    seen.token = authenticate(service.tokens, request.headers['authorization']);
    seen.counted = url.pathname !== '/rate_limit';
    if (seen.counted) rateLimit.take(seen.token, world.now());
    const ofRepository = match.operation.template.startsWith('/repos/');
    const known = ofRepository ? repositoryOf({ world, parameters: match.parameters }) : undefined;
    authorize(route, seen.token, known, match.parameters['org']);
    const body = readJson(request.body);
    if (request.body !== '' && body === undefined) throw new ApiError(400, 'Problems parsing JSON');
    const faults = validator.request(match.operation, { parameters: match.parameters, query: url.searchParams, body });
    if (faults.length > 0) return violated(service, 500, request, faults);
    const answer = route.answer({
      world,
      rateLimit,
      token: seen.token,
      parameters: match.parameters,
      query: url.searchParams,
      body,
      target: request.target,
      lag: typeof fault === 'object' && 'lag' in fault ? fault.lag : 0,
    });
    const lies = validator.response(match.operation, answer.status, answer.body);
    return lies.length > 0 ? violated(service, 500, request, lies) : answer;
  } catch (error) {
    if (error instanceof ApiError) return checkedError(service, request, match, error);
    return violated(service, 500, request, [
      `the rehearsal's GitHub failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ]);
  }
}

/** An error that GitHub describes for the operation must have the described form, too. */
function checkedError(service: Service, request: IncomingRequest, match: Match | undefined, error: ApiError): Answer {
  const answer = errorAnswer(error);
  const lies = match === undefined ? [] : service.validator.response(match.operation, answer.status, answer.body);
  return lies.length > 0 ? violated(service, 500, request, lies) : answer;
}

function errorAnswer({ status, message, errors, headers }: ApiError): Answer {
  const body = { message, documentation_url: documentation, status: String(status) };
  const details = errors.map((error) =>
    Object.fromEntries(Object.entries(error).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );
  return { status, body: errors.length === 0 ? body : { ...body, errors: details }, headers };
}

/** A rehearsal whose GitHub was asked something GitHub does not describe must not go on as if it had been answered. */
function violated(service: Service, status: 500 | 501, request: IncomingRequest, faults: readonly string[]): Answer {
  const [path] = request.target.split('?');
  const sentence = `${request.method} ${path}: ${faults.join('; ')}`;
  service.violations.push(sentence);
  return {
    status,
    body: { message: `VIOLATION of GitHub's OpenAPI description: ${sentence}`, documentation_url: documentation },
  };
}

function dress(request: IncomingRequest, answer: Answer, headers: Readonly<Record<string, string>>): OutgoingAnswer {
  const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
  const common = {
    'cache-control': 'private, max-age=60, s-maxage=60',
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
