import { type Statement, tokens } from '#sql';

/** The line that parts a fix into files. */
export const nextFile = '-- next file, in its own transaction:';

/** The line that begins a file of a fix that must wait for the contract phase. */
export const contractFile =
  '-- next file, when every environment runs the version that can do without:\n-- migrate-gate: contract';

/** Joins the files of a fix. */
export function inFiles(...files: readonly string[]): string {
  const [first = '', ...rest] = files;
  return [first, ...rest.map((file) => (file.startsWith('-- next file') ? file : `${nextFile}\n${file}`))].join('\n\n');
}

/** Joins statements into a file. */
export function sql(...statements: readonly string[]): string {
  return statements.map((statement) => `${statement};`).join('\n');
}

/** The statement as it is, in a contract file. */
export function asContract(...statements: readonly string[]): string {
  return `${contractFile}\n${sql(...statements)}`;
}

/** An ALTER TABLE in its parts: `ALTER TABLE users` and the commands after it. */
export interface Clauses {
  readonly head: string;
  readonly commands: readonly string[];
}

/** Takes an ALTER TABLE apart at the commas between its commands. */
export function clausesOf({ text }: Pick<Statement, 'text'>): Clauses {
  let state: 'keyword' | 'name' | 'dotted' | 'commands' = 'keyword';
  let start = 0;
  let depth = 0;
  const cuts: number[] = [];
  for (const token of tokens(text)) {
    const part = text.slice(token.start, token.end);
    if (token.kind === 'comment') continue;
    if (state === 'dotted') state = part === '.' ? 'name' : part === '*' ? 'dotted' : 'commands';
    else if (state === 'name') {
      if (!/^(?:if|exists|only)$/i.test(part)) state = 'dotted';
    } else if (state === 'keyword' && /^table$/i.test(part)) state = 'name';
    if (state !== 'commands') {
      start = token.end;
      continue;
    }
    if (part === '(' || part === '[') depth += 1;
    if (part === ')' || part === ']') depth -= 1;
    if (part === ',' && depth === 0) cuts.push(token.start);
  }
  const bounds = [start, ...cuts.map((cut) => cut + 1)];
  const ends = [...cuts, text.length];
  return {
    head: text.slice(0, start).trim(),
    commands: bounds.map((from, index) => text.slice(from, ends[index]).trim()),
  };
}

/** A word of a statement put in behind the first of the given ones: `CREATE INDEX` -> `CREATE INDEX CONCURRENTLY`. */
export function insertAfter(text: string, pattern: RegExp, word: string): string {
  return text.replace(pattern, (found) => `${found} ${word}`);
}
