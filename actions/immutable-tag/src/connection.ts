import { defaultRetry } from '#http';
import type { Step } from '#kit';
import { connectRegistry, type Registry } from '#oci';

import type { ImmutableTagContract } from './contract.ts';
import { credentialsFor } from './plan.ts';
import type { Variables } from './variables.ts';

/** Connects to a registry as the inputs say; nothing is sent yet. */
export function connect(step: Step<ImmutableTagContract>, host: string, variables: Variables): Registry {
  const { inputs, clock, signal } = step;
  return connectRegistry(host, {
    credentials: credentialsFor(host, inputs, variables, signal),
    clock,
    signal,
    allowHttp: inputs.allowHttp,
    trustedRealms: (inputs.tokenService ?? []).map(({ origin }) => origin),
    retry: { ...defaultRetry, deadline: inputs.registryTimeout },
  });
}
