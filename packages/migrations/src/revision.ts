import { dirname, join } from 'node:path';
import { ActionFailure } from '#kit';
import { askGit, git, type Git } from './git.ts';
import { nameOf } from './tree.ts';

const commitPattern = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The commit that a ref, tag, branch or (shortened) commit id stands for; a branch name is looked up at `origin` too.
 *
 * Throws ActionFailure `no-base`, which says how to fetch it, when this checkout does not hold it.
 */
export async function commitOf(place: Git, revision: string): Promise<string> {
  if (/^-|[\p{Cc}\s]/u.test(revision)) {
    throw new ActionFailure('no-base', `${JSON.stringify(revision.slice(0, 100))} is not a git revision`);
  }
  // A whole commit id is that commit, whatever branches are called.
  const isOwn = /^HEAD\b|[~^:@]/.test(revision) || commitPattern.test(revision);
  const remote = isOwn ? [] : [`refs/remotes/origin/${revision}`];
  for (const name of [...remote, revision]) {
    const { exitCode, stdout } = await git(place, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    const commit = stdout.trim();
    if (exitCode === 0 && commitPattern.test(commit)) return commit;
  }
  throw new ActionFailure(
    'no-base',
    `this checkout does not hold ${revision}; check out with fetch-depth: 0, or run ` +
      `git fetch --no-tags origin ${revision} before this step`,
  );
}

/**
 * Whether a commit is another or comes before it.
 *
 * Throws ActionFailure `no-base` when either is not in the checkout, or when "no" may only mean that the checkout is
 * shallow and its history was cut off before.
 */
export async function isAncestor(place: Git, ancestor: string, descendant: string): Promise<boolean> {
  const [from, to] = [await commitOf(place, ancestor), await commitOf(place, descendant)];
  const { exitCode, stderr } = await git(place, ['merge-base', '--is-ancestor', from, to]);
  if (exitCode === 0) return true;
  if (exitCode !== 1) throw new ActionFailure('git-failed', `git merge-base failed: ${stderr.trim().slice(0, 300)}`);
  if (await isShallow(place)) {
    throw new ActionFailure(
      'no-base',
      `whether ${ancestor} comes before ${descendant} cannot be told: this checkout is shallow; use fetch-depth: 0`,
    );
  }
  return false;
}

/** Whether the history of the checkout was cut off. */
export async function isShallow(place: Git): Promise<boolean> {
  return (await askGit(place, ['rev-parse', '--is-shallow-repository'])).trim() !== 'false';
}

/**
 * The commit that added a file as it is called now; a merge counts when it was added by the merge itself.
 *
 * Throws ActionFailure `no-base` when the checkout is shallow (its oldest commit seems to have added everything), and
 * when no commit added it.
 */
export async function commitThatAdded(place: Git, path: string): Promise<string> {
  // In the file's own folder: the checkout may lie in a folder of the workspace.
  const folder = { ...place, root: join(place.root, dirname(path)) };
  if (await isShallow(folder)) {
    throw new ActionFailure(
      'no-base',
      `${path} is a contract without after=, so the commit that added it counts, and this checkout is shallow: ` +
        'use fetch-depth: 0, or write after= into the file',
    );
  }
  for (const merges of [[], ['-m', '--first-parent']]) {
    const args = ['log', '-1', '--no-renames', '--diff-filter=A', '--format=%H', ...merges, 'HEAD', '--', nameOf(path)];
    const commit = (await askGit(folder, args)).trim();
    if (commitPattern.test(commit)) return commit;
  }
  throw new ActionFailure(
    'no-base',
    `no commit of this checkout added ${path}; commit it, or write after= into the file`,
  );
}
