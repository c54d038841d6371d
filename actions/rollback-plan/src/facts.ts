import type { Step } from '#kit';
import type { LedgerRecord } from '#ledger';
import { isGood, type Facts, type TargetFacts } from '#rollback';
import { after, between, days, type Instant } from '#time';
import type { RollbackPlanContract } from './contract.ts';
import type { Order } from './order.ts';
import type { Past } from './past.ts';
import { gatherSchema } from './schema-facts.ts';
import { askRegistry, signatureOf } from './target-facts.ts';

/** Gathers all that decides. Throws GitHubFailure and RegistryFailure: what cannot be read is never left out. */
export async function gatherFacts(
  step: Step<RollbackPlanContract>,
  past: Past,
  order: Order,
  known: TargetFacts | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Facts> {
  const { inputs, clock } = step;
  const { from, target } = past.choice;
  const now = clock.now();
  const canary = inputs.exposure === 'canary';
  const [stored, schema] = await Promise.all([
    known === undefined || canary ? ('unasked' as const) : askRegistry(step, known.image, variables),
    target === undefined || canary ? undefined : gatherSchema(step, past, target, order.place),
  ]);
  const since = from?.progress.liveSince;
  return {
    trigger: inputs.trigger,
    confirmed: inputs.confirmed,
    exposure: inputs.exposure,
    fromRollback: from?.intent.kind === 'rollback' && !from.intent.rehearsal,
    fromGood: from !== undefined && isGood(from),
    fromLiveFor: since === undefined ? undefined : between(since, now),
    underWay: past.underWay,
    overtaken: past.choice.overtaken,
    target: known && { ...known, stored, signed: signatureOf(known.image, inputs.verify, order.verified) },
    minLive: inputs.minLive,
    autoWindow: inputs.autoWindow,
    rollbacksToday: rollbacksToday(past.records, from, now),
    autoLimit: inputs.autoLimit,
    schema,
    writtenData: inputs.writtenData,
    consumers: inputs.consumers,
  };
}

/** Rollbacks that began within a day, whoever began them; another attempt at this one is not a further one. */
function rollbacksToday(records: readonly LedgerRecord[], from: LedgerRecord | undefined, now: Instant): number {
  return records.filter(
    ({ intent, deployment, progress }) =>
      intent.kind === 'rollback' &&
      !intent.rehearsal &&
      progress.stand !== 'waiting' &&
      after(deployment.createdAt, days(1)) > now &&
      (from === undefined || intent.remediates !== from.deployment.id),
  ).length;
}
