import type { Step, Verdict } from '#kit';
import { acquire, check, release, type Acquisition } from '#lock';
import { formatInstant } from '#time';
import type { DeployLockContract } from './contract.ts';
import { guarded, openKeeper } from './keeper.ts';
import { renderLock } from './summary.ts';
import { readTask } from './task.ts';
import { acquiredVerdict, fencedVerdict, releasedVerdict } from './verdict.ts';

type LockStep = Step<DeployLockContract>;

/** Takes the lock, checks that it is still held, or releases it, as `task` asks. */
export async function main(step: LockStep): Promise<Verdict<DeployLockContract>> {
  const place = guarded(step);
  const task = readTask(step.inputs, place);
  switch (task.kind) {
    case 'lock':
      return await lock(step, task.acquisition);
    case 'check': {
      const fenced = await check(openKeeper(step, step.signal), place, task.fencingToken, step.inputs.lease);
      const holder = fenced.kind === 'passes' ? fenced.lock : fenced.by;
      step.output('fencing-token', fenced.kind === 'passes' ? task.fencingToken : '');
      step.output('held-by', fenced.kind === 'passes' ? '' : (holder?.owner.url ?? ''));
      step.output('lease-until', holder === undefined ? '' : formatInstant(holder.until));
      if (fenced.kind === 'lost') step.summary(renderLock(place, 'lost', holder));
      return fencedVerdict(place, fenced);
    }
    case 'unlock':
      // A cancelled job still has to let go: what is under way here is finished, within what the runner grants.
      return releasedVerdict(place, await release(openKeeper(step), place, task.fencingToken));
    default:
      return task satisfies never;
  }
}

async function lock(step: LockStep, wish: Acquisition): Promise<Verdict<DeployLockContract>> {
  const acquired = await acquire(openKeeper(step, step.signal), wish);
  if (acquired.kind === 'held') {
    step.output('held-by', acquired.by.owner.url);
    step.output('lease-until', formatInstant(acquired.by.until));
    step.summary(renderLock(wish.place, 'held by another', acquired.by));
    return acquiredVerdict(wish, acquired);
  }
  if (!wish.kept) step.state.set('fencing-token', acquired.token);
  step.output('fencing-token', acquired.token);
  step.output('lease-until', formatInstant(acquired.lock.until));
  if (acquired.how === 'stolen') step.log.warn(`The lock was taken away from its holder: ${wish.reason}`);
  step.summary(renderLock(wish.place, acquired.how === 'stolen' ? 'stolen' : 'held', acquired.lock));
  return acquiredVerdict(wish, acquired);
}
