import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import { root, sources } from '../architecture/sources.ts';

/** What the bundler is told to leave out (scripts/build/bundle.ts). */
const leftOut = new Set(['iconv-lite']);

/**
 * The packages, as `name version`, that what ships reaches by imports, lazy ones too, from file to file through node_modules. Found by Node's own resolution and
 * by what the files say, without the bundler.
 */
export async function packagesOf(...directories: readonly string[]): Promise<ReadonlySet<string>> {
  const own = await sources(...directories);
  const waiting = own.flatMap(({ path, imports }) => imports.map((name) => ({ name, from: join(root, path) })));
  const files = new Set<string>();
  const packages = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = fileOf(next.name, next.from);
    if (file === undefined || files.has(file)) continue;
    files.add(file);
    packages.add(await packageOf(file));
    if (/\.[cm]?js$/.test(file))
      waiting.push(...importsOf(await readFile(file, 'utf8')).map((name) => ({ name, from: file })));
  }
  return packages;
}

function fileOf(name: string, from: string): string | undefined {
  const inside = from.includes('node_modules');
  if (isBuiltin(name) || leftOut.has(name) || !(inside ? /^[.@a-z]/ : /^[@a-z]/).test(name)) return undefined;
  try {
    return createRequire(from).resolve(name);
  } catch {
    return moduleOf(name, from);
  }
}

/** Where a package that can only be imported begins; nothing for one that is optional and not installed (pg-native): another would fail the build. */
function moduleOf(name: string, from: string): string | undefined {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  const folder = folders.map((each) => join(each, name)).find((each) => existsSync(join(each, 'package.json')));
  if (folder === undefined) return undefined;
  const read: { exports?: { '.'?: { import?: string } } } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return read.exports?.['.']?.import === undefined ? undefined : join(folder, read.exports['.'].import);
}

/** Comments show how a package is imported by others. */
function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const named = code.matchAll(/(?:\brequire\(|\bimport\(|\bfrom\s*|^import\s*)\s*["']([^"'\n]+)["']/gm);
  return [...named].map((match) => match[1] ?? '');
}

async function packageOf(file: string): Promise<string> {
  const directory = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  if (directory === undefined) throw new Error(`${file} is in no package`);
  const read: { name: string; version: string } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  return `${read.name} ${read.version}`;
}
