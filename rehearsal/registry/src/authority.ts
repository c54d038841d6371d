import { randomUUID } from 'node:crypto';

import { after, type Clock, formatInstant, type Instant, seconds } from '#time';

import { type Answer, type Call, failure, json } from './message.ts';

/** Who may do what. With `bearer`, tokens are issued at `/token` (distribution "Token Authentication Specification"). */
export type RegistryAuth =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'bearer';
      readonly username: string;
      readonly password: string;
      /** Whether a token to pull is given to everybody; default false. */
      readonly anonymousPull?: boolean;
      /** How long a token is good, in seconds; default 300. */
      readonly lifetime?: number;
      /** Where clients are sent for a token; default this registry's `/token`. */
      readonly realm?: string;
      /** A refresh token that stands for the user (OAuth2); default none. */
      readonly identityToken?: string;
    };

/** One permission, as a token's scope says it. */
export interface Permission {
  readonly repository: string;
  readonly action: 'pull' | 'push';
}

/** Decides over requests, and issues tokens. */
export interface Authority {
  /** Undefined when the request may go on, else the 401 or 403. */
  refuse(call: Call, needs: readonly Permission[]): Answer | undefined;
  issue(call: Call): Answer;
  /** Makes every token issued so far worthless. */
  revoke(): void;
}

interface Token {
  readonly scopes: ReadonlySet<string>;
  readonly expires: Instant;
}

/** The authority of a registry that is reached at `origin()`. */
export function authority(auth: RegistryAuth, clock: Clock, origin: () => string): Authority {
  const tokens = new Map<string, Token>();
  return {
    refuse(call, needs) {
      if (auth.kind === 'anonymous') return undefined;
      if (auth.kind === 'basic') return isUser(call, auth) ? undefined : unauthorized('Basic realm="registry"');
      return mayPass(call, needs, tokens, clock) ? undefined : unauthorized(challenge(auth, needs, origin()));
    },
    issue(call) {
      if (auth.kind !== 'bearer') return failure(404, 'UNSUPPORTED', 'this registry issues no tokens');
      return issueToken(call, auth, tokens, clock);
    },
    revoke: () => tokens.clear(),
  };
}

type BearerAuth = Extract<RegistryAuth, { kind: 'bearer' }>;

function issueToken(call: Call, auth: BearerAuth, tokens: Map<string, Token>, clock: Clock): Answer {
  const form = call.method === 'POST' ? new URLSearchParams(Buffer.from(call.body).toString()) : call.url.searchParams;
  if (form.get('service') !== 'registry') return failure(400, 'UNSUPPORTED', 'service must be registry');
  const refreshed = auth.identityToken !== undefined && form.get('refresh_token') === auth.identityToken;
  const user = refreshed || isUser(call, auth);
  if (!user && (call.headers['authorization'] !== undefined || call.method === 'POST')) {
    return unauthorized('Basic realm="token"');
  }
  const asked = form
    .getAll('scope')
    .flatMap((scope) => scope.split(' '))
    .flatMap(readScope);
  const granted = asked.filter(({ action }) => user || (auth.anonymousPull === true && action === 'pull'));
  const token = randomUUID();
  const lifetime = auth.lifetime ?? 300;
  tokens.set(token, { scopes: new Set(granted.map(nameOf)), expires: after(clock.now(), seconds(lifetime)) });
  const key = call.method === 'POST' ? 'access_token' : 'token';
  return json(200, { [key]: token, expires_in: lifetime, issued_at: formatInstant(clock.now()) });
}

function readScope(scope: string): Permission[] {
  const [, repository, actions] = /^repository:([^:]+):([a-z,]+)$/.exec(scope) ?? [];
  if (repository === undefined || actions === undefined) return [];
  const known = actions.split(',').filter((action) => action === 'pull' || action === 'push');
  return known.map((action) => ({ repository, action }));
}

function mayPass(call: Call, needs: readonly Permission[], tokens: ReadonlyMap<string, Token>, clock: Clock): boolean {
  const token = tokens.get(/^Bearer (\S+)$/.exec(call.headers['authorization'] ?? '')?.[1] ?? '');
  if (token === undefined || token.expires <= clock.now()) return false;
  return needs.every((permission) => token.scopes.has(nameOf(permission)));
}

function challenge(auth: BearerAuth, needs: readonly Permission[], origin: string): string {
  const repositories = Map.groupBy(needs, ({ repository }) => repository);
  const scopes = [...repositories].map(([repository, permissions]) => {
    return `repository:${repository}:${permissions.map(({ action }) => action).join(',')}`;
  });
  const scope = scopes.length === 0 ? '' : `,scope="${scopes.join(' ')}"`;
  return `Bearer realm="${auth.realm ?? `${origin}/token`}",service="registry"${scope}`;
}

function isUser(call: Call, { username, password }: { readonly username: string; readonly password: string }): boolean {
  const wanted = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return call.headers['authorization'] === wanted;
}

function nameOf({ repository, action }: Permission): string {
  return `${repository}:${action}`;
}

function unauthorized(authenticate: string): Answer {
  return failure(401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': authenticate });
}
