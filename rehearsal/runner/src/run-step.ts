import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import nodeProcess from 'node:process';
import { systemClock, type Clock, type Duration } from '#time';
import { Cancellation, type CancelAfter } from './cancellation.ts';
import type { StepHost } from './host.ts';
import { mergeInputs } from './inputs.ts';
import { javascriptProcess } from './javascript.ts';
import { readManifest, type ActionManifest } from './manifest.ts';
import { Masks } from './masks.ts';
import { killOrphans } from './orphans.ts';
import { runnerWaits, type Waits } from './process.ts';
import type { LogEntry, StepRecord } from './record.ts';
import { runProcessStep } from './step.ts';

/** What to run, and what surrounds it. */
export interface RunStepOptions {
  /** The directory that holds action.yml. */
  readonly action: string;
  /** As under `with`; a name that action.yml does not declare throws. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Values for expressions in defaults, by expression (`github.token`) or by the input's name. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** `GITHUB_*`, `ACTIONS_*` and anything else but what the machine decides: GITHUB_WORKSPACE, `RUNNER_TEMP` and the like. Nothing is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** What an earlier phase saved. */
  readonly state?: Readonly<Record<string, string>>;
  /** `main` when absent. */
  readonly phase?: 'pre' | 'main' | 'post';
  /** An existing directory; a new, empty one when absent. */
  readonly workspace?: string;
  /** The Node executable; the current one when absent. */
  readonly node?: string;
  /** When to start the SIGINT, SIGTERM, SIGKILL sequence: an output is written, a log line matches, a time has passed. */
  readonly cancelAfter?: CancelAfter;
  readonly timeout?: Duration;
  /** The runner's waits between signals; its own when absent. */
  readonly waits?: Partial<Waits>;
  /** Values that the job has masked before the step begins. */
  readonly masks?: readonly string[];
  readonly clock?: Clock;
  readonly onLog?: (entry: LogEntry) => void;
}

/**
 * Runs one phase of one JavaScript action in its own process, exactly as GitHub's runner would, and returns what it left.
 *
 * The environment is built from scratch: the runner's variables, and those of a workflow_dispatch run of `acme/shop` whose
 * API is a closed port, so that nothing ever reaches out. Temporary files are gone and stray processes killed at the end.
 * Throws ManifestError, or Error for unknown inputs and for defaults whose expression nobody gave a value.
 */
export async function runStep(options: RunStepOptions): Promise<StepRecord> {
  const directory = resolve(options.action);
  const manifest = readManifest(directory);
  const root = await realpath(await mkdtemp(join(tmpdir(), 'delivery-step-')));
  const clock = options.clock ?? systemClock;
  const cancellation = new Cancellation(options.cancelAfter, clock);
  try {
    const host = await makeHost(root, options, clock, (entry) => {
      cancellation.seeLine(entry.text);
      options.onLog?.(entry);
    });
    const env = { ...dispatchEnvironment, GITHUB_EVENT_PATH: await writeEvent(root), ...options.env };
    const { inputs, warnings } = completeInputs(manifest, options, env);
    const step = {
      directory,
      manifest,
      phase: options.phase ?? 'main',
      inputs,
      env,
      state: options.state ?? {},
    } as const;
    return await runProcessStep(host, javascriptProcess(host, step), {
      signal: cancellation.signal,
      warnings,
      name: manifest.name,
      onStart: (files) => cancellation.begin(files),
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
  } finally {
    cancellation.end();
    await killOrphans({ temp: tempOf(root), clock });
    await rm(root, { recursive: true, force: true });
  }
}

/** A run like any other; 127.0.0.1:9 is the discard port, where nothing listens. */
const dispatchEnvironment: Readonly<Record<string, string>> = {
  GITHUB_ACTION: '__self',
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTOR_ID: '583231',
  GITHUB_API_URL: 'http://127.0.0.1:9',
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
  GITHUB_JOB: 'job',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_PROTECTED: 'false',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_REPOSITORY_ID: '1296269',
  GITHUB_REPOSITORY_OWNER: 'acme',
  GITHUB_REPOSITORY_OWNER_ID: '9919',
  GITHUB_RETENTION_DAYS: '90',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1001',
  GITHUB_RUN_NUMBER: '1',
  GITHUB_SERVER_URL: 'http://127.0.0.1:9',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_TRIGGERING_ACTOR: 'octocat',
  GITHUB_WORKFLOW: 'caller',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/caller.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: '0123456789abcdef0123456789abcdef01234567',
};

function tempOf(root: string): string {
  return join(root, '_temp');
}

async function makeHost(
  root: string,
  options: RunStepOptions,
  clock: Clock,
  log: (entry: LogEntry) => void,
): Promise<StepHost> {
  const workspace = options.workspace === undefined ? join(root, 'shop', 'shop') : resolve(options.workspace);
  if (options.workspace === undefined) await mkdir(workspace, { recursive: true });
  await mkdir(tempOf(root));
  const masks = new Masks();
  for (const value of options.masks ?? []) masks.add(value);
  return {
    workspace,
    temp: tempOf(root),
    toolCache: join(root, '_tool'),
    masks,
    node: resolve(options.node ?? nodeProcess.execPath),
    log,
    clock,
    waits: { ...runnerWaits, ...options.waits },
  };
}

async function writeEvent(root: string): Promise<string> {
  const file = join(root, '_temp', '_github_workflow', 'event.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '{}\n');
  return file;
}

function completeInputs(
  manifest: ActionManifest,
  options: RunStepOptions,
  env: Readonly<Record<string, string>>,
): ReturnType<typeof mergeInputs> {
  const merged = mergeInputs(manifest, options.inputs ?? {}, (text, input) =>
    text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gu, (_whole, expression: string) => {
      const value = options.defaults?.[expression] ?? options.defaults?.[input] ?? fromEnvironment(expression, env);
      if (value !== undefined) return value;
      throw new Error(
        `The default of '${input}' is \${{ ${expression} }}: give its value as defaults['${expression}'].`,
      );
    }),
  );
  const [unknown] = merged.unexpected;
  if (unknown === undefined) return merged;
  throw new Error(`action.yml has no input '${unknown}'; it has ${Object.keys(manifest.inputs).join(', ') || 'none'}.`);
}

function fromEnvironment(expression: string, env: Readonly<Record<string, string>>): string | undefined {
  const [, key] = /^github\.([a-z_]+)$/u.exec(expression) ?? [];
  return key === undefined ? undefined : env[`GITHUB_${key.toUpperCase()}`];
}
