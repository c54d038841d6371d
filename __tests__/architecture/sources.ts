import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The project's root directory. */
export const root = join(import.meta.dirname, '..', '..');

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What the module names in static imports, re-exports and `import()`. */
  readonly imports: readonly string[];
}

/** Every TypeScript file below the given directories of the project. */
export async function sources(...directories: readonly string[]): Promise<readonly Source[]> {
  const found = directories.map(async (directory) => {
    const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  return await Promise.all((await Promise.all(found)).flat().toSorted().map(readSource));
}

async function readSource(file: string): Promise<Source> {
  const text = await readFile(file, 'utf8');
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)].map((match) => match[1] ?? '');
  return { path: relative(root, file).replaceAll('\\', '/'), text, imports };
}
