import type { HttpResponse } from '#http';

import { readChallenge } from './challenge.ts';
import type { Credential } from './credentials.ts';
import type { RegistryOptions } from './registry.ts';
import { basic, requestToken, type Token } from './token.ts';
import { unauthorized } from './unauthorized.ts';

/** What a connection knows about authorisation so far. */
export interface Session {
  /** The header for these scopes without asking anybody. */
  known(scopes: readonly string[]): string | undefined;
  credentialed(): boolean;
  /** The challenge that stands at the base of the API; undefined when there is none, or nobody to answer it. */
  challengeOfBase(): Promise<HttpResponse | undefined>;
  /** The header that answers a challenge; throws RegistryFailure when there is none to give. */
  authorize(challenged: HttpResponse, scopes: readonly string[]): Promise<string>;
}

/** Who is asked: `base` answers for the base of the API, with 401 when a login is asked for there. */
export interface SessionRegistry {
  readonly host: string;
  readonly origin: URL;
  readonly base: () => Promise<HttpResponse>;
}

/** A session that knows nothing yet; credentials are looked for when they are asked for, once. */
export function newSession({ host, origin, base }: SessionRegistry, options: RegistryOptions): Session {
  const tokens = new Map<string, Token>();
  let credential: Promise<Credential | undefined> | undefined;
  let asked: HttpResponse | undefined;
  let shown = false;
  let header: string | undefined;
  const key = (scopes: readonly string[]) => scopes.toSorted().join(' ');
  const identify = () => (credential ??= maskedCredential(host, options));
  return {
    known(scopes) {
      const token = tokens.get(key(scopes));
      return token !== undefined && token.expires > options.clock.now() ? `Bearer ${token.value}` : header;
    },
    credentialed: () => shown,
    async challengeOfBase() {
      asked ??= await base();
      // Before the credentials are looked for: where nobody asks for them, it does not matter that they cannot be read.
      return asked.status === 401 && (await identify()) !== undefined ? asked : undefined;
    },
    async authorize(challenged, scopes) {
      const challenge = readChallenge(challenged.headers['www-authenticate'] ?? '');
      const found = await identify();
      shown = found !== undefined;
      if (challenge === undefined) throw unauthorized(challenged, shown);
      if (found?.kind === 'registry-token' && challenge.scheme === 'bearer') return (header = `Bearer ${found.token}`);
      if (challenge.scheme === 'basic') {
        if (found?.kind !== 'password') throw unauthorized(challenged, shown);
        return (header = basic(found));
      }
      const { clock, signal, retry: policy, trustedRealms = [] } = options;
      const wanted = [...new Set([...scopes, ...challenge.scopes.filter((scope) => concerns(scope, scopes))])];
      const common = { registry: origin, trustedRealms, clock, signal, policy };
      const token = await requestToken({ ...common, challenge, scopes: wanted, credential: found });
      options.mask?.(token.value);
      tokens.set(key(scopes), token);
      return `Bearer ${token.value}`;
    },
  };
}

/** Finds the credential, and masks it in every form it is sent in: a registry may repeat what it was sent in its errors. */
async function maskedCredential(host: string, { credentials, mask }: RegistryOptions): Promise<Credential | undefined> {
  const found = await credentials(host);
  if (found === undefined) return undefined;
  mask?.(found.kind === 'password' ? found.password : found.token);
  if (found.kind === 'password') mask?.(basic(found).slice('Basic '.length));
  return found;
}

/** A registry may know better which rights of the same repository a request needs, but never ask for another's. */
function concerns(scope: string, scopes: readonly string[]): boolean {
  const repository = scope.split(':').slice(0, 2).join(':');
  return scopes.some((own) => own.split(':').slice(0, 2).join(':') === repository);
}
