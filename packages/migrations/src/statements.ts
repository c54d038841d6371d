import { Lines } from './lines.ts';
import { scan, type Token } from './scan.ts';
import type { Database } from './tool.ts';

/** A statement as far as a tokenizer knows one. */
export interface RoughStatement {
  /** Its words in upper case, up to the first forty; quoted names are left out. */
  readonly words: readonly string[];
  /** The line of `sql`, from 1, on which it starts. */
  readonly line: number;
}

const enough = 40;

/**
 * Cuts SQL at its semicolons, comments and empty statements left out.
 *
 * Bodies of stored programs are cut as well (MySQL's `BEGIN … END` needs a client's DELIMITER): good enough to tell an
 * empty text from one that does something and to read how a statement begins, and for nothing else.
 */
export function roughStatements(sql: string, database: Database): readonly RoughStatement[] {
  const lines = new Lines(sql);
  const found: RoughStatement[] = [];
  let current: Token[] = [];
  const close = (): void => {
    const [first] = current;
    if (first !== undefined) found.push({ words: wordsOf(sql, current), line: lines.at(first.start) });
    current = [];
  };
  for (const token of scan(sql, database)) {
    if (token.kind === 'end') close();
    else if (token.kind !== 'line-comment' && token.kind !== 'block-comment') current.push(token);
  }
  close();
  return found;
}

/** Whether SQL does nothing: it holds only comments, white space and semicolons. */
export function isEmptySql(sql: string, database: Database): boolean {
  return scan(sql, database).every(({ kind }) => kind === 'line-comment' || kind === 'block-comment' || kind === 'end');
}

function wordsOf(sql: string, tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ kind }) => kind === 'word')
    .slice(0, enough)
    .map(({ start, end }) => sql.slice(start, end).toUpperCase());
}
