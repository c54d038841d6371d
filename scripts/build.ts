// npm run build [-- [--from DIRECTORY] [--into DIRECTORY] [ACTION …]]: compiles and bundles the actions of a directory
// (default actions/) into another (default dist/). All are built from one folder of chunks; a named one is built quickly, to be
// tried, with chunks of its own.
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, writeStarter } from './build/bundle.ts';
import { compile } from './build/compile.ts';
import { readActionMetadata } from './tables/metadata.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: 'actions' }, into: { type: 'string', default: join(root, 'dist') } },
});
const from = relative(root, resolve(root, values.from));
const into = resolve(values.into);
const actions = (await readdir(join(root, from))).toSorted();
const unknown = positionals.filter((name) => !actions.includes(name));
if (unknown.length > 0) throw new Error(`No action is called ${unknown.join(', ')}. There are ${actions.join(', ')}.`);
const wanted = positionals.length > 0 ? positionals : actions;

await compile(
  root,
  wanted.map((name) => join(from, name, 'src', 'index.ts')),
);
await mkdir(into, { recursive: true });
if (positionals.length === 0) {
  await removeAllBut([...actions, 'chunks']);
  await build(actions, join(root, 'build', from, 'index.js'), join(into, 'chunks'));
} else {
  for (const name of wanted) await build([name], join(root, 'build', from, `${name}.js`), join(into, name, 'chunks'));
}

async function build(names: readonly string[], entry: string, chunks: string): Promise<void> {
  for (const name of names) await writeFolder(name, chunks);
  const modules = names.map((name) => [name, join(root, 'build', from, name, 'src', 'index.js')]);
  await bundle({ root, entry, actions: Object.fromEntries(modules), chunks });
  console.log(`built ${names.join(', ')}`);
}

/** The folder of an action: what the runner reads, and what starts the action from its chunks. */
async function writeFolder(name: string, chunks: string): Promise<void> {
  const directory = join(into, name);
  await writeStarter(directory, chunks);
  await copyFile(join(root, from, name, 'action.yml'), join(directory, 'action.yml'));
  const { post } = (await readActionMetadata(join(directory, 'action.yml'))).runs;
  if (post !== undefined) await writeFile(join(directory, post), "import './index.js';\n");
}

async function removeAllBut(kept: readonly string[]): Promise<void> {
  for (const name of await readdir(into)) {
    if (!kept.includes(name)) await rm(join(into, name), { recursive: true });
  }
}
