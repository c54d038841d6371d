import type { Digest, GrowOptions } from '#oci';

import { copyReferrers } from './copy-referrers.ts';
import { type Copying, copyManifest, type Place } from './copying.ts';

/** What was copied, in numbers. */
export interface Copied {
  readonly manifests: number;
  /** Signatures, attestations and whatever else refers to the image or is kept behind a tag made of its digest. */
  readonly referrers: number;
}

/**
 * Copies an image byte for byte into another repository, with all that is in it and all that refers to any of it.
 *
 * An image of one platform stays one. Blobs are mounted where both are in one registry; of others, each up to 2 GiB
 * goes through memory. Throws RegistryFailure.
 */
export async function copyImage(from: Place, to: Place, digest: Digest, options: GrowOptions): Promise<Copied> {
  const copying: Copying = { from, to, options, done: new Map() };
  await copyManifest(copying, digest);
  const manifests = copying.done.size;
  const referrers = await copyReferrers(copying);
  return { manifests, referrers };
}
