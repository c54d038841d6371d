import type { Step } from '#kit';
import { openRegistry, parseReference, resolveIn } from '#oci';
import { isGood, type Choice, type TargetFacts } from '#rollback';
import type { LedgerRecord } from '#ledger';
import { between, milliseconds, type Duration, type Instant } from '#time';
import type { RollbackPlanContract } from './contract.ts';
import type { Order } from './order.ts';
import type { Past } from './past.ts';

/** What is known of the target by the ledger alone. */
export function targetByLedger({ choice, records }: Past, { wish }: Order, now: Instant): TargetFacts | undefined {
  const { from, target, previous, takenBack, quarantined } = choice;
  const image = target?.intent.image ?? wish.image;
  if (image === undefined) return undefined;
  return {
    image,
    standing: target === undefined ? (takenBack ? 'taken-back' : 'never-live') : 'good',
    current: image === from?.intent.image,
    previous: target !== undefined && target.deployment.id === previous?.deployment.id,
    liveFor: target === undefined ? milliseconds(0) : livedFor(target, choice, records, now),
    quarantinedBy: quarantined.get(image) ?? listed(image, wish.quarantine),
    stored: 'unasked',
    signed: 'unasked',
  };
}

/** Until the next good record took its place, or what is to be left began. */
function livedFor(target: LedgerRecord, { from }: Choice, records: readonly LedgerRecord[], now: Instant): Duration {
  const since = target.progress.liveSince;
  if (since === undefined) return milliseconds(0);
  const next = records.findLast((each) => isGood(each) && each.deployment.id > target.deployment.id);
  return between(since, next?.progress.liveSince ?? from?.deployment.createdAt ?? now);
}

function listed(image: string, quarantine: readonly string[]): string | undefined {
  return quarantine.includes(image.slice(image.indexOf('@') + 1)) ? 'it is on the quarantine list' : undefined;
}

/** Asks the registry whether the target is still there. Throws RegistryFailure: no answer is never a yes. */
export async function askRegistry(
  { inputs, clock, signal, mask }: Step<RollbackPlanContract>,
  image: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<TargetFacts['stored']> {
  if (inputs.registry === 'skip') return 'unasked';
  const reference = parseReference(image);
  const registry = openRegistry(reference.registry, inputs, { variables, clock, signal, mask });
  return (await resolveIn(registry, reference)) === undefined ? 'absent' : 'present';
}

/** What the caller's cosign-verify says about exactly this image. */
export function signatureOf(
  image: string,
  verify: 'required' | 'none',
  verified: string | undefined,
): TargetFacts['signed'] {
  if (verify === 'none') return 'unasked';
  return verified === image ? 'verified' : 'unverified';
}
