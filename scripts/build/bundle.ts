import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import ncc from '@vercel/ncc';
import { assetsOf } from './assets.ts';
import { licencesOf } from './licences.ts';

/** Compiled actions to be bundled together: what more than one of them needs is there once. */
export interface BundleOptions {
  /** The project's root, absolute. */
  readonly root: string;
  /** Where the entry is written that names the actions; what the bundler numbers depends on its place below the root. */
  readonly entry: string;
  /** The compiled `index.js` of each action, absolute, by the action's name. */
  readonly actions: Readonly<Record<string, string>>;
  /** What is in it is removed. */
  readonly chunks: string;
}

/** An optional dependency that only asks for texts in old encodings, which nothing here does, and weighs 180 KB: a module without its function is as good as none. */
const externals = { 'iconv-lite': 'node:string_decoder' };

/**
 * Bundles actions and all they import into the folder `chunks`: `index.js`, which has in `actions` a function for each name that loads and so starts it,
 * the chunks that it loads, the files that libraries read at run time, the licences of what is inside, and a `package.json` that says the files are modules.
 *
 * Not minified: the stack trace of a defect must be readable, and small code starts no faster.
 */
export async function bundle({ root, entry, actions, chunks }: BundleOptions): Promise<void> {
  const loads = Object.entries(actions).map(([name, module]) => {
    const path = relative(dirname(entry), module).replaceAll('\\', '/');
    return `  '${name}': () => import('./${path}'),\n`;
  });
  await write(entry, `export const actions = {\n${loads.join('')}};\n`);
  const { code, assets, stats } = await ncc(entry, {
    cache: false,
    externals,
    minify: false,
    quiet: true,
    target: 'es2024',
  });
  await rm(chunks, { recursive: true, force: true });
  await write(join(chunks, 'index.js'), code);
  await write(join(chunks, 'package.json'), moduleMark);
  await write(join(chunks, 'licenses.txt'), await licencesOf(stats.compilation.fileDependencies));
  for (const [file, asset] of Object.entries(assets)) {
    if (file !== 'package.json') await write(join(chunks, file), asset.source);
  }
  const sources = Object.values(assets).map(({ source }) => String(source));
  for (const [file, content] of Object.entries(await assetsOf(root, [code, ...sources]))) {
    await write(join(chunks, file), content);
  }
}

const moduleMark = '{ "type": "module" }\n';

/** Writes into the folder of an action the code that starts it from `chunks`; the folder is named after the action. What it held before is removed. */
export async function writeStarter(directory: string, chunks: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  const path = relative(directory, join(chunks, 'index.js')).replaceAll('\\', '/');
  const from = path.startsWith('.') ? path : `./${path}`;
  await write(
    join(directory, 'index.js'),
    `import { actions } from '${from}';\n\nawait actions['${basename(directory)}']();\n`,
  );
  await write(join(directory, 'package.json'), moduleMark);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
