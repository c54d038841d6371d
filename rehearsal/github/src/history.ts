import type { Commit, GitStore } from './git-store.ts';

/**
 * The commit that a name means: a full SHA, a SHA cut to at least 7 digits, a full ref, a branch, or a tag, in this order of GitHub's
 * `ref` parameters ("a commit SHA, branch name (heads/BRANCH_NAME), or tag name (tags/TAG_NAME)").
 */
export function resolveCommit(git: GitStore, text: string): Commit | undefined {
  if (/^[0-9a-f]{40}$/u.test(text)) return git.commit(text);
  for (const ref of [text, `refs/${text}`, `refs/heads/${text}`, `refs/tags/${text}`]) {
    const sha = git.refs.get(ref);
    if (sha !== undefined) return peel(git, sha);
  }
  if (!/^[0-9a-f]{7,39}$/u.test(text)) return undefined;
  const found = git.commits().filter(({ sha }) => sha.startsWith(text));
  return found.length === 1 ? found[0] : undefined;
}

/** Follows annotated tags to the commit. */
export function peel(git: GitStore, sha: string): Commit | undefined {
  const object = git.get(sha);
  if (object?.kind === 'tag') return peel(git, object.object.sha);
  return object?.kind === 'commit' ? object : undefined;
}

/** The commit and everything it grew from, newest first by committer date, children before parents. */
export function ancestors(git: GitStore, from: string): readonly Commit[] {
  const seen = new Set<string>();
  const found: Commit[] = [];
  let wave = [from];
  while (wave.length > 0) {
    const next: string[] = [];
    for (const sha of wave) {
      const commit = git.commit(sha);
      if (commit === undefined || seen.has(sha)) continue;
      seen.add(sha);
      found.push(commit);
      next.push(...commit.parents);
    }
    wave = next;
  }
  return topological(found);
}

export function isAncestor(git: GitStore, older: string, newer: string): boolean {
  return ancestors(git, newer).some(({ sha }) => sha === older);
}

/** The best common ancestor: the newest commit that both sides hold. */
export function mergeBase(git: GitStore, one: string, other: string): Commit | undefined {
  const mine = new Set(ancestors(git, one).map(({ sha }) => sha));
  return ancestors(git, other).find(({ sha }) => mine.has(sha));
}

function topological(commits: readonly Commit[]): readonly Commit[] {
  const children = new Map<string, number>();
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  for (const { parents } of commits)
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const ready = commits.filter(({ sha }) => (children.get(sha) ?? 0) === 0);
  const ordered: Commit[] = [];
  while (ready.length > 0) {
    ready.sort((a, b) => b.committer.date - a.committer.date);
    const commit = ready.shift();
    if (commit === undefined) break;
    ordered.push(commit);
    for (const parent of commit.parents) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      const known = bySha.get(parent);
      if (left === 0 && known !== undefined) ready.push(known);
    }
  }
  return ordered;
}
