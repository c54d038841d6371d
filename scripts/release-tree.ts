// node --conditions=source scripts/release-tree.ts [COMMIT] [DIRECTORY]: prints the id of the tree that a tag of COMMIT
// (default HEAD) holds and, when a directory is named, writes the tree there.
// --checksums FILE writes the SHA-256 of every file of that directory.
// With --version X.Y.Z and --parent TAG (or --parent none for the first release) it makes the release commit and prints its id.
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checksums } from './release/checksums.ts';
import { releaseCommit } from './release/commit.ts';
import { releaseTree, writeTree } from './release/tree.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    version: { type: 'string' },
    parent: { type: 'string' },
    checksums: { type: 'string' },
    repository: { type: 'string', default: root },
  },
});
const { version, parent, repository } = values;
const [source = 'HEAD', directory] = positionals;
if ((version === undefined) !== (parent === undefined))
  throw new Error(
    'A release commit needs both: --version X.Y.Z, and --parent with the tag of the release before or "none".',
  );

const made =
  version === undefined
    ? await releaseTree(repository, source)
    : await releaseCommit(repository, { source, version, parent: parent === 'none' ? undefined : parent });
if (directory !== undefined) await writeTree(repository, made, resolve(directory));
if (values.checksums !== undefined) {
  if (directory === undefined) throw new Error('--checksums needs the directory that the release is written to.');
  await writeFile(values.checksums, await checksums(resolve(directory)));
}
console.log(made);
