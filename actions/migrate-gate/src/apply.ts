import type { Step, Verdict } from '#kit';
import { readMigrations } from '#migrations';
import { applyAlone } from './apply-alone.ts';
import { applyGuarded } from './apply-guarded.ts';
import type { MigrateGateContract } from './contract.ts';
import { neverSoftened } from './settle.ts';
import type { ApplyInputs } from './task.ts';
import type { Variables } from './variables.ts';

/** Runs the pending migrations on the real database, guarded where its address is given; a migration that did not end well is never softened. */
export async function apply(
  step: Step<MigrateGateContract>,
  inputs: ApplyInputs,
  variables: Variables,
): Promise<Verdict<MigrateGateContract>> {
  const { directory, tool, database, transaction } = inputs;
  const root = step.environment.workspace;
  const read = await readMigrations({ root, directory, tool, database, transaction });
  step.output('tool', read.tool);
  const application = { step, inputs, variables, read };
  const verdict =
    inputs.databaseUrl === undefined
      ? await applyAlone(application)
      : await applyGuarded(application, inputs.databaseUrl);
  return neverSoftened(verdict, inputs.mode);
}
