// node --conditions=source scripts/release-tree.ts [COMMIT] [DIRECTORY]: prints the id of the tree that a tag of COMMIT
// (default HEAD) holds and, when a directory is named, writes the tree there.
import { join, resolve } from 'node:path';
import { releaseTree, writeTree } from './release/tree.ts';

const root = join(import.meta.dirname, '..');
const [source = 'HEAD', directory] = process.argv.slice(2);
const tree = await releaseTree(root, source);
if (directory !== undefined) await writeTree(root, tree, resolve(directory));
console.log(tree);
