/** One statement of a text, without its semicolon. */
export interface SqlPiece {
  readonly text: string;
  /** Where it begins, comments and blanks before it left out; 1-based. */
  readonly line: number;
  /** Comments that stand before it. */
  readonly comments: readonly string[];
  readonly end: number;
}

/** Line comments, nested block comments, strings, E-strings, quoted names, dollar quotes (PostgreSQL documentation, "Lexical Structure"). */
const token =
  /--[^\n]*|\/\*|(?<![A-Za-z0-9_$\u0080-\uffff])[eE]'|['"]|(?<![A-Za-z0-9_$\u0080-\uffff])(\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$)|[;()]|\bBEGIN\s+ATOMIC\b|[A-Za-z_][A-Za-z0-9_]*|\s+|[\s\S]/giy;

/**
 * Cuts SQL into its statements at semicolons, where they end one: not in quotes, comments, parentheses or BEGIN ATOMIC … END.
 *
 * Total: never throws; what does not end reaches to the end of the text. Yields lazily, so that `end` can be used to read on elsewhere.
 */
export function* sqlPieces(sql: string, from = 0): Generator<SqlPiece, void, undefined> {
  let at = from;
  let line = 1 + countLines(sql, 0, from);
  while (at < sql.length) {
    const piece = nextPiece(sql, at, line);
    line += countLines(sql, at, piece.end);
    at = piece.end;
    if (piece.text !== '') yield piece;
  }
}

function nextPiece(sql: string, from: number, firstLine: number): SqlPiece {
  const comments: string[] = [];
  let start: number | undefined;
  let depth = 0;
  let atomic = 0;
  let at = from;
  let last = from;
  while (at < sql.length) {
    const [text, next] = readToken(sql, at);
    const comment = text.startsWith('--') || text.startsWith('/*');
    if (comment && start === undefined) comments.push(text);
    if (text === ';' && depth <= 0 && atomic === 0) {
      at = next;
      break;
    }
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    atomic = atomicDepth(atomic, text);
    if (!comment && text.trim() !== '') {
      start ??= at;
      last = next;
    }
    at = next;
  }
  const begin = start ?? at;
  return {
    text: start === undefined ? '' : sql.slice(begin, last),
    line: firstLine + countLines(sql, from, begin),
    comments,
    end: at,
  };
}

/** CASE … END inside of BEGIN ATOMIC … END needs counting too. */
function atomicDepth(depth: number, text: string): number {
  if (/^begin\s+atomic$/iu.test(text)) return depth + 1;
  if (depth === 0) return 0;
  return /^case$/iu.test(text) ? depth + 1 : /^end$/iu.test(text) ? depth - 1 : depth;
}

function readToken(sql: string, at: number): readonly [text: string, next: number] {
  token.lastIndex = at;
  const [text = '', dollar] = token.exec(sql) ?? [];
  if (text === '/*') {
    const end = blockEnd(sql, at);
    return [sql.slice(at, end), end];
  }
  const [, escapes = '', quote] = /^(e?)(['"])$/iu.exec(text) ?? [];
  if (quote !== undefined) {
    const end = quoteEnd(sql, at + text.length, quote, escapes !== '');
    return [sql.slice(at, end), end];
  }
  if (dollar === undefined) return [text, at + Math.max(1, text.length)];
  const close = sql.indexOf(dollar, at + dollar.length);
  const end = close === -1 ? sql.length : close + dollar.length;
  return [sql.slice(at, end), end];
}

/** By hand: a pattern that repeats a choice takes stack for each character, and literals of dumps have millions. */
function quoteEnd(sql: string, from: number, quote: string, escapes: boolean): number {
  const stop = escapes ? /['\\]/gu : undefined;
  for (let at = from; ;) {
    if (stop !== undefined) stop.lastIndex = at;
    const end = stop === undefined ? sql.indexOf(quote, at) : (stop.exec(sql)?.index ?? -1);
    if (end === -1) return sql.length;
    const isPair = sql[end] === '\\' || sql[end + 1] === quote;
    if (!isPair) return end + 1;
    at = end + 2;
  }
}

function blockEnd(sql: string, at: number): number {
  const mark = /\/\*|\*\//gu;
  mark.lastIndex = at;
  for (let depth = 0; ;) {
    const found = mark.exec(sql);
    if (found === null) return sql.length;
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
