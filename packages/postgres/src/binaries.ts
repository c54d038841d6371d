import { access, constants, readdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import { ProcessFailure, run } from '#process';
import { seconds } from '#time';

import { PostgresFailure } from './failure.ts';

/** The programs of one installed server. */
export interface Binaries {
  readonly directory: string;
  readonly major: number;
  /** For LD_LIBRARY_PATH, where the server brings its libraries along. */
  readonly libraries: string | undefined;
}

export interface BinariesWanted {
  /** DELIVERY_POSTGRES_BIN (a directory, that then is the only one looked at), PG_CONFIG and PATH are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The major version of the real database; the newest that is found when not given. */
  readonly major?: number | undefined;
}

/**
 * Finds an installed server: DELIVERY_POSTGRES_BIN; else where Debian, Red Hat and the installers put it, PG_CONFIG, PATH.
 *
 * Throws PostgresFailure `shadow-unavailable` when there is none, or none of the wanted major version.
 */
export async function findBinaries({ environment, major }: BinariesWanted): Promise<Binaries> {
  const named = environment['DELIVERY_POSTGRES_BIN'] ?? '';
  const directories = named === '' ? await knownDirectories(environment) : [named];
  const found = (await Promise.all([...new Set(directories)].map(readBinaries))).filter((one) => one !== undefined);
  const newest = found.toSorted((one, other) => other.major - one.major);
  const chosen = major === undefined ? newest[0] : newest.find((one) => one.major === major);
  if (chosen !== undefined) return chosen;
  throw unavailable(named, newest, major);
}

/** The binaries in one directory; undefined unless it has `postgres` and `initdb` that can be run. */
export async function readBinaries(directory: string): Promise<Binaries | undefined> {
  const [postgres, initdb] = await Promise.all(
    ['postgres', 'initdb'].map((name) => isExecutable(join(directory, name))),
  );
  if (postgres !== true || initdb !== true) return undefined;
  const libraries = join(directory, '..', 'lib');
  const own = await isFile(join(libraries, 'libpq.so.5'));
  const version = await output(join(directory, 'postgres'), ['--version'], own ? { LD_LIBRARY_PATH: libraries } : {});
  const major = Number(/\(PostgreSQL\) (\d+)/u.exec(version)?.[1]);
  return Number.isInteger(major) ? { directory, major, libraries: own ? libraries : undefined } : undefined;
}

async function knownDirectories(environment: BinariesWanted['environment']): Promise<readonly string[]> {
  const configured = environment['PG_CONFIG'] ?? '';
  const parts = await Promise.all([
    below('/usr/lib/postgresql', /^\d+$/u, 'bin'),
    below('/usr', /^pgsql-\d+$/u, 'bin'),
    below('/usr/local/opt', /^postgresql(?:@\d+)?$/u, 'bin'),
    below('/opt/homebrew/opt', /^postgresql(?:@\d+)?$/u, 'bin'),
    configured === '' ? [] : output(configured, ['--bindir'], {}).then((text) => (text === '' ? [] : [text.trim()])),
  ]);
  return [...parts.flat(), '/usr/local/pgsql/bin', ...pathDirectories(environment)];
}

export function pathDirectories(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (environment['PATH'] ?? '').split(delimiter).filter((directory) => directory.startsWith('/'));
}

async function below(directory: string, names: RegExp, last: string): Promise<readonly string[]> {
  const entries = await readdir(directory).catch(() => []);
  return entries.filter((name) => names.test(name)).map((name) => join(directory, name, last));
}

export async function isExecutable(path: string): Promise<boolean> {
  return (
    (await isFile(path)) &&
    (await access(path, constants.X_OK).then(
      () => true,
      () => false,
    ))
  );
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function output(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  try {
    const result = await run({ file, args, env: { LC_ALL: 'C', ...env }, timeout: seconds(10) });
    return result.exitCode === 0 ? result.stdout : '';
  } catch (error) {
    if (error instanceof ProcessFailure) return '';
    throw error;
  }
}

function unavailable(named: string, found: readonly Binaries[], major: number | undefined): PostgresFailure {
  const wanted = major === undefined ? 'PostgreSQL server' : `PostgreSQL ${major} server`;
  const seen =
    found.length > 0
      ? `only ${found.map((one) => `${one.major} in ${one.directory}`).join(', ')}`
      : named === ''
        ? 'none'
        : `no postgres and initdb in DELIVERY_POSTGRES_BIN (${named})`;
  return new PostgresFailure(
    'shadow-unavailable',
    `No ${wanted} is installed here: found ${seen}. Install postgresql${major === undefined ? '' : `-${major}`}, name its bin directory in DELIVERY_POSTGRES_BIN, or give shadow-url.`,
  );
}
