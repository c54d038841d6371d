import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { run } from '#process';

const root = join(import.meta.dirname, '..', '..');
let place = '';

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'ci-run-'));
});

afterEach(async () => {
  await rm(place, { recursive: true, force: true });
});

async function program(path: string, script = 'exit 0'): Promise<void> {
  await mkdir(dirname(join(place, path)), { recursive: true });
  await writeFile(join(place, path), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

test('.ci/run workflows gets the linters and nothing else, and runs the tests that look at workflows', async () => {
  const hash = createHash('sha256').update(await readFile(join(root, '.ci', 'requirements.txt')));
  const linters = join('cache', `linters-${hash.digest('hex').slice(0, 16)}`, 'bin');
  for (const path of [join(linters, 'zizmor'), join(linters, 'shellcheck'), 'cache/actionlint-1.7.12/actionlint'])
    await program(path);
  // npm only writes down what it is asked for, and that all tools are required.
  await program('bin/npm', `echo "$DELIVERY_REQUIRE_ALL $*" >>'${join(place, 'asked')}'`);
  const env = {
    PATH: `${join(place, 'bin')}:/usr/bin:/bin`,
    HOME: place,
    DELIVERY_CI_CACHE: join(place, 'cache'),
  };
  const { exitCode, stderr } = await run({ file: join(root, '.ci', 'run'), args: ['workflows'], cwd: place, env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const asked = (await readFile(join(place, 'asked'), 'utf8')).trimEnd().split('\n');
  expect(asked[0]).toBe('1 ci --ignore-scripts');
  expect(asked[1]).toMatch(/^1 test -- __tests__\/linters /);
  expect(asked).toHaveLength(2);
});
