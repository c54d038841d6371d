import type { Values } from '#inputs';
import { ActionFailure } from '#kit';
import type { Acquisition, Guarded } from '#lock';
import type { inputs } from './inputs.ts';

/** What one step is asked to do, with everything that takes. */
export type Task =
  | { readonly kind: 'lock'; readonly acquisition: Acquisition }
  | { readonly kind: 'check' | 'unlock'; readonly fencingToken: string };

/** The task that the inputs ask for. Throws ActionFailure `bad-input` for what is missing. */
export function readTask(given: Values<typeof inputs>, place: Guarded): Task {
  const { task, fencingToken, lockReason, steal, keep, lease, wait } = given;
  if (task !== 'lock') {
    if (fencingToken !== undefined) return { kind: task, fencingToken };
    throw new ActionFailure(
      'bad-input',
      `\`task: ${task}\` needs \`fencing-token\`, the output of the step that took the lock.`,
    );
  }
  if (steal && lockReason === undefined) {
    throw new ActionFailure(
      'bad-input',
      '`steal` needs `lock-reason`: say why the lock is taken away from its holder.',
    );
  }
  const reason = lockReason ?? 'a deployment';
  return { kind: 'lock', acquisition: { place, lease, wait, kept: keep, steal, reason } };
}
