import { join } from 'node:path';
import type { RepositoryReference, SourceTree } from '#rehearsal/workflow';
import { releaseTree, shippedTree, writeTree } from '../../../scripts/release/tree.ts';

/** The project's root directory. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** The actions of Docker that release.yml names: in a rehearsal they can be read and checked, and end with an error when they run. */
export function standInFor({ repository, ref }: RepositoryReference): SourceTree | undefined {
  const action = /^docker\/(build-push|login|setup-buildx)-action$/.exec(repository)?.[0];
  if (action === undefined || !/^[0-9a-f]{40}$/.test(ref)) return undefined;
  return { repository, ref, sha: ref, directory: join(root, 'rehearsal', 'main', 'stand-ins', action) };
}

/**
 * The suite as its users get it: what a tag made of the working tree would hold, with the committed bundles, as
 * `org/delivery@v1`. Throws when `dist/` is missing.
 */
export async function releaseSuite(directory: string): Promise<SourceTree> {
  const tree = await releaseTree(root, await shippedTree(root));
  await writeTree(root, tree, directory);
  return { repository: 'org/delivery', ref: 'v1', sha: tree, directory };
}
