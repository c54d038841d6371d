import { run } from '#process';

/** git said no, or more than is kept; the message holds what it said. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
}

export interface GitOptions {
  /** What git finds in its environment besides its PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Its standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal;
}

const longestOutput = 16 * 1024 * 1024;

/**
 * Runs git in a directory, without the settings of the user or of the machine, and returns its standard output to the byte.
 *
 * @throws GitFailure when it does not end with 0, or prints more than 16 Mi characters; the reason of `signal` when that was aborted.
 */
export async function git(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { env, input, signal } = options;
  const result = await run({
    file: 'git',
    args: ['-c', 'safe.directory=*', '-c', 'protocol.file.allow=always', '-c', 'advice.detachedHead=false', ...args],
    cwd: directory,
    env: { PATH: process.env['PATH'], ...alone, ...env },
    maxOutput: longestOutput,
    ...(input === undefined ? {} : { stdin: input }),
    ...(signal === undefined ? {} : { signal }),
  });
  signal?.throwIfAborted();
  const said = `git ${args[0] ?? ''}`;
  if (result.exitCode !== 0) throw new GitFailure(`${said} failed: ${result.stderr.trim() || result.stdout.trim()}`);
  if (result.cut) throw new GitFailure(`${said} printed more than ${longestOutput} characters`);
  return result.stdout;
}

const alone = {
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
};
