import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

/** The built-in modules that cost milliseconds each, which every step of every action would pay. */
const heavy = [
  'child_process',
  'crypto',
  'dgram',
  'http',
  'https',
  'net',
  'tls',
  'worker_threads',
  'readline',
  'undici',
];

test('a step that needs no network loads neither sockets nor cryptography', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kit-weight-'));
  const action = join(import.meta.dirname, 'fixtures', 'gate', 'index.ts');
  const script = `
    process.on('exit', () => process._rawDebug(process.moduleLoadList.join('\\n')));
    await import(${JSON.stringify(action)});`;
  const env = {
    GITHUB_OUTPUT: join(directory, 'output'),
    INPUT_MODE: 'enforce',
    INPUT_OPEN: 'true',
    INPUT_TOKEN: 'a-secret-value',
  };
  const args = ['--conditions=source', '--input-type=module', '--eval', script];
  const { stderr } = await promisify(execFile)(process.execPath, args, { env });
  await rm(directory, { recursive: true });
  const loaded = stderr.split('\n').filter((line) => line.startsWith('NativeModule '));
  expect(loaded).toContain('NativeModule fs');
  expect(
    heavy.filter((name) =>
      loaded.some((line) => line === `NativeModule ${name}` || line.startsWith(`NativeModule internal/deps/${name}`)),
    ),
  ).toEqual([]);
});
