/** What a file of `NAME=value` pairs holds: the pairs up to the first malformed entry, and what was wrong with that. */
export interface FileCommands {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly problem: string | undefined;
}

/**
 * Parses the text of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE: `name=value`, or `name<<delimiter`, lines, `delimiter`.
 *
 * Lines end in `\n` only (on Linux a carriage return belongs to the value); whichever of `=` and `<<` comes first decides
 * the form; empty lines are skipped; names are not checked. Never throws. An empty name is a problem here for every file;
 * the runner lets it pass in GITHUB_ENV and GITHUB_STATE, where nothing can read it.
 * Source: actions/runner src/Runner.Worker/FileCommandManager.cs EnvFileKeyValuePairs.
 */
export function parseFileCommands(text: string): FileCommands {
  const pairs: (readonly [string, string])[] = [];
  let next = 0;
  while (next < text.length) {
    const line = readLine(text, next);
    next = line.next;
    if (line.text === '') continue;
    const entry = parseEntry(text, line);
    if (typeof entry === 'string') return { pairs, problem: entry };
    pairs.push(entry.pair);
    next = entry.next;
  }
  return { pairs, problem: undefined };
}

interface Line {
  readonly text: string;
  /** False for a last line without its newline. */
  readonly ended: boolean;
  readonly next: number;
}

function readLine(text: string, from: number): Line {
  const newline = text.indexOf('\n', from);
  return newline < 0
    ? { text: text.slice(from), ended: false, next: text.length }
    : { text: text.slice(from, newline), ended: true, next: newline + 1 };
}

type Entry = { readonly pair: readonly [string, string]; readonly next: number } | string;

function parseEntry(text: string, line: Line): Entry {
  const equals = line.text.indexOf('=');
  const heredoc = line.text.indexOf('<<');
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
    const name = line.text.slice(0, equals);
    if (name === '') return `Invalid format '${line.text}'. Name must not be empty`;
    return { pair: [name, line.text.slice(equals + 1)], next: line.next };
  }
  if (heredoc < 0) return `Invalid format '${line.text}'`;
  const name = line.text.slice(0, heredoc);
  const delimiter = line.text.slice(heredoc + 2);
  if (name === '' || delimiter === '') {
    return `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`;
  }
  return parseHeredoc(text, name, delimiter, line.next);
}

function parseHeredoc(text: string, name: string, delimiter: string, start: number): Entry {
  let end = start;
  let next = start;
  while (next < text.length) {
    const line = readLine(text, next);
    if (line.text === delimiter) return { pair: [name, text.slice(start, end)], next: line.next };
    if (!line.ended) return 'Invalid value. EOF marker missing new line.';
    end = line.next - 1;
    next = line.next;
  }
  return `Invalid value. Matching delimiter not found '${delimiter}'`;
}

/** The directories of GITHUB_PATH in the order written, the last of equal ones kept (AddPathFileCommand). */
export function parsePathFile(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/u).filter((line) => line !== '');
  return lines.filter((line, index) => !lines.includes(line, index + 1));
}
