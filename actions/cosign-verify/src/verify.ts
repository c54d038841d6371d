import {
  assess,
  type Assessment,
  type Authority,
  type Collected,
  collectSignatures,
  type Expectation,
  signaturePredicate,
} from '#cosign';
import type { Step } from '#kit';
import type { Digest, IndexEntry, PinnedReference, Registry, Resolution } from '#oci';

import type { CosignVerifyContract } from './contract.ts';
import type { Finding } from './decision.ts';
import type { Policy } from './policy.ts';
import type { WantedSigner } from './plan.ts';

/** What is the same for every digest that is looked at. */
export interface Examination {
  readonly registry: Registry;
  readonly image: PinnedReference;
  readonly signer: WantedSigner;
  readonly authority: Authority;
  readonly policy: Policy | undefined;
  /** What is attached to the image itself, where that was read already. */
  readonly early: Collected | undefined;
}

/** Reads what is stored as signatures of a digest, of the kind and in the formats that the inputs ask for. */
export function collectFor(
  { inputs }: Step<CosignVerifyContract>,
  registry: Registry,
  digest: Digest,
): Promise<Collected> {
  const predicateType = inputs.predicateType ?? signaturePredicate;
  const formats = inputs.accept === 'any' ? (['bundle', 'legacy'] as const) : [inputs.accept];
  const wanted = { predicateType, plain: predicateType === signaturePredicate, formats };
  return collectSignatures(registry, inputs.image.repository, digest, wanted);
}

/** Looks at the image, and with `recursive` at all inside that a node could pull. Throws RegistryFailure and SignatureFailure. */
export async function examine(
  step: Step<CosignVerifyContract>,
  examination: Examination,
  found: Resolution,
  inside: readonly IndexEntry[],
): Promise<readonly Finding[]> {
  const platforms = step.inputs.recursive ? inside.filter(({ attestation }) => !attestation) : [];
  const targets = [
    { what: 'image', digest: found.digest },
    ...platforms.map(({ platform, digest }) => ({ what: platform, digest })),
  ];
  const findings: Finding[] = [];
  for (const { what, digest } of targets) {
    findings.push({ what, digest, assessment: await assessDigest(step, examination, digest) });
  }
  return findings;
}

async function assessDigest(
  step: Step<CosignVerifyContract>,
  { registry, image, signer, authority, policy, early }: Examination,
  digest: Digest,
): Promise<Assessment> {
  const { inputs, clock } = step;
  const known = digest === image.digest ? early : undefined;
  const collected = known ?? (await collectFor(step, registry, digest));
  const expectation: Expectation = {
    image: digest,
    predicateType: inputs.predicateType ?? signaturePredicate,
    signer: signer.kind === 'identity' ? signer.identity : undefined,
    repositories: inputs.signedFor ?? [image],
    unbound: !inputs.requireRepository,
    otherSubjects: inputs.otherSubjects,
    annotations: Object.fromEntries(inputs.annotations ?? []),
    maxAge: inputs.maxAge,
    now: clock.now(),
  };
  return assess(collected, authority, expectation, policy && ((verified) => policy.refuse(verified)));
}
