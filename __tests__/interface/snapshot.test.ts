import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '#process';
import * as v from 'valibot';
import { Snapshot } from '../../scripts/interface/interface.ts';
import { judge } from '../../scripts/interface/promise.ts';
import { readInterface } from '../../scripts/interface/read.ts';
import { readChangelog } from '../../scripts/release/changelog.ts';

const root = join(import.meta.dirname, '..', '..');
const update = 'npm run interface';

async function versionOf(directory: string): Promise<string> {
  const text = await readFile(join(directory, 'package.json'), 'utf8');
  return v.parse(v.looseObject({ version: v.string() }), JSON.parse(text)).version;
}

async function readSnapshot(directory: string): Promise<Snapshot> {
  const text = await readFile(join(directory, '__tests__', 'interface', 'snapshot.json'), 'utf8');
  return v.parse(Snapshot, JSON.parse(text));
}

test(`callers can rely on what the snapshot says; what is new is written there by: ${update}`, async () => {
  const standing = judge(await readSnapshot(root), await readInterface(root), await versionOf(root));
  expect(standing).toEqual({ kind: 'kept' });
});

test('a version of package.json is the newest of the changelog, once there is one', async () => {
  const { releases } = readChangelog(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
  expect(await versionOf(root)).toBe(releases[0]?.version ?? '0.0.0');
});

test('the snapshot holds the inputs, outputs, secrets and permissions of a workflow, as they are written', async () => {
  const { workflows, actions } = await readSnapshot(root);
  // By hand, from release.yml: two jobs, of which only the one that signs has an identity.
  expect(workflows['release.yml']?.permissions).toEqual({ contents: 'read', packages: 'write', 'id-token': 'write' });
  expect(workflows['release.yml']?.secrets['SIGNING_KEY']).toEqual({ required: false });
  expect(workflows['release.yml']?.inputs['timeout-minutes']).toEqual({
    type: 'number',
    required: false,
    default: '60',
  });
  expect(workflows['deploy.yml']?.inputs['image']).toEqual({ type: 'string', required: true });
  expect(actions['health-wait']?.outputs).toEqual(expect.arrayContaining(['decision', 'reason', 'message', 'result']));
});

const metadata = (inputs: string) => `name: wait
description: Waits.
branding: { icon: clock, color: blue }
inputs: ${inputs}
outputs: {}
runs: { using: node24, main: index.js }
`;

async function smallSuite(version: string, inputs: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'interface-'));
  for (const part of ['actions/wait', '.github/workflows', '__tests__/interface'])
    await mkdir(join(directory, part), { recursive: true });
  await writeFile(join(directory, 'package.json'), JSON.stringify({ version }));
  await writeFile(join(directory, 'actions/wait/action.yml'), metadata(inputs));
  const empty = { version, actions: {}, workflows: {} };
  await writeFile(join(directory, '__tests__/interface/snapshot.json'), JSON.stringify(empty));
  return directory;
}

async function interfaceCommand(directory: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const args = ['--conditions=source', join(root, 'scripts', 'interface.ts'), '--root', directory];
  const { exitCode, stdout, stderr } = await run({ file: process.execPath, args, env: {} });
  return { code: exitCode, said: stdout + stderr };
}

test('the command writes what is new, and refuses what breaks callers until the major version is raised', async () => {
  const directory = await smallSuite('1.0.0', '{ url: { description: Where., required: true } }');
  const file = join(directory, '__tests__/interface/snapshot.json');
  expect(await interfaceCommand(directory)).toEqual({
    code: 0,
    said: expect.stringContaining('wait: the action is new'),
  });
  const promised = await readFile(file, 'utf8');
  expect(await readSnapshot(directory)).toMatchObject({
    version: '1.0.0',
    actions: { wait: { inputs: { url: { required: true } } } },
  });

  await writeFile(
    join(directory, 'actions/wait/action.yml'),
    metadata('{ uri: { description: Where., required: true } }'),
  );
  const refused = await interfaceCommand(directory);
  expect(refused).toEqual({ code: 1, said: expect.stringContaining('Raise the major version') });
  expect(await readFile(file, 'utf8')).toBe(promised);

  await writeFile(join(directory, 'package.json'), JSON.stringify({ version: '2.0.0' }));
  expect(await interfaceCommand(directory)).toEqual({
    code: 0,
    said: expect.stringContaining('wait: input "url" is gone'),
  });
  expect(await readSnapshot(directory)).toMatchObject({
    version: '2.0.0',
    actions: { wait: { inputs: { uri: { required: true } } } },
  });
  await rm(directory, { recursive: true });
}, 60_000);

test('the permissions of a workflow are the most that any of its jobs asks for', async () => {
  const directory = await smallSuite('1.0.0', '{}');
  await cp(join(root, '.github/workflows/release.yml'), join(directory, '.github/workflows/a.yml'));
  const call = 'on: { workflow_call: { inputs: {} } }\npermissions: { contents: write }';
  const jobs =
    'jobs:\n  a: { permissions: { issues: read } }\n  b: { permissions: { issues: write, checks: none } }\n  c: {}\n';
  await writeFile(join(directory, '.github/workflows/b.yml'), `name: b\n${call}\n${jobs}`);
  const { workflows } = await readInterface(directory);
  expect(workflows['b.yml']?.permissions).toEqual({ contents: 'write', issues: 'write' });
  expect(Object.keys(workflows)).toEqual(['a.yml', 'b.yml']);
  await rm(directory, { recursive: true });
});
