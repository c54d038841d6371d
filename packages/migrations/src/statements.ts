import { Lines } from './lines.ts';
import { scan, type Token } from './scan.ts';
import type { Database } from './tool.ts';

/** A statement as far as a tokenizer knows one. */
export interface RoughStatement {
  /** Its words in upper case, up to the first thousand; quoted names in double quotes, other quoted text as `''`. */
  readonly words: readonly string[];
  /** The line of `sql`, from 1, on which it starts. */
  readonly line: number;
}

const enough = 1000;

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
    if (first !== undefined) found.push({ words: wordsOf(sql, current, database), line: lines.at(first.start) });
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

/** Words as they are compared: `.` joins, a quoted name keeps double quotes, any other quoted text is `''`. */
function wordsOf(sql: string, tokens: readonly Token[], database: Database): readonly string[] {
  const words: string[] = [];
  let joined = false;
  for (const { kind, start, end } of tokens) {
    if (words.length === enough) break;
    const text = sql.slice(start, end);
    const word = kind === 'quoted' ? unquoted(text, database) : text.toUpperCase();
    if (kind === 'symbol' && text === '.' && words.length > 0) {
      words.push(`${words.pop() ?? ''}.`);
      joined = true;
    } else if (kind === 'word' || kind === 'quoted') {
      words.push(joined ? `${words.pop() ?? ''}${word}` : word);
      joined = false;
    } else joined = false;
  }
  return words;
}

function unquoted(text: string, database: Database): string {
  const isName = /^[`[]/.test(text) || (text.startsWith('"') && database !== 'mysql' && database !== 'mariadb');
  return isName ? `"${text.slice(1, -1).replace(/\s/g, '_')}"` : "''";
}
