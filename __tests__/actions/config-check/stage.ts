import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runStep, type StepRecord } from '#rehearsal/runner';

/** The built action. */
export const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'config-check');

/** A workspace with a contract, and the built action to run there. */
export interface Stage extends AsyncDisposable {
  readonly workspace: string;
  write(path: string, content: string): Promise<void>;
  /** Runs the action with debug logging; `env` is what the caller maps. */
  step(inputs: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<StepRecord>;
}

export async function setStage(contract: string): Promise<Stage> {
  const workspace = await mkdtemp(join(tmpdir(), 'config-'));
  const write = (path: string, content: string) => writeFile(join(workspace, path), content);
  await write('config.yml', contract);
  return {
    workspace,
    write,
    step: (inputs, env = {}) =>
      runStep({
        action,
        inputs: { contract: 'config.yml', ...inputs },
        workspace,
        env: { HOME: workspace, RUNNER_DEBUG: '1', ...env },
      }),
    [Symbol.asyncDispose]: () => rm(workspace, { recursive: true, force: true }),
  };
}

/** Everything that anybody could read after a step: log, outputs, summary, annotations, state, variables for later steps. */
export function everythingOf({ log, outputs, summary, annotations, state, env, commandErrors }: StepRecord): string {
  return (
    JSON.stringify({ log, outputs, summary, annotations, state, env, commandErrors }) +
    [...log, ...Object.values(outputs)].join('\n')
  );
}
