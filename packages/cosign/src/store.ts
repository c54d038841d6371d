import type { SerializedBundle } from '@sigstore/bundle';
import {
  attachManifest,
  type Attached,
  type Digest,
  digestOf,
  type FetchedManifest,
  growTag,
  type GrowOptions,
  mediaTypes,
  putBlob,
  type Registry,
  RegistryFailure,
} from '#oci';
import { formatInstant } from '#time';
import * as v from 'valibot';

import { bundleMediaType, predicateAnnotation } from './collect.ts';
import { legacyTag } from './legacy.ts';

/** The image a signature is stored with, as its manifest is. */
export interface StoredImage {
  readonly repository: string;
  readonly digest: Digest;
  readonly mediaType: string;
  readonly size: number;
}

/** Stores a bundle as cosign does: a manifest of one layer that refers to the image (sigstore/cosign `specs/BUNDLE_SPEC.md`). */
export async function storeBundle(
  registry: Registry,
  { repository, digest, mediaType, size }: StoredImage,
  { bundle, predicateType }: { readonly bundle: SerializedBundle; readonly predicateType: string },
  options: GrowOptions,
): Promise<Attached> {
  const content = Buffer.from(JSON.stringify(bundle));
  const empty = Buffer.from('{}');
  const annotations = {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    [predicateAnnotation]: predicateType,
    'org.opencontainers.image.created': formatInstant(options.clock.now()),
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: bundleMediaType,
    config: { mediaType: mediaTypes.empty, digest: await putBlob(registry, repository, empty), size: empty.length },
    layers: [
      { mediaType: bundleMediaType, digest: await putBlob(registry, repository, content), size: content.length },
    ],
    subject: { mediaType, digest, size },
    annotations,
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const attachment = {
    subject: digest,
    mediaType: mediaTypes.manifest,
    bytes,
    artifactType: bundleMediaType,
    annotations,
  };
  return attachManifest(registry, repository, attachment, options);
}

/** One layer of a legacy manifest. */
export interface LegacyLayer {
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly annotations: Readonly<Record<string, string>>;
}

const layerSchema = v.looseObject({
  digest: v.string(),
  annotations: v.optional(v.record(v.string(), v.string()), {}),
});
const manifestSchema = v.pipe(v.string(), v.parseJson(), v.looseObject({ layers: v.array(layerSchema) }));

type StoredLayer = v.InferOutput<typeof layerSchema>;

/** Adds a signature or attestation to the legacy manifest of an image (sigstore/cosign `specs/SIGNATURE_SPEC.md`). */
export async function storeLegacy(
  registry: Registry,
  { repository, digest: image }: StoredImage,
  suffix: 'sig' | 'att',
  { mediaType, content, annotations }: LegacyLayer,
  options: GrowOptions,
): Promise<Attached> {
  const digest = await putBlob(registry, repository, content);
  const own = { mediaType, size: content.length, digest, annotations };
  const seen = new Map<string, StoredLayer>();
  const merge = async (current: FetchedManifest | undefined) => {
    const layers = current === undefined ? [] : layersOf(current);
    const present = new Set(layers.map(identityOf));
    for (const layer of [...layers, own]) seen.set(identityOf(layer), layer);
    const missing = [...seen.values()].filter((layer) => !present.has(identityOf(layer)));
    if (missing.length === 0) return undefined;
    const grown = [...layers, ...missing];
    const config = configuration(grown.map((layer) => layer.digest));
    const configDigest = await putBlob(registry, repository, config);
    const manifest = {
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: { mediaType: mediaTypes.config, size: config.length, digest: configDigest },
      layers: grown,
    };
    return { mediaType: mediaTypes.manifest, bytes: Buffer.from(JSON.stringify(manifest)) };
  };
  return { digest, listed: await growTag(registry, repository, legacyTag(image, suffix), merge, options) };
}

/** Several keys sign the same payload, which then is the same blob: only with its annotations a layer is itself. */
function identityOf({ digest, annotations }: StoredLayer): string {
  return digestOf(
    Buffer.from(JSON.stringify([digest, Object.keys(annotations).toSorted(), Object.values(annotations).toSorted()])),
  );
}

function layersOf({ bytes, digest }: FetchedManifest): readonly StoredLayer[] {
  const parsed = v.safeParse(manifestSchema, new TextDecoder().decode(bytes));
  if (parsed.success) return parsed.output.layers;
  throw new RegistryFailure(
    'registry-invalid-answer',
    `${digest}, where legacy signatures are kept, has no layers; adding to it would destroy it.`,
  );
}

function configuration(layers: readonly string[]): Uint8Array {
  const epoch = '0001-01-01T00:00:00Z';
  const rootfs = { type: 'layers', diff_ids: layers };
  const history = layers.map(() => ({ created: epoch }));
  return Buffer.from(JSON.stringify({ architecture: '', created: epoch, history, os: '', rootfs, config: {} }));
}
