import { storeLegacy } from '#cosign';
import {
  attachManifest,
  type Digest,
  type FetchedManifest,
  getBlob,
  getManifest,
  listReferrers,
  putManifest,
  referrersTag,
  RegistryFailure,
} from '#oci';

import { type Copying, copyParts } from './copying.ts';

/** More than this refers to no honest image, nor refers to what refers to it at such a depth. */
const most = 1000;
const deepest = 4;
/**
 * Where tools without referrers keep signatures, attestations and SBOMs (sigstore/cosign `specs/SIGNATURE_SPEC.md`).
 */
const suffixes = ['sig', 'att', 'sbom'] as const;

/**
 * Copies what refers to anything that was copied, and what refers to that; gives back how many there were.
 *
 * Each is read from the referrers API or its fallback tag, and attached so that the other registry lists it.
 */
export async function copyReferrers(copying: Copying): Promise<number> {
  let level = [...copying.done.values()];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === deepest || count > most) throw tooMany(copying);
    const attached: FetchedManifest[] = [];
    for (const subject of level) {
      attached.push(...(await copyAttached(copying, subject)));
      for (const suffix of suffixes) if (await copyTagged(copying, subject, suffix)) count += 1;
    }
    count += attached.length;
    level = attached;
  }
  return count;
}

async function copyAttached(copying: Copying, subject: FetchedManifest): Promise<readonly FetchedManifest[]> {
  const { from, to, options, done } = copying;
  const copied: FetchedManifest[] = [];
  for (const { digest } of await listReferrers(from.registry, from.repository, subject.digest)) {
    const fetched = await getManifest(from.registry, from.repository, digest);
    // What is listed and gone, or refers to something else, nobody could use here either.
    if (fetched?.manifest.subject?.digest !== subject.digest || done.has(digest)) continue;
    await copyParts(copying, fetched);
    const { mediaType, bytes, manifest } = fetched;
    const own = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : mediaType);
    const annotations = manifest.annotations ?? {};
    const attachment = { subject: subject.digest, mediaType, bytes, artifactType: own, annotations };
    const { listed } = await attachManifest(to.registry, to.repository, attachment, options);
    if (!listed) throw lost(copying, digest);
    done.set(digest, fetched);
    copied.push(fetched);
  }
  return copied;
}

/** Others may have signed in the other repository: what is there is added to, not replaced. */
async function copyTagged(
  copying: Copying,
  subject: FetchedManifest,
  suffix: (typeof suffixes)[number],
): Promise<boolean> {
  const { from, to, options } = copying;
  const tag = `${referrersTag(subject.digest)}.${suffix}`;
  const fetched = await getManifest(from.registry, from.repository, tag);
  if (fetched === undefined) return false;
  const there = await getManifest(to.registry, to.repository, tag);
  if (there?.digest === fetched.digest) return true;
  await copyParts(copying, fetched);
  if (there === undefined || suffix === 'sbom' || fetched.manifest.kind !== 'image') {
    await putManifest(to.registry, to.repository, tag, fetched);
    return true;
  }
  const { digest, mediaType, bytes } = subject;
  const image = { repository: to.repository, digest, mediaType, size: bytes.length };
  for (const layer of fetched.manifest.layers) {
    const content = await getBlob(from.registry, from.repository, layer);
    const signature = { mediaType: layer.mediaType, content, annotations: layer.annotations ?? {} };
    const { listed } = await storeLegacy(to.registry, image, suffix, signature, options);
    if (!listed) throw lost(copying, layer.digest);
  }
  return true;
}

function lost({ to }: Copying, digest: Digest): RegistryFailure {
  const what = `${to.registry.host}/${to.repository} took ${digest}, and does not list it with its image`;
  return new RegistryFailure('registry-invalid-answer', `${what}. Run the step again.`);
}

function tooMany({ from }: Copying): RegistryFailure {
  const what = `More than ${most} things, or things more than ${deepest} deep, refer to the image`;
  return new RegistryFailure('registry-invalid-answer', `${what} in ${from.registry.host}/${from.repository}.`);
}
