import type { GitStore, TreeEntry } from './git-store.ts';

/** Full path -> entry of every file below a tree. */
export type Files = ReadonlyMap<string, TreeEntry>;

export function listFiles(git: GitStore, tree: string, below = ''): Files {
  const files = new Map<string, TreeEntry>();
  const object = git.get(tree);
  if (object?.kind !== 'tree') return files;
  for (const entry of object.entries) {
    const path = `${below}${entry.path}`;
    if (entry.type !== 'tree') files.set(path, { ...entry, path });
    else for (const [inner, file] of listFiles(git, entry.sha, `${path}/`)) files.set(inner, file);
  }
  return files;
}

/** Writes the trees that hold these files and returns the root's name. */
export function writeFiles(git: GitStore, files: Files): string {
  const here: TreeEntry[] = [];
  const directories = new Map<string, Map<string, TreeEntry>>();
  for (const [path, entry] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      here.push({ ...entry, path });
      continue;
    }
    const directory = path.slice(0, slash);
    const inside = directories.get(directory) ?? new Map<string, TreeEntry>();
    inside.set(path.slice(slash + 1), entry);
    directories.set(directory, inside);
  }
  for (const [path, inside] of directories)
    here.push({ path, mode: '040000', type: 'tree', sha: writeFiles(git, inside) });
  return git.writeTree(here).sha;
}

/** An entry for a text file, its blob written. */
export function textFile(git: GitStore, path: string, text: string | Buffer): TreeEntry {
  return { path, mode: '100644', type: 'blob', sha: git.writeBlob(Buffer.from(text)).sha };
}
