import { defaultRetry, type HttpResponse, retryAfter, type RetryPolicy, sendWithRetry } from '#http';
import { type Clock, formatDuration, type Instant, seconds } from '#time';

import { describeAnswer } from './answer.ts';
import type { Credentials } from './credentials.ts';
import { RegistryFailure } from './failure.ts';
import { httpFailed } from './http-failed.ts';
import { registryOrigin } from './origin.ts';
import { newSession } from './session.ts';
import { unauthorized } from './unauthorized.ts';

export interface RegistryOptions {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Plain http to a registry that is not on this machine; default false. */
  readonly allowHttp?: boolean;
  /** Origins of token services, besides the evident ones, that may see the credentials. */
  readonly trustedRealms?: readonly string[];
  /** Default: that of #http. */
  readonly retry?: RetryPolicy;
  /** Is given every secret as soon as it is read, so that no log shows it. */
  readonly mask?: (secret: string) => void;
}

/** One request to a registry. */
export interface RegistryCall {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A path such as `/v2/acme/shop/tags/list`, or a URL of the registry's own origin. */
  readonly path: string | URL;
  /** What a token must allow, e.g. `repository:acme/shop:pull`. */
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Largest body of an answer, in bytes. */
  readonly maxBytes: number;
  /** Default: by the method. */
  readonly idempotent?: boolean;
  /** How many redirects are followed; with 0 one is an answer like any other. Default: that of #http. */
  readonly redirects?: number;
}

/**
 * A registry that can be asked; credentials are shown only after it asks for them, and only to itself and its token service.
 *
 * It may ask for them at its base only, and meet the anonymous elsewhere with "not there" or "forbidden" (Artifactory, "Hide
 * Existence of Unauthorized Resources"): clients that begin there (google/go-containerregistry
 * `pkg/v1/remote/transport/ping.go`) see what they may see, and so does this one.
 */
export interface Registry {
  readonly host: string;
  readonly origin: URL;
  /**
   * Sends one request, retried and authorised as needed.
   *
   * Returns every answer below 500 except 401, 403 and 429; throws RegistryFailure for those and when there is no answer,
   * and the signal's reason when it was aborted.
   */
  request(call: RegistryCall): Promise<HttpResponse>;
}

const timeout = seconds(60);
const largestBase = 1024 * 1024;

/** Prepares to talk to a registry, e.g. `ghcr.io`; nothing is sent yet. Tokens are kept as long as the object is. */
export function connectRegistry(host: string, options: RegistryOptions): Registry {
  const origin = registryOrigin(host, options.allowHttp === true);
  const session = newSession({ host, origin, base }, options);
  async function base(): Promise<HttpResponse> {
    const call = { method: 'GET', path: '/v2/', scopes: [], maxBytes: largestBase } as const;
    const answer = await send(origin, call, undefined, options);
    return answer.status === 401 ? answer : checked(answer, false, options.clock.now());
  }
  return {
    host,
    origin,
    async request(call) {
      const known = session.known(call.scopes);
      const first = await send(origin, call, known, options);
      const hides = known === undefined && first.url.origin === origin.origin && mayHide(call, first);
      const challenged = hides ? await session.challengeOfBase() : first;
      if (challenged?.status !== 401) return checked(first, session.credentialed(), options.clock.now());
      refuseForeignChallenge(challenged, origin);
      const authorization = await session.authorize(challenged, call.scopes);
      const second = await send(origin, call, authorization, options);
      return checked(second, session.credentialed(), options.clock.now());
    },
  };
}

/** Says whether somebody with credentials could get another answer. What is not there for HEAD is asked for again before it counts. */
function mayHide({ method }: RegistryCall, { status }: HttpResponse): boolean {
  return status === 403 || (status === 404 && method !== 'HEAD');
}

async function send(origin: URL, call: RegistryCall, authorization: string | undefined, options: RegistryOptions) {
  const { clock, signal, retry, allowHttp } = options;
  const url = new URL(call.path, origin);
  if (url.origin !== origin.origin) {
    const what = `${origin.host} sends its content to ${url.origin}`;
    throw new RegistryFailure('registry-untrusted', `${what}, which is another origin. Nothing was sent there.`);
  }
  const request = {
    method: call.method,
    url,
    headers: { ...call.headers, ...(authorization !== undefined && { authorization }) },
    timeout,
    maxBytes: call.maxBytes,
    signal,
    allowHttp: allowHttp === true,
    connection: 'pooled',
    ...(call.body !== undefined && { body: call.body }),
    ...(call.redirects !== undefined && { redirects: call.redirects }),
  } as const;
  const policy = { clock, policy: retry ?? defaultRetry };
  const idempotent = call.idempotent === undefined ? policy : { ...policy, idempotent: call.idempotent };
  return sendWithRetry(request, idempotent).catch((error: unknown) => {
    throw httpFailed(origin.host, error, signal);
  });
}

function refuseForeignChallenge(response: HttpResponse, origin: URL): void {
  if (response.url.origin === origin.origin) return;
  throw new RegistryFailure(
    'registry-untrusted',
    `${origin.host} redirected to ${response.url.origin}, which asks for credentials. None were sent there.`,
  );
}

function checked(response: HttpResponse, known: boolean, now: Instant): HttpResponse {
  const { status } = response;
  if (status < 500 && status !== 401 && status !== 403 && status !== 429) return response;
  if (status === 401 || status === 403) throw unauthorized(response, known);
  const said = `${response.url.host} answered ${describeAnswer(response)}`;
  if (status === 429) {
    const wait = retryAfter(response.headers, now);
    const next = wait === undefined ? 'Try again later.' : `It asks to be left alone for ${formatDuration(wait)}.`;
    throw new RegistryFailure('registry-throttled', `${said}, also after waiting. ${next}`);
  }
  throw new RegistryFailure('registry-unavailable', `${said}, also after retries.`);
}
