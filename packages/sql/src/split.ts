import { type Token, tokens } from './token.ts';

/** A piece of a script, found without the grammar; offsets are UTF-16 into the script. */
export interface Piece {
  readonly kind: 'sql' | 'meta-command' | 'copy-data';
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a script at its semicolons as psql does: not inside strings, comments, parentheses (`CREATE RULE … DO (a; b)`) or
 * `BEGIN ATOMIC … END`. A line's rest from a backslash on is psql's; the lines after `COPY … FROM stdin;` up to `\.` are data.
 *
 * `parentheses: false` splits inside parentheses too, for text whose parentheses do not pair up.
 */
export function split(sql: string, from = 0, to = sql.length, parentheses = true): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  while (start < to) {
    const piece = nextPiece(sql, start, to, parentheses);
    if (piece === undefined) break;
    pieces.push(...piece.pieces);
    start = piece.next;
  }
  return pieces;
}

/** Says whether every parenthesis of a text closes. */
export function pairsUp(text: string): boolean {
  let open = 0;
  for (const token of tokens(text)) {
    if (token.kind === 'symbol' && text[token.start] === '(') open += 1;
    if (token.kind === 'symbol' && text[token.start] === ')') open -= 1;
  }
  return open === 0;
}

interface Step {
  readonly pieces: readonly Piece[];
  readonly next: number;
}

function nextPiece(sql: string, from: number, to: number, parentheses: boolean): Step | undefined {
  const nesting = new Nesting(sql, parentheses);
  let start: number | undefined;
  let end = from;
  for (const token of tokens(sql, from)) {
    if (token.start >= to) break;
    if (token.kind === 'comment') continue;
    const text = sql[token.start];
    if (token.kind === 'symbol' && text === '\\') return metaCommand(sql, start, token.start, to);
    start ??= token.start;
    if (token.kind === 'symbol' && text === ';' && nesting.outermost) return statement(sql, start, token.start, to);
    nesting.see(token);
    end = token.end;
  }
  return start === undefined ? undefined : { pieces: [{ kind: 'sql', start, end: Math.min(end, to) }], next: to };
}

function statement(sql: string, start: number, end: number, to: number): Step {
  const pieces: Piece[] = start < end ? [{ kind: 'sql', start, end }] : [];
  if (!/^copy\b[\s\S]*\bfrom\s+stdin\b/i.test(sql.slice(start, end))) return { pieces, next: end + 1 };
  const data = lineEnd(sql, end, to) + 1;
  const mark = /^\\\.[ \t]*\r?$/gm;
  mark.lastIndex = Math.min(data, to);
  const closed = mark.exec(sql) === null ? to : Math.min(mark.lastIndex, to);
  if (data < closed) pieces.push({ kind: 'copy-data', start: data, end: closed });
  return { pieces, next: Math.max(closed, end + 1) };
}

/** A command after the beginning of a statement (`select 1 \gset`) takes that statement with it: psql sends it. */
function metaCommand(sql: string, start: number | undefined, backslash: number, to: number): Step {
  const end = lineEnd(sql, backslash, to);
  return { pieces: [{ kind: 'meta-command', start: start ?? backslash, end }], next: end };
}

function lineEnd(sql: string, from: number, to: number): number {
  const end = sql.indexOf('\n', from);
  return end < 0 || end > to ? to : end;
}

/** Counts what a semicolon may stand inside of. */
class Nesting {
  readonly #sql: string;
  readonly #parentheses: boolean;
  #open = 0;
  #atomic = 0;
  #last = '';

  constructor(sql: string, parentheses: boolean) {
    this.#sql = sql;
    this.#parentheses = parentheses;
  }

  get outermost(): boolean {
    return this.#open <= 0 && this.#atomic === 0;
  }

  see(token: Token): void {
    if (token.kind === 'symbol' && this.#parentheses) {
      const symbol = this.#sql[token.start];
      if (symbol === '(') this.#open += 1;
      if (symbol === ')') this.#open -= 1;
    }
    if (token.kind !== 'word') return;
    const word = this.#sql.slice(token.start, token.end).toLowerCase();
    if (word === 'atomic' && this.#last === 'begin') this.#atomic = 1;
    else if (word === 'case' && this.#atomic > 0) this.#atomic += 1;
    else if (word === 'end' && this.#atomic > 0) this.#atomic -= 1;
    this.#last = word;
  }
}
