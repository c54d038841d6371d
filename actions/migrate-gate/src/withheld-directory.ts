import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { releasedFiles, type Migration, type Migrations } from '#migrations';

/** A directory that a command may read; removed when disposed. */
export interface OwnDirectory extends AsyncDisposable {
  readonly path: string;
}

/** Makes a directory below `temp` that holds the migrations as the tool may see them: without every file of those that are held. */
export async function withheldDirectory(
  { tree, tool }: Migrations,
  held: readonly Migration[],
  temp: string,
): Promise<OwnDirectory> {
  const root = await mkdtemp(join(temp, 'delivery-migrations-'));
  const dispose = () => rm(root, { recursive: true, force: true });
  try {
    const path = join(root, 'migrations');
    await mkdir(path);
    for (const file of releasedFiles(tree, tool, held)) {
      const target = join(path, file.path);
      await mkdir(dirname(target), { recursive: true });
      // Two files of one name would become one, and one of them would never run.
      await writeFile(target, file.bytes, { flag: 'wx' });
    }
    return { path, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
