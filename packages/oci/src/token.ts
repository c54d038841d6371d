import { defaultRetry, type HttpResponse, isLoopback, type RetryPolicy, sendWithRetry } from '#http';
import { after, type Clock, type Instant, seconds } from '#time';
import * as v from 'valibot';

import { describeAnswer } from './answer.ts';
import type { Challenge } from './challenge.ts';
import type { Credential } from './credentials.ts';
import { RegistryFailure } from './failure.ts';
import { httpFailed } from './http-failed.ts';
import { isTrustedRealm } from './origin.ts';

/** A bearer token, and when it is no good any more. */
export interface Token {
  readonly value: string;
  readonly expires: Instant;
}

export interface TokenRequest {
  readonly challenge: Extract<Challenge, { scheme: 'bearer' }>;
  readonly scopes: readonly string[];
  readonly credential: Credential | undefined;
  readonly registry: URL;
  readonly trustedRealms: readonly string[];
  readonly clock: Clock;
  /** Default: that of #http. */
  readonly policy: RetryPolicy | undefined;
  readonly signal: AbortSignal;
}

const answer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    token: v.optional(v.string()),
    access_token: v.optional(v.string()),
    expires_in: v.nullish(v.pipe(v.number(), v.finite())),
  }),
);
const shortestLife = 60;
const longestLife = 24 * 60 * 60;
const timeout = seconds(30);
const largest = 1024 * 1024;

/**
 * Asks a token service for a bearer token: anonymously, with Basic, or by exchanging an identity token.
 *
 * Protocol: distribution "Token Authentication Specification" (GET) and "Token Authentication Specification: OAuth2"
 * (POST); a token without `expires_in` lives 60 s, and none more than a day. Throws RegistryFailure; `registry-untrusted`
 * when there are credentials and the realm is not trusted with them, when it is plain http, or on this machine and the
 * registry is not.
 */
export async function requestToken(request: TokenRequest): Promise<Token> {
  const realm = trustedRealm(request);
  const asked = request.clock.now();
  const response = await ask(realm, request).catch((error: unknown) => {
    throw httpFailed(`the token service ${realm.origin}`, error, request.signal);
  });
  return readToken(realm, response, request.credential !== undefined, asked);
}

function trustedRealm({ challenge, credential, registry, trustedRealms }: TokenRequest): URL {
  const realm = URL.parse(challenge.realm);
  if (realm === null) {
    throw new RegistryFailure('registry-invalid-answer', `${registry.host} names a token service that is not a URL.`);
  }
  if (realm.protocol !== 'https:' && (realm.protocol !== 'http:' || registry.protocol !== 'http:')) {
    const what = `${registry.host} sends to the token service ${realm.origin}, which is not https`;
    throw new RegistryFailure('registry-untrusted', `${what}: tokens and passwords would be readable on the way.`);
  }
  if (isLoopback(realm.hostname) && !isLoopback(registry.hostname) && !trustedRealms.includes(realm.origin)) {
    const what = `${registry.host} sends to the token service ${realm.origin}, which is inside this machine`;
    throw new RegistryFailure('registry-untrusted', `${what}. If that is meant, name it in token-service.`);
  }
  if (credential !== undefined && !isTrustedRealm(realm, registry, trustedRealms)) {
    throw new RegistryFailure(
      'registry-untrusted',
      `${registry.host} asks for its credentials to be sent to ${realm.origin}, which is another host. ` +
        `Nothing was sent. If that is this registry's token service, name it in token-service.`,
    );
  }
  return realm;
}

function ask(
  realm: URL,
  { challenge, scopes, credential, clock, policy = defaultRetry, signal, registry }: TokenRequest,
) {
  const common = {
    timeout,
    maxBytes: largest,
    signal,
    allowHttp: registry.protocol === 'http:',
    redirects: 0,
  } as const;
  const service: [string, string][] = challenge.service === undefined ? [] : [['service', challenge.service]];
  if (credential?.kind === 'identity-token') {
    const form = new URLSearchParams([
      ['grant_type', 'refresh_token'],
      ...service,
      ['client_id', 'delivery'],
      ['scope', scopes.join(' ')],
      ['refresh_token', credential.token],
    ]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = { ...common, method: 'POST', url: realm, headers, body: form.toString() } as const;
    return sendWithRetry(post, { clock, policy, idempotent: true });
  }
  const url = new URL(realm);
  for (const [name, value] of service) url.searchParams.set(name, value);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const headers = credential?.kind === 'password' ? { authorization: basic(credential) } : {};
  return sendWithRetry({ ...common, method: 'GET', url, headers }, { clock, policy });
}

/** The value of an `Authorization` header (RFC 7617). */
export function basic({ username, password }: Extract<Credential, { kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function readToken(realm: URL, response: HttpResponse, known: boolean, asked: Instant): Token {
  const said = `The token service ${realm.origin} answered ${describeAnswer(response)}`;
  const { status } = response;
  if (status === 401 || status === 403) {
    const next = known ? 'Check user name, password and their rights.' : 'Give username and password.';
    throw new RegistryFailure('registry-unauthorized', `${said}. ${next}`);
  }
  if (status === 429) throw new RegistryFailure('registry-throttled', `${said}. Try again later, or log in.`);
  if (status >= 500) throw new RegistryFailure('registry-unavailable', `${said}, also after retries.`);
  const parsed = v.safeParse(answer, new TextDecoder().decode(response.body));
  const value = parsed.success ? parsed.output.token || parsed.output.access_token : undefined;
  if (status !== 200 || !parsed.success || !value || !/^[\x21-\x7e]+$/.test(value)) {
    throw new RegistryFailure('registry-invalid-answer', `${said}, which holds no token.`);
  }
  const life = Math.min(longestLife, Math.max(shortestLife, parsed.output.expires_in ?? shortestLife));
  return { value, expires: after(asked, seconds(life)) };
}
