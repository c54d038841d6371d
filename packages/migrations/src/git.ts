import { ActionFailure } from '#kit';
import { ProcessFailure, run } from '#process';
import { seconds } from '#time';

/** A checkout, and how git is run in it. */
export interface Git {
  /** A folder of the checkout: an absolute path. */
  readonly root: string;
  /** `PATH` and `HOME` are taken from it, nothing else. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** What a git command printed, and how it ended. */
export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `safe.directory`: the checkout may belong to another user than the one of the container. `safe.bareRepository`: a folder of the
 * checkout may be made to look like a bare repository, with a history and a configuration of its own (git's manual, git-config).
 */
const configuration = [
  'safe.directory=*',
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);
const patience = seconds(120);
const mostOutput = 64 * 1024 * 1024;

/**
 * Runs git in a checkout, whatever it ends with.
 *
 * Paths are taken literally and never quoted, prompts and locks are off, and no configuration of the checkout starts a
 * program. Throws ActionFailure `git-failed` when git is missing, is stopped by a signal or prints over 64 MiB.
 */
export async function git(
  { root, variables, signal }: Git,
  args: readonly string[],
  stdin?: string,
): Promise<GitAnswer> {
  try {
    const result = await run({
      file: 'git',
      args: [...configuration, '--literal-pathspecs', ...args],
      cwd: root,
      env: {
        PATH: variables['PATH'],
        HOME: variables['HOME'],
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
      },
      ...(stdin !== undefined && { stdin }),
      ...(signal !== undefined && { signal }),
      timeout: patience,
      maxOutput: mostOutput,
    });
    signal?.throwIfAborted();
    if (result.exitCode === null || result.cut) {
      throw new ActionFailure('git-failed', `git ${args[0]} did not end well (${result.signal ?? 'too much output'})`);
    }
    return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr };
  } catch (error) {
    if (!(error instanceof ProcessFailure)) throw error;
    throw new ActionFailure('git-failed', `git cannot be run: ${error.message}`, { cause: error });
  }
}

/** Runs git and answers its output; throws ActionFailure `git-failed` with what it said when it does not end with 0. */
export async function askGit(place: Git, args: readonly string[], stdin?: string): Promise<string> {
  const { exitCode, stdout, stderr } = await git(place, args, stdin);
  if (exitCode === 0) return stdout;
  throw new ActionFailure('git-failed', `git ${args[0]} failed: ${stderr.trim().slice(0, 300)}`);
}
