import { type Digest, getManifest, isDigest, mediaTypes, putBlob, type Registry, RegistryFailure } from '#oci';
import { type Clock, formatInstant, type Instant, milliseconds, minutes, parseInstant, seconds } from '#time';
import * as v from 'valibot';

import { claimTag } from './channel-name.ts';

/** A digest in a document of ours. */
export const digestSchema = v.custom<Digest>((input) => typeof input === 'string' && isDigest(input), 'not a digest');

/** Text of a document that may be shown: one line of at most 500 characters. */
export const lineSchema = v.pipe(v.string(), v.regex(/^[^\p{Cc}\u2028\u2029]{0,500}$/u, 'not a line of text'));

/** An instant in a document of ours. */
export const instantSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Instant => {
    try {
      return parseInstant(dataset.value);
    } catch {
      addIssue({ message: 'not an instant' });
      return NEVER;
    }
  }),
);

export const moverSchema = v.object({ actor: lineSchema, run: lineSchema, workflow: lineSchema, sha: lineSchema });

/** Who moves a channel: the person, and the page, workflow and commit of the run. */
export type Mover = v.InferOutput<typeof moverSchema>;

/** The sole right to make one move, as somebody asked for it. */
export interface Claim {
  readonly generation: number;
  /** Tells claims apart that are otherwise the same. */
  readonly nonce: string;
  readonly from: Digest | undefined;
  readonly to: Digest;
  readonly by: Mover;
  readonly at: Instant;
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    schema: v.literal(1),
    generation: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    nonce: lineSchema,
    from: v.nullable(digestSchema),
    to: digestSchema,
    by: moverSchema,
    at: instantSchema,
  }),
);
const claimType = 'application/vnd.delivery.channel.claim.v1+json';
const annotation = 'delivery/claim';

/** From the look that finds a move free to the answer that the claim is stored: whoever takes longer has not got it. */
const promptness = seconds(5);
/** How long a claim is left alone before it is read again. Longer than `promptness`: see settleClaim. */
const settling = seconds(6);

/** How long the winner may take to move the channel, and everybody else waits for it before passing over it. */
export const lease = minutes(3);

/** What the winner keeps between its last write and the end of the lease, for a write that is still on its way. */
export const leaseMargin = minutes(1);

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

/** How a claim went: `slow` and `lost` have moved nothing, and must not. */
export type Settlement =
  | { readonly kind: 'won'; /** Reading of `elapsed` at which the lease ends. */ readonly ends: number }
  | { readonly kind: 'lost'; readonly to: Claim }
  | { readonly kind: 'slow'; readonly took: number };

/**
 * Asks for the sole right to a move, and says whether it was given; takes at least 6 s when it was.
 *
 * A tag is a register that all read and write, and the last writer stays (registries ignore `If-Match`). So this is the
 * timed agreement of Fischer (Lamport, "A Fast Mutual Exclusion Algorithm", 1987, section 2): look that the register is
 * empty, write, leave it alone, read it again; who finds himself has won. Two that both found it empty both wrote within
 * 5 s of that look, so 6 s after either write both are in, and the register names one of them. A writer measures himself: a
 * write that was answered later than 5 s after the look never wins, so a slow network costs the move and not the truth. The
 * claim is written once, without a retry, for a copy of it that arrives late could bring back what was overwritten. What is
 * assumed: a read sees every write that was answered before it, clocks run equally fast, and nothing between repeats a PUT.
 */
export async function settleClaim(
  registry: Registry,
  repository: string,
  channel: string,
  claim: Claim,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Settlement> {
  const manifest = await writeClaim(registry, repository, claim);
  const begun = clock.elapsed();
  const earlier = await readClaim(registry, repository, channel, claim.generation);
  if (earlier !== undefined) return { kind: 'lost', to: earlier };
  await putOnce(registry, repository, claimTag(channel, claim.generation), manifest);
  const written = clock.elapsed();
  await clock.sleep(settling, signal);
  const now = await readClaim(registry, repository, channel, claim.generation);
  if (now !== undefined && now.nonce !== claim.nonce) return { kind: 'lost', to: now };
  if (now === undefined || written - begun > promptness) return { kind: 'slow', took: written - begun };
  return { kind: 'won', ends: begun + lease };
}

async function putOnce(registry: Registry, repository: string, tag: string, body: Uint8Array): Promise<void> {
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

/** What is written is made before the look: it need not be fast. */
async function writeClaim(registry: Registry, repository: string, claim: Claim): Promise<Uint8Array> {
  const empty = Buffer.from('{}');
  const digest = await putBlob(registry, repository, empty);
  const descriptor = { mediaType: mediaTypes.empty, digest, size: empty.length };
  const { from, at, ...rest } = claim;
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
}

/** Says whether a claim is so old that its owner has moved the channel or never will. */
export function isOver({ at }: Claim, now: Instant): boolean {
  return now > at + lease + milliseconds(leaseMargin);
}
