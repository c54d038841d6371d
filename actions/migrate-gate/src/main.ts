import type { Step, Verdict } from '#kit';
import type { MigrateGateContract } from './contract.ts';
import { readTask } from './task.ts';
import type { Variables } from './variables.ts';

/** The action, which hands on to commands what is inherited of `variables`: judges, rehearses or applies migrations, as `task` asks. */
export function mainOf(
  variables: Variables,
): (step: Step<MigrateGateContract>) => Promise<Verdict<MigrateGateContract>> {
  return async (step) => {
    const task = readTask(step.inputs);
    switch (task.kind) {
      case 'check':
        return await (await import('./check.ts')).check(step, variables);
      case 'rehearse':
        return await (await import('./rehearse.ts')).rehearse(step, task.inputs, variables);
      case 'apply':
        return await (await import('./apply.ts')).apply(step, task.inputs, variables);
      default:
        return task satisfies never;
    }
  };
}
