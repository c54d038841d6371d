import { type Digest, getManifest, mediaTypes, putBlob, type Registry, RegistryFailure } from '#oci';
import { formatInstant, type Instant } from '#time';
import * as v from 'valibot';

import { claimTag } from './channel-name.ts';
import { digestSchema, generationSchema, instantSchema, lineSchema, type Mover, moverSchema } from './document.ts';

/** The sole right to make one move, as somebody asks for it. */
export interface Bid {
  readonly generation: number;
  /** Tells claims apart that are otherwise the same. */
  readonly nonce: string;
  readonly from: Digest | undefined;
  readonly to: Digest;
  readonly by: Mover;
}

/** A bid with the moment it was made, by the clock of who made it. */
export interface Claim extends Bid {
  readonly at: Instant;
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    schema: v.literal(1),
    generation: generationSchema,
    nonce: lineSchema,
    from: v.nullable(digestSchema),
    to: digestSchema,
    by: moverSchema,
    at: instantSchema,
  }),
);
const claimType = 'application/vnd.delivery.channel.claim.v1+json';
const annotation = 'delivery/claim';

/** Reads the claim to a move; undefined when nobody has asked for it. Throws RegistryFailure. */
export async function readClaim(
  registry: Registry,
  repository: string,
  channel: string,
  generation: number,
): Promise<Claim | undefined> {
  const tag = claimTag(channel, generation);
  const found = await getManifest(registry, repository, tag);
  if (found === undefined) return undefined;
  const parsed = v.safeParse(schema, found.manifest.annotations?.[annotation]);
  if (parsed.success && parsed.output.generation === generation) {
    const { from, ...rest } = parsed.output;
    return { ...rest, from: from ?? undefined };
  }
  const what = `${registry.host}/${repository}:${tag} is no claim to a move`;
  throw new RegistryFailure('registry-invalid-answer', `${what}. Find out who wrote that tag, and remove it.`);
}

/**
 * Stores what every claim names, and gives back how a claim becomes a manifest: nothing slow is left to do for it then.
 */
export async function prepareClaim(registry: Registry, repository: string): Promise<(claim: Claim) => Uint8Array> {
  const empty = Buffer.from('{}');
  const descriptor = {
    mediaType: mediaTypes.empty,
    digest: await putBlob(registry, repository, empty),
    size: empty.length,
  };
  return ({ from, at, ...rest }) => {
    const content = { schema: 1, ...rest, from: from ?? null, at: formatInstant(at) };
    const manifest = {
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      artifactType: claimType,
      config: descriptor,
      layers: [descriptor],
      annotations: { [annotation]: JSON.stringify(content) },
    };
    return Buffer.from(JSON.stringify(manifest));
  };
}

/** Writes a claim without a retry: a copy that arrives late could bring back what another one overwrote. */
export async function putClaim(registry: Registry, repository: string, tag: string, body: Uint8Array): Promise<void> {
  const { status } = await registry.request({
    method: 'PUT',
    path: `/v2/${repository}/manifests/${tag}`,
    scopes: [`repository:${repository}:pull,push`],
    headers: { 'content-type': mediaTypes.manifest },
    body,
    maxBytes: 1024 * 1024,
    idempotent: false,
  });
  if (status === 201) return;
  const what = `${registry.host} answered ${status} to the claim ${repository}:${tag}`;
  throw new RegistryFailure('registry-refused', `${what}. Where tags cannot be changed, there can be no channel.`);
}
