import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** One program, as it is started. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The file that it writes when it did its work; not looked for when empty. */
  readonly leaves: string;
}

/** How one process went: from its start to its end, in milliseconds, and the most memory it held, in MiB. */
export interface Measured {
  readonly took: number;
  readonly peak: number;
  readonly stdout: string;
}

const everyMilliseconds = 4;

/**
 * Runs a program to its end. Its peak is asked of Linux (VmHWM), which keeps it, until the process is gone; it is 0 elsewhere. Throws Error when it
 * did not do its work: it ended with more than 1, as which both say that they found something, or left nothing.
 */
export async function measure({ file, args, env, cwd, leaves }: Command): Promise<Measured> {
  if (leaves !== '') rmSync(leaves, { force: true });
  const started = performance.now();
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), everyMilliseconds);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const took = performance.now() - started;
    if ((exitCode !== 0 && exitCode !== 1) || (leaves !== '' && !existsSync(leaves))) {
      throw new Error(
        `${file} ${args[0] ?? ''} ended with ${exitCode} before it had done its work: ${stdout.slice(-2000)}`,
      );
    }
    return { took, peak, stdout };
  } finally {
    clearInterval(watch);
  }
}

function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
