import { startGitHub, type FakeGitHub, type TokenRequest } from '#rehearsal/github';

export const shop = 'acme/shop';

export interface Response {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Client {
  readonly token: string | undefined;
  /** `target` below /repos/acme/shop unless it begins with `//`. */
  send(method: string, target: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A caller that speaks real HTTP, without any client library's retries. */
export function clientOf(github: Pick<FakeGitHub, 'url'>, token: string | undefined): Client {
  return {
    token,
    async send(method, target, body, headers = {}) {
      const path = target.startsWith('//') ? target.slice(1) : `/repos/${shop}${target}`;
      const response = await fetch(`${github.url}${path}`, {
        method,
        headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}

const everything = {
  actions: 'write',
  attestations: 'write',
  'artifact-metadata': 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

/** A job's token with every permission a test may need. */
export function jobClient(github: FakeGitHub, more: Partial<TokenRequest> = {}): Client {
  return clientOf(github, github.issueToken({ repository: shop, permissions: everything, ...more }));
}

/** A person's token. */
export function personClient(
  github: FakeGitHub,
  user: string,
  permissions: TokenRequest['permissions'] = everything,
): Client {
  return clientOf(github, github.issueToken({ repository: shop, permissions, user }));
}

export function start(options: Partial<Parameters<typeof startGitHub>[0]> = {}): Promise<FakeGitHub> {
  return startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], ...options });
}

/** The value at a path of property names and indices. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}
