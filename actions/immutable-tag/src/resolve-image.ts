import { ActionFailure, type Evidence, type Step, type Verdict } from '#kit';
import {
  formatReference,
  formatRepository,
  openRegistry,
  type Reference,
  type Registry,
  type Resolution,
  resolveIn,
} from '#oci';

import type { ImmutableTagContract } from './contract.ts';
import { type Decision, decideResolved } from './decision.ts';
import { resolveOutputs } from './outcome.ts';
import { referenceToResolve } from './plan.ts';
import { summariseResolved } from './summary.ts';
import type { Variables } from './variables.ts';

/** Finds out what a name stands for, and whether that is what it should. */
export async function resolveImage(
  step: Step<ImmutableTagContract>,
  variables: Variables,
): Promise<Verdict<ImmutableTagContract>> {
  const { inputs, clock, signal } = step;
  const reference = referenceToResolve(inputs.image);
  const registry = openRegistry(reference.registry, inputs, { variables, clock, signal, mask: step.mask });
  const found = await resolveIn(registry, reference);
  if (found === undefined) throw notFound(reference);
  const tagged = await resolveTag(registry, reference, found);
  const decision = decideResolved(reference, found, tagged, inputs.digest);
  // A later step may run in spite of a block: it must not find an image that was not meant.
  if (decision.decision === 'pass') {
    for (const [name, value] of resolveOutputs(reference, found)) step.output(name, value);
  }
  step.summary(summariseResolved(reference, found, decision));
  return { ...decision, evidence: evidenceOf(reference, found, decision) };
}

/** What the tag of a name points to; the digest of a name that has both was found already. */
async function resolveTag(
  registry: Registry,
  reference: Reference,
  found: Resolution,
): Promise<Resolution | undefined> {
  const { tag, digest, repository } = reference;
  if (tag === undefined || digest === undefined) return tag === undefined ? undefined : found;
  return resolveIn(registry, { registry: reference.registry, repository, tag });
}

function notFound(reference: Reference): ActionFailure {
  const name = formatReference(reference);
  const next = 'Check the name, and whether the image was pushed before this step.';
  return new ActionFailure('not-found', `${reference.registry} says that there is no ${name}. ${next}`);
}

function evidenceOf(reference: Reference, found: Resolution, { decision }: Decision): readonly Evidence[] {
  const kind = found.platforms.length === 0 ? 'one image' : `an index of ${found.platforms.length} platforms`;
  const detail = `${formatRepository(reference)}@${found.digest}, ${kind} (${found.mediaType}, ${found.size} bytes)`;
  const platforms = found.platforms.map(({ platform, digest }) => {
    return { subject: platform, verdict: 'info', detail: digest } as const;
  });
  return [{ subject: formatReference(reference), verdict: decision, detail }, ...platforms];
}
