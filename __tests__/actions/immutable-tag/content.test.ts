import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { describe, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';

import { type Checkout, instantOfEpoch, openCheckout } from '../../../actions/immutable-tag/src/checkout.ts';
import { hashContent, outermost } from '../../../actions/immutable-tag/src/content.ts';
import { formatInstant } from '#time';

import { cloneShallow, makeRepository, type Repository } from './repository.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

function open({ directory }: Repository, more: { readonly directory?: string } = {}): Promise<Checkout> {
  const variables = { PATH: process.env['PATH'] };
  return openCheckout({ directory, workspace: directory, variables, signal: new AbortController().signal, ...more });
}

async function hash(repository: Repository, paths: readonly string[], extra: readonly string[] = []): Promise<string> {
  const checkout = await open(repository);
  return hashContent(checkout, await checkout.head(), paths, extra);
}

describe('the hash of content', () => {
  test('is made of what git says: mode, type and object id', async () => {
    await using repository = await makeRepository();
    await repository.write('src/a.ts', 'a');
    await repository.commit('one');
    const tree = await repository.git('rev-parse', 'HEAD:src');
    const expected = createHash('sha256')
      .update(['path', 'src', `040000 tree ${tree}`, ''].join('\0'))
      .digest('hex')
      .slice(0, 40);
    expect(await hash(repository, ['src'])).toBe(expected);
  });

  test('is the same in another commit with the same files, and another when a file, its mode or its place changes', async () => {
    await using repository = await makeRepository();
    await repository.write('src/a.sh', 'a');
    await repository.write('docs/x.md', 'x');
    await repository.commit('one');
    const first = await hash(repository, ['src']);
    await repository.write('docs/x.md', 'y');
    await repository.commit('two');
    expect(await hash(repository, ['src'])).toBe(first);
    await repository.git('update-index', '--chmod=+x', 'src/a.sh');
    await repository.git('commit', '--quiet', '--message', 'three');
    const executable = await hash(repository, ['src']);
    await repository.write('src/a.sh', 'b');
    await repository.commit('four');
    const changed = await hash(repository, ['src']);
    await repository.git('mv', 'src', 'source');
    await repository.commit('five');
    const moved = await hash(repository, ['source']);
    expect(new Set([first, executable, changed, moved]).size).toBe(4);
  });

  test('does not depend on the order of paths, on repetition, or on a path inside another', async () => {
    await using repository = await makeRepository();
    for (const path of ['a', 'b/c', 'b/d', 'e f']) await repository.write(path, path);
    await repository.commit('one');
    const expected = await hash(repository, ['a', 'b', 'e f']);
    expect(await hash(repository, ['e f', 'b', 'a', 'b', 'a', 'b/c'])).toBe(expected);
    expect(await hash(repository, ['a', 'b/c', 'e f'])).not.toBe(expected);
    expect(await hash(repository, ['.', 'a'])).toBe(await hash(repository, ['.']));
  });

  test('counts what is no file, in any order', async () => {
    await using repository = await makeRepository();
    await repository.write('a', 'a');
    await repository.commit('one');
    const plain = await hash(repository, ['a']);
    const one = await hash(repository, ['a'], ['NODE=24', 'ENV=x']);
    expect(one).not.toBe(plain);
    expect(await hash(repository, ['a'], ['ENV=x', 'NODE=24'])).toBe(one);
    expect(await hash(repository, ['a'], ['ENV=x\0NODE=24'])).not.toBe(one);
  });

  test('takes paths as they are, whatever they look like', async () => {
    await using repository = await makeRepository();
    for (const path of ['*', '-x', ':(top)a', 'ä "q"']) await repository.write(path, path);
    await repository.write('other', 'o');
    await repository.commit('one');
    const all: string[] = [];
    for (const path of ['*', '-x', ':(top)a', 'ä "q"']) all.push(await hash(repository, [path]));
    expect(new Set(all).size).toBe(4);
    await expect(hash(repository, ['o*'])).rejects.toMatchObject({ reason: 'path-absent' });
  });

  test.each(['missing', 'a/b', 'src/missing', 'untracked'])(
    'is refused for "%s", which is not committed',
    async (path) => {
      await using repository = await makeRepository();
      await repository.write('a', 'a');
      await repository.write('src/b', 'b');
      await repository.commit('one');
      await repository.write('untracked', 'u');
      const outcome = hash(repository, ['a', path]);
      await expect(outcome).rejects.toMatchObject({
        reason: 'path-absent',
        message: expect.stringContaining(`"${path}"`),
      });
    },
  );
});

test('outermost paths cover the same files as all of them', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'a-b'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.array(path, { minLength: 1 }), path, (paths, file) => {
      const covers = (list: readonly string[]) => list.some((entry) => file === entry || file.startsWith(`${entry}/`));
      expect(covers(outermost(paths))).toBe(covers(paths));
      expect(outermost(paths.toReversed())).toEqual(outermost(paths));
    }),
  );
});

describe('a checkout', () => {
  test('knows its commit and when it was committed, also without history', async () => {
    await using repository = await makeRepository();
    await repository.commit('one');
    const sha = await repository.commit('two\n\ncommitter X <x@example.com> 1 +0000');
    await using shallow = await cloneShallow(repository);
    for (const clone of [repository, shallow]) {
      const checkout = await open(clone);
      expect(await checkout.head()).toBe(sha);
      const commit = await checkout.commit('HEAD');
      expect([commit.sha, formatInstant(commit.committed)]).toEqual([sha, '2026-11-21T01:33:48Z']);
    }
  });

  test('tells what is not committed below the paths', async () => {
    await using repository = await makeRepository();
    await repository.write('src/a', 'a');
    await repository.write('docs/b', 'b');
    await repository.commit('one');
    const checkout = await open(repository);
    expect(await checkout.changes(['.'])).toEqual([]);
    await repository.write('src/a', 'changed');
    await repository.write('docs/new', 'n');
    expect(await checkout.changes(['src'])).toEqual([' M src/a']);
    expect((await checkout.changes(['.'])).toSorted()).toEqual([' M src/a', '?? docs/new']);
  });

  test('does not run what the repository configures, and believes no replacement', async () => {
    await using repository = await makeRepository();
    await repository.write('a', 'a');
    const first = await repository.commit('one');
    await repository.write('a', 'b');
    const second = await repository.commit('two');
    await repository.git('replace', second, first);
    await repository.git('config', 'core.fsmonitor', `touch ${join(dirname(repository.directory), 'ran')}`);
    const checkout = await open(repository);
    await checkout.changes(['.']);
    expect(await checkout.entry(second, 'a')).toBe(`100644 blob ${await repository.git('hash-object', 'a')}`);
    await expect(repository.git('ls-files', '--error-unmatch', '../ran')).rejects.toThrow();
  });

  test('is not looked for above the workspace, and is missing without git', async () => {
    await using repository = await makeRepository();
    await repository.commit('one');
    const inside = join(repository.directory, 'inside');
    await mkdir(inside);
    const signal = new AbortController().signal;
    const variables = { PATH: process.env['PATH'] };
    const here = openCheckout({ directory: inside, workspace: inside, variables, signal });
    await expect(here).rejects.toMatchObject({ reason: 'not-a-checkout' });
    const below = await openCheckout({ directory: inside, workspace: repository.directory, variables, signal });
    expect(await below.head()).toHaveLength(40);
    const noGit = openCheckout({ directory: inside, workspace: inside, variables: { PATH: inside }, signal });
    await expect(noGit).rejects.toMatchObject({ reason: 'not-a-checkout' });
    const nowhere = join(inside, 'nowhere');
    const absent = openCheckout({ directory: nowhere, workspace: inside, variables, signal });
    await expect(absent).rejects.toMatchObject({ reason: 'not-a-checkout' });
  });

  test('without a commit is refused', async () => {
    await using repository = await makeRepository();
    await expect((await open(repository)).head()).rejects.toMatchObject({ reason: 'not-a-checkout' });
  });
});

test.each([
  ['0', '1970-01-01T00:00:00Z'],
  ['1795224828', '2026-11-21T01:33:48Z'],
])('the epoch second %s is %s', (text, instant) => {
  expect(formatInstant(instantOfEpoch(text))).toBe(instant);
});

test.each(['', '-1', '1.5', '1e3', 'now', '99999999999999'])('%j is no epoch second', (text) => {
  expect(() => instantOfEpoch(text)).toThrow(RangeError);
});
