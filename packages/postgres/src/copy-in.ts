import type { Connection, Submittable } from 'pg';

/** The messages of a connection that `COPY … FROM STDIN` needs and that the types of `pg` leave out. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

function canCopy(connection: Connection): connection is CopyConnection {
  return 'sendCopyFromChunk' in connection && 'endCopyFrom' in connection && 'sendCopyFail' in connection;
}

const chunkSize = 64 * 1024;

/** `COPY … FROM STDIN` as `pg` takes queries of others' making: it calls the `handle…` methods (pg lib/client.js). */
export class CopyIn implements Submittable {
  readonly done: Promise<number>;
  readonly #sql: string;
  readonly #data: Iterable<string> | AsyncIterable<string>;
  readonly #settle: PromiseWithResolvers<number> = Promise.withResolvers();
  #rows = 0;
  #error: unknown;

  constructor(sql: string, data: Iterable<string> | AsyncIterable<string>) {
    this.#sql = sql;
    this.#data = data;
    this.done = this.#settle.promise;
  }

  submit(connection: Connection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: Connection): void {
    if (!canCopy(connection)) {
      this.#error = new Error('this version of pg cannot copy');
      connection.end();
      return;
    }
    void this.#send(connection);
  }

  async #send(connection: CopyConnection): Promise<void> {
    try {
      let waiting = '';
      for await (const piece of this.#data) {
        // The server may have refused a row already; it throws the rest away.
        if (this.#error !== undefined) break;
        waiting += piece;
        if (waiting.length < chunkSize) continue;
        connection.sendCopyFromChunk(Buffer.from(waiting));
        waiting = '';
        await drained(connection);
      }
      if (waiting !== '') connection.sendCopyFromChunk(Buffer.from(waiting));
      connection.endCopyFrom();
    } catch (error) {
      this.#error ??= error;
      connection.sendCopyFail('the data could not be read');
    }
  }

  handleCommandComplete(message: { readonly text?: string }): void {
    this.#rows = Number(/^COPY (\d+)$/u.exec(message.text ?? '')?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#rows);
  }

  /** The last that is heard: `pg` waits for ReadyForQuery itself after an error, before it sends the next statement. */
  handleError(error: unknown): void {
    this.#error ??= error;
    this.#settle.reject(this.#error);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

function drained({ stream }: Connection): Promise<void> | undefined {
  if (!stream.writableNeedDrain) return undefined;
  return new Promise((resolve) => {
    const settle = (): void => {
      stream.removeListener('drain', settle).removeListener('close', settle);
      resolve();
    };
    stream.once('drain', settle).once('close', settle);
  });
}
