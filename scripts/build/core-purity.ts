import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

/**
 * The one release of `@actions/core` whose modules were read and found to do nothing on import but define things.
 * The digest covers every `lib/*.js`, so a changed file under the same version is noticed.
 */
const checked = {
  version: '3.0.1',
  digest: 'bdfd2d73522c212f9f3b44c57cdc0cfe8bcf568a8a978811c039efc2c1dab40d',
} as const;

const Manifest = v.looseObject({ version: v.string() });

/**
 * Marks `@actions/core` as free of side effects, so that the bundler leaves out what an action does not use.
 *
 * Without the mark every bundle carries undici (1 MB, 44 ms at each start), which `@actions/core` needs for OIDC only.
 * Throws when the installed package is not the one that was checked.
 */
export async function markCorePure(root: string): Promise<void> {
  const directory = join(root, 'node_modules', '@actions', 'core');
  const path = join(directory, 'package.json');
  const manifest = v.parse(Manifest, JSON.parse(await readFile(path, 'utf8')));
  const digest = await digestOf(join(directory, 'lib'));
  if (manifest.version !== checked.version || digest !== checked.digest) {
    throw new Error(
      `@actions/core ${manifest.version} (${digest}) is not the checked ${checked.version} (${checked.digest}). ` +
        'Read its lib/*.js: when no module has an effect on import, record the new version and digest in scripts/build/core-purity.ts.',
    );
  }
  if (manifest['sideEffects'] !== false) {
    await writeFile(path, `${JSON.stringify({ ...manifest, sideEffects: false }, undefined, 2)}\n`);
  }
}

async function digestOf(directory: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(directory)).filter((file) => file.endsWith('.js')).toSorted();
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(directory, file)));
  return hash.digest('hex');
}
