import { run } from '#process';

/** git said no; the message holds what it said. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
}

/**
 * Runs git on this machine, without the user's or the machine's configuration, and returns its standard output.
 *
 * @throws GitFailure when it does not end with 0, the reason of `signal` when that was aborted.
 */
export async function git(
  directory: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<string> {
  const result = await run({
    file: 'git',
    args: ['-c', 'safe.directory=*', '-c', 'protocol.file.allow=always', '-c', 'advice.detachedHead=false', ...args],
    cwd: directory,
    env: { ...gitEnvironment, ...options.env },
    maxOutput: 16 * 1024 * 1024,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  options.signal?.throwIfAborted();
  if (result.exitCode === 0) return result.stdout;
  throw new GitFailure(`git ${args[0] ?? ''} failed: ${result.stderr.trim() || result.stdout.trim()}`);
}

const gitEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
};
