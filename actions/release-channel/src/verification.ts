import { assess, collectSignatures, nameSigner, signaturePredicate } from '#cosign';
import type { Place } from '#channel';
import type { Evidence, Step } from '#kit';
import type { Digest, Repository } from '#oci';

import type { ReleaseChannelContract } from './contract.ts';
import type { Signer } from './signer.ts';

/** Whether an image is signed by whom it must be, and what says so. */
export interface Verification {
  readonly shortfall: { readonly reason: 'unsigned' | 'no-valid-signature'; readonly message: string } | undefined;
  readonly evidence: readonly Evidence[];
}

/**
 * Verifies the signatures of an image where it comes from; throws RegistryFailure and SignatureFailure.
 *
 * `repositories` are those a signature may have been made for: where the image is, and where the channel is.
 */
export async function verifyImage(
  step: Step<ReleaseChannelContract>,
  { authority, identity }: Signer,
  { registry, repository }: Place,
  image: Digest,
  repositories: readonly Repository[],
): Promise<Verification> {
  const { inputs, clock } = step;
  const formats = inputs.accept === 'any' ? (['bundle', 'legacy'] as const) : [inputs.accept];
  const wanted = { predicateType: signaturePredicate, plain: true, formats };
  const collected = await collectSignatures(registry, repository, image, wanted);
  const { accepted, refused } = await assess(collected, authority, {
    image,
    predicateType: signaturePredicate,
    signer: identity,
    repositories,
    unbound: true,
    otherSubjects: false,
    annotations: {},
    maxAge: undefined,
    now: clock.now(),
  });
  const counted = accepted.map((one): Evidence => {
    return { subject: 'signature', verdict: 'pass', detail: `by ${nameSigner(one)}`, digest: one.candidate.digest };
  });
  const others = refused.map((one): Evidence => {
    return { subject: 'signature', verdict: 'info', detail: one.why, digest: one.digest };
  });
  const evidence = [...counted, ...others];
  if (accepted.length > 0) return { shortfall: undefined, evidence };
  const [first] = refused;
  const shortfall =
    first === undefined
      ? ({ reason: 'unsigned', message: `The image ${image} carries no signature. Sign it first.` } as const)
      : ({
          reason: 'no-valid-signature',
          message: `The image ${image} carries no signature that counts: ${first.why}.`,
        } as const);
  return { shortfall, evidence };
}
