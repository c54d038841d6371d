import type * as v from 'valibot';

/** A value for a parameter of a statement. */
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

/** Which server answers. */
export interface ServerInfo {
  /** `server_version_num`, e.g. 150018 for 15.18. */
  readonly version: number;
  readonly major: number;
}

/** One session on a server; statements run one after the other. All of it throws PostgresFailure. */
export interface Session extends AsyncDisposable {
  readonly server: ServerInfo;
  /** The process of the server that serves this session. */
  readonly pid: number;
  readonly database: string;
  /** Runs one statement and reads its rows by `row`. */
  rows<Row>(row: v.GenericSchema<unknown, Row>, sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Like `rows`, for exactly one row. */
  row<Row>(row: v.GenericSchema<unknown, Row>, sql: string, values?: readonly SqlValue[]): Promise<Row>;
  /** Runs statements as one string (one implicit transaction unless they say otherwise), and throws their rows away. */
  run(sql: string): Promise<void>;
  /** Runs work in a transaction that is rolled back when it throws, or always with `rollback: true`. */
  transaction<T>(
    work: () => Promise<T>,
    options?: { readonly rollback?: boolean; readonly begin?: string },
  ): Promise<T>;
  /** Sends rows in COPY's text format to `COPY … FROM STDIN`; resolves to the number of rows the server took. */
  copyIn(sql: string, data: Iterable<string> | AsyncIterable<string>): Promise<number>;
  /** Hears what the server notices during statements, down to `client_min_messages`. */
  onNotice(listener: (notice: Notice) => void): Disposable;
  /** Aborted, with a PostgresFailure `database-lost`, when the connection breaks. */
  readonly lost: AbortSignal;
}

export interface Notice {
  readonly severity: string;
  readonly message: string;
}
