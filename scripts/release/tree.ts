import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from '#rehearsal/git';

const documents = ['LICENSE', 'README.md'] as const;
const shipped = ['dist', '.github/workflows', ...documents] as const;

/**
 * Makes the tree that a release tag holds, from git objects alone, and gives its id.
 *
 * The content of `dist/` becomes the root, beside README, LICENSE and every workflow that declares `workflow_call`, whose
 * `$/dist/<action>` references are shortened to `$/<action>`. `source` is a commit or tree of `repository`.
 */
export async function releaseTree(repository: string, source: string): Promise<string> {
  return await withScratchIndex(async (env) => {
    await git(repository, ['read-tree', `${source}:dist`], { env });
    for (const path of documents)
      await add(repository, env, path, await objectId(repository, ['rev-parse', `${source}:${path}`]));
    for (const path of await workflowsOf(repository, source)) {
      const text = await git(repository, ['cat-file', 'blob', `${source}:${path}`]);
      if (!/^\s*workflow_call:/m.test(text)) continue;
      const input = text.replaceAll(/(uses:\s*)\$\/dist\//g, '$1$/');
      await add(repository, env, path, await objectId(repository, ['hash-object', '-w', '--stdin'], { input }));
    }
    return await objectId(repository, ['write-tree'], { env });
  });
}

/** Stores what the working tree holds of the shipped files, committed or not, and gives the id of the tree. */
export async function shippedTree(repository: string): Promise<string> {
  return await withScratchIndex(async (env) => {
    await git(repository, ['add', '--force', '--', ...shipped], { env });
    return await objectId(repository, ['write-tree'], { env });
  });
}

/** Writes every file of a tree below `directory`, which is made when it is missing. */
export async function writeTree(repository: string, tree: string, directory: string): Promise<void> {
  await withScratchIndex(async (env) => {
    await git(repository, ['read-tree', tree], { env });
    await git(repository, ['checkout-index', '--all', '--force', `--prefix=${directory}/`], { env });
  });
}

async function objectId(...call: Parameters<typeof git>): Promise<string> {
  return (await git(...call)).trim();
}

async function workflowsOf(repository: string, source: string): Promise<readonly string[]> {
  const listed = await git(repository, ['ls-tree', '--name-only', '-z', source, '.github/workflows/']);
  return listed.split('\0').filter((path) => /\.ya?ml$/.test(path));
}

async function add(
  repository: string,
  env: Readonly<Record<string, string>>,
  path: string,
  blob: string,
): Promise<void> {
  await git(repository, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
}

async function withScratchIndex<T>(work: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'release-tree-'));
  try {
    return await work({ GIT_INDEX_FILE: join(directory, 'index') });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
