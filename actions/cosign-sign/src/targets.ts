import type { SignatureFormat } from '#cosign';
import { getManifest, indexEntries, RegistryFailure, type Resolution } from '#oci';

import type { Job, Target } from './job.ts';

/** Everything to sign: the image, with `recursive` everything inside that a node could pull before it, each in every format. */
export async function targetsOf(
  { registry, image, step }: Job,
  found: Resolution,
  formats: readonly SignatureFormat[],
): Promise<readonly Target[]> {
  const { repository } = image;
  const entries = step.inputs.recursive ? await indexEntries(registry, repository, found.manifest) : [];
  const inside = entries.filter(({ attestation }) => !attestation);
  const platforms = await Promise.all(
    inside.map(async ({ platform, digest }) => {
      const manifest = await getManifest(registry, repository, digest);
      if (manifest !== undefined)
        return { repository, digest, mediaType: manifest.mediaType, size: manifest.bytes.length };
      const what = `The index names ${digest} for ${platform}, and the registry says that it is not there`;
      throw new RegistryFailure('registry-invalid-answer', `${what}. Push it, or say recursive: false.`);
    }),
  );
  const { digest, mediaType, size } = found;
  // The index comes last: who finds it signed finds all inside signed too.
  const images = [...platforms, { repository, digest, mediaType, size }];
  return images.flatMap((one) => formats.map((format) => ({ image: one, format })));
}
