import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { type Binaries, readBinaries } from '#postgres';

/** The versions whose servers come with the project's dependencies. */
export const supportedMajors = [13, 15, 18] as const;

export type Major = (typeof supportedMajors)[number];

/**
 * The server of one of the packages `postgres-<major>-<platform>-<processor>`: initdb, postgres and pg_ctl, no clients.
 *
 * Throws RangeError where there is no such package for this machine.
 */
export async function packagedBinaries(major: Major): Promise<Binaries> {
  const name = `postgres-${major}-${process.platform}-${process.arch}`;
  const found = await readBinaries(join(directoryOf(name), 'native', 'bin'));
  if (found?.major !== major) throw new RangeError(`the package ${name} has no PostgreSQL ${major}`);
  return found;
}

function directoryOf(name: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return entryOf(name);
  }
}

/** Packages that export nothing but their entry point still say where that is. */
function entryOf(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new RangeError(`there is no package ${name}: no PostgreSQL for this machine among the dependencies`);
  }
}
