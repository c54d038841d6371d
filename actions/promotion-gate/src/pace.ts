import type { InFlight, LedgerRecord, RunOfRecord } from '#ledger';
import { after, formatDuration, formatInstant, type Duration, type Instant } from '#time';
import { blocks, passes, type Finding } from './finding.ts';
import type { Rate } from './policy.ts';

/**
 * The deployments that rates and brakes are about, newest first: begun, not by this attempt of this run, and neither a rollback, which must never have to
 * wait, nor a rehearsal of one. What an earlier attempt did is one more deployment.
 */
export function paced(
  records: readonly LedgerRecord[],
  own: Pick<RunOfRecord, 'id' | 'attempt'>,
): readonly LedgerRecord[] {
  return records.filter(
    ({ progress, intent }) =>
      progress.stand !== 'waiting' &&
      progress.stand !== 'withdrawn' &&
      intent.kind !== 'rollback' &&
      !intent.rehearsal &&
      !(intent.run.id === own.id && intent.run.attempt === own.attempt),
  );
}

/** At most `count` deployments in any span of `per`: pure. */
export function judgeRate(deployed: readonly LedgerRecord[], { count, per }: Rate, now: Instant): Finding {
  const recent = deployed.filter(({ deployment }) => now < after(deployment.createdAt, per));
  const said = `${recent.length} of ${count} in ${formatDuration(per)}`;
  const oldest = recent[count - 1];
  // Where fewer are listed than may be, not all of them are read.
  if (oldest === undefined) return passes('rate-limit', `fewer than ${count} in ${formatDuration(per)}`);
  const { id, createdAt } = oldest.deployment;
  const detail = `${said}; record ${id} of ${formatInstant(createdAt)} has to be older first`;
  return blocks('rate-limit', 'rate-limited', detail, after(createdAt, per));
}

/** A pause after the last deployment, from its success, or from its beginning when it has none: pure. */
export function judgeCooldown([last]: readonly LedgerRecord[], cooldown: Duration, now: Instant): Finding {
  if (last === undefined) return passes('cooldown', 'nothing was deployed before');
  const from = last.progress.liveSince ?? last.deployment.createdAt;
  const until = after(from, cooldown);
  const detail = `record ${last.deployment.id} of ${formatInstant(from)} is followed by ${formatDuration(cooldown)} of rest`;
  return now < until
    ? blocks('cooldown', 'cooldown', `${detail}, until ${formatInstant(until)}`, until)
    : passes('cooldown', detail);
}

/** `failed` of the last ones that ended stop everything until a person says go: pure. */
export function judgeBrake(
  deployed: readonly LedgerRecord[],
  { failed, last }: { readonly failed: number; readonly last: number },
  goAhead: string | undefined,
): Finding {
  const ended = deployed.filter(({ progress }) => progress.stand !== 'running').slice(0, last);
  const bad = ended.filter(({ progress }) => progress.stand === 'failed');
  const named = bad.map(({ deployment }) => deployment.id).join(', ');
  const detail = `${bad.length} of the last ${ended.length} failed${bad.length === 0 ? '' : ` (records ${named})`}`;
  if (bad.length < failed) return passes('brake', detail);
  if (goAhead !== undefined) return passes('brake', `${detail}; go, says ${goAhead}`);
  return blocks('brake', 'failure-brake', `${detail}, and ${failed} of ${last} are too many`);
}

/** At most so many deployments at once in an environment, over all services: pure. */
export function judgeInFlight(inFlight: readonly InFlight[], most: number): Finding {
  const named = inFlight.map(
    ({ intent, since }) => `${intent.service} by run ${intent.run.id} since ${formatInstant(since)}`,
  );
  const detail = `${inFlight.length} of ${most} go on${named.length === 0 ? '' : `: ${named.join(', ')}`}`;
  return inFlight.length < most
    ? passes('max-in-flight', detail)
    : blocks('max-in-flight', 'too-many-in-flight', detail);
}
