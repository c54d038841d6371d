import { boolean, duration, type Field, lines, optional, secret, text, url } from '#inputs';
import { ActionFailure } from '#kit';
import { defaultRetry } from '#http';
import type { Clock, Duration } from '#time';

import { type Credentials, passwordFor } from './credentials.ts';
import { dockerConfig } from './docker-config.ts';
import { connectRegistry, type Registry } from './registry.ts';

const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };

/** The inputs of every action that talks to a registry. */
export const registryInputs = {
  username: optional(text(oneLine)),
  password: optional(secret(text())),
  tokenService: optional(lines(url({ schemes: ['https', 'http'] }))),
  allowHttp: boolean(),
  registryTimeout: duration(),
} satisfies Readonly<Record<string, Field<unknown>>>;

/** What those inputs say. */
export interface RegistryAccess {
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly tokenService: readonly URL[] | undefined;
  readonly allowHttp: boolean;
  readonly registryTimeout: Duration;
}

/** What a connection needs besides the inputs; `variables` hold DOCKER_CONFIG or HOME. */
export interface RegistrySurroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Is given every secret as soon as it is read, so that no log shows it. */
  readonly mask?: (secret: string) => void;
}

/** Connects to a registry as the inputs say; nothing is sent yet. Throws ActionFailure when only half of a login is given. */
export function openRegistry(host: string, access: RegistryAccess, surroundings: RegistrySurroundings): Registry {
  const { clock, signal, mask } = surroundings;
  return connectRegistry(host, {
    credentials: credentialsOf(host, access, surroundings),
    clock,
    signal,
    allowHttp: access.allowHttp,
    trustedRealms: (access.tokenService ?? []).map(({ origin }) => origin),
    retry: { ...defaultRetry, deadline: access.registryTimeout },
    ...(mask !== undefined && { mask }),
  });
}

function credentialsOf(
  host: string,
  { username, password }: RegistryAccess,
  { variables, signal }: RegistrySurroundings,
): Credentials {
  if (username !== undefined && password !== undefined) return passwordFor(host, username, password);
  if (username === undefined && password === undefined) return dockerConfig({ environment: variables, signal });
  const [given, missing] = username === undefined ? ['password', 'username'] : ['username', 'password'];
  const next = 'A secret that does not exist, or that a fork may not see, is empty.';
  throw new ActionFailure('bad-input', `${given} is given and ${missing} is empty. ${next}`);
}
