import { RegistryFailure } from './failure.ts';
import type { Digest } from './digest.ts';
import { formatReference } from './format-reference.ts';
import type { Manifest } from './manifest.ts';
import { announcedDigest, type FetchedManifest, getManifest } from './manifests.ts';
import { platformImages, type PlatformImage } from './platform-image.ts';
import type { Reference } from './reference.ts';
import { connectRegistry, type Registry, type RegistryOptions } from './registry.ts';

const mostPlatforms = 1024;

/** What an image name stands for right now; `digest` was computed from the manifest's bytes, whose number is `size`. */
export interface Resolution {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly size: number;
  readonly manifest: Manifest;
  /** The images inside an index, by platform; none when the digest is one image. */
  readonly platforms: readonly PlatformImage[];
}

/**
 * Finds out what an image name stands for, reading the manifest and computing its digest anew.
 *
 * A digest counts before a tag. Undefined only when the registry itself says that there is no such manifest (404 with
 * MANIFEST_UNKNOWN or NAME_UNKNOWN). Throws RegistryFailure for everything else that is not an answer and for an index of
 * more than 1024 platforms, RangeError when the reference has neither tag nor digest.
 */
export async function resolve(reference: Reference, options: RegistryOptions): Promise<Resolution | undefined> {
  return resolveIn(connectRegistry(reference.registry, options), reference);
}

/** Like `resolve`, through a connection that is there already. */
export async function resolveIn(registry: Registry, reference: Reference): Promise<Resolution | undefined> {
  const found = await fetchManifest(registry, reference);
  if (found === undefined) return undefined;
  const { digest, mediaType, bytes, manifest } = found;
  const platforms = platformImages(manifest);
  if (platforms.length > mostPlatforms) {
    const what = `${registry.host} says that ${formatReference(reference)} is an index of ${platforms.length} platforms`;
    throw new RegistryFailure('registry-invalid-answer', `${what}, and at most ${mostPlatforms} are read.`);
  }
  return { digest, mediaType, size: bytes.length, manifest, platforms };
}

async function fetchManifest(registry: Registry, reference: Reference): Promise<FetchedManifest | undefined> {
  const { repository, tag, digest } = reference;
  if (digest !== undefined) return getManifest(registry, repository, digest);
  if (tag === undefined) throw new RangeError(`${formatReference(reference)} has neither a tag nor a digest`);
  // By digest, so that a tag that moves meanwhile cannot mix two manifests.
  const announced = await announcedDigest(registry, repository, tag);
  if (announced === undefined) return getManifest(registry, repository, tag);
  const found = await getManifest(registry, repository, announced);
  if (found !== undefined) return found;
  throw new RegistryFailure(
    'registry-invalid-answer',
    `${registry.host} says that ${repository}:${tag} is ${announced}, and that there is no such manifest.`,
  );
}
