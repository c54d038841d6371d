import { PostgresFailure } from './failure.ts';
import type { Session } from './session.ts';
import { sqlPieces } from './sql-text.ts';

/** What loading a dump did. */
export interface LoadReport {
  readonly statements: number;
  /** Rows that came in by COPY. */
  readonly rows: number;
  /** Statements that failed and were passed over: roles, extensions and settings this server does not have. */
  readonly skipped: readonly { readonly line: number; readonly sqlstate: string; readonly message: string }[];
}

const copyFromStdin = /^COPY\b[\s\S]*\bFROM\s+stdin\b/iu;

/** What a dump holds that says nothing about tables and rows, and needs what only its own server has. */
const passedOver: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ALTER\s[\s\S]*\sOWNER\s+TO\s/iu, ['42704', '42501']],
  [/^(?:GRANT|REVOKE|ALTER\s+DEFAULT\s+PRIVILEGES)\b/iu, ['42704', '42501', '0LP01']],
  // 42704: a setting of a newer server, such as transaction_timeout.
  [/^(?:SET|SELECT\s+pg_catalog\.set_config)\b/iu, ['42704', '22023']],
  [/^(?:CREATE|COMMENT\s+ON)\s+EXTENSION\b/iu, ['0A000', '58P01', '42704', '42501', '42710']],
  [/^(?:CREATE|COMMENT\s+ON)\s+SCHEMA\b/iu, ['42P06', '42501']],
  [/^(?:CREATE|ALTER|COMMENT\s+ON)\s+(?:SUBSCRIPTION|PUBLICATION|EVENT\s+TRIGGER)\b/iu, ['42704', '42501', '0A000']],
];

/** Loads a dump line by line, so that its size does not matter; only one statement is in memory at a time. */
export async function loadLines(session: Session, lines: AsyncIterator<string>): Promise<LoadReport> {
  const loader = new Loader(session, lines);
  await loader.load();
  return { statements: loader.statements, rows: loader.rows, skipped: loader.skipped };
}

class Loader {
  statements = 0;
  rows = 0;
  readonly skipped: { line: number; sqlstate: string; message: string }[] = [];
  readonly #session: Session;
  readonly #lines: AsyncIterator<string>;
  #line = 0;

  constructor(session: Session, lines: AsyncIterator<string>) {
    this.#session = session;
    this.#lines = lines;
  }

  async load(): Promise<void> {
    let waiting = '';
    let began = 1;
    for (let line = await this.#next(); line !== undefined; line = await this.#next()) {
      if (line.startsWith('\\') && sqlPieces(waiting).next().done === true) {
        this.#metaCommand(line);
        continue;
      }
      if (waiting.trim() === '') {
        waiting = '';
        began = this.#line;
      }
      waiting += `${line}\n`;
      if (line.trimEnd().endsWith(';')) waiting = await this.#runWhole(waiting, began);
    }
    await this.#runWhole(`${waiting}\n;`, began);
  }

  async #next(): Promise<string | undefined> {
    const { done, value } = await this.#lines.next();
    this.#line += 1;
    return done === true ? undefined : value;
  }

  /** `\restrict` and `\unrestrict` only guard psql (release notes of 17.6). */
  #metaCommand(line: string): void {
    if (/^\\(?:un)?restrict\b/u.test(line)) return;
    const word = /^\\\S*/u.exec(line)?.[0] ?? '\\';
    throw unreadable(this.#line, `it has the psql command ${word}, which is not obeyed here. Dump without --create.`);
  }

  /** Runs the statements that are complete, and gives back what is left. */
  async #runWhole(text: string, began: number): Promise<string> {
    let done = 0;
    for (const piece of sqlPieces(text)) {
      if (text[piece.end - 1] !== ';' || piece.end > text.length) return text.slice(done);
      done = piece.end;
      await this.#run(piece.text, began + piece.line - 1);
    }
    return text.slice(done);
  }

  async #run(sql: string, line: number): Promise<void> {
    const copy = copyFromStdin.test(sql);
    try {
      if (copy) this.rows += await this.#copy(sql);
      else await this.#session.run(sql);
      this.statements += 1;
    } catch (error) {
      if (!(error instanceof PostgresFailure) || error.reason === 'database-lost' || error.reason === 'dump-unreadable')
        throw error;
      const sqlstate = error.sqlstate ?? '';
      const known = passedOver.some(([pattern, states]) => states.includes(sqlstate) && pattern.test(sql));
      if (!known) throw unreadable(line, error.message, error);
      this.skipped.push({ line, sqlstate, message: error.message });
    }
  }

  async #copy(sql: string): Promise<number> {
    const data = this.#data();
    try {
      return await this.#session.copyIn(sql, data);
    } finally {
      // Refused before its end: the rest of the data must not be taken for statements.
      for (let left = await data.next(); left.done !== true; left = await data.next());
    }
  }

  async *#data(): AsyncGenerator<string, void, undefined> {
    for (let line = await this.#next(); line !== String.raw`\.`; line = await this.#next()) {
      if (line === undefined)
        throw unreadable(this.#line, String.raw`its COPY data does not end with \. : it was cut off.`);
      yield `${line}\n`;
    }
  }
}

function unreadable(line: number, why: string, cause?: PostgresFailure): PostgresFailure {
  return new PostgresFailure('dump-unreadable', `The dump cannot be loaded at line ${line}: ${why}`, {
    cause,
    sqlstate: cause?.sqlstate,
  });
}
