import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * The SHA-256 of every file below a directory, as `sha256sum` writes them (coreutils: digest, two blanks, name), sorted by name, so that
 * `sha256sum --check` understands them and an attestation can name each file.
 *
 * Throws when there is no file, and for a name with a line break, which that format cannot hold.
 */
export async function checksums(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) throw new Error(`${directory} holds no file.`);
  const names = paths.map((path) => relative(directory, path).replaceAll('\\', '/')).toSorted();
  const lines = names.map(async (name) => {
    if (/[\n\r\\]/.test(name)) throw new Error(`${JSON.stringify(name)} cannot stand in a list of checksums.`);
    return `${createHash('sha256')
      .update(await readFile(join(directory, name)))
      .digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}
