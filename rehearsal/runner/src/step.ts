import { mkdir } from 'node:fs/promises';
import { constants } from 'node:os';
import { formatDuration, systemClock, type Clock, type Duration, type Instant } from '#time';
import { Effects } from './effects.ts';
import { commandFileEnvironment, createCommandFiles, removeCommandFiles, type CommandFiles } from './command-files.ts';
import { homeDirectory } from './environment.ts';
import type { StepHost } from './host.ts';
import { Journal } from './journal.ts';
import { StepOutput } from './output.ts';
import { processFiles } from './processing.ts';
import { StartFailure, runProcess, runnerWaits, type ProcessEnd, type StepProcess } from './process.ts';
import type { Outcome, StepRecord } from './record.ts';

/** How to run a step's process. */
export interface StepOptions {
  /** Its abort begins the sequence SIGINT, SIGTERM, SIGKILL; the step ends as cancelled, whatever its exit code. */
  readonly signal?: AbortSignal;
  /** The same sequence, but the step ends as failed. */
  readonly timeout?: Duration;
  /** False for a step without `id`: its outputs are dropped. True when absent. */
  readonly allowOutputs?: boolean;
  /** The step's display name, for messages. */
  readonly name?: string;
  /** Warnings of the runner to write before the process starts (see mergeInputs). */
  readonly warnings?: readonly string[];
  /** Called with the step's command files before the process starts. */
  readonly onStart?: (files: CommandFiles) => void;
}

/**
 * Runs one process as a step: fresh command files, output read for commands, signals, and at the end, however it ended,
 * the command files. Never throws for what a step does; a process that does not start is a failed step.
 *
 * A malformed file or a refused command fails the step even when it exits with 0. Source: actions/runner
 * src/Runner.Worker/ActionRunner.cs RunAsync, src/Runner.Worker/StepsRunner.cs RunStepAsync.
 */
export async function runProcessStep(
  host: StepHost,
  process: StepProcess,
  options: StepOptions = {},
): Promise<StepRecord> {
  const clock = host.clock ?? systemClock;
  const started = clock.now();
  const effects = new Effects();
  const journal = new Journal(host, clock, process.env['RUNNER_DEBUG'] === '1');
  const files = await createCommandFiles(host.temp);
  await mkdir(homeDirectory(host), { recursive: true });
  for (const warning of options.warnings ?? []) journal.annotate('warning', warning);
  options.onStart?.(files);
  const output = new StepOutput({ masks: host.masks, journal, effects, workspace: host.workspace });
  const withFiles = { ...process, env: { ...process.env, ...commandFileEnvironment(files) } };
  const run = await runWithin(host, withFiles, options, (line) => output.read(line));
  const outcome = judge(run, options, journal, process);
  const summary = await processFiles(files, { effects, journal, masks: host.masks });
  await removeCommandFiles(files);
  return record({ run, outcome, effects, journal, summary, options, started, ended: clock.now() });
}

type Run =
  | { readonly kind: 'ended'; readonly end: ProcessEnd; readonly timedOut: boolean }
  | { readonly kind: 'not started'; readonly message: string };

async function runWithin(
  host: StepHost,
  process: StepProcess,
  options: StepOptions,
  onLine: (line: string) => void,
): Promise<Run> {
  const clock = host.clock ?? systemClock;
  const stop = new AbortController();
  const over = new AbortController();
  let timedOut = false;
  const cancel = (): void => stop.abort();
  const timer = expire(clock, options.timeout, over.signal, () => {
    timedOut = !stop.signal.aborted;
    stop.abort();
  });
  options.signal?.addEventListener('abort', cancel, { once: true });
  if (options.signal?.aborted === true) cancel();
  try {
    const end = await runProcess(process, { onLine, clock, waits: host.waits ?? runnerWaits, signal: stop.signal });
    return { kind: 'ended', end, timedOut };
  } catch (error) {
    if (error instanceof StartFailure) return { kind: 'not started', message: error.message };
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', cancel);
    over.abort();
    await timer;
  }
}

/** Calls `then` once `timeout` has passed, unless `over` came first. */
async function expire(clock: Clock, timeout: Duration | undefined, over: AbortSignal, then: () => void): Promise<void> {
  if (timeout === undefined) return;
  try {
    await clock.sleep(timeout, over);
  } catch {
    return;
  }
  then();
}

function judge(run: Run, options: StepOptions, journal: Journal, process: StepProcess): Outcome {
  if (run.kind === 'not started') {
    journal.annotate('error', run.message);
    return 'failure';
  }
  if (run.end.cancelled && run.timedOut) {
    const limit = options.timeout === undefined ? '' : formatLimit(options.timeout);
    journal.annotate('error', `The action '${options.name ?? process.file}' has timed out after ${limit}.`);
    return 'failure';
  }
  if (run.end.cancelled) {
    journal.annotate('error', 'The operation was canceled.');
    return 'cancelled';
  }
  if (run.end.exitCode === 0) return 'success';
  if (process.script === true) journal.annotate('error', `Process completed with exit code ${exitStatus(run.end)}.`);
  return 'failure';
}

/** The runner sees a process that a signal ended as a shell does: 128 and the signal's number. */
function exitStatus(end: ProcessEnd): number {
  return end.exitCode ?? 128 + (Object.entries(constants.signals).find(([name]) => name === end.signal)?.[1] ?? 0);
}

/** The runner knows whole minutes only. */
function formatLimit(timeout: Duration): string {
  return timeout % 60_000 === 0 ? `${timeout / 60_000} minutes` : formatDuration(timeout);
}

interface Ended {
  readonly run: Run;
  readonly outcome: Outcome;
  readonly effects: Effects;
  readonly journal: Journal;
  readonly summary: string | null;
  readonly options: StepOptions;
  readonly started: Instant;
  readonly ended: Instant;
}

/** A command's failure makes a success a failure; it does not change a cancellation (TaskResultUtil.MergeTaskResults). */
function record(step: Ended): StepRecord {
  const { run, effects, journal } = step;
  return {
    exitCode: run.kind === 'ended' ? run.end.exitCode : null,
    signal: run.kind === 'ended' ? run.end.signal : null,
    outcome: step.outcome === 'success' && effects.commandErrors.length > 0 ? 'failure' : step.outcome,
    outputs: step.options.allowOutputs === false ? {} : effects.outputs.toRecord(),
    state: effects.state.toRecord(),
    env: Object.fromEntries(effects.env),
    path: effects.path,
    summary: step.summary,
    annotations: journal.annotations,
    droppedAnnotations: journal.dropped,
    masks: effects.masks,
    log: journal.log,
    commandErrors: effects.commandErrors,
    started: step.started,
    ended: step.ended,
  };
}
