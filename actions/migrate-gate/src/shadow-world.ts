import type { Step } from '#kit';
import type { Migration, Migrations } from '#migrations';
import { connect, migratorEnvironment, openShadow, type Session, type Shadow } from '#postgres';
import type { RunResult } from '#process';
import { milliseconds, minutes, type Duration } from '#time';
import { childEnvironment } from './child-environment.ts';
import { runCommand } from './command.ts';
import type { MigrateGateContract } from './contract.ts';
import type { RehearseInputs } from './task.ts';
import type { Variables } from './variables.ts';
import { withheldDirectory } from './withheld-directory.ts';

/** A shadow, and how the project's own commands are run on it. */
export interface ShadowWorld extends AsyncDisposable {
  readonly shadow: Shadow;
  readonly session: Session;
  /** Runs a command with the migrations but those that are held; `name` is how its sessions are known in the log. */
  run(this: void, wish: ShadowRun): Promise<{ readonly result: RunResult; readonly duration: Duration }>;
}

/** One run of a command on the shadow. */
export interface ShadowRun {
  readonly label: string;
  readonly script: string;
  readonly name: string;
  /** Undefined: the workspace's own directory, for tools whose files are not read. */
  readonly read: Migrations | undefined;
  readonly held: readonly Migration[];
  readonly target: string | undefined;
  readonly steps: number;
}

/** Opens the shadow; nothing but it is ever touched. Throws PostgresFailure `shadow-unavailable` and `shadow-unsafe`. */
export async function openShadowWorld(
  step: Step<MigrateGateContract>,
  inputs: RehearseInputs,
  variables: Variables,
): Promise<ShadowWorld> {
  const { clock, signal } = step;
  const { shadowUrl, databaseUrl, serverVersion } = inputs;
  const shadow = await openShadow({
    shadowUrl,
    databaseUrl,
    major: serverVersion,
    environment: variables,
    clock,
    signal,
  });
  try {
    const session = await connect(shadow.url, {
      applicationName: 'migrate-gate',
      signal,
      statementTimeout: minutes(60),
    });
    return {
      shadow,
      session,
      run: (wish) => runOnShadow(step, inputs, variables, shadow.url, wish),
      async [Symbol.asyncDispose]() {
        await session[Symbol.asyncDispose]();
        await shadow[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await shadow[Symbol.asyncDispose]();
    throw error;
  }
}

async function runOnShadow(
  { environment, clock, log, signal }: Step<MigrateGateContract>,
  inputs: RehearseInputs,
  variables: Variables,
  url: string,
  { label, script, name, read, held, target, steps }: ShadowRun,
): Promise<{ readonly result: RunResult; readonly duration: Duration }> {
  const directory = read === undefined ? undefined : await withheldDirectory(read, held, environment.temp);
  try {
    const own = {
      DELIVERY_MIGRATIONS: directory?.path ?? `${environment.workspace}/${inputs.directory}`,
      DELIVERY_TARGET: target ?? '',
      DELIVERY_STEPS: String(steps),
      ...migratorEnvironment(url, { applicationName: name, lockTimeout: 'none', statementTimeout: undefined }),
    };
    const start = clock.elapsed();
    const env = childEnvironment(variables, inputs.commandEnv ?? [], own);
    const result = await runCommand(
      { label, script, cwd: environment.workspace, env, timeout: inputs.migrateTimeout, signal },
      log,
    );
    signal.throwIfAborted();
    return { result, duration: milliseconds(clock.elapsed() - start) };
  } finally {
    await directory?.[Symbol.asyncDispose]();
  }
}
