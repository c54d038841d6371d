import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLockfile, partOf, readLockfile } from '../lock/lockfile.ts';
import { rootAction } from './root-action.ts';
import { gitObjects, objectId } from './objects.ts';
import { isPublic, publish } from './workflow.ts';

const documents = ['LICENSE', 'README.md'] as const;
const lockfile = '.github/workflows/actions.lock';
const shipped = ['dist', '.github/workflows', ...documents] as const;

/**
 * Makes the tree that a release tag holds, from git objects alone, and gives its id.
 *
 * The content of `dist/` becomes the root, beside README, LICENSE, an `action.yml` that explains itself, and every workflow that
 * others call (`workflow_call`), whose `$/dist/<action>` references are shortened to `$/<action>`, with their part of `actions.lock`.
 * `source` is a commit or tree of `repository`; neither its working tree nor its settings matter.
 *
 * Throws when git fails at any point, when there is no workflow to publish, when a workflow names a sibling that the tree does not hold,
 * and when the lock leaves one of them out.
 */
export async function releaseTree(repository: string, source: string): Promise<string> {
  return await withScratchIndex(async (env) => {
    await gitObjects(repository, ['read-tree', `${source}:dist`], { env });
    for (const path of documents) await add(repository, env, path, await objectId(repository, `${source}:${path}`));
    await write(repository, env, 'action.yml', rootAction);
    const workflows = await publicWorkflowsOf(repository, source);
    if (workflows.size === 0)
      throw new Error(`${source} has no workflow with workflow_call: there is nothing to publish.`);
    const held = new Set([...(await filesOf(repository, env)), ...workflows.keys()]);
    for (const [path, text] of workflows) await write(repository, env, path, publish(path, text, held));
    const locked = readLockfile(await gitObjects(repository, ['cat-file', 'blob', `${source}:${lockfile}`]));
    await write(repository, env, lockfile, formatLockfile(partOf(locked, [...workflows.keys()])));
    return (await gitObjects(repository, ['write-tree'], { env })).trim();
  });
}

/** Stores what the working tree holds of the shipped files, committed or not, and gives the id of the tree. */
export async function shippedTree(repository: string): Promise<string> {
  return await withScratchIndex(async (env) => {
    await gitObjects(repository, ['add', '--force', '--', ...shipped], { env });
    return (await gitObjects(repository, ['write-tree'], { env })).trim();
  });
}

/** Writes every file of a tree below `directory`, which is made when it is missing. */
export async function writeTree(repository: string, tree: string, directory: string): Promise<void> {
  await withScratchIndex(async (env) => {
    await gitObjects(repository, ['read-tree', tree], { env });
    await gitObjects(repository, ['checkout-index', '--all', '--force', `--prefix=${directory}/`], { env });
  });
}

async function publicWorkflowsOf(repository: string, source: string): Promise<ReadonlyMap<string, string>> {
  const listed = await gitObjects(repository, ['ls-tree', '--name-only', '-z', source, '.github/workflows/']);
  const workflows = new Map<string, string>();
  for (const path of listed.split('\0').filter((name) => /\.ya?ml$/.test(name))) {
    const text = await gitObjects(repository, ['cat-file', 'blob', `${source}:${path}`]);
    if (isPublic(path, text)) workflows.set(path, text);
  }
  return workflows;
}

type Environment = Readonly<Record<string, string>>;

async function filesOf(repository: string, env: Environment): Promise<readonly string[]> {
  return (await gitObjects(repository, ['ls-files', '-z'], { env })).split('\0').filter((path) => path !== '');
}

async function write(repository: string, env: Environment, path: string, input: string): Promise<void> {
  await add(repository, env, path, (await gitObjects(repository, ['hash-object', '-w', '--stdin'], { input })).trim());
}

async function add(repository: string, env: Environment, path: string, blob: string): Promise<void> {
  await gitObjects(repository, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
}

async function withScratchIndex<T>(work: (env: Environment) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'release-tree-'));
  try {
    return await work({ GIT_INDEX_FILE: join(directory, 'index') });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
