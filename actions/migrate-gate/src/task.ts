import type { Values } from '#inputs';
import { ActionFailure } from '#kit';
import type { inputs } from './inputs.ts';

export type Inputs = Values<typeof inputs>;

/** What `rehearse` needs besides what it may be given. */
export type RehearseInputs = Inputs & { readonly migrateCommand: string };

/** What `apply` needs besides what it may be given. */
export type ApplyInputs = Inputs & { readonly migrateCommand: string };

/** What one step is asked to do. */
export type Task =
  | { readonly kind: 'check' }
  | { readonly kind: 'rehearse'; readonly inputs: RehearseInputs }
  | { readonly kind: 'apply'; readonly inputs: ApplyInputs };

/** The task that the inputs ask for. Throws ActionFailure `bad-input` for what it lacks or cannot do. */
export function readTask(given: Inputs): Task {
  if (given.task === 'check') return { kind: 'check' };
  const { migrateCommand } = given;
  if (migrateCommand === undefined)
    throw refused(`\`task: ${given.task}\` needs \`migrate-command\`, which was not given.`);
  if (given.database !== 'postgres') {
    throw refused(
      `\`task: ${given.task}\` is for Postgres only, and \`database\` is ${given.database}. Run the command in a step of its own.`,
    );
  }
  return { kind: given.task, inputs: { ...given, migrateCommand } };
}

function refused(message: string): ActionFailure {
  return new ActionFailure('bad-input', message);
}
