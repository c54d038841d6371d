import type { Client } from 'pg';
import * as v from 'valibot';

import { CopyIn } from './copy-in.ts';
import { PostgresFailure } from './failure.ts';
import { connectionLost, statementFailed } from './server-error.ts';
import type { Notice, ServerInfo, Session, SqlValue } from './session.ts';

const greeting = v.strictObject({ version: v.number(), pid: v.number(), database: v.string() });

/** Makes a session of a connected client; the session ends it. */
export async function openSession(client: Client, signal: AbortSignal | undefined): Promise<Session> {
  const session = new PgSession(client, signal);
  try {
    return await session.open();
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

class PgSession implements Session {
  server: ServerInfo = { version: 0, major: 0 };
  pid = 0;
  database = '';
  readonly #client: Client;
  readonly #signal: AbortSignal | undefined;
  readonly #listeners = new Set<(notice: Notice) => void>();
  readonly #broken = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(client: Client, signal: AbortSignal | undefined) {
    this.#client = client;
    this.#signal = signal;
    client.on('error', (error) => this.#broken.abort(connectionLost(error)));
    client.on('end', () => {
      if (!this.#closed) this.#broken.abort(connectionLost(undefined));
    });
    client.on('notice', ({ severity, message }) => {
      for (const hear of this.#listeners) hear({ severity: severity ?? '', message: message ?? '' });
    });
    signal?.addEventListener('abort', this.#abort, { once: true });
  }

  get lost(): AbortSignal {
    return this.#broken.signal;
  }

  async open(): Promise<this> {
    const sql = `select current_setting('server_version_num')::int as version, pg_backend_pid() as pid, current_database()::text as database`;
    const { version, pid, database } = await this.row(greeting, sql);
    this.server = { version, major: Math.floor(version / 10_000) };
    this.pid = pid;
    this.database = database;
    return this;
  }

  async rows<Row>(
    row: v.GenericSchema<unknown, Row>,
    sql: string,
    values: readonly SqlValue[] = [],
  ): Promise<readonly Row[]> {
    const result = await this.#inTurn(() => this.#client.query({ text: sql, values: [...values] }));
    const parsed = v.safeParse(v.array(row), result.rows);
    if (parsed.success) return parsed.output;
    const path = v.getDotPath(parsed.issues[0]) ?? '';
    throw new PostgresFailure(
      'database-answer',
      `The database answered a row that cannot be read at ${path}: ${parsed.issues[0].message}.`,
    );
  }

  async row<Row>(row: v.GenericSchema<unknown, Row>, sql: string, values: readonly SqlValue[] = []): Promise<Row> {
    const [first, ...more] = await this.rows(row, sql, values);
    if (first !== undefined && more.length === 0) return first;
    throw new PostgresFailure(
      'database-answer',
      `The database answered ${first === undefined ? 0 : more.length + 1} rows where one was asked for.`,
    );
  }

  async run(sql: string): Promise<void> {
    await this.#inTurn(() => this.#client.query(sql));
  }

  async transaction<T>(
    work: () => Promise<T>,
    { rollback = false, begin = 'begin' }: { readonly rollback?: boolean; readonly begin?: string } = {},
  ): Promise<T> {
    await this.run(begin);
    let result: T;
    try {
      result = await work();
    } catch (error) {
      // The error of the work says more than one of the rollback, which only a lost connection brings.
      await this.run('rollback').catch(() => {});
      throw error;
    }
    await this.run(rollback ? 'rollback' : 'commit');
    return result;
  }

  copyIn(sql: string, data: Iterable<string> | AsyncIterable<string>): Promise<number> {
    return this.#inTurn(async () => {
      const copy = new CopyIn(sql, data);
      this.#client.query(copy);
      return await copy.done;
    });
  }

  onNotice(listener: (notice: Notice) => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#signal?.removeEventListener('abort', this.#abort);
    await this.#client.end().catch(() => {});
  }

  readonly #abort = (): void => {
    this.#closed = true;
    void this.#client.end().catch(() => {});
  };

  /** One statement after the other: `pg` will not queue them itself much longer. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(async () => {
      this.#signal?.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        this.#signal?.throwIfAborted();
        throw statementFailed(error, this.#lostFailure());
      }
    });
    this.#turn = result.catch(() => {});
    return result;
  }

  #lostFailure(): PostgresFailure | undefined {
    const reason: unknown = this.#broken.signal.reason;
    return reason instanceof PostgresFailure ? reason : undefined;
  }
}
