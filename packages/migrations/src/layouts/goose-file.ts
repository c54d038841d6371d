import type { Piece } from '../migration.ts';

/** One direction of a file for goose. */
export interface GooseBlock {
  readonly sql: string;
  /** The line of the file, from 1, on which `sql` begins. */
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** A file as goose reads it. */
export interface GooseFile {
  readonly up: GooseBlock;
  readonly down: GooseBlock | undefined;
  readonly transaction: boolean;
  /** The line from which on environment variables are filled in, which are not known here. */
  readonly variables: number | undefined;
}

/** Why goose refuses a file. */
export interface GooseStop {
  readonly stopped: string;
  readonly line: number;
}

const known = new Set(['up', 'down', 'statementbegin', 'statementend', 'no transaction', 'envsub on', 'envsub off']);

/**
 * Reads a file as goose does: by lines, its statements ended by a semicolon at the end of one.
 *
 * Facts: pressly/goose internal/sqlparser/parser.go: annotations are not indented and not case sensitive; a semicolon
 * ends a statement where the last word before a `--` ends with one; between StatementBegin and StatementEnd nothing does;
 * NO TRANSACTION anywhere is for the whole file.
 */
export function readGooseFile(text: string): GooseFile | GooseStop {
  const machine = new Machine();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const stopped = machine.take(line.replace(/\r$/, ''), line, index + 1);
    if (stopped !== undefined) return { stopped, line: index + 1 };
  }
  return machine.finish(lines.length);
}

type Side = 'up' | 'down';

class Machine {
  #side: Side | undefined;
  #inside = false;
  #transaction = true;
  #variables: number | undefined;
  #buffer: string[] = [];
  #bufferLine = 0;
  readonly #pieces: Record<Side, Piece[]> = { up: [], down: [] };
  readonly #text: Record<Side, string[]> = { up: [], down: [] };
  readonly #starts: Record<Side, number> = { up: 0, down: 0 };

  /** Takes the next line; answers why goose stops there, if it does. */
  take(line: string, raw: string, number: number): string | undefined {
    if (this.#side === undefined && line.trim() === '') return undefined;
    if (this.#side !== undefined) this.#text[this.#side].push(raw);
    if (line.trimStart().startsWith('--') && line.includes('+goose')) return this.#annotation(line, number);
    if (this.#buffer.length === 0 && (line.trimStart().startsWith('--') || line === '')) return undefined;
    if (this.#side === undefined) return 'statements stand before -- +goose Up';
    this.#push(line, number);
    if (!this.#inside && endsStatement(line)) this.#cut(this.#side);
    return undefined;
  }

  #annotation(line: string, number: number): string | undefined {
    const name = annotationOf(line);
    switch (name) {
      case 'up':
      case 'down':
        return this.#turn(name, number);
      case 'statementbegin':
        if (this.#side === undefined || this.#inside) return 'StatementBegin stands before Up, or inside another';
        this.#inside = true;
        return undefined;
      case 'statementend':
        if (this.#side === undefined || !this.#inside) return 'StatementEnd without StatementBegin';
        this.#inside = false;
        this.#cut(this.#side);
        return undefined;
      case 'no transaction':
        this.#transaction = false;
        return undefined;
      case 'envsub on':
        this.#variables ??= number;
        return undefined;
      case 'envsub off':
        return undefined;
      case undefined:
      default:
        return `"${line.trim().slice(0, 60)}" is no annotation it knows, or is indented`;
    }
  }

  #turn(side: Side, number: number): string | undefined {
    if (side === 'up' && this.#side !== undefined) return 'a second -- +goose Up';
    if (side === 'down' && (this.#side !== 'up' || this.#inside))
      return '-- +goose Down before Up, inside a statement, or twice';
    if (this.#buffer.some((line) => line.trim() !== '')) return 'the statement before it ends without a semicolon';
    this.#side = side;
    this.#starts[side] = number + 1;
    return undefined;
  }

  #push(line: string, number: number): void {
    if (this.#buffer.length === 0) this.#bufferLine = number;
    this.#buffer.push(line);
  }

  #cut(side: Side): void {
    const sql = this.#buffer.join('\n');
    const blank = /^\s*/.exec(sql)?.[0].split('\n').length ?? 1;
    this.#pieces[side].push({ sql: sql.trim(), line: this.#bufferLine + blank - 1 });
    this.#buffer = [];
  }

  finish(lastLine: number): GooseFile | GooseStop {
    if (this.#side === undefined) return { stopped: 'it has no -- +goose Up', line: 1 };
    if (this.#inside) return { stopped: 'StatementBegin without StatementEnd', line: lastLine };
    if (this.#buffer.some((line) => line.trim() !== '')) {
      return { stopped: 'its last statement ends without a semicolon at the end of a line', line: this.#bufferLine };
    }
    return {
      up: this.#block('up'),
      down: this.#side === 'down' ? this.#block('down') : undefined,
      transaction: this.#transaction,
      variables: this.#variables,
    };
  }

  #block(side: Side): GooseBlock {
    return { sql: this.#text[side].join('\n'), line: this.#starts[side], pieces: this.#pieces[side] };
  }
}

function annotationOf(line: string): string | undefined {
  if (/^[ \t]/.test(line)) return undefined;
  const name = line.replaceAll('--', '').replace('+goose', '').trim().toLowerCase();
  return known.has(name) ? name : undefined;
}

function endsStatement(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const comment = words.findIndex((word) => word.startsWith('--'));
  return (comment === -1 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}
