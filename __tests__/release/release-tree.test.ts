import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { releaseTree, shippedTree } from '../../scripts/release/tree.ts';
import { sampleFiles, sampleRepository, type SampleRepository } from './sample.ts';

let sample: SampleRepository;

beforeAll(async () => {
  sample = await sampleRepository();
});

afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

const published = '.github/workflows/public.yml';

test('the content of dist/ becomes the root, beside the documents, an action.yml and the public workflows alone', async () => {
  const tree = await releaseTree(sample.directory, 'HEAD');
  const listed = await sample.git('ls-tree', '-r', '--name-only', tree);
  expect(listed.split('\n')).toEqual([
    '.github/workflows/actions.lock',
    published,
    'LICENSE',
    'README.md',
    'action.yml',
    'greet/action.yml',
    'greet/index.js',
  ]);
});

test('an action is the same tree object on main and in the release', async () => {
  const tree = await releaseTree(sample.directory, 'HEAD');
  expect(await sample.git('rev-parse', `${tree}:greet`)).toBe(await sample.git('rev-parse', 'HEAD:dist/greet'));
});

test('a public workflow calls its siblings by the shortened path, and nothing else in it changes', async () => {
  const tree = await releaseTree(sample.directory, 'HEAD');
  expect(await sample.git('cat-file', 'blob', `${tree}:${published}`)).toBe(
    'on:\n  workflow_call:\njobs:\n  a:\n    steps:\n      - uses: $/greet\n      - run: echo $/dist/greet',
  );
});

test('the same source gives the same tree, whatever the index and the working tree hold', async () => {
  const before = await releaseTree(sample.directory, 'HEAD');
  await sample.write({ 'dist/greet/index.js': 'changed\n' });
  await sample.git('add', '--all');
  expect(await releaseTree(sample.directory, 'HEAD')).toBe(before);
  expect(await releaseTree(sample.directory, await shippedTree(sample.directory))).not.toBe(before);
  await sample.git('reset', '--quiet', '--hard');
});

test('a source without dist/ has no release', async () => {
  await expect(releaseTree(sample.directory, 'HEAD:.github')).rejects.toThrow('dist');
});

describe('the lock of a release', () => {
  const lock = '.github/workflows/actions.lock';
  const entry = (name: string) =>
    `    '${name}':\n        ref: 'v1.0.0'\n        commit: 'sha1-${'a'.repeat(40)}'\n        owner_id: 1\n        repo_id: 2\n`;
  const [ours, theirs] = ['acme/one', 'acme/two'].map((name) => `${name}@${'a'.repeat(40)}`);
  const both = (dependencies: string) =>
    `version: 'v0.0.2'\nworkflows:\n    '${published}':\n        - '${ours}'\n    '.github/workflows/own.yml':\n        - '${theirs}'\n${dependencies}`;

  test('is the part about its public workflows', async () => {
    const text = both(`dependencies:\n${entry(ours ?? '')}${entry(theirs ?? '')}`);
    await using repository = await sampleRepository({ ...sampleFiles, [lock]: text });
    const tree = await releaseTree(repository.directory, 'HEAD');
    const written = await repository.git('cat-file', 'blob', `${tree}:${lock}`);
    expect(written.replaceAll(/^#.*\n/gm, '')).toBe(
      `version: 'v0.0.2'\nworkflows:\n    '${published}':\n        - '${ours}'\ndependencies:\n${entry(ours ?? '').trimEnd()}`,
    );
  });

  test.each([
    ['is not there', undefined, 'actions.lock'],
    ['leaves a public workflow out', "version: 'v0.0.2'\n", `leaves out ${published}`],
    ['names what it does not know', both(`dependencies:\n${entry(theirs ?? '')}`), `does not say what ${ours} is`],
  ])('stops the release when it %s', async (_, text, message) => {
    const { [lock]: _none, ...rest } = sampleFiles;
    await using repository = await sampleRepository(text === undefined ? rest : { ...rest, [lock]: text });
    await expect(releaseTree(repository.directory, 'HEAD')).rejects.toThrow(message);
  });
});

describe('which workflows are public', () => {
  const call = 'jobs:\n  a:\n    steps:\n      - uses: $/dist/greet\n';

  test.each([
    ['on: workflow_call', true],
    ['on: [push, workflow_call]', true],
    ['on:\n  push:\n  workflow_call:\n    inputs: {}', true],
    ["'on':\n  workflow_call:", true],
    ['on: push', false],
    ['on: [push]\nenv:\n  # workflow_call:\n  A: |\n    workflow_call:', false],
    ['on:\n  push:\n    paths: [workflow_call]', false],
  ])('%j: %s', async (on, isPublic) => {
    await using repository = await sampleRepository({
      ...sampleFiles,
      '.github/workflows/other.yaml': `${on}\n${call}`,
      '.github/workflows/actions.lock':
        "version: 'v0.0.2'\nworkflows:\n    '.github/workflows/public.yml': []\n    '.github/workflows/other.yaml': []\n",
    });
    const tree = await releaseTree(repository.directory, 'HEAD');
    const listed = await repository.git('ls-tree', '-r', '--name-only', tree);
    expect(listed.includes('.github/workflows/other.yaml')).toBe(isPublic);
  });

  test.each([
    ['an action that is not built', '- uses: $/dist/wave', 'uses $/wave, which the release does not hold'],
    [
      'an action by the path of a release',
      '- uses: $/dist/dist/greet',
      'uses $/dist/greet, which the release does not hold',
    ],
    ['a file of the caller', '- uses: ./dist/greet', "uses ./dist/greet of the caller's workspace"],
    ['an own workflow', '- uses: $/.github/workflows/own.yml', 'which the release does not hold'],
    ['nothing that can be read', '- uses: [', 'cannot be read as a workflow'],
  ])('one that uses %s stops the release', async (_, step, message) => {
    const text = `on: workflow_call\njobs:\n  a:\n    steps:\n      ${step}\n`;
    await using repository = await sampleRepository({ ...sampleFiles, '.github/workflows/wrong.yml': text });
    await expect(releaseTree(repository.directory, 'HEAD')).rejects.toThrow(message);
  });

  test('without any there is nothing to publish', async () => {
    await using repository = await sampleRepository({ ...sampleFiles, [published]: 'on: push\njobs: {}\n' });
    await expect(releaseTree(repository.directory, 'HEAD')).rejects.toThrow('nothing to publish');
  });
});

describe('a list of workflows that git could not give whole', () => {
  const path = process.env['PATH'] ?? '';

  // What git prints before it fails is a list that looks complete: the release must not be made of it.
  test.each([
    ['fails after a part', `printf '${published}\\0'; exit 1`],
    ['is killed after a part', `printf '${published}\\0'; kill -PIPE $$`],
    ['fails without a word', 'exit 128'],
  ])('stops the release when git %s', async (_, behaviour) => {
    await using repository = await sampleRepository();
    const bin = join(repository.directory, 'bin');
    await mkdir(bin);
    const script = `#!/bin/sh\nfor word; do if [ "$word" = ls-tree ]; then ${behaviour}; fi; done\nPATH='${path}' exec git "$@"\n`;
    await writeFile(join(bin, 'git'), script);
    await chmod(join(bin, 'git'), 0o755);
    const whole = await releaseTree(repository.directory, 'HEAD');
    process.env['PATH'] = `${bin}:${path}`;
    try {
      await expect(releaseTree(repository.directory, 'HEAD')).rejects.toThrow('ls-tree');
    } finally {
      process.env['PATH'] = path;
    }
    expect(await releaseTree(repository.directory, 'HEAD')).toBe(whole);
  });
});
