import { GitHubFailure } from './failure.ts';
import { fillRoute, type FilledRoute } from './route.ts';
import { transport, type TransportOptions } from './transport.ts';

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

/**
 * Opens the API for one repository. The calls throw GitHubFailure, `unauthorized` for an empty token, or the signal's reason.
 *
 * No client of GitHub's is used: octokit by `@actions/github` is a megabyte with undici in it, and costs each step 50 ms, for what `#http` has already.
 */
export function openApi(options: ApiOptions): Api {
  const { token, repository } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const base = options.apiUrl.replace(/\/+$/, '');
  const carry = transport(options);
  const send = async (what: string, url: string, { method, body }: Omit<FilledRoute, 'path'>, changes: boolean) => {
    if (token === '') throw missingToken();
    const { status, headers, body: bytes } = await carry(url, { method, headers: headersOf(token, body), body });
    const data = status === 204 ? undefined : read(bytes, what, changes);
    return { data, link: headers['link'] };
  };
  return {
    call: async (route, parameters) => {
      // What a route does not name would become a part of its query.
      const place = route.includes('{repo}') ? { owner, repo } : {};
      const filled = fillRoute(route, { ...place, ...parameters });
      return await send(route, `${base}${filled.path}`, filled, filled.method !== 'GET');
    },
    query: async (query, variables) => {
      const url = graphQlUrl(base);
      const body = JSON.stringify({ query, variables });
      return (await send(`POST ${url}`, url, { method: 'POST', body }, false)).data;
    },
  };
}

/** GitHub Enterprise Server has the REST API under `/api/v3`, and GraphQL beside it (docs.github.com, "Forming calls with GraphQL"). */
function graphQlUrl(base: string): string {
  return `${base.replace(/\/api\/v3$/, '/api')}/graphql`;
}

/** Source: docs.github.com, "Getting started with the REST API", "Headers" and "Authenticating". */
function headersOf(token: string, body: string | undefined): Readonly<Record<string, string>> {
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  };
}

function read(body: Uint8Array, what: string, changes: boolean): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    throw new GitHubFailure(
      'invalid-answer',
      `GitHub's answer to ${what} could not be read. Is a proxy answering for GitHub?`,
      { uncertain: changes, cause: error },
    );
  }
}

function missingToken(): GitHubFailure {
  return new GitHubFailure(
    'unauthorized',
    'The token is empty. Leave the input `token` at its default, `${{ github.token }}`, or give one.',
  );
}
