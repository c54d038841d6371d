import { RegistryFailure } from './failure.ts';
import type { Digest } from './digest.ts';
import type { Manifest } from './manifest.ts';
import { getManifest } from './manifests.ts';
import { manifestKind } from './media-type.ts';
import { isAttestation, type PlatformImage, platformImages } from './platform-image.ts';
import type { Registry } from './registry.ts';

/** Something an index holds; `attestation` is what no node would pull as its image. */
export interface IndexEntry extends PlatformImage {
  readonly attestation: boolean;
}

const deepest = 4;
const most = 1024;
const mostIndexes = 64;

/**
 * Everything that a node could get to through an index, indexes inside it included; none for a manifest that is one image.
 *
 * An entry without a platform is one of them, as containerd takes it for any (containerd `core/images/image.go`, Manifest).
 * Throws RegistryFailure when an index inside is not there, or there are more than 1024 entries, 64 indexes inside or 4 levels.
 */
export async function indexEntries(
  registry: Registry,
  repository: string,
  manifest: Manifest,
): Promise<readonly IndexEntry[]> {
  const found: IndexEntry[] = [];
  const read = new Set<Digest>();
  let level: readonly Manifest[] = [manifest];
  for (let depth = 0; level.some(({ kind }) => kind === 'index'); depth++) {
    const listed = level.flatMap((one) => (one.kind === 'index' ? one.manifests : []));
    found.push(...level.flatMap(entriesOf));
    const indexes = listed.filter(({ mediaType }) => manifestKind(mediaType) === 'index').map(({ digest }) => digest);
    const unread = [...new Set(indexes)].filter((digest) => !read.has(digest));
    for (const digest of unread) read.add(digest);
    if (depth === deepest || found.length > most || read.size > mostIndexes) {
      const limits = `${most} entries, ${mostIndexes} indexes inside or ${deepest} levels`;
      const what = `${registry.host}/${repository} has an index of more than ${limits}`;
      throw new RegistryFailure('registry-invalid-answer', `${what}.`);
    }
    level = await Promise.all(unread.map((digest) => fetchInside(registry, repository, digest)));
  }
  return found;
}

function entriesOf(manifest: Manifest): readonly IndexEntry[] {
  if (manifest.kind !== 'index') return [];
  const named = new Map(platformImages(manifest).map(({ digest, platform }) => [digest, platform]));
  return manifest.manifests.map((descriptor) => {
    const { digest } = descriptor;
    return { digest, platform: named.get(digest) ?? 'any platform', attestation: isAttestation(descriptor) };
  });
}

async function fetchInside(registry: Registry, repository: string, digest: Digest): Promise<Manifest> {
  const fetched = await getManifest(registry, repository, digest);
  if (fetched !== undefined) return fetched.manifest;
  const what = `${registry.host}/${repository} has an index that names ${digest}, and says that it is not there`;
  throw new RegistryFailure('registry-invalid-answer', `${what}. Push it again, with everything inside.`);
}
