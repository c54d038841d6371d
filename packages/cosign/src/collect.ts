import {
  type Descriptor,
  type Digest,
  type FetchedManifest,
  getBlob,
  getManifest,
  listReferrers,
  type Registry,
} from '#oci';

import { type Candidate, readBundle, type SignatureFormat } from './candidate.ts';
import { SignatureFailure } from './failure.ts';
import { envelopeMediaType, legacyTag, readLegacy } from './legacy.ts';
import { simpleSigningMediaType } from './simple-signing.ts';

/** The media type of a bundle, and the artifact type of the manifest that holds it (sigstore/cosign `specs/BUNDLE_SPEC.md`). */
export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** The annotation that says, unsigned, what a bundle says. */
export const predicateAnnotation = 'dev.sigstore.bundle.predicateType';

/** What is looked for. */
export interface Wanted {
  /** Signatures of the image, or statements with this predicate type. */
  readonly predicateType: string;
  /** Whether that is the predicate type of plain signatures. */
  readonly plain: boolean;
  readonly formats: readonly SignatureFormat[];
}

/** Something that is listed, and that no verdict can be made of. */
export interface Discarded {
  readonly format: SignatureFormat;
  readonly digest: Digest;
  readonly why: string;
}

/** All that is stored as a signature of an image: what can be read, and what cannot. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly discarded: readonly Discarded[];
}

const mostSignatures = 256;
const largestSignature = 32 * 1024 * 1024;
const mostBytes = 128 * 1024 * 1024;
const atOnce = 6;

/**
 * Reads what is stored as signatures of an image, newest format first.
 *
 * Throws RegistryFailure when the registry cannot be asked, and SignatureFailure `too-many-signatures` beyond 256 of one
 * format, 32 MiB for one of them, or 128 MiB for all (CVE-2023-46737). What is there but means nothing is discarded with its reason.
 */
export async function collectSignatures(
  registry: Registry,
  repository: string,
  image: Digest,
  wanted: Wanted,
): Promise<Collected> {
  const reader = layerReader(registry, repository);
  const sources = wanted.formats.map((format) =>
    format === 'bundle'
      ? collectBundles(registry, repository, image, wanted, reader)
      : collectLegacy(registry, repository, image, wanted, reader),
  );
  const found = await Promise.all(sources);
  return {
    candidates: found.flatMap(({ candidates }) => candidates),
    discarded: found.flatMap(({ discarded }) => discarded),
  };
}

async function collectBundles(
  registry: Registry,
  repository: string,
  image: Digest,
  wanted: Wanted,
  readLayer: LayerReader,
): Promise<Collected> {
  const descriptors = (await listReferrers(registry, repository, image)).filter(mayHoldBundle);
  return gather(descriptors, 'bundle', async ({ digest }) => {
    const fetched = await getManifest(registry, repository, digest);
    if (fetched === undefined) return 'it is listed, and the registry says that it is not there';
    const layer = bundleLayer(fetched, image);
    if (layer === undefined || typeof layer === 'string') return layer;
    const said = fetched.manifest.annotations?.[predicateAnnotation];
    if (said !== undefined && said !== wanted.predicateType) return undefined;
    return readBundle(await readLayer(layer), digest);
  });
}

/** Some writers list a bundle under the type of its empty configuration, or under none. */
function mayHoldBundle({ artifactType }: Descriptor): boolean {
  return (
    artifactType === undefined ||
    artifactType === 'application/vnd.oci.empty.v1+json' ||
    artifactType.startsWith('application/vnd.dev.sigstore.bundle')
  );
}

function bundleLayer({ manifest }: FetchedManifest, image: Digest): Descriptor | string | undefined {
  if (manifest.kind !== 'image') return undefined;
  const [layer, second] = manifest.layers;
  if (layer === undefined || !layer.mediaType.startsWith('application/vnd.dev.sigstore.bundle')) return undefined;
  if (second !== undefined) return 'its manifest has more than one layer';
  if (manifest.subject?.digest !== image) return 'its manifest belongs to another image';
  return layer;
}

async function collectLegacy(
  registry: Registry,
  repository: string,
  image: Digest,
  { plain }: Wanted,
  readLayer: LayerReader,
): Promise<Collected> {
  const fetched = await getManifest(registry, repository, legacyTag(image, plain ? 'sig' : 'att'));
  if (fetched?.manifest.kind !== 'image') return { candidates: [], discarded: [] };
  const mediaType = plain ? simpleSigningMediaType : envelopeMediaType;
  const layers = fetched.manifest.layers.filter((layer) => layer.mediaType === mediaType);
  return gather(layers, 'legacy', async (layer) => readLegacy(layer, await readLayer(layer)));
}

type LayerReader = (layer: Descriptor) => Promise<Uint8Array>;

/** Anybody who may push may attach: without a sum, many that are each small enough would fill the memory. */
function layerReader(registry: Registry, repository: string): LayerReader {
  let left = mostBytes;
  return async (layer) => {
    if (layer.size <= Math.min(left, largestSignature)) {
      left -= layer.size;
      return getBlob(registry, repository, layer);
    }
    const limit = layer.size > largestSignature ? largestSignature : `${mostBytes} of all together`;
    throw new SignatureFailure(
      'too-many-signatures',
      `${layer.digest}, stored as a signature, has ${layer.size} bytes; at most ${limit} are read.`,
    );
  };
}

type Reading = Candidate | string | undefined;

async function gather(
  descriptors: readonly Descriptor[],
  format: SignatureFormat,
  read: (descriptor: Descriptor) => Promise<Reading>,
): Promise<Collected> {
  if (descriptors.length > mostSignatures) {
    const what = `${descriptors.length} ${format} signatures are attached to the image, and at most ${mostSignatures} are read`;
    throw new SignatureFailure('too-many-signatures', `${what}. Remove those that do not belong there.`);
  }
  const candidates: Candidate[] = [];
  const discarded: Discarded[] = [];
  for (let start = 0; start < descriptors.length; start += atOnce) {
    const some = descriptors.slice(start, start + atOnce);
    const readings = await Promise.all(some.map((descriptor) => attempt(descriptor, read)));
    for (const [index, reading] of readings.entries()) {
      const digest = some[index]?.digest;
      if (reading === undefined || digest === undefined) continue;
      if (typeof reading === 'string') discarded.push({ format, digest, why: reading });
      else candidates.push(reading);
    }
  }
  return { candidates, discarded };
}

async function attempt(descriptor: Descriptor, read: (descriptor: Descriptor) => Promise<Reading>): Promise<Reading> {
  try {
    return await read(descriptor);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
