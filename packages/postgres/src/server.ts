import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { chown, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run, type RunResult } from '#process';
import { formatDuration, milliseconds, seconds, type Clock, type Duration } from '#time';

import { type Account, asAccount, unprivilegedAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { connect } from './connect.ts';
import { PostgresFailure } from './failure.ts';
import type { LogEntry } from './log-entry.ts';
import { captureSettings, readServerLog } from './server-log.ts';

export interface ServerOptions {
  readonly binaries: Binaries;
  /** Log what `readCapture` reads: every statement, rewrites, scans and lock waits. */
  readonly capture?: boolean;
  /** More settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long initdb and the start may take each; 60 s when not given. */
  readonly startTimeout?: Duration;
  /** Where it makes its directory; default the system's temporary one. */
  readonly within?: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** A server of our own on loopback; ended, and its directory removed, when disposed. */
export interface Server extends AsyncDisposable {
  /** With user and password, to the database `postgres`. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly major: number;
  /** Holds all of it: `data` and what else it needs. */
  readonly directory: string;
  /** The URL of another database on it. */
  urlOf(database: string): string;
  /** All it has logged so far, in order; empty without `capture`. */
  log(): Promise<readonly LogEntry[]>;
  /** Aborted when the server ended without being asked to. */
  readonly ended: AbortSignal;
}

/** A directory with an initialised cluster, and who may run it. */
interface Cluster {
  readonly directory: string;
  readonly data: string;
  readonly account: Account | undefined;
  readonly password: string;
}

const defaultTimeout = seconds(60);

/**
 * No disk is waited for, since nothing here has to survive; autovacuum would take locks that are nobody's doing; dropping a large schema
 * locks all of it in one transaction.
 */
const ownSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '60',
  max_locks_per_transaction: '1024',
  shared_buffers: '32MB',
};

/**
 * Makes a new cluster with a password of its own, and runs it on a free port of 127.0.0.1, as another user when the caller is root.
 *
 * Throws PostgresFailure `shadow-unavailable` with what initdb or the server said.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const account = await unprivilegedAccount();
  const within = await realpath(options.within ?? tmpdir());
  // Made in one turn with what removes it: a process that exits in between would leave it behind.
  const directory = mkdtempSync(join(within, 'delivery-postgres-'));
  const removeAtExit = (): void => rmSync(directory, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  try {
    const password = randomBytes(16).toString('hex');
    const cluster = { directory, data: join(directory, 'data'), account, password };
    await initialise(cluster, options);
    return await startCluster(cluster, options);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  } finally {
    process.removeListener('exit', removeAtExit);
  }
}

async function initialise({ directory, data, account, password }: Cluster, options: ServerOptions): Promise<void> {
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== undefined) {
    await chown(passwordFile, account.uid, account.gid);
    await chown(directory, account.uid, account.gid);
  }
  const args = ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const result = await run({
    ...asAccount(account, join(options.binaries.directory, 'initdb'), [
      ...args,
      '--no-locale',
      '-E',
      'UTF8',
      '--no-sync',
    ]),
    env: environmentOf(options.binaries),
    timeout: options.startTimeout ?? defaultTimeout,
    ...(options.signal && { signal: options.signal }),
  });
  await rm(passwordFile);
  options.signal?.throwIfAborted();
  if (result.exitCode !== 0) throw didNotStart('initdb', result.stderr || result.stdout);
}

/** The port is free when it is chosen; should somebody else take it before the server does, another is chosen. */
async function startCluster(cluster: Cluster, options: ServerOptions): Promise<Server> {
  for (let tries = 5; ; tries -= 1) {
    const started = await startOn(await freePort(), cluster, options);
    if (!('refusal' in started)) return started;
    if (tries <= 1 || !/Address already in use/u.test(started.refusal)) throw didNotStart('postgres', started.refusal);
  }
}

async function startOn(
  port: number,
  cluster: Cluster,
  options: ServerOptions,
): Promise<Server | { readonly refusal: string }> {
  const stop = new AbortController();
  const signals = options.signal === undefined ? [stop.signal] : [stop.signal, options.signal];
  const end = run({
    ...asAccount(cluster.account, join(options.binaries.directory, 'postgres'), argumentsOf(port, cluster, options)),
    env: environmentOf(options.binaries),
    signal: AbortSignal.any(signals),
  });
  const removeAtExit = (): void => rmSync(cluster.directory, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  const dispose = async (): Promise<void> => {
    stop.abort();
    await end.catch(() => {});
    await rm(cluster.directory, { recursive: true, force: true, maxRetries: 3 });
    process.removeListener('exit', removeAtExit);
  };
  const url = urlOf(port, cluster.password, 'postgres');
  try {
    const early = await readyOrEnded(url, end, options);
    if (early === undefined) return serverOf({ port, cluster, options, end, dispose });
    process.removeListener('exit', removeAtExit);
    return { refusal: early.stderr };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function serverOf(parts: {
  readonly port: number;
  readonly cluster: Cluster;
  readonly options: ServerOptions;
  readonly end: Promise<RunResult>;
  readonly dispose: () => Promise<void>;
}): Server {
  const { port, cluster, options, end, dispose } = parts;
  const { major } = options.binaries;
  const ended = new AbortController();
  const url = urlOf(port, cluster.password, 'postgres');
  const onEnd = (): void => ended.abort(new PostgresFailure('database-lost', 'The server of ours has ended.'));
  void end.then(onEnd, onEnd);
  return {
    url,
    host: '127.0.0.1',
    port,
    major,
    directory: cluster.directory,
    urlOf: (database) => urlOf(port, cluster.password, database),
    log: async () => (options.capture === true ? await wholeLog(cluster, options, url) : []),
    ended: ended.signal,
    [Symbol.asyncDispose]: dispose,
  };
}

/**
 * The log is written by a process of its own, a little later: so something is asked of the server, and the log is whole when that is in it.
 */
async function wholeLog(
  { directory }: Cluster,
  { binaries, clock }: ServerOptions,
  url: string,
): Promise<readonly LogEntry[]> {
  const mark = randomBytes(16).toString('hex');
  await using session = await connect(url, { applicationName: 'delivery' });
  await session.run(`select '${mark}'`);
  const start = clock.elapsed();
  for (;;) {
    const entries = await readServerLog(join(directory, 'data', 'log'), binaries.major);
    if (entries.some(({ message }) => message.includes(mark))) return entries;
    if (clock.elapsed() - start > seconds(10)) {
      throw new PostgresFailure(
        'database-answer',
        'The shadow server does not write its log: what it did is not known.',
      );
    }
    await clock.sleep(milliseconds(20));
  }
}

/** Undefined as soon as the server takes connections; how it ended when it ended before. */
async function readyOrEnded(
  url: string,
  end: Promise<RunResult>,
  options: ServerOptions,
): Promise<RunResult | undefined> {
  const limit = options.startTimeout ?? defaultTimeout;
  const start = options.clock.elapsed();
  for (;;) {
    if (await takesConnections(url)) return undefined;
    options.signal?.throwIfAborted();
    if (options.clock.elapsed() - start > limit) {
      throw didNotStart('postgres', `not ready within ${formatDuration(limit)}`);
    }
    const result = await Promise.race([end, options.clock.sleep(milliseconds(30), options.signal)]);
    if (result !== undefined) return result;
  }
}

async function takesConnections(url: string): Promise<boolean> {
  try {
    await using session = await connect(url, { applicationName: 'delivery', connectTimeout: seconds(5) });
    return session.pid > 0;
  } catch (error) {
    if (error instanceof PostgresFailure) return false;
    throw error;
  }
}

function argumentsOf(port: number, { data }: Cluster, options: ServerOptions): readonly string[] {
  const capture = options.capture === true ? captureSettings(options.binaries.major) : {};
  const settings = { ...ownSettings, ...capture, ...options.settings, port: String(port) };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function environmentOf({ libraries }: Binaries): Record<string, string> {
  return { LC_ALL: 'C', TZ: 'UTC', ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }) };
}

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('a listening socket has no port');
  return address.port;
}

function didNotStart(program: string, said: string): PostgresFailure {
  const last = said.trim().split('\n').slice(-3).join(' / ');
  return new PostgresFailure(
    'shadow-unavailable',
    `A shadow server could not be started: ${program} said: ${last}. Mend that, or give shadow-url.`,
  );
}
