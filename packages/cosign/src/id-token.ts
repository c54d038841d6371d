import { HttpFailure, sendWithRetry } from '#http';
import { type Clock, seconds } from '#time';
import * as v from 'valibot';

import { SigningFailure } from './signing-failure.ts';

/** What asking GitHub for an identity token needs. */
export interface IdTokenRequest {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly audience: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const answer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ value: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)) }),
);
const timeout = seconds(30);

/**
 * Asks GitHub for the identity token of this job (docs.github.com "OpenID Connect reference", "Methods for requesting the
 * OIDC token"). Throws SigningFailure `no-id-token`.
 */
export async function requestIdToken({ variables, audience, clock, signal }: IdTokenRequest): Promise<string> {
  const address = URL.parse(variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
  const bearer = variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (address === null || !bearer) {
    throw new SigningFailure(
      'no-id-token',
      'There is no identity token to sign with. Give this job `permissions: { id-token: write }` (runs for pull requests of forks cannot have it), or give key.',
    );
  }
  address.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
  const request = { method: 'GET', url: address, headers, timeout, maxBytes: 1024 * 1024, signal, redirects: 0 };
  const response = await sendWithRetry(request, { clock }).catch((error: unknown) => {
    signal.throwIfAborted();
    if (!(error instanceof HttpFailure)) throw error;
    const what = `GitHub gave no identity token: ${error.message} (${error.kind}). Run the job again.`;
    throw new SigningFailure('no-id-token', what, { cause: error });
  });
  const parsed = v.safeParse(answer, new TextDecoder().decode(response.body));
  if (response.status === 200 && parsed.success) return parsed.output.value;
  throw new SigningFailure('no-id-token', `GitHub answered ${response.status} to the request for an identity token.`);
}
