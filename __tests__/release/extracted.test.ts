import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '#process';
import { git } from '#rehearsal/git';
import { runStep } from '#rehearsal/runner';
import { checkWorkflow, Validator } from '#rehearsal/workflow';
import { commonReasons } from '#kit';
import { parse } from 'yaml';
import { formatLockfile, identitiesOf, lock as lockOf, readLockfile } from '../../scripts/lock/lockfile.ts';
import { pinsOf } from '../../scripts/lock/pins.ts';
import { releaseTree, shippedTree } from '../../scripts/release/tree.ts';
import { usesOf } from '../../scripts/release/workflow.ts';
import { suite } from '../contract/suite.ts';
import { root } from './sample.ts';

/** What a job downloads before it begins: all of a release as GitHub's tarball. The suite promises at most this, in bytes. */
const budget = 2_500_000;

const actions = await suite();
let scratch = '';
let release = '';
let archive: Buffer = Buffer.alloc(0);

/** The release as it is given in DELIVERY_RELEASE (a published tag, extracted), else the one that the working tree would make. */
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'extracted-'));
  release = process.env['DELIVERY_RELEASE'] ?? join(scratch, 'release');
  const tar = join(scratch, 'release.tar');
  if (release.startsWith(scratch)) {
    await mkdir(release);
    await git(root, ['archive', '--output', tar, await releaseTree(root, await shippedTree(root))]);
    await tool('-xf', tar, '-C', release);
  } else await tool('-cf', tar, '--exclude=.git', '-C', release, '.');
  archive = await readFile(tar);
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

async function tool(...args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await run({ file: 'tar', args, env: { PATH: process.env['PATH'] } });
  if (exitCode !== 0) throw new Error(stderr);
}

test('a release is at most 2.5 MB to download', () => {
  expect(archive.length).toBeGreaterThan(100_000);
  expect(gzipSync(archive).length).toBeLessThanOrEqual(budget);
});

test('a release has no more files than one attestation may name', async () => {
  const entries = await readdir(release, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  expect(files.length).toBeGreaterThan(50);
  expect(files.length).toBeLessThanOrEqual(1024); // actions/attest action.yml, subject-path
});

test('a release holds every action, and nothing else of the suite than documents and public workflows', async () => {
  const names = actions.map(({ name }) => name);
  const folders = (await readdir(release, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const held = folders.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  expect(held).toEqual(expect.arrayContaining(names));
  const strange = held.filter((name) => !names.includes(name) && existsSync(join(release, name, 'action.yml')));
  expect(strange).toEqual([]);
  expect(await readdir(join(release, '.github'))).toEqual(['workflows']);
});

describe.each(actions)('$name from an extracted release', ({ name, metadata, contract }) => {
  const required = Object.entries(metadata.inputs).filter(([, input]) => input.required);
  const inputs = Object.fromEntries(required.map(([input]) => [input, '']));
  const defaults = Object.fromEntries(
    Object.values(metadata.inputs)
      .map((input) => /^\$\{\{\s*(.*?)\s*\}\}$/.exec(String(input.default ?? ''))?.[1])
      .filter((expression) => expression !== undefined)
      .map((expression) => [expression, '']),
  );

  test('starts, reads its inputs, and ends with a reason that it documents', async () => {
    const step = await runStep({ action: join(release, name), inputs, defaults });
    expect(step.log.join('\n')).not.toMatch(/Cannot find (module|package)|ERR_MODULE_NOT_FOUND|SyntaxError/);
    expect(step.commandErrors).toEqual([]);
    expect(Object.keys({ ...contract.reasons, ...commonReasons })).toContain(step.outputs['reason']);
    expect(step.outputs['reason']).not.toBe('defect');
    expect(step.outputs['message']).not.toBe('');
  });

  test('has every file that it imports, lazily or not', async () => {
    expect((await referencesOf(join(release, name))).missing).toEqual([]);
  });

  test('ends well after a main that did nothing', async () => {
    if (metadata.runs.post === undefined) return;
    const step = await runStep({ action: join(release, name), phase: 'post', inputs, defaults });
    expect({ exitCode: step.exitCode, errors: step.commandErrors }).toEqual({ exitCode: 0, errors: [] });
  });
});

/** How built code names a file beside it: static imports, `import('./x')`, and the bundler's chunks by their number. */
const references = [
  /^(?:import|export)\b[^'"\n]*?["'](\.{1,2}\/[^"'\n]+)["']/gm,
  /\bimport\(\s*["'](\.{1,2}\/[^"'\n]+)["']/g,
  /__nccwpck_require__\.e\((?:\/\*[^*]*\*\/\s*)?(\d+)\)/g,
] as const;

/** What the code of a folder refers to and what of it is not there. */
async function referencesOf(directory: string): Promise<{ all: readonly string[]; missing: readonly string[] }> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.js'));
  const read = await Promise.all(files.map(async (file) => await readFile(join(directory, file), 'utf8')));
  const texts = read.map((text) => text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, ''));
  const named = texts.flatMap((text) =>
    references.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? '')),
  );
  const all = [...new Set(named)].map((name) => (/^\d+$/.test(name) ? `./${name}.index.js` : name));
  return { all, missing: all.filter((name) => !existsSync(join(directory, name))) };
}

describe('the public workflows of an extracted release', () => {
  const provider = {
    ownFile: async (path: string) => {
      const file = join(release, path);
      return existsSync(file) ? await readFile(file, 'utf8') : undefined;
    },
    otherFile: async ({ repository }: { repository: string }, path: string) => {
      const file = join(root, 'rehearsal', 'main', 'stand-ins', repository, path);
      return existsSync(file) ? await readFile(file, 'utf8') : undefined;
    },
  };
  const workflows = async () => {
    const files = (await readdir(join(release, '.github', 'workflows'))).filter((file) => /\.ya?ml$/.test(file));
    const read = files.map(async (file) => ({
      path: `.github/workflows/${file}`,
      content: await readFile(join(release, '.github', 'workflows', file), 'utf8'),
    }));
    return await Promise.all(read);
  };

  test('use only siblings that are there, by paths of the release', async () => {
    const found = await workflows();
    expect(found.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['.github/workflows/deploy.yml', '.github/workflows/release.yml']),
    );
    for (const { path, content } of found) {
      const siblings = usesOf(path, content).filter((uses) => uses.startsWith('$/'));
      expect(siblings.length).toBeGreaterThan(0);
      const paths = siblings
        .map((uses) => uses.slice(2))
        .map((uses) => (/\.ya?ml$/.test(uses) ? uses : `${uses}/action.yml`));
      expect(paths.filter((file) => !existsSync(join(release, file)))).toEqual([]);
    }
  });

  test("give them only inputs that they declare, and all that they require: GitHub's own validator finds nothing", async () => {
    await using validator = new Validator();
    for (const { path, content } of await workflows())
      expect(await validator.check({ name: path, content }, provider)).toEqual([]);
  }, 120_000);

  test('have a lock that knows all that they use of others, and nothing else', async () => {
    const lock = await readFile(join(release, '.github', 'workflows', 'actions.lock'), 'utf8');
    const pins = Object.fromEntries((await workflows()).map(({ path, content }) => [path, pinsOf(path, content)]));
    expect(lock).toBe(formatLockfile(lockOf(pins, identitiesOf(readLockfile(lock)))));
  });

  test('would not pass the validator with an input that a sibling does not declare', async () => {
    const { path, content } = (await workflows()).find(({ path: each }) => each.endsWith('/release.yml')) ?? {
      path: '',
      content: '',
    };
    const wrong = content.replace(/^( +)uses: \$\/[a-z-]+\n( +)with:\n/m, '$&$2  no-such-input: x\n');
    expect(wrong).not.toBe(content);
    const found = await checkWorkflow({ name: path, content: wrong }, provider);
    expect(found.map(({ message }) => message).join('\n')).toContain('no-such-input');
  });

  test('pass on every input that a called workflow declares with its type', async () => {
    for (const { path, content } of await workflows()) {
      const { jobs }: { jobs: Readonly<Record<string, { uses?: string; with?: Readonly<Record<string, unknown>> }>> } =
        parse(content, { maxAliasCount: 1000 });
      for (const job of Object.values(jobs)) {
        if (job.uses?.startsWith('$/') !== true) continue;
        const called: { on: { workflow_call: { inputs: object } } } = parse(
          await readFile(join(release, job.uses.slice(2)), 'utf8'),
          { maxAliasCount: 1000 },
        );
        const declared = Object.keys(called.on.workflow_call.inputs);
        expect({ path, given: declared }).toEqual({ path, given: expect.arrayContaining(Object.keys(job.with ?? {})) });
      }
    }
  });
});

test('lazy parts are looked for: there are some', async () => {
  const found = await Promise.all(actions.map(async ({ name }) => (await referencesOf(join(release, name))).all));
  expect(found.filter((all) => all.length > 0).length).toBeGreaterThan(5);
});

test('the root of a release is an action that ends with an error and says what to use', async () => {
  const text = await readFile(join(release, 'action.yml'), 'utf8');
  const { runs }: { runs: { using: string; steps: readonly { shell: string; run: string }[] } } = parse(text);
  expect(runs.using).toBe('composite');
  expect(text).not.toContain('${{');
  const [step] = runs.steps;
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''];
  const { exitCode, stdout } = await run({ file: 'bash', args, env: { PATH: process.env['PATH'] } });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(
    /^::error title=.*org\/delivery\/health-wait@v1.*org\/delivery\/\.github\/workflows\/deploy\.yml@v1/,
  );
  expect(
    await checkWorkflow(
      { name: 'action.yml', content: text },
      { ownFile: async () => undefined, otherFile: async () => undefined },
    ),
  ).toEqual([]);
});
