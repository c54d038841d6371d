import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'node24.mjs');
/** Makes the Node that runs the script one of another version, before the script is read. */
const posing = (version: string): readonly string[] => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`,
];
let machine = '';

/** A Node of the machine that says its version, or else what it was asked to run. */
async function machineNode(version: string): Promise<string> {
  const path = join(machine, version);
  await writeFile(path, `#!/bin/sh\n[ "$1" = --version ] && echo ${version} || echo "ran $*"\n`, { mode: 0o755 });
  return path;
}

function run(options: readonly string[], npmNode: string) {
  const env = { PATH: '/usr/bin:/bin', npm_node_execpath: npmNode };
  return spawnSync(process.execPath, [...options, script, '-p', 'process.version'], { env, encoding: 'utf8' });
}

beforeAll(async () => {
  machine = await mkdtemp(join(tmpdir(), 'node24-'));
});

afterAll(async () => {
  await rm(machine, { recursive: true, force: true });
});

describe('npm scripts run on Node 24 or newer', () => {
  test("the machine's own Node is used when it is new enough", async () => {
    expect(run([], await machineNode('v24.0.0')).stdout).toBe('ran -p process.version\n');
    expect(run([], await machineNode('v26.1.0')).stdout).toBe('ran -p process.version\n');
  });

  test("an old Node of the machine gives way to npm's platform package", async () => {
    expect(run([], await machineNode('v20.20.2')).stdout).toBe(`${process.version}\n`);
  });

  test('where there is neither, the message says what was found, what is wanted and what to do', async () => {
    const { status, stderr } = run(posing('v22.1.0'), await machineNode('v20.20.2'));
    expect(status).toBe(1);
    expect(stderr).toContain('needs Node 24 or newer and found v22.1.0');
    expect(stderr).toContain('install Node 24');
  });

  test('the exit status of the program is that of the script', () => {
    const env = { PATH: '/usr/bin:/bin' };
    expect(spawnSync(process.execPath, [script, '-e', 'process.exit(7)'], { env }).status).toBe(7);
    expect(spawnSync(process.execPath, [script, '-e', 'process.kill(process.pid)'], { env }).status).toBe(128 + 15);
  });
});
