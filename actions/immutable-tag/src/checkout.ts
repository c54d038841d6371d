import { dirname } from 'node:path';

import { ActionFailure } from '#kit';
import { ProcessFailure, run, type RunResult } from '#process';
import { type Instant, minutes, parseInstant } from '#time';

/** A commit as git stores it. */
export interface Commit {
  readonly sha: string;
  readonly committed: Instant;
}

/** The git repository in a directory; shallow clones are enough for everything it is asked. */
export interface Checkout {
  /** The commit that is checked out. */
  head(): Promise<string>;
  /** Throws ActionFailure `not-a-checkout` when the commit is not there. */
  commit(revision: string): Promise<Commit>;
  /** Mode, type and object id of a path at a commit; undefined when there is none. `.` is the whole tree. */
  entry(revision: string, path: string): Promise<string | undefined>;
  /** What differs from HEAD below the paths, which count from the root of the repository, as `git status` tells it; at most as much as fits into 1 MiB. */
  changes(paths: readonly string[]): Promise<readonly string[]>;
}

export interface CheckoutOptions {
  readonly directory: string;
  /** The repository is not looked for above this directory. */
  readonly workspace: string;
  /** Holds PATH. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

const timeout = minutes(2);

/**
 * Opens the repository of a directory, without reading anyone's git configuration but the repository's own, and without
 * looking above the workspace. Throws ActionFailure `not-a-checkout` when there is none, or no git.
 */
export async function openCheckout(options: CheckoutOptions): Promise<Checkout> {
  const opened = await runGit(options, ['rev-parse', '--show-toplevel']);
  if (opened.exitCode !== 0) throw notACheckout(options.directory, opened.stderr);
  const top = opened.stdout.replace(/\n$/, '');
  const git = (...args: string[]) => runGit({ ...options, directory: top }, args);
  const need = async (...args: string[]) => {
    const result = await git(...args);
    if (result.exitCode === 0) return result.stdout;
    throw notACheckout(options.directory, result.stderr);
  };
  return {
    head: async () => (await need('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}')).trim(),
    async commit(revision) {
      const sha = (await need('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)).trim();
      return { sha, committed: committerDate(sha, await need('cat-file', 'commit', sha)) };
    },
    async entry(revision, path) {
      if (path === '.') {
        const tree = await need('rev-parse', '--verify', '--end-of-options', `${revision}^{tree}`);
        return `040000 tree ${tree.trim()}`;
      }
      const listed = await need('ls-tree', '-z', '--full-tree', revision, '--', path);
      return listed === '' ? undefined : listed.slice(0, listed.indexOf('\t'));
    },
    async changes(paths) {
      const status = await git('status', '--porcelain=v1', '-z', '--untracked-files=normal', '--', ...paths);
      if (status.exitCode !== 0) throw notACheckout(options.directory, status.stderr);
      return status.stdout.split('\0').filter((line) => line !== '');
    },
  };
}

async function runGit(
  { directory, workspace, variables, signal }: CheckoutOptions,
  args: readonly string[],
): Promise<RunResult> {
  const env = {
    PATH: variables['PATH'],
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CEILING_DIRECTORIES: dirname(workspace),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  // In a container the workspace belongs to another user; and a repository may not make git run programs.
  const safe = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const given = ['--no-replace-objects', '--literal-pathspecs', ...safe, ...args];
  const result = await run({ file: 'git', args: given, cwd: directory, env, signal, timeout }).catch(
    (error: unknown) => {
      if (error instanceof ProcessFailure) throw notACheckout(directory, error.message, error);
      throw error;
    },
  );
  signal.throwIfAborted();
  return result;
}

/** The committer's time, in the object format of git's Documentation/gitformat-… "commit": `committer name <mail> seconds zone`. */
function committerDate(sha: string, object: string): Instant {
  const header = object.split('\n\n', 1)[0] ?? '';
  const secondsText = /^committer .*> (\d+) [+-]\d{4}$/m.exec(header)?.[1];
  if (secondsText === undefined) throw new ActionFailure('not-a-checkout', `The commit ${sha} has no committer date.`);
  return instantOfEpoch(secondsText);
}

/** The instant of so many whole seconds since 1970; throws RangeError beyond what a date can hold. */
export function instantOfEpoch(secondsText: string): Instant {
  const date = new Date(Number(secondsText) * 1000);
  if (!/^\d{1,12}$/.test(secondsText) || Number.isNaN(date.getTime())) {
    throw new RangeError(`"${secondsText.slice(0, 80)}" is not a number of seconds since 1970`);
  }
  return parseInstant(date.toISOString());
}

function notACheckout(directory: string, why: string, cause?: unknown): ActionFailure {
  const said = why.trim().split('\n')[0] ?? '';
  const next = 'Check the repository out before this step (actions/checkout), or say in directory where it is.';
  return new ActionFailure('not-a-checkout', `git cannot read ${directory}: ${said}. ${next}`, { cause });
}
