import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { Masks, runnerEnvironment, runnerWaits, type StepHost } from '#rehearsal/runner';
import { eventPayload } from './contexts.ts';
import type { Json } from './json.ts';
import type { RunContext } from './run-context.ts';

/** The machine of one job: fresh directories, and the masks of its secrets. */
export interface Machine {
  readonly number: number;
  readonly host: Omit<StepHost, 'log'>;
  readonly eventPath: string;
  readonly masks: Masks;
}

/** Makes the directories a runner makes: an empty workspace, a temporary directory, the event's payload. */
export async function prepareMachine(run: RunContext, secrets: readonly string[]): Promise<Machine> {
  const { options } = run;
  const number = run.nextJob();
  const root = join(resolve(options.directory), 'jobs', String(number));
  const { name } = options.repository;
  const workspace = join(root, 'work', name, name);
  const temp = join(root, 'work', '_temp');
  const eventPath = join(temp, '_github_workflow', 'event.json');
  await mkdir(workspace, { recursive: true });
  await mkdir(dirname(eventPath), { recursive: true });
  await writeFile(eventPath, `${JSON.stringify(eventPayload(run), undefined, 2)}\n`);
  const masks = new Masks();
  for (const secret of secrets) masks.add(secret);
  const { interrupt = runnerWaits.interrupt, terminate = runnerWaits.terminate } = options.limits ?? {};
  const host = {
    workspace,
    temp,
    toolCache: join(resolve(options.directory), 'tools'),
    masks,
    node: resolve(options.node ?? process.execPath),
    clock: run.runnerClock,
    waits: { ...runnerWaits, interrupt, terminate },
  };
  return { number, host, eventPath, masks };
}

/** The `runner` context, from the variables that the runner sets. */
export function runnerContext(machine: Machine): Readonly<Record<string, Json>> {
  const variables = runnerEnvironment({ ...machine.host, log: () => undefined });
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name.replace(/^RUNNER_/, '').toLowerCase(), value]),
  );
}
