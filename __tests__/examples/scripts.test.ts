import { execFile } from 'node:child_process';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { root } from '../workflows/public-workflows.ts';

const execute = promisify(execFile);
const scripts = (await readdir(join(root, 'examples'), { recursive: true }))
  .filter((path) => path.endsWith('.sh'))
  .map((path) => `examples/${path}`)
  .toSorted();
const environment = { ...process.env };
const named = environment['DELIVERY_SHELLCHECK'] ?? '';
const shellcheck = named === '' ? await usable('/usr/bin/shellcheck') : named;
if (shellcheck === undefined) {
  if (environment['DELIVERY_REQUIRE_ALL'] === '1')
    throw new Error('shellcheck is missing, and all tools are required.');
  process.stderr.write('Skipped: shellcheck is missing; nobody has looked at the scripts of the examples.\n');
}

test('there are scripts for every way to run containers', () => {
  const folders = new Set(scripts.map((path) => path.split('/')[1]));
  expect(folders).toEqual(new Set(['docker-compose', 'docker-ssh', 'ecs', 'kubernetes']));
});

describe.each(scripts)('%s', (path) => {
  test('stops at the first thing that fails, and is read by bash without complaint', async () => {
    const text = await readFile(join(root, path), 'utf8');
    const run = await usable(join(root, path));
    // What is only read by others says so instead of its own first line.
    if (run === undefined) expect(text).toMatch(/^# shellcheck shell=bash\n/);
    else expect(text).toMatch(/^#!\/usr\/bin\/env bash\n(#.*\n)+set -euo pipefail\n/);
    await execute('bash', ['-n', join(root, path)]);
  });

  (shellcheck === undefined ? test.skip : test)('shellcheck finds nothing', async () => {
    const found = execute(shellcheck ?? '', [
      '--external-sources',
      '--enable',
      'quote-safe-variables',
      join(root, path),
    ]);
    await expect(found).resolves.toEqual({ stdout: '', stderr: '' });
  });
});

async function usable(file: string): Promise<string | undefined> {
  return await access(file, constants.X_OK).then(
    () => file,
    () => undefined,
  );
}
