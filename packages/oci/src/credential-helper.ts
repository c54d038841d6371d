import * as v from 'valibot';

import { ProcessFailure, run } from '#process';
import { seconds } from '#time';

import type { Credential } from './credentials.ts';
import { RegistryFailure } from './failure.ts';

export interface HelperQuestion {
  /** The part after `docker-credential-`, e.g. `ecr-login`. */
  readonly helper: string;
  /** The server as docker names it to helpers. */
  readonly server: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

const answer = v.pipe(v.string(), v.parseJson(), v.object({ Username: v.string(), Secret: v.string() }));
const notFound = 'credentials not found in native keychain';
const timeout = seconds(30);

/**
 * Asks a credential helper on the PATH; undefined when it knows no credential for the server.
 *
 * Protocol: docker/docker-credential-helpers `client/client.go` and `credentials/credentials.go`: the server on stdin, JSON
 * on stdout, the user `<token>` for an identity token. The helper does not see the inputs of the action.
 */
export async function askCredentialHelper(question: HelperQuestion): Promise<Credential | undefined> {
  const { helper, server, environment, signal } = question;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) throw failed(helper, 'is not a name a helper can have');
  const file = `docker-credential-${helper}`;
  const env = forHelper(environment);
  const result = await run({ file, args: ['get'], env, stdin: server, timeout, ...(signal && { signal }) }).catch(
    (error: unknown) => {
      if (error instanceof ProcessFailure) throw failed(helper, `cannot be started: ${error.message}`, error);
      throw error;
    },
  );
  signal?.throwIfAborted();
  if (result.timedOut) throw failed(helper, 'did not answer within 30 seconds');
  if (result.exitCode !== 0) {
    if (`${result.stdout}${result.stderr}`.includes(notFound)) return undefined;
    throw failed(helper, `ended with status ${result.exitCode ?? result.signal}`);
  }
  return credentialOf(helper, result.stdout);
}

function credentialOf(helper: string, stdout: string): Credential {
  const parsed = v.safeParse(answer, stdout);
  if (!parsed.success) throw failed(helper, 'did not answer with the JSON of a credential');
  const { Username: username, Secret: secret } = parsed.output;
  return username === '<token>'
    ? { kind: 'identity-token', token: secret }
    : { kind: 'password', username, password: secret };
}

function forHelper(environment: HelperQuestion['environment']): Record<string, string> {
  const kept = Object.entries(environment).flatMap(([name, value]) => {
    const ours = name.startsWith('INPUT_') || name.startsWith('STATE_') || name === 'ACTIONS_RUNTIME_TOKEN';
    return ours || value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

function failed(helper: string, why: string, cause?: unknown): RegistryFailure {
  const next = 'Install it, log in again, or give username and password as inputs.';
  return new RegistryFailure(
    'registry-credentials',
    `The credential helper docker-credential-${helper} ${why}. ${next}`,
    {
      cause,
    },
  );
}
