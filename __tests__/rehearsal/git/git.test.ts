import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { git, GitFailure } from '#rehearsal/git';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'git-'));
  await git(directory, ['init', '--quiet', '--initial-branch=main']);
});

afterEach(async () => await rm(directory, { recursive: true, force: true }));

test('what git prints is given to the byte, and its input is what was given', async () => {
  // The id of a blob is the SHA-1 of `blob 6\0hello\n`; `printf 'hello\n' | git hash-object --stdin` says the same.
  const id = 'ce013625030ba8dba906f756967f9e9ca394464a';
  expect(await git(directory, ['hash-object', '-w', '--stdin'], { input: 'hello\n' })).toBe(`${id}\n`);
  expect(await git(directory, ['cat-file', 'blob', id])).toBe('hello\n');
});

test('settings of the user are not asked, only those that are given', async () => {
  const home = process.env['HOME'];
  const config = join(directory, 'config');
  await writeFile(config, '[user]\n\tname = Somebody\n');
  process.env['GIT_CONFIG_GLOBAL'] = config;
  process.env['HOME'] = directory;
  await writeFile(join(directory, '.gitconfig'), '[user]\n\tname = Somebody\n');
  try {
    await expect(git(directory, ['config', 'user.name'])).rejects.toThrow(GitFailure);
    expect(await git(directory, ['config', 'user.name'], { env: { GIT_CONFIG_GLOBAL: config } })).toBe('Somebody\n');
  } finally {
    delete process.env['GIT_CONFIG_GLOBAL'];
    if (home === undefined) delete process.env['HOME'];
    else process.env['HOME'] = home;
  }
});

test('a refusal says which command, and what git said', async () => {
  await expect(git(directory, ['rev-parse', '--verify', 'nothing'])).rejects.toThrow(
    /^git rev-parse failed: fatal: Needed a single revision$/,
  );
});

test('more than is kept is a failure, never a cut answer', async () => {
  const id = (await git(directory, ['hash-object', '-w', '--stdin'], { input: 'x'.repeat(17 * 1024 * 1024) })).trim();
  await expect(git(directory, ['cat-file', 'blob', id])).rejects.toThrow('printed more than 16777216 characters');
});
