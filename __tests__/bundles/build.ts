import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs `scripts/build.ts` of the checkout in `root`, in a process of its own. */
export async function build(root: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ['--conditions=source', join(root, 'scripts', 'build.ts'), ...args], {
    cwd: root,
  });
}

/** Every file below a directory, by its path from there, with its bytes. */
export async function contentOf(directory: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.toSorted().map(async (path) => [path.slice(directory.length + 1), await readFile(path, 'latin1')]);
  return Object.fromEntries(await Promise.all(read));
}
