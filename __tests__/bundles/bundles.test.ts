import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuiltin } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

  test('is what the runner reads, and what starts the action from the chunks', () => {
    const posts = files.includes(`${name}/post.js`) ? [`${name}/post.js`] : [];
    expect(files).toEqual([`${name}/action.yml`, `${name}/index.js`, `${name}/package.json`, ...posts]);
    expect(committed[`${name}/index.js`]).toContain("from '../chunks/index.js'");
    expect(committed[`${name}/index.js`]).toContain(`actions['${name}']()`);
    expect(committed[`${name}/package.json`]).toBe('{ "type": "module" }\n');
  });
});

describe('dist/chunks', () => {
  const code = Object.entries(committed).filter(([path]) => /^chunks\/.*\.js$/.test(path));

  test('imports nothing that is not Node’s own or there', () => {
    const imported = code.flatMap(([, text]) => [
      ...text.matchAll(
        /^(?:import|export)\b[^'"\n]*\bfrom\s*["']([^"']+)["']|createRequire\(import\.meta\.url\)\("([^"]+)"\)/gm,
      ),
    ]);
    const modules = imported.map((match) => match[1] ?? match[2] ?? '');
    expect(modules.length).toBeGreaterThan(30);
    expect(modules.filter((module) => !isBuiltin(module))).toEqual([]);
    const loaded = code.flatMap(([, text]) => chunksIn(text));
    expect(loaded.length).toBeGreaterThan(50);
    expect(loaded.filter((path) => committed[path] === undefined)).toEqual([]);
  });

  test('has no chunk that nothing loads', () => {
    const loaded = new Set(code.flatMap(([, text]) => chunksIn(text)));
    expect(code.map(([path]) => path).filter((path) => !loaded.has(path))).toEqual(['chunks/index.js']);
  });

  test('carries octokit nowhere, and undici in the one chunk that files cosign in the tool cache: #http speaks for all else', () => {
    expect(code.filter(([, text]) => /node_modules\/@octokit/.test(text))).toEqual([]);
    const carriers = code.filter(([, text]) => /node_modules\/undici|class ProxyAgent extends Dispatcher/.test(text));
    expect(carriers).toHaveLength(1);
    const id = /(\d+)\.index\.js$/.exec(carriers[0]?.[0] ?? '')?.[1] ?? '';
    const loaders = code.filter(([, text]) =>
      new RegExp(`import\\(.*tool-cache|__(?:nccwpck|webpack)_require__\\.e\\((?:/\\*[^*]*\\*/\\s*)?${id}\\)`).test(
        text,
      ),
    );
    expect(loaders.map(([, text]) => text.includes('cosign-binary.ts') || text.includes('packages/cosign/'))).toEqual([
      true,
    ]);
  });
});

/** The chunks that code loads, by their path in dist/. */
function chunksIn(code: string): readonly string[] {
  return [...code.matchAll(/__(?:nccwpck|webpack)_require__\.e\((?:\/\*[^*]*\*\/\s*)?(\d+)\)/g)].map(
    (match) => `chunks/${match[1]}.index.js`,
  );
}

test('an action without network is smaller than 60 KB and works', async () => {
  const into = join(scratch, 'fixtures');
  await build(root, '--from', '__tests__/bundles/fixtures', '--into', into);
  const built = await contentOf(into);
  const code = Object.entries(built).filter(([path]) => path.endsWith('.js'));
  expect(code.map(([path]) => path)).toEqual(expect.arrayContaining(['chunks/index.js', 'greet/index.js']));
  expect(code.reduce((sum, [, text]) => sum + text.length, 0)).toBeLessThan(60_000);
  const { runStep } = await import('#rehearsal/runner');
  const step = await runStep({ action: join(into, 'greet'), inputs: { name: 'world' } });
  expect(step).toMatchObject({
    exitCode: 0,
    outputs: { greeting: 'Hello, world', decision: 'pass', reason: 'greeted' },
  });
}, 60_000);
