import { open, mkdtemp, rm, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

import * as v from 'valibot';

import { run } from '#process';
import { minutes } from '#time';

import { isExecutable, pathDirectories } from './binaries.ts';
import { PostgresFailure } from './failure.ts';
import { type LoadReport, loadLines } from './load-lines.ts';
import { describeError } from './server-error.ts';
import type { Session } from './session.ts';

export interface DumpOptions {
  /** PATH, where `pg_restore` is looked for; LD_LIBRARY_PATH for it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Loads what pg_dump wrote into a shadow, without psql: plain SQL with COPY data, also gzipped; custom, tar and directory format by `pg_restore`.
 *
 * Owners, grants, roles, extensions and settings that this server does not have are passed over and told; any other error is
 * PostgresFailure `dump-unreadable` with its line. The file never reaches another database: `\connect` is refused.
 */
export async function loadDump(session: Session, path: string, options: DumpOptions): Promise<LoadReport> {
  const format = await formatOf(path);
  const { timeout } = await session.row(timeoutRow, "select current_setting('statement_timeout') as timeout");
  await session.run('set statement_timeout = 0');
  try {
    return await loadAs(format, session, path, options);
  } finally {
    // A dump sets search_path and more for its session. When that is lost, what was thrown already says why.
    await session.run(`reset all; set statement_timeout = '${timeout}'`).catch(() => {});
  }
}

type Format = 'plain' | 'gzip' | 'archive';

const timeoutRow = v.strictObject({ timeout: v.pipe(v.string(), v.regex(/^\d+(?:ms|s|min|h|d)?$/u)) });

async function loadAs(format: Format, session: Session, path: string, options: DumpOptions): Promise<LoadReport> {
  switch (format) {
    case 'plain':
    case 'gzip':
      return await loadPlain(session, path, format);
    case 'archive': {
      const directory = await mkdtemp(join(tmpdir(), 'delivery-dump-'));
      try {
        const plain = join(directory, 'plain.sql');
        await toPlain(path, plain, options);
        return await loadPlain(session, plain, 'plain');
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    }
  }
}

async function loadPlain(session: Session, path: string, format: 'plain' | 'gzip'): Promise<LoadReport> {
  const file = createReadStream(path);
  const input = format === 'gzip' ? file.pipe(createGunzip()) : file;
  const broken = new Promise<never>((_, reject) => {
    file.once('error', reject);
    input.once('error', reject);
  });
  // Rejected or not, somebody must have listened.
  broken.catch(() => {});
  try {
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    return await Promise.race([loadLines(session, lines[Symbol.asyncIterator]()), broken]);
  } catch (error) {
    if (error instanceof PostgresFailure) throw error;
    throw new PostgresFailure('dump-unreadable', `The dump ${path} cannot be read: ${describeError(error).message}.`, {
      cause: error,
    });
  } finally {
    file.destroy();
  }
}

/** By their first bytes: gzip (RFC 1952), pg_dump's custom format (`PGDMP`) and tar format (`toc.dat` first), a directory with toc.dat. */
async function formatOf(path: string): Promise<Format> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new PostgresFailure('dump-unreadable', `There is no dump ${path}. Name a file that pg_dump wrote.`, {
      cause,
    });
  });
  if (found.isDirectory()) return 'archive';
  if (found.size === 0) throw new PostgresFailure('dump-unreadable', `The dump ${path} is empty.`);
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
  const head = buffer.subarray(0, bytesRead);
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const text = head.toString('latin1');
  return text.startsWith('PGDMP') || text.startsWith('toc.dat') ? 'archive' : 'plain';
}

async function toPlain(path: string, plain: string, { environment, signal }: DumpOptions): Promise<void> {
  const file = await programOnPath('pg_restore', environment);
  if (file === undefined) {
    throw new PostgresFailure(
      'dump-unreadable',
      `The dump ${path} is not plain SQL, and there is no pg_restore on the PATH to read it. Install postgresql-client, or dump with --format=plain.`,
    );
  }
  const result = await run({
    file,
    args: ['--no-owner', '--no-privileges', `--file=${plain}`, '--', path],
    env: { PATH: environment['PATH'], LD_LIBRARY_PATH: environment['LD_LIBRARY_PATH'], LC_ALL: 'C' },
    timeout: minutes(30),
    ...(signal && { signal }),
  });
  signal?.throwIfAborted();
  if (result.exitCode === 0) return;
  const said = result.stderr.trim().split('\n').at(-1) ?? '';
  throw new PostgresFailure(
    'dump-unreadable',
    `pg_restore cannot read the dump ${path}: ${said}. Use the pg_restore of the pg_dump that wrote it, or a newer one.`,
  );
}

async function programOnPath(name: string, environment: DumpOptions['environment']): Promise<string | undefined> {
  for (const directory of pathDirectories(environment)) {
    const path = join(directory, name);
    if (await isExecutable(path)) return path;
  }
  return undefined;
}
