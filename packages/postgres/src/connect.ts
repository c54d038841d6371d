import type { Client } from 'pg';

import { formatDuration, seconds, type Duration } from '#time';

import { type ConnectionUrl, parseConnectionUrl } from './connection-url.ts';
import { newClient } from './driver.ts';
import { PostgresFailure } from './failure.ts';
import { openSession } from './pg-session.ts';
import { refusePoolerByName } from './pooler-name.ts';
import { describeError, serverErrorOf } from './server-error.ts';
import type { Session } from './session.ts';
import { type Attempt, tlsAttempts } from './tls.ts';

export interface ConnectOptions {
  /** Shown in `pg_stat_activity`; cut by the server to 63 bytes. */
  readonly applicationName: string;
  /** Aborting it breaks the connection, and everything under way rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long one connection may take to stand; 15 s when not given. */
  readonly connectTimeout?: Duration | undefined;
  /** The longest a statement of this session may take; 60 s when not given, 0 for no limit, as work on a shadow needs. */
  readonly statementTimeout?: Duration | undefined;
}

const oldestMajor = 10;

/**
 * Opens one session on the server that `url` names; TLS as its `sslmode` says, nothing taken from `PG*` variables but PGOPTIONS.
 *
 * Throws PostgresFailure: `database-url`, `database-unreachable`, `database-unauthorized`, `database-tls`, `database-pooler`
 * (a pooler that its name gives away; `refuseTransactionPooler` looks for the others). No message contains the password.
 */
export async function connect(url: string, options: ConnectOptions): Promise<Session> {
  options.signal?.throwIfAborted();
  const wanted = parseConnectionUrl(url);
  refusePoolerByName(wanted);
  const client = await firstThatConnects(wanted, options);
  const session = await openSession(client, options.signal);
  if (session.server.major >= oldestMajor) return session;
  await session[Symbol.asyncDispose]();
  throw new PostgresFailure(
    'database-refused',
    `The server is PostgreSQL ${session.server.major}. PostgreSQL ${oldestMajor} is the oldest that is supported.`,
  );
}

async function firstThatConnects(wanted: ConnectionUrl, options: ConnectOptions): Promise<Client> {
  const attempts = await tlsAttempts(wanted);
  let first: unknown;
  for (const [index, attempt] of attempts.entries()) {
    try {
      return await attemptToConnect(wanted, attempt, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      first ??= error;
      const last = index === attempts.length - 1;
      if (last || !otherTlsMayHelp(error)) throw connectFailed(wanted, otherTlsMayHelp(error) ? error : first, options);
    }
  }
  throw connectFailed(wanted, first, options);
}

async function attemptToConnect(wanted: ConnectionUrl, ssl: Attempt, options: ConnectOptions): Promise<Client> {
  const timeout = options.statementTimeout ?? seconds(60);
  const client = await newClient({
    host: wanted.host,
    port: wanted.port,
    user: wanted.user,
    database: wanted.database,
    // A function, so that an absent password is not looked up in PGPASSWORD or ~/.pgpass.
    password: () => wanted.password ?? '',
    ssl,
    application_name: options.applicationName,
    connectionTimeoutMillis: options.connectTimeout ?? seconds(15),
    keepAlive: true,
    ...(wanted.options !== undefined && { options: wanted.options }),
  });
  const onAbort = (): void => void client.end().catch(() => {});
  options.signal?.addEventListener('abort', onAbort, { once: true });
  // Without a listener, an error after the connection failed would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`set statement_timeout = ${Math.ceil(timeout)}; ${noOtherTimeouts}`);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
  }
}

/** A session that holds a lock, or what a shadow had before, is idle for as long as a migration takes: the database's defaults must not end it. */
const noOtherTimeouts = `select pg_catalog.set_config(name, '0', false) from pg_catalog.pg_settings
  where name in ('idle_session_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`;

const noTls = /server does not support SSL|error establishing an SSL connection/u;

/** libpq goes on to the next attempt when TLS cannot be made, or when the server's pg_hba.conf knows no entry for it (28000). */
function otherTlsMayHelp(error: unknown): boolean {
  return serverErrorOf(error)?.code === '28000' || isTlsError(error);
}

function isTlsError(error: unknown): boolean {
  const { message, code } = describeError(error);
  return noTls.test(message) || /^(?:ERR_SSL|ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/u.test(code);
}

function connectFailed(wanted: ConnectionUrl, error: unknown, options: ConnectOptions): PostgresFailure {
  const said = serverErrorOf(error);
  const place = `${wanted.host}:${wanted.port}`;
  const why = describeError(error).message;
  const more = { cause: error, sqlstate: said?.code };
  if (said !== undefined && /^(?:28|3D)/u.test(said.code)) {
    const next = 'Check user, password and database in the URL.';
    return new PostgresFailure(
      'database-unauthorized',
      `The database at ${place} refuses the login: ${why}. ${next}`,
      more,
    );
  }
  if (/password must be|requested SCRAM|No password/iu.test(why)) {
    const next = 'Put the password into the URL.';
    return new PostgresFailure('database-unauthorized', `The database at ${place} asks for a password. ${next}`, more);
  }
  if (isTlsError(error)) {
    const next = 'Check sslmode and sslrootcert in the URL.';
    return new PostgresFailure(
      'database-tls',
      `No TLS connection to ${place} with sslmode=${wanted.sslMode}: ${why}. ${next}`,
      more,
    );
  }
  const limit = formatDuration(options.connectTimeout ?? seconds(15));
  const seen = /timeout expired/u.test(why) ? `no answer within ${limit}` : why;
  const next = 'Check host, port and that the server can be reached from here.';
  return new PostgresFailure(
    'database-unreachable',
    `No connection to the database at ${place}: ${seen}. ${next}`,
    more,
  );
}
