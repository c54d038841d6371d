import { leaseMargin, type Pace, type Place } from '#channel';
import type { Step } from '#kit';
import { digestOf, type FetchedManifest, getManifest, openRegistry, type Registry, type Repository } from '#oci';
import { milliseconds } from '#time';

import type { ReleaseChannelContract } from './contract.ts';
import { channelRepository } from './plan.ts';
import type { Variables } from './variables.ts';

/** The step with the repository of its channel. */
export interface World {
  readonly step: Step<ReleaseChannelContract>;
  readonly variables: Variables;
  /** How claims are settled; that of every mover when absent. */
  readonly pace: Pace | undefined;
  readonly home: Place & { readonly name: Repository };
}

/** Connects to the registry of the channel; nothing is sent yet. Throws ActionFailure `bad-input`. */
export function openWorld(step: Step<ReleaseChannelContract>, variables: Variables, pace?: Pace): World {
  const name = channelRepository(step.inputs);
  return {
    step,
    variables,
    pace,
    home: { registry: open(step, variables, name.registry), repository: name.repository, name },
  };
}

/** The place an image comes from; the login of the inputs is for the registry of the channel and goes nowhere else. */
export function placeOf({ step, variables, home }: World, { registry, repository }: Repository): Place {
  if (registry === home.name.registry) return { registry: home.registry, repository };
  return { registry: open(step, variables, registry, { username: undefined, password: undefined }), repository };
}

/** The repository of the channel by a connection that gives up a write before anybody else may take the next move. */
export function hastyHome({ step, variables, home }: World): Place {
  const registryTimeout = milliseconds(Math.min(step.inputs.registryTimeout, leaseMargin));
  return { registry: open(step, variables, home.name.registry, { registryTimeout }), repository: home.repository };
}

/** What a channel points to now, with its digest computed anew; undefined when there is no such tag. */
export async function readChannel({ step, home }: World): Promise<FetchedManifest | undefined> {
  const found = await getManifest(home.registry, home.repository, step.inputs.channel);
  return found && { ...found, digest: digestOf(found.bytes) };
}

function open(
  { inputs, clock, signal, mask }: Step<ReleaseChannelContract>,
  variables: Variables,
  host: string,
  other: Partial<Pick<typeof inputs, 'username' | 'password' | 'registryTimeout'>> = {},
): Registry {
  return openRegistry(host, { ...inputs, ...other }, { variables, clock, signal, mask });
}
