import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { findDockerRegistry, startDockerRegistry } from '#rehearsal/registry';

// A real process, on a machine that may be busy.
jest.setTimeout(60_000);

const binary = await findDockerRegistry(process.env);
const withBinary = binary === undefined && process.env['DELIVERY_REQUIRE_ALL'] !== '1' ? test.skip : test;
let scratch = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'find-registry-'));
});

afterAll(async () => {
  await rm(scratch, { recursive: true });
});

/** Whether a process has a file of this directory on its command line. */
function isServed(directory: string): boolean {
  return readdirSync('/proc').some((name) => {
    const line = join('/proc', name, 'cmdline');
    try {
      return /^\d+$/.test(name) && readFileSync(line, 'utf8').includes(directory);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

test('docker-registry is where the environment says, else where Debian has it, else nowhere', async () => {
  const [there, plain] = [join(scratch, 'there'), join(scratch, 'plain')];
  for (const file of [there, plain]) await writeFile(file, '#!/bin/sh\n');
  await chmod(there, 0o755);
  expect(await findDockerRegistry({ DELIVERY_DOCKER_REGISTRY: there })).toBe(there);
  expect(await findDockerRegistry({}, there)).toBe(there);
  expect(await findDockerRegistry({ DELIVERY_DOCKER_REGISTRY: '' }, join(scratch, 'nowhere'))).toBeUndefined();
  for (const named of [plain, join(scratch, 'nowhere')]) {
    await expect(findDockerRegistry({ DELIVERY_DOCKER_REGISTRY: named }, there)).rejects.toThrow(
      `${named}, which cannot`,
    );
  }
});

withBinary(
  'two at a time listen on ports of their own, and are gone with all they kept when they are disposed',
  async () => {
    const within = await mkdtemp(join(scratch, 'two-'));
    const start = () => startDockerRegistry({ binary: binary ?? '', within });
    const [first, second] = [await start(), await start()];
    expect(first.host).not.toBe(second.host);
    expect(readdirSync(within)).toHaveLength(2);
    expect(isServed(within)).toBe(true);
    for (const { url } of [first, second]) expect((await fetch(`${url}/v2/`)).status).toBe(200);
    await first[Symbol.asyncDispose]();
    await expect(fetch(`${first.url}/v2/`)).rejects.toThrow('fetch failed');
    expect((await fetch(`${second.url}/v2/`)).status).toBe(200);
    await second[Symbol.asyncDispose]();
    expect(readdirSync(within)).toEqual([]);
    expect(isServed(within)).toBe(false);
  },
);

test('a program that is no registry is an error with its last words, and leaves nothing behind', async () => {
  const file = join(scratch, 'broken');
  await writeFile(file, '#!/bin/sh\necho "no such configuration" >&2\nexit 3\n');
  await chmod(file, 0o755);
  await expect(startDockerRegistry({ binary: file })).rejects.toThrow('before it listened: no such configuration');
});
