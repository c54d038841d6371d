import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { milliseconds, seconds, type Clock, type Duration } from '#time';
import { errorCode } from './error-code.ts';
import { LineSplitter } from './lines.ts';

/** A program to start: absolute file, arguments as they are (no shell), and the whole environment. */
export interface StepProcess {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** True for `run:` steps, whose failure the runner announces itself. */
  readonly script?: boolean;
}

/** The runner's patience. */
export interface Waits {
  /** Between SIGINT and SIGTERM. */
  readonly interrupt: Duration;
  /** Between SIGTERM and SIGKILL. */
  readonly terminate: Duration;
  /** For stdout and stderr to close once the process has exited. */
  readonly stdio: Duration;
}

/** 7.5 s, 2.5 s and 5 s: actions/runner src/Runner.Sdk/ProcessInvoker.cs `_sigintTimeout`, `_sigtermTimeout`, ProcessExitedHandler. */
export const runnerWaits: Waits = {
  interrupt: milliseconds(7500),
  terminate: milliseconds(2500),
  stdio: seconds(5),
};

/** How a process ended. */
export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Whether the cancellation began before the process and its output ended; then the exit code does not count. */
  readonly cancelled: boolean;
}

/** What is around a process while it runs. */
export interface ProcessSurroundings {
  readonly onLine: (line: string) => void;
  readonly clock: Clock;
  readonly waits: Waits;
  /** Its abort begins the sequence SIGINT, SIGTERM, SIGKILL. */
  readonly signal: AbortSignal;
}

/** The process did not start: no such file, no permission, no such directory, or arguments and environment too large. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/**
 * Runs a process as the runner does: stdin closed, stdout and stderr read line by line, no terminal.
 *
 * Signals go to the process itself, never to its group. After its exit the runner waits for stdout and stderr to close,
 * then leaves whoever still holds them: on Linux nothing below the process is killed before the job ends (see orphans.ts).
 * Throws StartFailure. Source: actions/runner src/Runner.Sdk/ProcessInvoker.cs, NixKillProcessTree included.
 */
export async function runProcess(process: StepProcess, around: ProcessSurroundings): Promise<ProcessEnd> {
  const child = await start(process);
  const ended = waitForEnd(child, around);
  let running = true;
  const finished = ended.finally(() => {
    running = false;
  });
  let cancellation: Promise<void> | undefined;
  const begin = (): void => {
    if (running) cancellation ??= cancel(child, finished, around);
  };
  around.signal.addEventListener('abort', begin, { once: true });
  if (around.signal.aborted) begin();
  try {
    await finished;
  } finally {
    around.signal.removeEventListener('abort', begin);
  }
  await cancellation;
  return { exitCode: child.exitCode, signal: child.signalCode, cancelled: cancellation !== undefined };
}

async function start(process: StepProcess): Promise<ChildProcess> {
  try {
    const child = spawn(process.file, [...process.args], { cwd: process.cwd, env: { ...process.env }, stdio: 'pipe' });
    await once(child, 'spawn');
    // From here on an error can only be a signal that came too late, or a stdin that nobody reads.
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
    return child;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new StartFailure(
      `An error occurred trying to start process '${process.file}' with working directory '${process.cwd}'. ${detail}`,
      { cause: error },
    );
  }
}

async function waitForEnd(child: ChildProcess, around: ProcessSurroundings): Promise<void> {
  const closed = Promise.all([child.stdout, child.stderr].map((stream) => readLines(stream, around.onLine)));
  // Nobody can follow a process whose lines cannot be taken, so a defect there ends it.
  closed.catch(() => child.kill('SIGKILL'));
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  await within(closed, around.waits.stdio, around.clock);
  child.stdout?.destroy();
  child.stderr?.destroy();
  await closed;
}

async function readLines(stream: Readable | null, take: (line: string) => void): Promise<void> {
  if (stream === null) return;
  const lines = new LineSplitter(take);
  try {
    for await (const chunk of stream) if (chunk instanceof Uint8Array) lines.push(chunk);
  } catch (error) {
    // Destroyed because somebody else still holds the other end: what has come so far is all there is.
    if (errorCode(error) !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
  lines.end();
}

async function cancel(child: ChildProcess, finished: Promise<void>, around: ProcessSurroundings): Promise<void> {
  const { clock, waits } = around;
  if (child.kill('SIGINT') && (await within(finished, waits.interrupt, clock))) return;
  if (child.kill('SIGTERM') && (await within(finished, waits.terminate, clock))) return;
  child.kill('SIGKILL');
}

/** Whether `work` settles before `limit` has passed. */
async function within(work: Promise<unknown>, limit: Duration, clock: Clock): Promise<boolean> {
  const timer = new AbortController();
  const expired = clock.sleep(limit, timer.signal).then(
    () => false,
    () => true,
  );
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => true,
      ),
      expired,
    ]);
  } finally {
    timer.abort();
  }
}
