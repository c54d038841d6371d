import { spawn, type ChildProcess } from 'node:child_process';
import type { Duration } from '#time';
import { Ending } from './ending.ts';
import { killGroup } from './group.ts';
import { Output } from './output.ts';
import { explainStart } from './start-failure.ts';

/** What to run, and how far it may go. */
export interface Run {
  /** The program: a path, or a name that is looked up in `env.PATH`. */
  readonly file: string;
  /** Its arguments as they are; no shell ever reads them. Secrets do not belong here: every user of the machine sees them. */
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The whole environment: nothing is inherited, except RUNNER_TRACKING_ID, by which the runner finds orphans. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What it reads from its standard input, which is closed when not given. */
  readonly stdin?: string | Uint8Array;
  /** Ends the process group when aborted: SIGINT, SIGTERM after 2 s, SIGKILL after another 2 s. */
  readonly signal?: AbortSignal;
  /** Ends the process group in the same way when it takes longer. */
  readonly timeout?: Duration;
  /** Called with each line as it comes, without its line break, cut at 64 KiB; what it throws ends the process. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** How many UTF-16 units of each stream are kept: the first and the last half; 1 Mi when not given. */
  readonly maxOutput?: number;
}

/** How it ended. */
export interface RunResult {
  /** 0 only for a process that ended by itself; null when a signal ended it, or when it obeyed our request to end with 0. */
  readonly exitCode: number | null;
  /** The signal that ended it, such as SIGKILL. */
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** True when output was left out of `stdout` or `stderr`; a line in the middle says how much. */
  readonly cut: boolean;
  readonly timedOut: boolean;
  /** True when `signal` was aborted before it ended. */
  readonly aborted: boolean;
}

/**
 * Runs a program in a process group of its own and waits until it, and all that it started in the group, has ended.
 *
 * The group gets SIGKILL when this process exits, so nothing outlives the step. Throws ProcessFailure when the program
 * cannot be started, `signal.reason` when it was aborted before the start, and whatever `onLine` throws.
 */
export async function run(options: Run): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const child = await start(options);
  const group = child.pid;
  if (group === undefined) throw new Error('a started process has no id');
  const killAtExit = (): void => killGroup(group, 'SIGKILL');
  process.once('exit', killAtExit);
  const ending = new Ending(group, options);
  try {
    const output = new Output(child, options, (error) => ending.fail(error));
    if (options.stdin !== undefined) feed(child, options.stdin);
    const { exitCode, signal } = await ended(child);
    await ending.settle();
    await output.drain();
    ending.throwFailure();
    const asked = ending.timedOut || ending.aborted;
    return {
      exitCode: asked && exitCode === 0 ? null : exitCode,
      signal,
      stdout: output.stdout.toString(),
      stderr: output.stderr.toString(),
      cut: output.stdout.cut || output.stderr.cut,
      timedOut: ending.timedOut,
      aborted: ending.aborted,
    };
  } finally {
    ending.dispose();
    process.removeListener('exit', killAtExit);
  }
}

async function start(options: Run): Promise<ChildProcess> {
  try {
    const tracking = process.env['RUNNER_TRACKING_ID'];
    const child = spawn(options.file, options.args, {
      cwd: options.cwd,
      env: tracking === undefined ? options.env : { RUNNER_TRACKING_ID: tracking, ...options.env },
      detached: true,
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    return child;
  } catch (error) {
    throw explainStart(error, options);
  }
}

function feed(child: ChildProcess, input: string | Uint8Array): void {
  // A process may end without reading all of its input (EPIPE); its exit code says whether that was right.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
}

function ended(child: ChildProcess): Promise<{ readonly exitCode: number | null; readonly signal: string | null }> {
  return new Promise((resolve) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
}
