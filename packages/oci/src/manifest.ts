import * as v from 'valibot';

import { type Digest, isDigest } from './digest.ts';
import { manifestKind } from './media-type.ts';
import { printable } from './printable.ts';

/** Names content by its digest (OCI image-spec 1.1, descriptor.md). `size` is in bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly artifactType?: string | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  readonly platform?: Platform | undefined;
}

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
  readonly 'os.version'?: string | undefined;
}

interface Common {
  readonly mediaType: string;
  readonly artifactType?: string | undefined;
  readonly subject?: Descriptor | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

export interface ImageManifest extends Common {
  readonly kind: 'image';
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

export interface IndexManifest extends Common {
  readonly kind: 'index';
  readonly manifests: readonly Descriptor[];
}

/** Anything but an image, in the form of image-spec 1.1 release candidate 2, artifact.md. */
export interface ArtifactManifest extends Common {
  readonly kind: 'artifact';
  readonly blobs: readonly Descriptor[];
}

export type Manifest = ImageManifest | IndexManifest | ArtifactManifest;

// valibot takes a list for a record; in Go, where most registries and runtimes are written, it is none.
const annotations = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'must be an object'),
  v.record(v.string(), v.string()),
);
// They stand in messages and outputs, which later steps may print.
const platformWord = v.pipe(v.string(), v.regex(/^[\x20-\x7e]{0,128}$/, 'not a word of a platform'));
const platform = v.object({
  os: platformWord,
  architecture: platformWord,
  variant: v.optional(platformWord),
  'os.version': v.optional(platformWord),
});
const descriptor = v.object({
  mediaType: v.string(),
  digest: v.custom<Digest>((input) => typeof input === 'string' && isDigest(input), 'not a digest'),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  artifactType: v.optional(v.string()),
  annotations: v.optional(annotations),
  platform: v.optional(platform),
});
const common = {
  schemaVersion: v.literal(2, 'schemaVersion must be 2'),
  mediaType: v.optional(v.string()),
  artifactType: v.optional(v.string()),
  subject: v.optional(descriptor),
  annotations: v.optional(annotations),
};
const imageSchema = v.object({
  ...common,
  config: descriptor,
  layers: v.array(descriptor),
  manifests: v.optional(v.never('an image has no manifests')),
  blobs: v.optional(v.never('an image has no blobs')),
});
const indexSchema = v.object({
  ...common,
  manifests: v.array(descriptor),
  config: v.optional(v.never('an index has no config')),
  layers: v.optional(v.never('an index has no layers')),
  blobs: v.optional(v.never('an index has no blobs')),
});
const artifactSchema = v.object({
  ...common,
  schemaVersion: v.optional(v.literal(2, 'schemaVersion must be 2')),
  artifactType: v.pipe(v.string(), v.nonEmpty('an artifact has a type')),
  blobs: v.optional(v.array(descriptor), []),
  manifests: v.optional(v.never('an artifact has no manifests')),
  config: v.optional(v.never('an artifact has no config')),
  layers: v.optional(v.never('an artifact has no layers')),
});

/**
 * Reads a manifest that came with this media type; `''` or `application/json` leaves the type to the body.
 *
 * Throws RangeError with a message for people, also when body and header disagree or the body could be read as both an
 * image and an index (OCI image-spec 1.1 manifest.md and image-index.md; CVE-2021-41190).
 */
export function parseManifest(bytes: Uint8Array, contentType: string): Manifest {
  const value = parseJson(bytes);
  const declared = v.safeParse(v.object({ mediaType: v.optional(v.string()) }), value);
  const own = declared.success ? declared.output.mediaType : undefined;
  const given = contentType.split(';')[0]?.trim() ?? '';
  const mediaType = given === '' || given === 'application/json' ? (own ?? given) : given;
  if (own !== undefined && own !== mediaType) {
    throw new RangeError(`it says it is ${printable(own)}, and came as ${printable(mediaType)}`);
  }
  const kind = manifestKind(mediaType);
  if (kind === undefined) throw new RangeError(`"${printable(mediaType)}" is not the media type of a manifest`);
  switch (kind) {
    case 'image':
      return imageOf(read(imageSchema, value), mediaType);
    case 'index':
      return indexOf(read(indexSchema, value), mediaType);
    case 'artifact':
      return artifactOf(read(artifactSchema, value), mediaType);
    default:
      return kind satisfies never;
  }
}

function imageOf({ config, layers, ...rest }: v.InferOutput<typeof imageSchema>, mediaType: string): ImageManifest {
  const { artifactType, subject, annotations: notes } = rest;
  return { kind: 'image', mediaType, config, layers, artifactType, subject, annotations: notes };
}

function indexOf({ manifests, ...rest }: v.InferOutput<typeof indexSchema>, mediaType: string): IndexManifest {
  const { artifactType, subject, annotations: notes } = rest;
  return { kind: 'index', mediaType, manifests, artifactType, subject, annotations: notes };
}

function artifactOf({ blobs, ...rest }: v.InferOutput<typeof artifactSchema>, mediaType: string): ArtifactManifest {
  const { artifactType, subject, annotations: notes } = rest;
  return { kind: 'artifact', mediaType, blobs, artifactType, subject, annotations: notes };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new RangeError('it is not JSON', { cause: error });
  }
}

function read<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new RangeError(`${printable(v.getDotPath(issue) ?? 'it')}: ${printable(issue.message)}`);
}
