import type { HttpResponse } from '#http';
import { GitHubFailure } from './failure.ts';
import { transport, type Transport, type TransportOptions } from './transport.ts';

/** An answer before it is parsed. */
export interface RawAnswer {
  readonly data: unknown;
  readonly link: string | undefined;
}

/** Calls of GitHub's REST API by route, such as `GET /repos/{owner}/{repo}/deployments`; owner and repo are filled in. */
export interface Api {
  call(route: string, parameters: Readonly<Record<string, unknown>>): Promise<RawAnswer>;
  /** A query of the GraphQL API, which changes nothing; resolves with the whole answer, errors and all. */
  query(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
}

interface ApiOptions extends TransportOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: string;
}

/** Opens the API for one repository; octokit is loaded by the first call. Throws GitHubFailure `unauthorized` for an empty token. */
export function openApi(options: ApiOptions): Api {
  const [owner = '', repo = ''] = options.repository.split('/');
  const carry = transport(options);
  let octokit: ReturnType<typeof load> | undefined;
  const request = async (route: string, parameters: Readonly<Record<string, unknown>>, changes: boolean) => {
    octokit ??= load(options, carry);
    const client = await octokit;
    try {
      const { data, headers } = await client.request(route, parameters);
      return { data, link: headers.link };
    } catch (error) {
      throw causeOf(error, route, changes, options.signal);
    }
  };
  return {
    call: async (route, parameters) => {
      // What a route does not name would become a part of its query.
      const place = route.includes('{repo}') ? { owner, repo } : {};
      return await request(route, { ...place, ...parameters }, !route.startsWith('GET '));
    },
    query: async (query, variables) => {
      const answer = await request(`POST ${graphQlUrl(options.apiUrl)}`, { query, variables }, false);
      return answer.data;
    },
  };
}

/** GitHub Enterprise Server has the REST API under `/api/v3`, and GraphQL beside it (docs.github.com, "Forming calls with GraphQL"). */
function graphQlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}

async function load({ token, apiUrl }: ApiOptions, carry: Transport) {
  if (token === '') {
    throw new GitHubFailure(
      'unauthorized',
      'The token is empty. Leave the input `token` at its default, `${{ github.token }}`, or give one.',
    );
  }
  // Octokit brings undici: loaded here, an action that ends before its first call never pays for it.
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    request: { fetch: fetchBy(carry) },
    // Octokit prints what servers say about deprecations; the runner would obey commands in it.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}

function silent(): void {}

/** The part of `fetch` that octokit uses (@octokit/request src/fetch-wrapper.ts), without the classes of `fetch`, whose loading costs 35 ms. */
function fetchBy(carry: Transport) {
  return async (url: string, call: { method: string; headers: Record<string, string>; body?: string }) =>
    fetched(await carry(url, call));
}

function fetched(response: HttpResponse) {
  const text = async () => new TextDecoder().decode(response.body);
  return { status: response.status, url: response.url.href, headers: new Map(Object.entries(response.headers)), text };
}

/** Octokit wraps what its `fetch` throws; the failure inside is the one that says something. What else it throws is about an answer it cannot read. */
function causeOf(error: unknown, route: string, changes: boolean, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason;
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof GitHubFailure) return each;
  return new GitHubFailure(
    'invalid-answer',
    `GitHub's answer to ${route} could not be read. Is a proxy answering for GitHub?`,
    {
      uncertain: changes,
      cause: error,
    },
  );
}
