import { listFiles, type Files } from './files.ts';
import type { GitStore } from './git-store.ts';

export interface FileChange {
  readonly filename: string;
  readonly previous: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly sha: string;
  /** Lines. */
  readonly additions: number;
  readonly deletions: number;
}

/** What changed between two trees, by path; a file that moved without a change is a rename, as git finds it at 100 %. */
export function compareTrees(git: GitStore, before: string | undefined, after: string): readonly FileChange[] {
  const old: Files = before === undefined ? new Map<string, never>() : listFiles(git, before);
  const now = listFiles(git, after);
  const gone = new Map([...old].filter(([path]) => !now.has(path)).map(([path, { sha }]) => [sha, path]));
  const changes: FileChange[] = [];
  for (const [filename, { sha }] of now) {
    const known = old.get(filename);
    const previous = known === undefined ? gone.get(sha) : undefined;
    if (known?.sha === sha) continue;
    if (previous !== undefined) {
      gone.delete(sha);
      changes.push({ filename, previous, status: 'renamed', sha, additions: 0, deletions: 0 });
      continue;
    }
    const lines = compareLines(linesOf(git, known?.sha), linesOf(git, sha));
    changes.push({ filename, previous, status: known === undefined ? 'added' : 'modified', sha, ...lines });
  }
  for (const [sha, filename] of gone) {
    const lines = compareLines(linesOf(git, sha), []);
    changes.push({ filename, previous: undefined, status: 'removed', sha, ...lines });
  }
  return changes.sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

function linesOf(git: GitStore, sha: string | undefined): readonly string[] {
  const object = sha === undefined ? undefined : git.get(sha);
  if (object?.kind !== 'blob' || object.bytes.length === 0) return [];
  return object.bytes.toString('utf8').replace(/\n$/u, '').split('\n');
}

/** Lines that a shortest edit adds and deletes: everything outside a longest common subsequence. */
function compareLines(before: readonly string[], after: readonly string[]): { additions: number; deletions: number } {
  let previous = Array.from({ length: after.length + 1 }, () => 0);
  for (const line of before) {
    const row = [0];
    for (const [index, other] of after.entries()) {
      const best = line === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, row[index] ?? 0);
      row.push(best);
    }
    previous = row;
  }
  const common = previous.at(-1) ?? 0;
  return { additions: after.length - common, deletions: before.length - common };
}
