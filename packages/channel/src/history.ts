import {
  type Digest,
  getBlob,
  getManifest,
  mediaTypes,
  putBlob,
  putManifest,
  type Registry,
  RegistryFailure,
} from '#oci';
import { formatInstant } from '#time';
import * as v from 'valibot';

import { historyTag } from './channel-name.ts';
import { digestSchema, generationSchema, instantSchema, lineSchema, moverSchema } from './document.ts';

const entrySchema = v.object({
  generation: generationSchema,
  /** `abandoned` moves did not happen: their run ended before. */
  outcome: v.picklist(['moved', 'abandoned']),
  from: v.nullable(digestSchema),
  to: digestSchema,
  /** Where the image came from, `repository@sha256:…`. */
  source: v.nullable(lineSchema),
  by: moverSchema,
  at: instantSchema,
  /** Why a downgrade was allowed. */
  downgrade: v.nullable(lineSchema),
  /** The blob with the signed statement, a Sigstore bundle. */
  statement: v.nullable(v.object({ digest: digestSchema, size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })),
});

/** One move of a channel. */
export type Entry = v.InferOutput<typeof entrySchema>;

/** The moves of a channel, newest first. */
export type History = readonly Entry[];

function descends(entries: History): boolean {
  return entries.every(({ generation }, index) => index === 0 || generation < (entries[index - 1]?.generation ?? 0));
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    schema: v.literal(1),
    channel: v.string(),
    entries: v.pipe(
      v.array(entrySchema),
      v.maxLength(1000),
      v.check((entries) => descends(entries), 'not newest first'),
    ),
  }),
);

/** The artifact type of a channel's history, and the media type of its first layer. */
export const historyType = 'application/vnd.delivery.channel.history.v1+json';
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const largest = 16 * 1024 * 1024;
/** Older moves are left out: their claims stay as tags. */
const kept = 500;

/** Reads the moves of a channel; none when it was never moved by this protocol. Throws RegistryFailure. */
export async function readHistory(registry: Registry, repository: string, channel: string): Promise<History> {
  const found = await getManifest(registry, repository, historyTag(channel));
  if (found === undefined) return [];
  const [layer] = found.manifest.kind === 'image' ? found.manifest.layers : [];
  if (layer?.mediaType === historyType) {
    const bytes = await getBlob(registry, repository, layer, { maxBytes: largest });
    const parsed = v.safeParse(schema, new TextDecoder().decode(bytes));
    if (parsed.success && parsed.output.channel === channel) return parsed.output.entries;
  }
  const what = `${registry.host}/${repository}:${historyTag(channel)} is no history of ${channel}`;
  throw new RegistryFailure('registry-invalid-answer', `${what}. Find out who wrote that tag before it is removed.`);
}

/**
 * Replaces the history; only who has won a move may. The statements are its layers, so that nobody clears them away.
 */
export async function writeHistory(
  registry: Registry,
  repository: string,
  channel: string,
  history: History,
): Promise<Digest> {
  const entries = history.slice(0, kept);
  const content = Buffer.from(JSON.stringify({ schema: 1, channel, entries: entries.map(writeEntry) }));
  const empty = Buffer.from('{}');
  const statements = entries.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: historyType,
    config: { mediaType: mediaTypes.empty, digest: await putBlob(registry, repository, empty), size: empty.length },
    layers: [
      { mediaType: historyType, digest: await putBlob(registry, repository, content), size: content.length },
      ...statements.map(({ digest, size }) => ({ mediaType: bundleType, digest, size })),
    ],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return putManifest(registry, repository, historyTag(channel), { mediaType: mediaTypes.manifest, bytes });
}

/** An entry as it is written, and shown as the output `history`. */
export function writeEntry({ at, ...rest }: Entry) {
  return { ...rest, at: formatInstant(at) };
}

/**
 * What a channel has pointed to, now first: `images[1]` is `channel@{1}`, as in git's reflog.
 *
 * Somebody may have moved the tag without a claim: what a later move found there is in the list too.
 */
export function imagesOf(history: History, current: Digest | undefined): readonly Digest[] {
  const moved = history.filter(({ outcome }) => outcome === 'moved').flatMap(({ to, from }) => [to, from]);
  return [current, ...moved]
    .filter((digest) => digest !== undefined && digest !== null)
    .filter((digest, index, all) => index === 0 || digest !== all[index - 1]);
}
