/** A file of a tree, as its bytes. */
export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How large it is, where it was too large to be read and `bytes` is empty. */
  readonly unreadSize?: number;
}

/** What a migration folder holds, wherever it was read from: a folder on disk or a commit. */
export interface Tree {
  /** Relative to the workspace, with `/`; `.` is the workspace itself. */
  readonly directory: string;
  /** Every file below the directory, in the order of their paths' bytes. */
  readonly files: readonly SourceFile[];
  /** The files that lie directly in the folders above it, up to the workspace: where tools keep their configuration. */
  readonly surroundings: readonly SourceFile[];
}

/** The path of a file of a tree below its directory. */
export function within(tree: Tree, path: string): string {
  return tree.directory === '.' ? path : path.slice(tree.directory.length + 1);
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Orders texts by their UTF-8 bytes, as Go and Rust do and as a file system under LC_ALL=C. */
export function byBytes(left: string, right: string): number {
  // UTF-16 has the same order but for surrogates, and thousands of names are compared without a buffer for each.
  if (surrogate.test(left) || surrogate.test(right)) return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return left < right ? -1 : left > right ? 1 : 0;
}

const surrogate = /[\ud800-\udfff]/;
