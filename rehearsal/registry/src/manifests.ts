import {
  type Digest,
  digestAlgorithm,
  digestOf,
  isDigest,
  isTag,
  type Manifest,
  manifestKind,
  parseManifest,
} from '#oci';

import { type Answer, type Call, content, empty, failure } from './message.ts';
import type { Shelf, Store, StoredManifest } from './store.ts';

/** What a manifest asks of the repository before it may be stored. */
interface Needs {
  readonly blobs: readonly Digest[];
  readonly manifests: readonly Digest[];
}

const largest = 4 * 1024 * 1024;

/** GET and HEAD of a manifest (distribution-spec 1.1 "Pulling manifests"): 404 also when the client does not accept its media type. */
export function readManifest(call: Call, shelf: Shelf | undefined, reference: string): Answer {
  if (shelf === undefined) return failure(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  const digest = isDigest(reference) ? reference : shelf.tags.get(reference);
  const manifest = digest === undefined ? undefined : shelf.manifests.get(digest);
  if (digest === undefined || manifest === undefined) return failure(404, 'MANIFEST_UNKNOWN', 'manifest unknown');
  const accepted = new Set((call.headers['accept'] ?? '').split(',').map((entry) => entry.split(';')[0]?.trim()));
  if (!accepted.has(manifest.mediaType) && !accepted.has('*/*')) {
    return failure(404, 'MANIFEST_UNKNOWN', `manifest is ${manifest.mediaType}, which the client does not accept`);
  }
  return content(200, manifest.mediaType, manifest.bytes, { 'docker-content-digest': digest });
}

/** PUT of a manifest (distribution-spec 1.1 "Pushing Manifests"): what it refers to must be here, its subject need not. */
export function writeManifest(
  call: Call,
  store: Store,
  repository: string,
  reference: string,
  subjects: boolean,
): Answer {
  const mediaType = call.headers['content-type'] ?? '';
  if (manifestKind(mediaType) === undefined) return failure(400, 'MANIFEST_INVALID', `no manifest is "${mediaType}"`);
  if (call.body.length > largest) return failure(413, 'SIZE_INVALID', 'manifest is larger than 4 MiB');
  if (!isDigest(reference) && !isTag(reference)) return failure(400, 'MANIFEST_INVALID', 'neither a tag nor a digest');
  const digest = digestOf(call.body, isDigest(reference) ? digestAlgorithm(reference) : 'sha256');
  if (isDigest(reference) && reference !== digest)
    return failure(400, 'DIGEST_INVALID', 'digest does not match content');
  const read = readStored(mediaType, call.body);
  if (typeof read === 'string') return failure(400, 'MANIFEST_INVALID', read);
  const shelf = store.open(repository);
  const missing = [
    ...read.needs.blobs.filter((blob) => !shelf.blobs.has(blob)),
    ...read.needs.manifests.filter((manifest) => !shelf.manifests.has(manifest)),
  ];
  if (missing.length > 0) return failure(400, 'MANIFEST_BLOB_UNKNOWN', `not in this repository: ${missing.join(', ')}`);
  shelf.manifests.set(digest, read.manifest);
  if (!isDigest(reference)) shelf.tags.set(reference, digest);
  const { subject } = read.manifest;
  return empty(201, {
    location: `/v2/${repository}/manifests/${digest}`,
    'docker-content-digest': digest,
    ...(subjects && subject !== undefined && { 'oci-subject': subject }),
  });
}

/** DELETE of a manifest or a tag (distribution-spec 1.1 "Content Management"). */
export function deleteManifest(shelf: Shelf | undefined, reference: string): Answer {
  if (shelf === undefined) return failure(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  const gone = isDigest(reference) ? shelf.manifests.delete(reference) : shelf.tags.delete(reference);
  for (const [tag, digest] of shelf.tags) if (digest === reference) shelf.tags.delete(tag);
  return gone ? empty(202) : failure(404, 'MANIFEST_UNKNOWN', 'manifest unknown');
}

function readStored(mediaType: string, bytes: Uint8Array): { manifest: StoredManifest; needs: Needs } | string {
  try {
    const manifest = parseManifest(bytes, mediaType);
    const { subject, annotations } = manifest;
    // An image without a type of its own goes by its config's (distribution-spec 1.1 "Listing Referrers").
    const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined);
    const stored = { mediaType, bytes, subject: subject?.digest, artifactType, annotations };
    return { manifest: stored, needs: needsOf(manifest) };
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function needsOf(manifest: Manifest): Needs {
  switch (manifest.kind) {
    case 'index':
      return { blobs: [], manifests: manifest.manifests.map(({ digest }) => digest) };
    case 'image':
      return { blobs: [manifest.config, ...manifest.layers].map(({ digest }) => digest), manifests: [] };
    case 'artifact':
      return { blobs: manifest.blobs.map(({ digest }) => digest), manifests: [] };
    default:
      return manifest satisfies never;
  }
}
