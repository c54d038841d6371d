import { join } from 'node:path';
import type { Step } from '#kit';
import type { Migrations } from '#migrations';
import { childEnvironment } from './child-environment.ts';
import type { Command } from './command.ts';
import type { MigrateGateContract } from './contract.ts';
import type { ApplyInputs } from './task.ts';
import type { Variables } from './variables.ts';

/** What `apply` works with. */
export interface Application {
  readonly step: Step<MigrateGateContract>;
  readonly inputs: ApplyInputs;
  readonly variables: Variables;
  readonly read: Migrations;
}

/** The command that migrates, with what it reads: `directory` is absolute; `target` undefined where the tool knows none. */
export function migrateCommand(
  { step, inputs, variables }: Pick<Application, 'step' | 'inputs' | 'variables'>,
  directory: string,
  target: string | undefined,
): Command {
  const own = { DELIVERY_MIGRATIONS: directory, ...(target === undefined ? {} : { DELIVERY_TARGET: target }) };
  return {
    label: 'migrate-command',
    script: inputs.migrateCommand,
    cwd: step.environment.workspace,
    env: childEnvironment(variables, inputs.commandEnv ?? [], own),
    timeout: inputs.migrateTimeout,
    signal: step.signal,
  };
}

/** The migrations where they lie. */
export function sourceDirectory({ step, inputs }: Pick<Application, 'step' | 'inputs'>): string {
  return join(step.environment.workspace, inputs.directory);
}
