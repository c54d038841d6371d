import { join } from 'node:path';
import type { SourceTree } from '#rehearsal/workflow';
import { releaseTree, shippedTree, writeTree } from '../../../scripts/release/tree.ts';

/** The project's root directory. */
export const root = join(import.meta.dirname, '..', '..', '..');

/**
 * The suite as its users get it: what a tag made of the working tree would hold, with the committed bundles, as
 * `org/delivery@v1`. Throws when `dist/` is missing.
 */
export async function releaseSuite(directory: string): Promise<SourceTree> {
  const tree = await releaseTree(root, await shippedTree(root));
  await writeTree(root, tree, directory);
  return { repository: 'org/delivery', ref: 'v1', sha: tree, directory };
}
