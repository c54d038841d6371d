import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exampleWorkflow, scenarios, withInputs } from '#rehearsal/main';

const root = join(import.meta.dirname, '..', '..', '..');

interface Ended {
  readonly code: number | null;
  readonly text: string;
  /** What is left in the directories that the command was given as its home and for temporary files. */
  readonly left: readonly string[];
}

interface Rehearsed {
  /** Text of workflow files; their paths follow the words on the command line. */
  readonly workflows?: readonly string[];
  readonly words?: readonly string[];
  /** Told of all that was printed so far, each time there is more; may end the command. */
  readonly watch?: (text: string, child: ChildProcess) => void;
}

/** Runs the command with an empty home and an empty directory for temporary files, and nothing else in its environment but the PATH. */
async function rehearse({ workflows = [], words = [], watch }: Rehearsed): Promise<Ended> {
  const directory = await mkdtemp(join(tmpdir(), 'own-workflow-'));
  try {
    const own = { HOME: join(directory, 'home'), TMPDIR: join(directory, 'temporary') };
    await Promise.all(Object.values(own).map((each) => mkdir(each)));
    // The database runs as another user where this one is root, and has to get to its directory.
    await chmod(directory, 0o711);
    const files = workflows.map((_, at) => join(directory, at === 0 ? 'mine.yml' : `mine-${at}.yml`));
    await Promise.all(files.map((file, at) => writeFile(file, workflows[at] ?? '')));
    const args = ['--conditions=source', 'rehearsal/main/src/cli.ts', ...files, ...words];
    const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'], ...own } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        watch?.(text, child);
      });
    }
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    const left = await Promise.all(Object.values(own).map((each) => readdir(each)));
    return { code, text, left: left.flat() };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('says how it is called, and which scenarios there are, without playing any', async () => {
  const help = await rehearse({ words: ['--help'] });
  expect(help).toMatchObject({ code: 0, text: expect.stringContaining('npm run rehearse -- WORKFLOW.yml') });
  const list = await rehearse({ words: ['list'] });
  expect(list.code).toBe(0);
  expect(
    list.text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(scenarios.map(({ name }) => name));
  const typo = await rehearse({ words: ['moved-tga'] });
  expect(typo).toMatchObject({ code: 2, text: expect.stringContaining("Did you mean 'moved-tag'?") });
}, 60_000);

test('an interrupt in the middle of two deploys ends what they started and leaves nothing behind', async () => {
  const mark = `${process.pid}.${Date.now() % 1_000_000}`;
  const workflow = withInputs(await exampleWorkflow(), {
    'deploy-command': `node deploy/main.ts; exec sleep ${mark}`,
    'rollback-command': `exec sleep ${mark}`,
  });
  const { code, left } = await rehearse({
    workflows: [workflow, workflow],
    watch: (text, child) => {
      if (text.split('✓ Record that the deploy begins').length === 3) child.kill('SIGINT');
    },
  });
  expect(code).toBe(130);
  expect(left).toEqual([]);
  expect(commandLines().filter((line) => line.includes(mark))).toEqual([]);
}, 120_000);

test('a reader that has seen enough ends the rehearsal, and leaves nothing behind', async () => {
  const { code, left } = await rehearse({
    words: ['three-releases'],
    watch: (text, child) => {
      if (text.includes('✓ Pin the image')) child.stdout?.destroy();
    },
  });
  expect(code).toBe(130);
  expect(left).toEqual([]);
}, 60_000);

test('a workflow that GitHub would not start ends the rehearsal beside it', async () => {
  const typo = (await exampleWorkflow()).replace('health-url:', 'heath-url:');
  const { code, text, left } = await rehearse({ workflows: [typo], words: ['three-releases'] });
  expect(code).toBe(2);
  expect(text).toContain('heath-url is not defined');
  expect(text).not.toContain('deliver 1.2.0');
  expect(left).toEqual([]);
}, 120_000);

test('a typo is answered with its line, before anything runs', async () => {
  const workflow = (await exampleWorkflow()).replace('health-url:', 'heath-url:');
  const line = workflow.split('\n').findIndex((text) => text.includes('heath-url:')) + 1;
  const { code, text } = await rehearse({ workflows: [workflow] });
  expect(code).toBe(2);
  expect(text).toContain(`mine.yml:${line}:`);
  expect(text).toMatch(/heath-url is not defined/);
}, 60_000);

test('a deploy command that deploys nothing is found out: the rehearsal ends with 1', async () => {
  const { code, text } = await rehearse({
    workflows: [withInputs(await exampleWorkflow(), { 'deploy-command': 'true', 'health-timeout': '2s' })],
  });
  expect(code).toBe(1);
  expect(text).toContain('outcome of 1.0.0 should be "success", and is "failure"');
  expect(text).toContain('did not end as it should');
}, 120_000);

/** The command lines of all processes of this machine, from /proc. */
function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    });
}
