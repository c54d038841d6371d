import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { releaseTree, shippedTree, writeTree } from '../../scripts/release/tree.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
let repository = '';

const files: Readonly<Record<string, string>> = {
  'README.md': '# read me\n',
  LICENSE: 'licence without a final line break',
  'package.json': '{}\n',
  'dist/greet/index.js': 'console.log("hello")\n',
  'dist/greet/action.yml': 'name: greet\n',
  '.github/workflows/public.yml':
    'on:\n  workflow_call:\njobs:\n  a:\n    steps:\n      - uses: $/dist/greet\n      - run: echo $/dist/greet',
  '.github/workflows/own.yml': 'on: push\njobs:\n  a:\n    steps:\n      - uses: ./dist/greet\n',
};

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid', '-c', 'commit.gpgsign=false'];
  return (await run('git', ['-C', repository, ...identity, ...args])).stdout.trim();
}

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'release-'));
  await git('init', '--quiet');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(repository, path)), { recursive: true });
    await writeFile(join(repository, path), text);
  }
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'source');
});

afterAll(async () => {
  await rm(repository, { recursive: true, force: true });
});

test('the content of dist/ becomes the root, beside the documents and the public workflows alone', async () => {
  const tree = await releaseTree(repository, 'HEAD');
  const listed = await git('ls-tree', '-r', '--name-only', tree);
  expect(listed.split('\n')).toEqual([
    '.github/workflows/public.yml',
    'LICENSE',
    'README.md',
    'greet/action.yml',
    'greet/index.js',
  ]);
});

test('an action is the same tree object on main and in the release', async () => {
  const tree = await releaseTree(repository, 'HEAD');
  expect(await git('rev-parse', `${tree}:greet`)).toBe(await git('rev-parse', 'HEAD:dist/greet'));
});

test('a public workflow calls its siblings by the shortened path, and nothing else in it changes', async () => {
  const tree = await releaseTree(repository, 'HEAD');
  const { stdout } = await run('git', ['-C', repository, 'cat-file', 'blob', `${tree}:.github/workflows/public.yml`]);
  expect(stdout).toBe(
    'on:\n  workflow_call:\njobs:\n  a:\n    steps:\n      - uses: $/greet\n      - run: echo $/dist/greet',
  );
});

test('the same source gives the same tree, whatever the index and the working tree hold', async () => {
  const before = await releaseTree(repository, 'HEAD');
  await writeFile(join(repository, 'dist/greet/index.js'), 'changed\n');
  await git('add', '--all');
  expect(await releaseTree(repository, 'HEAD')).toBe(before);
  expect(await releaseTree(repository, await shippedTree(repository))).not.toBe(before);
  await git('reset', '--quiet', '--hard');
});

test('a source without dist/ has no release', async () => {
  await expect(releaseTree(repository, 'HEAD:.github')).rejects.toThrow('dist');
});

test('every action that a public workflow of this suite uses is in the release, and every action is', async () => {
  const tree = await releaseTree(root, await shippedTree(root));
  const directory = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    await writeTree(root, tree, directory);
    const actions = await readdir(join(root, 'actions'));
    for (const name of actions) expect(await readFile(join(directory, name, 'index.js'), 'utf8')).toContain('import');
    const workflows = await readdir(join(directory, '.github', 'workflows'));
    expect(workflows).toContain('deploy.yml');
    for (const file of workflows) {
      const text = await readFile(join(directory, '.github', 'workflows', file), 'utf8');
      const used = [...text.matchAll(/uses:\s*(\S+)/g)]
        .map((match) => match[1] ?? '')
        .filter((path) => /^[$.]/.test(path));
      expect(used.length).toBeGreaterThan(0);
      expect(
        used.filter((path) => !actions.includes(path.slice(2)) && !path.startsWith('$/.github/workflows/')),
      ).toEqual([]);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
