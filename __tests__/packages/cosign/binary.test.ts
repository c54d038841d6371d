import { createHash } from 'node:crypto';
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  baseEnvironment,
  type CosignBinary,
  type CosignChoice,
  cosignAsset,
  identityEnvironment,
  obtainCosign,
  pinnedHash,
  runCosign,
  SignatureFailure,
  serviceEnvironment,
  signArguments,
} from '#cosign';

jest.setTimeout(60_000);

/** Says a version as cosign does, and notes everything it was started with. */
const program = (version: string, note: string): string => `#!/bin/sh
printf '%s\\n' "$*" >> ${note}
env >> ${note}
echo '{"gitVersion":"v${version}"}'
`;

let mirror: Server;
let url: URL;
let served: string;
let requests: string[] = [];
let directory: string;
const saved = { cache: process.env['RUNNER_TOOL_CACHE'], temp: process.env['RUNNER_TEMP'] };

beforeAll(async () => {
  mirror = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.authorization ?? ''}`);
    response.end(served);
  });
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
  const address = mirror.address();
  url = new URL(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/cosign/`);
});

afterAll(() => {
  mirror.closeAllConnections();
  mirror.close();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'binary-'));
  process.env['RUNNER_TOOL_CACHE'] = join(directory, 'cache');
  process.env['RUNNER_TEMP'] = join(directory, 'temp');
  served = program('3.1.3', join(directory, 'note'));
  requests = [];
});

afterEach(async () => {
  process.env['RUNNER_TOOL_CACHE'] = saved.cache;
  process.env['RUNNER_TEMP'] = saved.temp;
  await rm(directory, { recursive: true, force: true });
});

async function obtain(choice: Partial<CosignChoice>) {
  const own = join(directory, 'own');
  await mkdir(own, { recursive: true, mode: 0o700 });
  const whole = { path: undefined, version: '3.1.3', sha256: undefined, mirror: url, ...choice };
  const variables = { PATH: process.env['PATH'], COSIGN_KEY: 'of an earlier step', SECRET: 'of an earlier step' };
  const signal = new AbortController().signal;
  return obtainCosign(whole, { platform: 'linux', arch: 'x64', variables, signal, directory: own });
}

function start(binary: CosignBinary, env: Record<string, string> = {}) {
  const signal = new AbortController().signal;
  const variables = { PATH: process.env['PATH'] };
  return runCosign({ binary, args: ['sign'], env, variables, signal, onOutput: () => undefined });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof SignatureFailure ? error.reason : `not refused: ${String(error)}`;
}

async function wasRun(): Promise<boolean> {
  return readFile(join(directory, 'note'), 'utf8').then(
    () => true,
    () => false,
  );
}

describe('a downloaded binary', () => {
  test('is hashed before it runs, kept, and hashed again on the next use', async () => {
    const first = await obtain({ sha256: hashOf(served) });
    expect(first.version).toEqual({ major: 3, minor: 1, patch: 3 });
    expect(requests).toEqual(['/cosign/v3.1.3/cosign-linux-amd64 ']);
    expect((await obtain({ sha256: hashOf(served) })).path).toBe(first.path);
    expect(requests.length).toBe(1);
    await rm(join(directory, 'note'));
    await appendFile(join(directory, 'cache', 'cosign', '3.1.3', 'x64', 'cosign'), '# changed\n');
    expect(await refusal(obtain({ sha256: hashOf(served) }))).toBe('cosign-not-trusted');
    expect(await wasRun()).toBe(false);
  });

  test('that is exchanged in the tool cache after it was hashed is not what runs', async () => {
    const binary = await obtain({ sha256: hashOf(served) });
    const evil = join(directory, 'evil');
    await writeFile(join(directory, 'cache', 'cosign', '3.1.3', 'x64', 'cosign'), `#!/bin/sh\ntouch ${evil}\n`);
    expect((await start(binary)).succeeded).toBe(true);
    await expect(stat(evil)).rejects.toThrow('ENOENT');
  });

  test('with another hash than the pinned one never runs and is not kept', async () => {
    expect(await refusal(obtain({}))).toBe('cosign-not-trusted');
    expect(await wasRun()).toBe(false);
    expect(await refusal(obtain({}))).toBe('cosign-not-trusted');
    expect(requests.length).toBe(2);
  });

  test('of a version that is not pinned needs its hash, and is not downloaded without', async () => {
    expect(await refusal(obtain({ version: '3.2.0' }))).toBe('cosign-not-trusted');
    expect(requests).toEqual([]);
    served = program('3.2.0', join(directory, 'note'));
    expect((await obtain({ version: '3.2.0', sha256: hashOf(served) })).version.minor).toBe(2);
  });

  test('that says another version than was asked for is refused', async () => {
    served = program('3.1.9', join(directory, 'note'));
    expect(await refusal(obtain({ sha256: hashOf(served) }))).toBe('cosign-not-trusted');
  });

  test.each(['3.1.2', '3.0.6', '2.6.4', '2.2.0', '1.13.6', '4.0.0'])(
    'of version %s is refused unseen',
    async (version) => {
      expect(await refusal(obtain({ version, sha256: 'a'.repeat(64) }))).toBe('cosign-not-trusted');
      expect(requests).toEqual([]);
    },
  );

  test('never comes over plain http from another machine', async () => {
    expect(await refusal(obtain({ mirror: new URL('http://mirror.example/'), sha256: 'a'.repeat(64) }))).toBe(
      'cosign-unavailable',
    );
  });
});

describe('a binary that is there', () => {
  async function place(version: string): Promise<string> {
    const path = join(directory, 'cosign');
    await writeFile(path, program(version, join(directory, 'note')));
    await chmod(path, 0o755);
    return path;
  }

  test('runs as it is, or only with the hash that is given', async () => {
    const path = await place('2.6.5');
    expect(await obtain({ path })).toEqual({ path, version: { major: 2, minor: 6, patch: 5 } });
    await rm(join(directory, 'note'));
    expect(await refusal(obtain({ path, sha256: 'a'.repeat(64) }))).toBe('cosign-not-trusted');
    expect(await wasRun()).toBe(false);
    expect(await refusal(obtain({ path: 'cosign' }))).toBe('cosign-unavailable');
    expect(await refusal(obtain({ path: join(directory, 'absent') }))).toBe('cosign-unavailable');
  });

  test('and whose hash is given is run as a copy that only this user can reach', async () => {
    const path = await place('3.1.3');
    const binary = await obtain({ path, sha256: hashOf(program('3.1.3', join(directory, 'note'))) });
    const evil = join(directory, 'evil');
    await writeFile(path, `#!/bin/sh\ntouch ${evil}\n`);
    expect((await start(binary)).succeeded).toBe(true);
    await expect(stat(evil)).rejects.toThrow('ENOENT');
    expect((await stat(binary.path)).mode & 0o777).toBe(0o700);
  });

  test.each(['3.1.2', '2.6.4', '4.0.0', '3.1.3-rc.1', 'devel'])('of version %s is refused', async (version) => {
    expect(await refusal(obtain({ path: await place(version) }))).toBe('cosign-not-trusted');
  });

  test('sees nothing of what earlier steps left in the environment', async () => {
    const path = await place('3.1.3');
    const binary = await obtain({ path });
    const variables = {
      PATH: process.env['PATH'],
      HOME: directory,
      COSIGN_INSECURE_IGNORE_TLOG: 'true',
      COSIGN_REPOSITORY: 'evil.example/keys',
      SIGSTORE_ROOT_FILE: '/evil.pem',
      TUF_MIRROR: 'https://evil.example',
      INPUT_PASSWORD: 'secret',
      AWS_SECRET_ACCESS_KEY: 'secret',
      NODE_OPTIONS: '--require=/evil.js',
    };
    const env = serviceEnvironment(variables, 'gcpkms://projects/p');
    await runCosign({
      binary,
      args: ['sign'],
      env,
      variables,
      signal: new AbortController().signal,
      onOutput: () => undefined,
    });
    const note = await readFile(join(directory, 'note'), 'utf8');
    expect(note).toContain(`HOME=${directory}`);
    expect(note).not.toMatch(/COSIGN_|SIGSTORE|TUF_|INPUT_|AWS_|NODE_OPTIONS|evil|secret/);
  });
});

test('the environment is widened only for what the key or identity needs', () => {
  const variables = {
    PATH: '/bin',
    AWS_REGION: 'eu',
    VAULT_TOKEN: 't',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'i',
    ACTIONS_RUNTIME_TOKEN: 'r',
  };
  expect(baseEnvironment(variables)).toEqual({ PATH: '/bin' });
  expect(serviceEnvironment(variables, 'awskms:///alias/x')).toEqual({ AWS_REGION: 'eu' });
  expect(serviceEnvironment(variables, 'hashivault://x')).toEqual({ VAULT_TOKEN: 't' });
  expect(identityEnvironment(variables)).toEqual({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'i' });
});

test('the asset is the one for the machine, and its hash is pinned', () => {
  expect(cosignAsset('linux', 'x64')).toBe('cosign-linux-amd64');
  expect(cosignAsset('darwin', 'arm64')).toBe('cosign-darwin-arm64');
  expect(cosignAsset('win32', 'arm64')).toBe('cosign-windows-amd64.exe');
  expect(cosignAsset('sunos', 'x64')).toBeUndefined();
  // Several independent public repositories agree on this one.
  expect(pinnedHash('3.1.3', 'cosign-linux-amd64')).toBe(
    '4629c757b7618056f8ddd7e2625ae9fdd94c0372a65049520bc7d9df9efc7f71',
  );
});

describe('flags', () => {
  const signing = {
    image: 'r.example/a@sha256:0',
    format: 'bundle',
    key: 'env://K',
    annotations: { a: 'b' },
    transparency: 'none',
    fulcio: undefined,
    log: undefined,
    timestamp: undefined,
    trustedRoot: undefined,
    predicate: undefined,
    allowHttp: false,
    output: '/o',
  } as const;

  test('are those of the version', () => {
    const third = [
      'sign',
      '--yes',
      '--key=env://K',
      '--new-bundle-format=true',
      '--use-signing-config=false',
      '--tlog-upload=false',
      '--annotations="a=b"',
      '--bundle=/o',
      '--',
      signing.image,
    ];
    expect(signArguments({ major: 3, minor: 1, patch: 3 }, signing)).toEqual(third);
    const second = third.filter((flag) => !/^--(?:use-signing-config|bundle)/.test(flag));
    expect(signArguments({ major: 2, minor: 6, patch: 5 }, signing)).toEqual(second);
  });

  test('leave the signing configuration of version 3 alone where nothing contradicts it', () => {
    const args = signArguments(
      { major: 3, minor: 1, patch: 3 },
      { ...signing, transparency: 'public', key: undefined },
    );
    const told = ['--annotations="a=b"', '--bundle=/o'];
    expect(args).toEqual(['sign', '--yes', '--new-bundle-format=true', ...told, '--', signing.image]);
  });
});
