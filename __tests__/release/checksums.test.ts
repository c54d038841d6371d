import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '#process';
import { checksums } from '../../scripts/release/checksums.ts';
import { root, sampleRepository } from './sample.ts';

const PATH = process.env['PATH'];

test('the checksums of a release name every file, hidden ones too, as sha256sum understands them', async () => {
  await using sample = await sampleRepository();
  const out = join(sample.directory, 'out');
  const list = join(sample.directory, 'SHA256SUMS');
  const script = join(root, 'scripts', 'release-tree.ts');
  const args = ['--conditions=source', script, '--repository', sample.directory, '--checksums', list, 'HEAD', out];
  expect((await run({ file: process.execPath, args, env: { PATH } })).exitCode).toBe(0);
  const check = await run({
    file: 'sha256sum',
    args: ['--check', '--strict', list],
    cwd: out,
    env: { PATH, LC_ALL: 'C' },
  });
  expect(check.stdout.trim().split('\n')).toEqual([
    '.github/workflows/actions.lock: OK',
    '.github/workflows/public.yml: OK',
    'LICENSE: OK',
    'README.md: OK',
    'action.yml: OK',
    'greet/action.yml: OK',
    'greet/index.js: OK',
  ]);
});

test('nothing, and a name that the list cannot hold, are refused', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'checksums-'));
  await mkdir(join(directory, 'empty'));
  await expect(checksums(directory)).rejects.toThrow('holds no file');
  await writeFile(join(directory, 'a\nb'), '');
  await expect(checksums(directory)).rejects.toThrow('cannot stand in a list');
  await rm(directory, { recursive: true });
});
