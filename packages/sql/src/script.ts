import { type Grammar, loadGrammar } from './grammar.ts';
import type { Node } from './node.ts';
import { refusal } from './refusal.ts';
import { pairsUp, type Piece, split } from './split.ts';
import { firstToken, lastToken } from './token.ts';
import { whyUnread } from './unread.ts';

/** One statement of a script; lines are 1-based; offsets are UTF-16 into the script's text. */
export interface Statement {
  /** Without the semicolon, and without comments before and after it. */
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Undefined when the statement could not be read; then `unread` says why. */
  readonly tree: Node | undefined;
  readonly unread?: string;
  /** Turns a `location` of the tree (bytes) into a UTF-16 offset into `text`. */
  at(location: number | undefined): number;
}

/** What a script holds. */
export interface Script {
  readonly statements: readonly Statement[];
  /** Why nothing of the script was read: a NUL byte, another encoding, too large. */
  readonly refused?: string;
}

/**
 * Reads a script by PostgreSQL 18's own grammar, loaded once and lazily. Never throws for bad SQL: a statement that cannot
 * be read is there with its reason, and the statements around it are read nevertheless.
 *
 * What only psql understands (meta-commands, variables, the data of `COPY … FROM stdin`) is there as unread statements. A
 * byte order mark at the beginning counts as blank.
 */
export async function readScript(sql: string): Promise<Script> {
  const refused = refusal(sql);
  if (refused !== undefined) return { statements: [], refused };
  return { statements: readStatements(await loadGrammar(), sql) };
}

/** Reads the statements of a text that holds no NUL byte, with a grammar that is loaded. */
export function readStatements(grammar: Grammar, sql: string): readonly Statement[] {
  const text = sql.startsWith('\uFEFF') ? ` ${sql.slice(1)}` : sql;
  if (text.trim() === '') return [];
  const whole = parse(grammar, text);
  if (!('error' in whole)) return statementsOf(text, 0, whole.statements, new Lines(text));
  return recover(grammar, text);
}

interface RawStatement {
  readonly tree: Node | undefined;
  /** In bytes of UTF-8. */
  readonly location: number;
  readonly length: number | undefined;
}

function parse(grammar: Grammar, sql: string): { statements: readonly RawStatement[] } | { error: unknown } {
  try {
    const { stmts = [] } = grammar.parseSync(sql);
    return {
      statements: stmts.map(({ stmt, stmt_location, stmt_len }) => ({
        tree: stmt,
        location: stmt_location ?? 0,
        length: stmt_len,
      })),
    };
  } catch (error) {
    return { error };
  }
}

/** One syntax error loses the whole text for the grammar: read it piece by piece. */
function recover(grammar: Grammar, sql: string): readonly Statement[] {
  const lines = new Lines(sql);
  return split(sql).flatMap((piece) => readPiece(grammar, sql, piece, lines, true));
}

function readPiece(grammar: Grammar, sql: string, piece: Piece, lines: Lines, whole: boolean): readonly Statement[] {
  const text = sql.slice(piece.start, piece.end);
  if (piece.kind === 'copy-data') return [unreadPiece(text, piece, lines, 'the data of COPY … FROM stdin is not SQL')];
  if (piece.kind === 'meta-command') {
    const command = /\\\S*/.exec(text)?.[0] ?? '\\';
    return [unreadPiece(text, piece, lines, `${command} is a command of psql, not SQL`)];
  }
  const parsed = parse(grammar, text);
  if (!('error' in parsed)) return statementsOf(sql, piece.start, parsed.statements, lines, piece.end);
  const parts = whole && !pairsUp(text) ? split(sql, piece.start, piece.end, false) : [];
  if (parts.length > 1) return parts.flatMap((part) => readPiece(grammar, sql, part, lines, false));
  return [unreadPiece(text, piece, lines, whyUnread(text, parsed.error))];
}

function unreadPiece(text: string, { start, end }: Piece, lines: Lines, unread: string): Statement {
  return { text, line: lines.at(start), start, end, tree: undefined, unread, at: () => 0 };
}

function statementsOf(
  sql: string,
  base: number,
  raw: readonly RawStatement[],
  lines: Lines,
  limit = sql.length,
): readonly Statement[] {
  const bytes = byteReader(base === 0 && limit === sql.length ? sql : sql.slice(base, limit));
  return raw.map(({ tree, location, length }) => {
    const open = base + bytes.offset(location);
    const start = firstToken(sql, open);
    const end = length === undefined ? lastToken(sql.slice(0, limit), start) : base + bytes.offset(location + length);
    return {
      text: sql.slice(start, end),
      line: lines.at(start),
      start,
      end,
      tree,
      at: (place = location) => Math.max(0, open + bytes.between(location, place) - start),
    };
  });
}

/** Turns offsets in bytes of UTF-8 into offsets in UTF-16; `offset` is quick for rising offsets. */
function byteReader(text: string): { offset(byte: number): number; between(from: number, to: number): number } {
  if (Buffer.byteLength(text) === text.length) return { offset: (byte) => byte, between: (from, to) => to - from };
  const bytes = Buffer.from(text);
  const between = (from: number, to: number): number => bytes.toString('utf8', from, Math.max(from, to)).length;
  let last = { byte: 0, offset: 0 };
  const offset = (byte: number): number => {
    if (byte < last.byte) last = { byte: 0, offset: 0 };
    last = { byte, offset: last.offset + between(last.byte, byte) };
    return last.offset;
  };
  return { offset, between };
}

/** Line numbers of rising offsets, in one pass over the text. */
class Lines {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): number {
    if (offset < this.#offset) [this.#offset, this.#line] = [0, 1];
    for (let next = this.#text.indexOf('\n', this.#offset); next >= 0 && next < offset;) {
      this.#line += 1;
      this.#offset = next + 1;
      next = this.#text.indexOf('\n', this.#offset);
    }
    return this.#line;
  }
}
