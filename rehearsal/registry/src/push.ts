import {
  anonymous,
  connectRegistry,
  type Digest,
  putBlob,
  putManifest,
  type Registry,
  type RegistryOptions,
} from '#oci';
import { systemClock } from '#time';

import type { Image, Part } from './image.ts';

/** How to reach the registry; default: anonymously, in real time. */
export type PushOptions = Partial<RegistryOptions>;

/** Pushes an image under a tag, or under its digest alone when `tag` is undefined; gives back the manifest's digest. */
export async function pushImage(
  host: string,
  repository: string,
  tag: string | undefined,
  image: Image,
  options: PushOptions = {},
): Promise<Digest> {
  const registry = connect(host, options);
  for (const { bytes } of [image.config, ...image.layers]) await putBlob(registry, repository, bytes);
  return putManifest(registry, repository, tag ?? image.digest, image.manifest);
}

/** Pushes an index whose images are there already; gives back its digest. */
export async function pushIndex(
  host: string,
  repository: string,
  tag: string | undefined,
  index: Part,
  options: PushOptions = {},
): Promise<Digest> {
  return putManifest(connect(host, options), repository, tag ?? index.digest, index);
}

/** A connection with the defaults of a rehearsal. */
export function connect(host: string, options: PushOptions): Registry {
  const signal = new AbortController().signal;
  return connectRegistry(host, { credentials: anonymous, clock: systemClock, signal, ...options });
}
