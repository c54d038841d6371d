import { milliseconds } from '#time';
import * as v from 'valibot';

import { type Digest, digestOf } from './digest.ts';
import { RegistryFailure } from './failure.ts';
import { growTag, type GrowOptions, type Merge } from './grow-tag.ts';
import { type FetchedManifest, putManifest } from './manifests.ts';
import { mediaTypes } from './media-type.ts';
import { referrersByApi, referrersTag } from './referrers.ts';
import type { Registry } from './registry.ts';

/** A manifest that names `subject` as the one it belongs to. */
export interface Attachment {
  readonly subject: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly artifactType: string;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface Attached {
  readonly digest: Digest;
  /** Whether the registry lists it among the referrers of its subject, as others will see it. */
  readonly listed: boolean;
}

const looks = 6;
const rawIndex = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ manifests: v.array(v.looseObject({ digest: v.string() })) }),
);

/** An index with every field its entries came with, so that rewriting it loses nothing. */
type RawIndex = v.InferOutput<typeof rawIndex>;

/**
 * Attaches a manifest to another, and makes sure that it is listed; its blobs must be there.
 *
 * Distribution-spec 1.1 "Pushing Manifests with Subject" and "Referrers Tag Schema". Where there is no referrers API the
 * list is a tag that everybody rewrites: see growTag. Attaching the same twice changes nothing. Throws RegistryFailure.
 */
export async function attachManifest(
  registry: Registry,
  repository: string,
  attachment: Attachment,
  options: GrowOptions,
): Promise<Attached> {
  const digest = digestOf(attachment.bytes);
  await putManifest(registry, repository, digest, attachment);
  for (let look = 0; look < looks; look++) {
    const listed = await referrersByApi(registry, repository, attachment.subject);
    if (listed === undefined) {
      const merge = mergeIndex(registry, attachment, digest);
      const grown = await growTag(registry, repository, referrersTag(attachment.subject), merge, options);
      return { digest, listed: grown };
    }
    if (listed.some((descriptor) => descriptor.digest === digest)) return { digest, listed: true };
    await options.clock.sleep(milliseconds(200 * 2 ** look), options.signal);
  }
  return { digest, listed: false };
}

/** Keeps every entry that was ever seen in the list, so that a writer who overwrote another's is mended by the next. */
function mergeIndex(registry: Registry, attachment: Attachment, digest: Digest): Merge {
  const { mediaType, bytes, artifactType, annotations } = attachment;
  const own = { mediaType, size: bytes.length, digest, artifactType, annotations };
  const seen = new Map<string, RawIndex['manifests'][number]>();
  return (current) => {
    const index: RawIndex =
      current === undefined
        ? { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] }
        : readIndex(registry, current);
    const present = new Set(index.manifests.map((entry) => entry.digest));
    for (const entry of index.manifests) seen.set(entry.digest, entry);
    seen.set(digest, seen.get(digest) ?? own);
    if ([...seen.keys()].every((known) => present.has(known))) return Promise.resolve(undefined);
    const added = [...seen.values()].filter((entry) => !present.has(entry.digest));
    const grown = { ...index, manifests: [...index.manifests, ...added] };
    return Promise.resolve({ mediaType: mediaTypes.index, bytes: writeIndex(registry, grown) });
  };
}

function readIndex({ host }: Registry, { bytes, digest }: FetchedManifest): RawIndex {
  const parsed = v.safeParse(rawIndex, new TextDecoder().decode(bytes));
  if (parsed.success) return parsed.output;
  const what = `${host} keeps ${digest} where referrers are listed, which is no index`;
  throw new RegistryFailure('registry-invalid-answer', `${what}; adding to it would destroy it.`);
}

function writeIndex({ host }: Registry, index: RawIndex): Uint8Array {
  try {
    return Buffer.from(JSON.stringify(index));
  } catch (error) {
    // JSON.parse reads any depth; JSON.stringify ends with a RangeError where the stack does.
    if (!(error instanceof RangeError)) throw error;
    const what = `${host} keeps a list of referrers that is nested too deep to be written again`;
    throw new RegistryFailure('registry-invalid-answer', `${what}. Remove its tag, and attach anew.`, { cause: error });
  }
}
