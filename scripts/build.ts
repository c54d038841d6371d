// npm run build [-- [--from DIRECTORY] [--into DIRECTORY] [ACTION …]]: compiles and bundles the actions of a directory
// (default actions/) into another (default dist/), all or the named ones.
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
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
if (positionals.length === 0) await removeAllBut(actions);
for (const name of wanted) {
  const directory = join(into, name);
  await bundle(join(root, 'build', from, name, 'src', 'index.js'), directory);
  await copyFile(join(root, from, name, 'action.yml'), join(directory, 'action.yml'));
  const { post } = (await readActionMetadata(join(directory, 'action.yml'))).runs;
  if (post !== undefined) await writeFile(join(directory, post), "import './index.js';\n");
  console.log(`built ${name}`);
}

async function removeAllBut(kept: readonly string[]): Promise<void> {
  for (const name of await readdir(into)) {
    if (!kept.includes(name)) await rm(join(into, name), { recursive: true });
  }
}
