import type { Evidence, Verdict } from '#kit';
import type { Acquired, Acquisition, Fenced, Guarded, Lock } from '#lock';
import { formatInstant } from '#time';
import type { DeployLockContract } from './contract.ts';

/** The verdict of `lock`. */
export function acquiredVerdict({ place, reason }: Acquisition, acquired: Acquired): Verdict<DeployLockContract> {
  if (acquired.kind === 'held') {
    const message = `The lock of ${nameOf(place)} is held by ${holderOf(acquired.by)}. It can be taken at ${formatInstant(acquired.by.until)} at the latest.`;
    return { decision: 'block', reason: 'held-by-another', message, evidence: [evidence(acquired.by, 'block')] };
  }
  const { how, lock, from } = acquired;
  const before = from === undefined ? '' : `; before it was held by ${holderOf(from)}`;
  return {
    decision: 'pass',
    reason: how === 'stolen' ? 'stolen' : from === undefined ? 'locked' : 'replaced',
    message: `The lock of ${nameOf(place)} is held by this run until ${formatInstant(lock.until)} (${reason})${before}.`,
    evidence: [
      evidence(lock, 'pass'),
      ...(from === undefined ? [] : [evidence(from, how === 'stolen' ? 'warn' : 'info')]),
    ],
  };
}

/** The verdict of `check`. */
export function fencedVerdict(place: Guarded, fenced: Fenced): Verdict<DeployLockContract> {
  if (fenced.kind === 'passes') {
    const message = `The lock of ${nameOf(place)} is still held, until ${formatInstant(fenced.lock.until)}.`;
    return { decision: 'pass', reason: 'still-held', message, evidence: [evidence(fenced.lock, 'pass')] };
  }
  const by = fenced.by === undefined ? 'nobody holds it now' : `it is held by ${holderOf(fenced.by)}`;
  return {
    decision: 'block',
    reason: 'lock-lost',
    message: `The lock of ${nameOf(place)} was lost: ${by}. Nothing irreversible may be done with this token; take the lock again.`,
    evidence:
      fenced.by === undefined
        ? [{ subject: 'lock', verdict: 'block', detail: 'nobody holds it' }]
        : [evidence(fenced.by, 'block')],
  };
}

/** The verdict of `unlock`, which passes when there is nothing to release: that is what was wanted. */
export function releasedVerdict(place: Guarded, released: boolean): Verdict<DeployLockContract> {
  return {
    decision: 'pass',
    reason: released ? 'released' : 'not-held',
    message: released
      ? `The lock of ${nameOf(place)} is released.`
      : `The lock of ${nameOf(place)} was not held by this token any more; nothing was changed.`,
    evidence: [{ subject: 'lock', verdict: 'info', detail: released ? 'released' : 'not held' }],
  };
}

function nameOf({ service, environment }: Guarded): string {
  return `${service} in ${environment}`;
}

function holderOf({ owner, since, reason }: Lock): string {
  return `run ${owner.run} of ${owner.repository}, started by ${owner.actor}, since ${formatInstant(since)} (${reason})`;
}

function evidence(lock: Lock, verdict: Evidence['verdict']): Evidence {
  const { owner, until, generation } = lock;
  return {
    subject: 'lock',
    verdict,
    detail: `generation ${generation}, ${holderOf(lock)}, until ${formatInstant(until)}`,
    run: owner.run,
    url: owner.url,
    until: formatInstant(until),
  };
}
