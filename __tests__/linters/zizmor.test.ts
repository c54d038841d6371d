import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '#process';
import * as v from 'valibot';
import { parse } from 'yaml';
import { actionTexts, exampleTexts, root, testWith, workflowTexts } from './tools.ts';

const Findings = v.array(
  v.object({
    ident: v.string(),
    locations: v.array(
      v.object({
        symbolic: v.object({ key: v.object({ Local: v.object({ verbatim_path: v.string() }) }) }),
        concrete: v.object({ location: v.object({ start_point: v.object({ row: v.number() }) }) }),
      }),
    ),
  }),
);

const Configuration = v.strictObject({ rules: v.record(v.string(), v.strictObject({ ignore: v.array(v.string()) })) });

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** What zizmor finds without asking the network, as its strictest persona short of an auditor if none is given. */
async function zizmor(program: string, ...args: readonly string[]): Promise<readonly Found[]> {
  const persona = args.some((arg) => arg.startsWith('--persona=')) ? [] : ['--persona=pedantic'];
  const given = [...persona, '--offline', '--no-progress', '--strict-collection', '--format=json', ...args];
  const { stdout, stderr } = await run({ file: program, args: given, cwd: root, env: {}, maxOutput: 50_000_000 });
  if (stdout.trim() === '') throw new Error(`zizmor said nothing that can be read: ${stderr}`);
  return v.parse(Findings, JSON.parse(stdout)).map(({ ident, locations }) => ({
    rule: ident,
    file: (locations[0]?.symbolic.key.Local.verbatim_path ?? '').replace(/^.*\//, ''),
    line: (locations[0]?.concrete.location.start_point.row ?? -1) + 1,
  }));
}

async function inputs(): Promise<readonly string[]> {
  const texts = [...(await workflowTexts()), ...(await actionTexts())];
  return [...texts.map(({ path }) => path), '.github/dependabot.yml'];
}

const configuration = v.parse(Configuration, parse(await readFile(join(root, '.github', 'zizmor.yml'), 'utf8')));
const ignores = Object.entries(configuration.rules).flatMap(([rule, { ignore }]) =>
  ignore.map((file) => ({ rule, file })),
);

testWith(
  ['DELIVERY_ZIZMOR'],
  'zizmor finds nothing in the workflows, the actions and what updates them',
  async (program = '') => {
    expect(await zizmor(program, ...(await inputs()))).toEqual([]);
  },
);

testWith(
  ['DELIVERY_ZIZMOR'],
  'what zizmor is told to ignore is still there, so that no ignore outlives its reason',
  async (program = '') => {
    const found = await zizmor(program, '--no-ignores', ...(await inputs()));
    const idle = ignores.filter(({ rule, file }) => !found.some((each) => each.rule === rule && each.file === file));
    expect(idle).toEqual([]);
    // Nothing else is ignored, by a comment in a workflow or an action.
    expect(found.filter(({ rule, file }) => !ignores.some((each) => each.rule === rule && each.file === file))).toEqual(
      [],
    );
  },
);

testWith(
  ['DELIVERY_ZIZMOR'],
  'zizmor would find an input in a script, and an action without its commit',
  async (program = '') => {
    const directory = await mkdtemp(join(tmpdir(), 'zizmor-'));
    const steps = '- run: echo ${{ github.event.issue.title }}\n      - uses: actions/checkout@v6\n';
    await writeFile(
      join(directory, 'bad.yml'),
      `on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      ${steps}`,
    );
    const rules = (await zizmor(program, join(directory, 'bad.yml'))).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['template-injection', 'unpinned-uses', 'excessive-permissions']));
    await rm(directory, { recursive: true });
  },
);

testWith(
  ['DELIVERY_ZIZMOR'],
  'in the examples zizmor finds nothing but what cannot be otherwise',
  async (program = '') => {
    const texts = await exampleTexts();
    expect(texts.length).toBeGreaterThan(5);
    const directory = await mkdtemp(join(tmpdir(), 'zizmor-'));
    const policies = { 'org/delivery/*': 'ref-pin', '*': 'hash-pin' };
    const settings = join(directory, 'zizmor.yml');
    await writeFile(settings, JSON.stringify({ rules: { 'unpinned-uses': { config: { policies } } } }));
    const found = await zizmor(program, '--persona=regular', '--config', settings, ...texts.map(({ path }) => path));
    await rm(directory, { recursive: true });
    // Only inherited are the secrets of an environment given to deploy.yml: actions/runner issue 1490.
    const others = found.filter(({ rule }) => rule !== 'secrets-inherit').map(({ rule, file }) => `${rule}: ${file}`);
    // A comment has to start something. It runs the file of the default branch, and hears members alone: approve.test.ts.
    expect(new Set(others)).toEqual(new Set(['dangerous-triggers: approve.yml']));
  },
);

test('every ignore of zizmor has its reason above it, and none is for a whole rule', async () => {
  const lines = (await readFile(join(root, '.github', 'zizmor.yml'), 'utf8')).split('\n');
  const bare = lines.filter((line, at) => /^ {6}- /.test(line) && !/^ {6}(#|- )/.test(lines[at - 1] ?? ''));
  expect(bare).toEqual([]);
  expect(ignores.filter(({ file }) => !/^[a-z-]+\.yml(:\d+)*$/.test(file))).toEqual([]);
});
