import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that a library reads at run time from beside itself, and that the bundler does not see. */
interface Asset {
  readonly file: string;
  /** Relative to the project's root. */
  readonly source: string;
  readonly sha256: string;
}

const assets: readonly Asset[] = [
  {
    file: 'libpg-query.wasm',
    source: 'node_modules/libpg-query/wasm/libpg-query.wasm',
    sha256: '378b64e6182f65c71ad5dbd2c31c81e9dfed7d2f2debfb4b51c0d0de8fa2ae36',
  },
];

/**
 * The files that bundled code reads from its own folder: those whose names stand in it.
 *
 * Throws when a file is not the one that was looked at: whoever updates the library writes its new hash here.
 */
export async function assetsOf(root: string, codes: readonly string[]): Promise<Readonly<Record<string, Uint8Array>>> {
  const found: Record<string, Uint8Array> = {};
  for (const { file, source, sha256 } of assets) {
    if (!codes.some((code) => code.includes(file))) continue;
    const content = await readFile(join(root, source));
    const actual = createHash('sha256').update(content).digest('hex');
    if (actual !== sha256)
      throw new Error(`${source} has the sha256 ${actual}, and scripts/build/assets.ts expects ${sha256}.`);
    found[file] = content;
  }
  return found;
}
