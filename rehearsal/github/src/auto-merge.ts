import type { Account } from './account.ts';
import { ApiError } from './api-error.ts';
import { listFiles, writeFiles, type Files } from './files.ts';
import type { TreeEntry } from './git-store.ts';
import { isAncestor, mergeBase } from './history.ts';
import type { Repository } from './model.ts';

/**
 * Merges the default branch into a branch that is to be deployed and is behind it. Returns GitHub's message, or undefined when there was
 * nothing to merge: the ref is no branch, is the default branch, or holds it already.
 *
 * @throws ApiError 409 when both sides changed the same file.
 */
export function mergeDefaultBranch(repository: Repository, ref: string, who: Account, now: number): string | undefined {
  const { git, defaultBranch } = repository;
  const branch = ref.replace(/^refs\/heads\//u, '');
  const head = git.commit(git.refs.get(`refs/heads/${branch}`) ?? '');
  const base = git.commit(git.refs.get(`refs/heads/${defaultBranch}`) ?? '');
  if (branch === defaultBranch || head === undefined || base === undefined || isAncestor(git, base.sha, head.sha))
    return undefined;
  const origin = mergeBase(git, head.sha, base.sha);
  const files = (tree: string | undefined): Files =>
    tree === undefined ? new Map<string, TreeEntry>() : listFiles(git, tree);
  const merged = mergeFiles(files(origin?.tree), files(head.tree), files(base.tree));
  if (merged === undefined) throw new ApiError(409, `Conflict merging ${defaultBranch} into ${branch}.`);
  const signature = { name: who.login, email: `${who.login}@users.noreply.github.com`, date: now };
  const commit = git.writeCommit({
    tree: writeFiles(git, merged),
    parents: [head.sha, base.sha],
    message: `Merge ${defaultBranch} into ${branch}`,
    author: signature,
    committer: signature,
  });
  git.refs.set(`refs/heads/${branch}`, commit.sha);
  return `Auto-merged ${defaultBranch} into ${branch} on deployment.`;
}

/** Three-way, by whole files. */
function mergeFiles(origin: Files, ours: Files, theirs: Files): Map<string, TreeEntry> | undefined {
  const merged = new Map<string, TreeEntry>();
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const [before, mine, other] = [origin.get(path), ours.get(path), theirs.get(path)];
    const same = mine?.sha === other?.sha;
    if (!same && mine?.sha !== before?.sha && other?.sha !== before?.sha) return undefined;
    const result = mine?.sha === before?.sha ? other : mine;
    if (result !== undefined) merged.set(path, result);
  }
  return merged;
}
