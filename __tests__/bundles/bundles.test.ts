import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuiltin } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sources } from '../architecture/sources.ts';
import { build, contentOf } from './build.ts';

const root = join(import.meta.dirname, '..', '..');
const actions = await readdir(join(root, 'actions'));
const committed = await contentOf(join(root, 'dist'));
let scratch = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bundles-'));
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

/** Names of the files that differ, so that a failure is a list and not a megabyte of code. */
function differing(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((path) => left[path] !== right[path]);
}

test('dist/ is what the sources build; if not, run npm run build and commit dist/', async () => {
  await build(root, '--into', join(scratch, 'again'));
  const built = await contentOf(join(scratch, 'again'));
  expect(Object.keys(built).length).toBeGreaterThan(actions.length);
  expect(differing(built, committed)).toEqual([]);
}, 120_000);

test('the same sources give the same bytes in another directory', async () => {
  const elsewhere = join(scratch, 'some where', 'else');
  for (const part of ['actions', 'packages', 'scripts', 'package.json', 'tsconfig.json']) {
    await cp(join(root, part), join(elsewhere, part), { recursive: true });
  }
  await promisify(execFile)('cp', ['-a', '--link', join(root, 'node_modules'), elsewhere]);
  await build(elsewhere);
  expect(differing(await contentOf(join(elsewhere, 'dist')), committed)).toEqual([]);
}, 180_000);

describe.each(actions)('dist/%s', (name) => {
  const files = Object.keys(committed).filter((path) => path.startsWith(`${name}/`));

  test('stands for itself: code, action.yml, licences', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        `${name}/index.js`,
        `${name}/action.yml`,
        `${name}/package.json`,
        `${name}/licenses.txt`,
      ]),
    );
  });

  test('imports nothing that is not Node’s own or its own chunk', () => {
    const code = committed[`${name}/index.js`] ?? '';
    const imported = [...code.matchAll(/^import\b[^'"\n]*\bfrom\s*["']([^"']+)["']/gm)].map((match) => match[1] ?? '');
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((module) => !isBuiltin(module))).toEqual([]);
  });

  test('carries undici in a lazy chunk at most, never at its start', () => {
    expect(committed[`${name}/index.js`]).not.toContain('undici');
  });
});

test('undici comes with @actions/github and @actions/tool-cache alone, and so only to actions that need #github or #cosign', async () => {
  const carriers = Object.entries(committed).filter(
    ([path, code]) => path.endsWith('.js') && code.includes('node_modules/undici'),
  );
  const needing = (await sources('actions')).filter(({ imports }) =>
    imports.some((name) => name === '#github' || name === '#cosign'),
  );
  expect(new Set(carriers.map(([path]) => path.split('/')[0]))).toEqual(
    new Set(needing.map(({ path }) => path.split('/')[1])),
  );
});

test('an action without network is smaller than 60 KB and works', async () => {
  const into = join(scratch, 'fixtures');
  await build(root, '--from', '__tests__/bundles/fixtures', '--into', into);
  const built = await contentOf(into);
  const code = Object.entries(built).filter(([path]) => path.endsWith('.js'));
  expect(code.map(([path]) => path)).toEqual(['greet/index.js']);
  expect(Buffer.byteLength(code[0]?.[1] ?? '', 'latin1')).toBeLessThan(60_000);
  expect(code[0]?.[1]).not.toContain('undici');
  const { runStep } = await import('#rehearsal/runner');
  const step = await runStep({ action: join(into, 'greet'), inputs: { name: 'world' } });
  expect(step).toMatchObject({
    exitCode: 0,
    outputs: { greeting: 'Hello, world', decision: 'pass', reason: 'greeted' },
  });
}, 60_000);
