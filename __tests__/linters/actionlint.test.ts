import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '#process';
import * as v from 'valibot';
import { parse } from 'yaml';
import { actionTexts, root, testWith, workflowTexts } from './tools.ts';

const Errors = v.nullable(v.array(v.object({ message: v.string(), filepath: v.string(), line: v.number() })));
const Configuration = v.strictObject({ paths: v.record(v.string(), v.strictObject({ ignore: v.array(v.string()) })) });
const file = join(root, '.github', 'actionlint.yaml');
const { paths } = v.parse(Configuration, parse(await readFile(file, 'utf8')));
const ignores = Object.values(paths).flatMap(({ ignore }) => ignore);

/**
 * Runs actionlint on a copy of the workflows in which `$/` is `./`, because 1.7.12 does not know `$/` (rhysd/actionlint issue 711). The
 * copy has the action.yml of every action where `dist/` has it, so that their inputs and outputs are checked too.
 */
async function actionlint(
  program: string,
  shellcheck: string,
  configuration: string,
  change: (path: string, text: string) => string = (_, text) => text,
): Promise<readonly string[]> {
  const copy = await mkdtemp(join(tmpdir(), 'actionlint-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  };
  await mkdir(join(copy, '.git')); // what tells actionlint that this is a repository's root
  for (const { path, text } of await workflowTexts()) {
    await write(path, change(path, text).replaceAll(/(uses:\s*)\$\//g, '$1./'));
  }
  for (const { path, text } of await actionTexts()) {
    const built = path.replace(/^actions/, 'dist');
    await write(built, text);
    for (const code of ['index.js', 'post.js']) await write(join(dirname(built), code), '');
  }
  await write('actionlint.yaml', configuration);
  const args = ['-config-file', 'actionlint.yaml', '-shellcheck', shellcheck, '-pyflakes', '', '-format', '{{json .}}'];
  const { stdout, stderr, exitCode } = await run({ file: program, args, cwd: copy, env: {}, maxOutput: 50_000_000 });
  await rm(copy, { recursive: true });
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`actionlint failed: ${stderr}`);
  const found = v.parse(Errors, JSON.parse(stdout)) ?? [];
  return found.map(({ filepath, line, message }) => `${filepath}:${line}: ${message.slice(0, 200)}`);
}

const tools = ['DELIVERY_ACTIONLINT', 'DELIVERY_SHELLCHECK'] as const;

testWith(
  tools,
  'actionlint finds nothing in the workflows, nor shellcheck in their scripts',
  async (program = '', shellcheck = '') => {
    expect(await actionlint(program, shellcheck, await readFile(file, 'utf8'))).toEqual([]);
  },
);

testWith(
  tools,
  'what actionlint is told to ignore is still there, so that no ignore outlives its reason',
  async (program = '', shellcheck = '') => {
    const found = await actionlint(program, shellcheck, '{}');
    expect(ignores.filter((pattern) => !found.some((line) => new RegExp(pattern).test(line)))).toEqual([]);
  },
);

testWith(
  tools,
  'actionlint would find an input that a sibling does not have, and shellcheck a variable without quotes',
  async (program = '', shellcheck = '') => {
    const spoil = (path: string, text: string) =>
      path.endsWith('/release.yml')
        ? text
            .replace(/^ {10}task: name$/m, '$&\n          no-such-input: x')
            .replace('host="${IMAGE%%/*}"', 'host="${IMAGE%%/*}"; rm $host')
        : text;
    const found = (await actionlint(program, shellcheck, await readFile(file, 'utf8'), spoil)).join('\n');
    expect(found).toContain('no-such-input');
    expect(found).toContain('SC2086');
  },
);

test('every ignore of actionlint has its reason above it', async () => {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const bare = lines.filter((line, at) => /^ {6}- /.test(line) && !/^ {6}#/.test(lines[at - 1] ?? ''));
  expect({ bare, ignores: ignores.length > 0 }).toEqual({ bare: [], ignores: true });
});
