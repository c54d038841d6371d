/** One token of SQL text; offsets are UTF-16. */
export interface Token {
  readonly kind: 'word' | 'string' | 'name' | 'number' | 'symbol' | 'comment' | 'unterminated';
  readonly start: number;
  readonly end: number;
}

const blank = /\s+/y;
const lineComment = /--[^\r\n]*/y;
const plainString = /(?:[bnx]|u&)?'(?:[^']|'')*'/iy;
const escapeString = /e'(?:[^'\\]|''|\\[\s\S])*'/iy;
const quotedName = /(?:u&)?"(?:[^"]|"")*"/iy;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$/y;
const word = /[A-Za-z_\u0080-\uFFFF][\w$\u0080-\uFFFF]*/y;
const number = /\d[\w.]*/y;

/**
 * The tokens of a text, comments included, blanks left out. Text that is never closed (a string, a comment) is one token
 * `unterminated` up to the end. Standard-conforming strings are assumed, as PostgreSQL does since 9.1.
 *
 * Source: PostgreSQL documentation, section 4.1 (lexical structure); postgres src/backend/parser/scan.l.
 */
export function* tokens(text: string, from = 0): Generator<Token> {
  let start = match(blank, text, from);
  while (start < text.length) {
    const token = tokenAt(text, start);
    yield token;
    start = match(blank, text, token.end);
  }
}

/** Where the first thing that is neither blank nor comment begins; the text's length when there is none. */
export function firstToken(text: string, from: number): number {
  for (const token of tokens(text, from)) if (token.kind !== 'comment') return token.start;
  return text.length;
}

/** Where the last thing that is neither blank nor comment ends; `from` when there is none. */
export function lastToken(text: string, from: number): number {
  let end = from;
  for (const token of tokens(text, from)) if (token.kind !== 'comment') end = token.end;
  return end;
}

function tokenAt(text: string, start: number): Token {
  const to = (kind: Token['kind'], end: number): Token => ({ kind, start, end });
  const rest = text.length;
  if (text.startsWith('--', start)) return to('comment', match(lineComment, text, start));
  if (text.startsWith('/*', start)) return commentAt(text, start);
  const string = Math.max(match(escapeString, text, start), match(plainString, text, start));
  if (string > start) return to('string', string);
  const name = match(quotedName, text, start);
  if (name > start) return to('name', name);
  const tag = match(dollarTag, text, start);
  if (tag > start) {
    const close = text.indexOf(text.slice(start, tag), tag);
    return close < 0 ? to('unterminated', rest) : to('string', close + tag - start);
  }
  const opening = text[start];
  if (opening === "'" || opening === '"') return to('unterminated', rest);
  const letters = match(word, text, start);
  if (letters > start) return to('word', letters);
  const digits = match(number, text, start);
  return digits > start ? to('number', digits) : to('symbol', start + 1);
}

/** Comments nest in SQL. */
function commentAt(text: string, start: number): Token {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return { kind: 'comment', start, end: mark.lastIndex };
  }
  return { kind: 'unterminated', start, end: text.length };
}

function match(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
