import type { Database } from './tool.ts';

/** A piece of SQL text that needs no grammar to be told from its neighbours; offsets are UTF-16. */
export interface Token {
  readonly kind: 'line-comment' | 'block-comment' | 'quoted' | 'word' | 'end' | 'symbol';
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts SQL into comments, quoted texts, words, statement ends (`;`) and single symbols; white space is left out.
 *
 * Total: what is never closed reaches to the end. Postgres: nested block comments, `E'…'`, dollar quotes (manual, 4.1
 * Lexical Structure). MySQL and MariaDB: backslash escapes, `#` comments, `--` only before white space, and the text of
 * `/*! … *\/` is code (manual, 11.7 Comments). SQLite: `[names]` (lang_keywords.html).
 */
export function scan(sql: string, database: Database): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    if (isSpace(sql.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(sql, at, database);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(sql: string, start: number, database: Database): Token {
  const mysql = database === 'mysql' || database === 'mariadb';
  const token = (kind: Token['kind'], end: number): Token => ({ kind, start, end });
  const char = sql.charAt(start);
  if (char === ';') return token('end', start + 1);
  if (startsLineComment(sql, start, mysql)) return token('line-comment', lineEnd(sql, start));
  if (char === '/' && sql[start + 1] === '*') {
    if (mysql && /^\/\*M?!\d*/.test(sql.slice(start, start + 12))) return token('symbol', executable(sql, start));
    return token('block-comment', blockEnd(sql, start, database === 'postgres'));
  }
  if ((char === 'E' || char === 'e') && sql[start + 1] === "'" && database === 'postgres') {
    return token('quoted', quoteEnd(sql, start + 1, "'", true));
  }
  if (char === "'" || char === '"') return token('quoted', quoteEnd(sql, start, char, mysql));
  if (char === '`' && database !== 'postgres') return token('quoted', quoteEnd(sql, start, '`', false));
  if (char === '[' && database === 'sqlite') return token('quoted', closing(sql, start, ']'));
  if (char === '$' && database === 'postgres') {
    const end = dollarEnd(sql, start);
    if (end !== undefined) return token('quoted', end);
  }
  const word = wordEnd(sql, start);
  return word > start ? token('word', word) : token('symbol', start + 1);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0;
}

function startsLineComment(sql: string, at: number, mysql: boolean): boolean {
  if (sql[at] === '#') return mysql;
  if (sql[at] !== '-' || sql[at + 1] !== '-') return false;
  return !mysql || at + 2 === sql.length || isSpace(sql.charCodeAt(at + 2));
}

function lineEnd(sql: string, from: number): number {
  for (let at = from; at < sql.length; at += 1) if (sql[at] === '\n' || sql[at] === '\r') return at;
  return sql.length;
}

/** The opening of a comment that MySQL runs: only the marks are skipped. */
function executable(sql: string, start: number): number {
  return start + (/^\/\*M?!\d*/.exec(sql.slice(start, start + 12))?.[0].length ?? 1);
}

function blockEnd(sql: string, start: number, nested: boolean): number {
  let depth = 1;
  let at = start + 2;
  while (at < sql.length) {
    const pair = sql.slice(at, at + 2);
    if (pair === '*/') {
      depth -= 1;
      at += 2;
      if (depth === 0) return at;
    } else if (pair === '/*' && nested) {
      depth += 1;
      at += 2;
    } else at += 1;
  }
  return sql.length;
}

/** Where a quoted text ends whose opening quote is at `start`; a doubled quote stands for itself. */
function quoteEnd(sql: string, start: number, quote: string, backslash: boolean): number {
  let at = start + 1;
  while (at < sql.length) {
    const char = sql[at];
    if (char === '\\' && backslash) at += 2;
    else if (char !== quote) at += 1;
    else if (sql[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return sql.length;
}

function closing(sql: string, start: number, mark: string): number {
  const end = sql.indexOf(mark, start);
  return end === -1 ? sql.length : end + mark.length;
}

const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;

function dollarEnd(sql: string, start: number): number | undefined {
  dollarTag.lastIndex = start;
  const tag = dollarTag.exec(sql)?.[0];
  if (tag === undefined) return undefined;
  const end = sql.indexOf(tag, start + tag.length);
  return end === -1 ? sql.length : end + tag.length;
}

const wordPattern = /[\w\u0080-\uffff][\w$\u0080-\uffff]*/y;

function wordEnd(sql: string, start: number): number {
  wordPattern.lastIndex = start;
  return start + (wordPattern.exec(sql)?.[0].length ?? 0);
}
