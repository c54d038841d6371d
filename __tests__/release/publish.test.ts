import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '#process';
import { git } from '#rehearsal/git';
import * as v from 'valibot';
import { parse } from 'yaml';
import { root, sampleFiles, sampleRepository, type SampleRepository } from './sample.ts';

/** The scripts of publish.yml are run as they are written, one after the other, for a small suite and a bare repository. */
const Publish = v.object({
  jobs: v.record(v.string(), v.object({ steps: v.array(v.object({ name: v.string(), run: v.optional(v.string()) })) })),
});

const { jobs } = v.parse(Publish, parse(await readFile(join(root, '.github/workflows/publish.yml'), 'utf8')));
let suite: SampleRepository;
let place = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'publish-'));
  suite = await sampleRepository({
    ...sampleFiles,
    'CHANGELOG.md': '# Changelog\n\n## 1.0.0 (2026-11-25)\n\n- First.\n',
    '.gitignore': '/node_modules\n',
  });
  // The suite brings the scripts of this one.
  for (const part of ['scripts', 'packages', 'rehearsal/git', 'tsconfig.json'])
    await cp(join(root, part), join(suite.directory, part), { recursive: true });
  const manifest: object = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(suite.directory, 'package.json'), JSON.stringify({ ...manifest, version: '1.0.0' }));
  await symlink(join(root, 'node_modules'), join(suite.directory, 'node_modules'));
  await suite.commit('all');
  await mkdir(join(place, 'temp'));
  await git(place, ['init', '--quiet', '--bare', 'remote']);
}, 60_000);

afterAll(async () => {
  await suite[Symbol.asyncDispose]();
  await rm(place, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the script of a step as the runner does for `shell: bash` (actions/runner src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs). */
async function step(
  job: string,
  name: string,
  env: Readonly<Record<string, string>>,
  cwd = suite.directory,
): Promise<Ended> {
  const script = jobs[job]?.steps.find((each) => each.name === name)?.run;
  if (script === undefined) throw new Error(`publish.yml has no step "${name}" in ${job}.`);
  const output = join(place, 'output');
  await writeFile(output, '');
  const { exitCode, stdout, stderr } = await run({
    file: 'bash',
    // What is installed is linked already.
    args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script.replace(/^npm ci.*$/m, 'true')],
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: place,
      RUNNER_TEMP: join(place, 'temp'),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(place, 'summary'),
      GITHUB_SERVER_URL: place,
      GITHUB_REPOSITORY: 'remote',
      ...env,
    },
  });
  const lines = (await readFile(output, 'utf8')).split('\n').filter((line) => line !== '');
  const outputs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const);
  return { code: exitCode, log: stdout + stderr, outputs: Object.fromEntries(outputs) };
}

const at = async (ref: string) => (await git(join(place, 'remote'), ['rev-parse', '--verify', ref])).trim();

test('the scripts of publish.yml make one release: planned, made twice alike, packed, proved whole, tagged, followed by v1', async () => {
  const plan = await step('plan', 'Read the version from CHANGELOG.md', {});
  expect(plan.outputs).toEqual({ version: '1.0.0', tag: 'v1.0.0', parent: 'none', moving: 'v1' });
  expect(await readFile(join(place, 'temp', 'notes.md'), 'utf8')).toBe('- First.\n');
  const { digest: NOTES = '' } = (await step('plan', 'Keep in mind which notes these are', {})).outputs;
  const facts = { VERSION: '1.0.0', PARENT: 'none', TAG: 'v1.0.0' };
  const { commit = '' } = (await step('plan', 'Make the commit of the release', facts)).outputs;
  expect(commit).toMatch(/^[0-9a-f]{40}$/);

  const packed = await step('build', 'Make the commit again, and pack it', { ...facts, COMMIT: commit });
  expect({ code: packed.code, log: packed.code === 0 ? '' : packed.log }).toEqual({ code: 0, log: '' });
  const { archive = '', checksums = '' } = packed.outputs;
  const assets = join(place, 'temp', 'assets');
  await rm(join(place, 'temp', 'release'), { recursive: true });
  const whole = { VERSION: '1.0.0', ARCHIVE: archive, CHECKSUMS: checksums };
  expect(await step('attest', 'Make sure that it is what was built', whole, assets)).toMatchObject({ code: 0 });

  await mkdir(join(place, 'temp', 'notes'));
  await rename(join(place, 'temp', 'notes.md'), join(place, 'temp', 'notes', 'notes.md'));
  const handedOn = { ...whole, NOTES };
  expect(await step('publish', 'Make sure that it is what was built and planned', handedOn)).toMatchObject({ code: 0 });
  const swapped = { ...handedOn, NOTES: createHash('sha256').update('- Other.\n').digest('hex') };
  expect(await step('publish', 'Make sure that it is what was built and planned', swapped)).toMatchObject({ code: 1 });

  const published = await step('publish', 'Make the commit once more, and tag it', { ...facts, COMMIT: commit });
  expect({ code: published.code, log: published.code === 0 ? '' : published.log }).toEqual({ code: 0, log: '' });
  expect([await at('v1.0.0'), await at('releases/v1')]).toEqual([commit, commit]);
  await expect(at('v1')).rejects.toThrow();
  await suite.git('fetch', '--quiet', join(place, 'remote'), 'refs/tags/*:refs/tags/*');
  const tried = { ...facts, COMMIT: commit };
  expect(await step('e2e', 'Make sure that the rehearsal delivers with this tag', tried)).toMatchObject({ code: 0 });
  const other = { ...tried, COMMIT: 'f'.repeat(40) };
  expect(await step('e2e', 'Make sure that the rehearsal delivers with this tag', other)).toMatchObject({ code: 1 });
  expect(await step('move', 'Move it forward', { ...facts, COMMIT: commit })).toMatchObject({ code: 0 });
  expect(await at('v1')).toBe(commit);
}, 120_000);

test.each([
  ['v1.0.0', 'v1', '--latest=false'],
  ['v1.1.0-rc.1', '', '--prerelease'],
])('%s is published with what was handed on, and is not the latest yet', async (TAG, MOVING, standing) => {
  const bin = join(place, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'gh'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
  const PATH = `${bin}:${process.env['PATH']}`;
  const { code, log } = await step('publish', 'Publish the release', { TAG, MOVING, PATH });
  expect(code).toBe(0);
  expect(log).toContain(`release create ${TAG} --repo remote --verify-tag ${standing} --title ${TAG} --notes-file `);
});

test('a release that is there is not planned again', async () => {
  const { code, log, outputs } = await step('plan', 'Read the version from CHANGELOG.md', {});
  expect({ code, outputs }).toEqual({ code: 1, outputs: {} });
  expect(log).toContain('v1.0.0 is released already');
});

test('another commit than the one that was planned is neither packed nor tagged', async () => {
  const facts = { VERSION: '1.0.1', PARENT: 'none', COMMIT: 'f'.repeat(40) };
  await rm(join(place, 'temp'), { recursive: true });
  await mkdir(join(place, 'temp'));
  const packed = await step('build', 'Make the commit again, and pack it', facts);
  expect({ code: packed.code, outputs: packed.outputs }).toEqual({ code: 1, outputs: {} });
  expect(packed.log).toContain('::error title=Not the same release::');
  expect((await step('publish', 'Make the commit once more, and tag it', facts)).code).toBe(1);
  await expect(at('v1.0.1')).rejects.toThrow();
});

test.each([
  [
    'an archive that is another one',
    async (assets: string) => await writeFile(join(assets, 'delivery-1.0.0.tar.gz'), 'x'),
  ],
  ['a list that is another one', async (assets: string) => await writeFile(join(assets, 'SHA256SUMS'), '')],
])(
  'nothing is attested or published of %s',
  async (_, spoil) => {
    await rm(join(place, 'temp'), { recursive: true });
    await mkdir(join(place, 'temp'));
    const facts = { VERSION: '1.0.0', PARENT: 'none' };
    const { commit = '' } = (await step('plan', 'Make the commit of the release', facts)).outputs;
    const { archive = '', checksums = '' } = (
      await step('build', 'Make the commit again, and pack it', { ...facts, COMMIT: commit })
    ).outputs;
    await rm(join(place, 'temp', 'release'), { recursive: true });
    const assets = join(place, 'temp', 'assets');
    await spoil(assets);
    await mkdir(join(place, 'temp', 'notes'));
    await writeFile(join(place, 'temp', 'notes', 'notes.md'), '- First.\n');
    const NOTES = createHash('sha256').update('- First.\n').digest('hex');
    const built = { ...facts, ARCHIVE: archive, CHECKSUMS: checksums, NOTES };
    for (const ended of [
      await step('attest', 'Make sure that it is what was built', built, assets),
      await step('publish', 'Make sure that it is what was built and planned', built),
    ]) {
      expect(ended.code).toBe(1);
      expect(ended.log).toContain('FAILED');
    }
  },
  60_000,
);
