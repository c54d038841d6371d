import { type PlatformSettings, readImageSettings } from '#configuration';
import { ActionFailure } from '#kit';
import {
  type Digest,
  formatReference,
  getBlob,
  getManifest,
  type ImageManifest,
  indexEntries,
  type Manifest,
  type Reference,
  type Registry,
  RegistryFailure,
  resolveIn,
} from '#oci';

/** The settings of an image, for every platform it has. */
export interface ImageReading {
  readonly digest: Digest;
  readonly platforms: readonly PlatformSettings[];
}

const largestConfig = 8 * 1024 * 1024;
const atOnce = 6;

/** Media types of the configuration of a container image (OCI image-spec 1.1 media-types.md; Docker image manifest v2 schema 2). */
const configTypes: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
]);

/**
 * Reads the configuration of an image, platform by platform.
 *
 * Throws ActionFailure `image-not-found` or `not-an-image`, and RegistryFailure when anything cannot be read: of an image
 * that was read in part nothing can be said.
 */
export async function readPlatforms(registry: Registry, image: Reference): Promise<ImageReading> {
  const found = await resolveIn(registry, image);
  const name = formatReference(image);
  if (found === undefined) {
    const next = 'Check the name, and whether the image was pushed before this step.';
    throw new ActionFailure('image-not-found', `${image.registry} says that there is no ${name}. ${next}`);
  }
  const repository = image.repository;
  const platforms =
    found.manifest.kind === 'index'
      ? await readIndex(registry, repository, name, found.manifest)
      : [await readOne(registry, repository, 'image', found.manifest, name)];
  if (platforms.length === 0) throw notAnImage(name, 'it is an index of no image at all');
  return { digest: found.digest, platforms };
}

async function readIndex(
  registry: Registry,
  repository: string,
  name: string,
  index: Manifest,
): Promise<readonly PlatformSettings[]> {
  const entries = (await indexEntries(registry, repository, index)).filter(({ attestation }) => !attestation);
  const read: PlatformSettings[] = [];
  for (let first = 0; first < entries.length; first += atOnce) {
    const some = entries.slice(first, first + atOnce).map(async ({ digest, platform }) => {
      const fetched = await getManifest(registry, repository, digest);
      if (fetched === undefined) throw incomplete(registry, repository, digest);
      // What is inside an index inside is in the list by itself.
      if (fetched.manifest.kind === 'index') return [];
      return [await readOne(registry, repository, platform, fetched.manifest, name)];
    });
    read.push(...(await Promise.all(some)).flat());
  }
  return read;
}

async function readOne(
  registry: Registry,
  repository: string,
  platform: string,
  manifest: Manifest,
  name: string,
): Promise<PlatformSettings> {
  if (manifest.kind !== 'image' || !configTypes.has(manifest.config.mediaType)) {
    throw notAnImage(name, `${platform} is something else, such as a chart or an SBOM`);
  }
  const bytes = await getBlob(registry, repository, manifest.config, { maxBytes: largestConfig });
  return { platform, settings: settingsOf(registry, repository, manifest, bytes) };
}

function settingsOf(registry: Registry, repository: string, { config }: ImageManifest, bytes: Uint8Array) {
  try {
    return readImageSettings(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = `Blob ${config.digest} of ${registry.host}/${repository} ${error.message}`;
    throw new RegistryFailure('registry-invalid-answer', `${what}.`);
  }
}

function notAnImage(name: string, why: string): ActionFailure {
  return new ActionFailure('not-an-image', `${name} is no container image: ${why}.`);
}

function incomplete(registry: Registry, repository: string, digest: Digest): RegistryFailure {
  const what = `${registry.host}/${repository} has an index that names ${digest}, and says that it is not there`;
  return new RegistryFailure('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
}
