import { join } from 'node:path';
import { ActionFailure } from '#kit';
import { git, type Git } from './git.ts';
import { commitOf } from './revision.ts';
import { treeAt } from './tree-at.ts';
import type { SourceFile, Tree } from './tree.ts';

/** What the checkout did to a file since it left the base. */
export interface Change {
  readonly kind: 'added' | 'edited' | 'deleted' | 'renamed';
  /** The file as it is now; where it is deleted, as it was. */
  readonly path: string;
  /** Where it was before it was renamed. */
  readonly from: string | undefined;
}

/** What the checkout changed in a folder of migrations. */
export interface Changes {
  /** The tip of the base. */
  readonly base: string;
  /** The newest commit that both histories share. */
  readonly fork: string;
  readonly files: readonly Change[];
  /** The folder at the tip of the base: what the change will meet when it is merged. */
  readonly tip: Tree;
  /** The folder where the histories part: what the change began with. */
  readonly origin: Tree;
}

/** What to compare. */
export interface Comparison {
  readonly git: Git;
  /** A revision; see `defaultBase`. */
  readonly base: string;
  /** The folder as it is in the workspace. */
  readonly tree: Tree;
}

/**
 * Finds what the workspace changed in a folder of migrations since it left the base, and how the base's tip looks.
 *
 * What changed on the base meanwhile is nobody's edit here. A file that is gone while a like one has come is renamed.
 * Throws ActionFailure `no-base` when the checkout lacks the base or the histories do not meet in it, `git-failed`.
 */
export async function changedSince({ git: { root, ...how }, base, tree }: Comparison): Promise<Changes> {
  // In the folder itself: the checkout may lie in a folder of the workspace.
  const place: Git = { ...how, root: join(root, tree.directory) };
  const tipCommit = await commitOf(place, base);
  const fork = await forkPoint(place, tipCommit, base);
  const tip = await treeAt(place, tipCommit, tree);
  const origin = fork === tipCommit ? tip : await treeAt(place, fork, tree);
  return { base: tipCommit, fork, files: compareTrees(origin, tree), tip, origin };
}

async function forkPoint(place: Git, tip: string, base: string): Promise<string> {
  const { exitCode, stdout } = await git(place, ['merge-base', tip, 'HEAD']);
  const commit = stdout.trim();
  if (exitCode === 0 && commit !== '') return commit;
  throw new ActionFailure(
    'no-base',
    `the histories of ${base} and this checkout do not meet in what was fetched; check out with fetch-depth: 0`,
  );
}

/** What became of the files of one tree in another; pure. */
export function compareTrees(before: Tree, after: Tree): readonly Change[] {
  const old = new Map(before.files.map((file) => [file.path, file]));
  const now = new Map(after.files.map((file) => [file.path, file]));
  const gone = before.files.filter(({ path }) => !now.has(path));
  const changes: Change[] = [];
  for (const file of after.files) {
    const earlier = old.get(file.path);
    if (earlier !== undefined) {
      if (earlier !== file && !isSame(earlier, file))
        changes.push({ kind: 'edited', path: file.path, from: undefined });
      continue;
    }
    const index = gone.findIndex((candidate) => isAlike(candidate, file));
    const [source] = index === -1 ? [] : gone.splice(index, 1);
    changes.push({ kind: source === undefined ? 'added' : 'renamed', path: file.path, from: source?.path });
  }
  return [...changes, ...gone.map(({ path }): Change => ({ kind: 'deleted', path, from: undefined }))];
}

function isSame(left: SourceFile, right: SourceFile): boolean {
  if (left.unreadSize !== right.unreadSize) return false;
  return Buffer.compare(unixLines(left), unixLines(right)) === 0;
}

function unixLines({ bytes }: SourceFile): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('\r\n') ? Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : buffer;
}

/** Whether more than half of the lines of two files are the same; tiny files must be equal. */
function isAlike(left: SourceFile, right: SourceFile): boolean {
  if (isSame(left, right)) return left.bytes.length > 0;
  const [ours, theirs] = [linesOf(left), linesOf(right)];
  if (Math.min(ours.length, theirs.length) < 3) return false;
  const pool = new Set(theirs);
  const shared = ours.filter((line) => pool.has(line)).length;
  return shared * 2 > Math.max(ours.length, theirs.length);
}

function linesOf(file: SourceFile): readonly string[] {
  return unixLines(file)
    .toString('latin1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
