import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..', '..');
let scratch = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'parse-'));
  const script = join(root, 'scripts', 'build.ts');
  const from = join(import.meta.dirname, 'fixtures');
  await promisify(execFile)(process.execPath, ['--conditions=source', script, '--from', from, '--into', scratch], {
    cwd: root,
  });
}, 120_000);

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

async function parse(sql: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(scratch, 'parse', 'index.js'), sql], {
    cwd: '/',
  });
  return JSON.parse(stdout);
}

test('a bundle carries the parser byte for byte, and reads SQL from any working directory', async () => {
  const [bundled, installed] = await Promise.all(
    [join(scratch, 'chunks', 'libpg-query.wasm'), join(root, 'node_modules/libpg-query/wasm/libpg-query.wasm')].map(
      async (path) =>
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
    ),
  );
  expect(bundled).toBe(installed);
  expect(await parse('SELECT 1;\nSELECT 2 +;')).toEqual([
    { text: 'SELECT 1', line: 1, read: true },
    { text: 'SELECT 2 +', line: 2, read: false },
  ]);
});

test('the parser is a chunk of its own, which is loaded when SQL is read', async () => {
  const index = await readFile(join(scratch, 'chunks', 'index.js'), 'utf8');
  const loads = /^ {2}'parse': (.*)$/m.exec(index)?.[1] ?? '';
  const parser = /instantiateWasm|libpg-query\.wasm/;
  const chunks = (await readdir(join(scratch, 'chunks'))).filter((file) => /^\d+\.index\.js$/.test(file));
  const read = await Promise.all(
    chunks.map(async (file) => [file, await readFile(join(scratch, 'chunks', file), 'utf8')] as const),
  );
  const atStart = read.filter(([file]) => new RegExp(`\\b${file.split('.')[0]}\\b`).test(loads));
  expect(atStart.length).toBeGreaterThan(0);
  expect([index, ...atStart.map(([, text]) => text)].filter((text) => parser.test(text))).toEqual([]);
  expect(read.some(([, text]) => parser.test(text))).toBe(true);
});

test('a bundle without the parser’s file fails, and says what is missing', async () => {
  const path = join(scratch, 'chunks', 'libpg-query.wasm');
  const content = await readFile(path);
  await rm(path);
  await expect(parse('SELECT 1')).rejects.toThrow('libpg-query.wasm');
  await writeFile(path, content);
});
