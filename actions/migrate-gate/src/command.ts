import { ActionFailure, type Log } from '#kit';
import { ProcessFailure, run, type RunResult } from '#process';
import type { Duration } from '#time';

/** A command of the project: what bash is to run, where, and with what environment. */
export interface Command {
  /** What it is called in the log, such as `migrate-command`. */
  readonly label: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  readonly signal: AbortSignal;
}

/**
 * Runs a command by bash, which ends at the first part that fails; its output goes into the safe log line by line.
 *
 * When it is aborted or takes too long its whole process group gets SIGINT, so that what it runs in a transaction is rolled back, and two seconds
 * later SIGTERM. Throws ActionFailure `unreadable-file` when bash cannot be started at all.
 */
export async function runCommand(command: Command, log: Log): Promise<RunResult> {
  const { label, script, cwd, env, timeout, signal } = command;
  log.info(`Running ${label}:`);
  try {
    return await run({
      file: 'bash',
      args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
      cwd,
      env,
      timeout,
      signal,
      onLine: (line) => log.untrusted(line, { maxLines: 1 }),
    });
  } catch (error) {
    if (!(error instanceof ProcessFailure)) throw error;
    throw new ActionFailure('unreadable-file', `${label} cannot be run: ${error.message}`, { cause: error });
  }
}

/** How a command ended, for people. */
export function describeEnd({ exitCode, signal, timedOut }: RunResult): string {
  if (timedOut) return 'took longer than `migrate-timeout` and was ended';
  if (signal !== null) return `was ended by ${signal}`;
  return exitCode === null ? 'was ended' : `ended with ${exitCode}`;
}
