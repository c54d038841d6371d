import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ncc from '@vercel/ncc';
import { assetsOf } from './assets.ts';

/**
 * Bundles one compiled module and all it imports into `directory`: `index.js`, its lazy chunks, the files its libraries read
 * at run time, the licences of what is inside, and a `package.json` that says the files are modules. What the directory held before is removed.
 *
 * Not minified: the stack trace of a defect must be readable, and small code starts no faster.
 */
export async function bundle(module: string, directory: string): Promise<void> {
  const { code, assets } = await ncc(module, {
    cache: false,
    license: 'licenses.txt',
    minify: false,
    quiet: true,
    target: 'es2024',
  });
  await rm(directory, { recursive: true, force: true });
  await write(join(directory, 'index.js'), code);
  await write(join(directory, 'package.json'), '{ "type": "module" }\n');
  for (const [file, asset] of Object.entries(assets)) {
    if (file !== 'package.json') await write(join(directory, file), asset.source);
  }
  const chunks = Object.values(assets).map(({ source }) => String(source));
  const root = join(import.meta.dirname, '..', '..');
  for (const [file, content] of Object.entries(await assetsOf(root, [code, ...chunks]))) {
    await write(join(directory, file), content);
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
