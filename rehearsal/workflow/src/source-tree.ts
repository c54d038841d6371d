import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { git } from '#rehearsal/git';
import type { CallerRepository, SourceTree } from './options.ts';

/** Unpacks the caller's commit below `directory`: exactly what is in git, whatever the work tree looks like. */
export async function unpackCommit(repository: CallerRepository, directory: string): Promise<SourceTree> {
  const target = join(resolve(directory), 'trees', repository.sha);
  const env = { GIT_INDEX_FILE: join(resolve(directory), 'trees', `${repository.sha}.index`) };
  await mkdir(target, { recursive: true });
  await git(repository.directory, ['read-tree', repository.sha], { env });
  await git(repository.directory, ['checkout-index', '--all', '--force', `--prefix=${target}/`], { env });
  return {
    repository: `${repository.owner}/${repository.name}`,
    ref: repository.ref,
    sha: repository.sha,
    directory: target,
  };
}
