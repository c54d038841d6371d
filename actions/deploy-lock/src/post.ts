import type { Step } from '#kit';
import { release } from '#lock';
import type { DeployLockContract } from './contract.ts';
import { guarded, openKeeper } from './keeper.ts';

/** Releases what this step took and still holds; a lock that was lost stays with its holder. Without it the lease would end by itself. */
export async function post(step: Step<DeployLockContract>): Promise<void> {
  const token = step.state.get('fencing-token');
  if (token === undefined) return;
  const released = await release(openKeeper(step), guarded(step), token);
  step.log.info(released ? 'The lock is released.' : 'The lock was released or lost before.');
}
