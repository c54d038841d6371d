import { type Digest, getBlob, getManifest, type Manifest, platformImages, printable, type Registry } from '#oci';
import { type Instant, parseInstant } from '#time';
import * as v from 'valibot';

import type { Age } from './order.ts';

const configuration = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    created: v.optional(v.string()),
    config: v.nullish(v.object({ Labels: v.nullish(v.record(v.string(), v.string())) })),
  }),
);
const largest = 4 * 1024 * 1024;
const version = 'org.opencontainers.image.version';
const created = 'org.opencontainers.image.created';

/**
 * Reads what an image says of its age: its annotations (OCI image-spec 1.1, annotations.md), else the labels and time
 * of its configuration, of an index those of its first image. Throws RegistryFailure.
 */
export async function readAge(registry: Registry, repository: string, manifest: Manifest): Promise<Age> {
  const notes = manifest.annotations ?? {};
  const inside = platformImages(manifest)[0]?.digest;
  const image = inside === undefined ? manifest : await manifestOf(registry, repository, inside);
  const own = image?.annotations ?? {};
  const { labels, made } = await readConfiguration(registry, repository, image);
  const said = notes[version] ?? own[version] ?? labels[version];
  return {
    version: said === undefined ? undefined : printable(said),
    created: [notes[created], own[created], labels[created], made].map(instantOf).find((one) => one !== undefined),
  };
}

async function manifestOf(registry: Registry, repository: string, digest: Digest): Promise<Manifest | undefined> {
  return (await getManifest(registry, repository, digest))?.manifest;
}

async function readConfiguration(registry: Registry, repository: string, image: Manifest | undefined) {
  if (image?.kind !== 'image') return { labels: {}, made: undefined };
  const bytes = await getBlob(registry, repository, image.config, { maxBytes: largest });
  const parsed = v.safeParse(configuration, new TextDecoder().decode(bytes));
  return {
    labels: (parsed.success && parsed.output.config?.Labels) || {},
    made: parsed.success ? parsed.output.created : undefined,
  };
}

/** Images without a true time have the beginning of time: that tells nothing. */
function instantOf(text: string | undefined): Instant | undefined {
  try {
    const time = text === undefined ? undefined : parseInstant(text);
    return time === undefined || time <= 0 ? undefined : time;
  } catch {
    return undefined;
  }
}
