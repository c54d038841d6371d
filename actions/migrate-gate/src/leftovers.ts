import type { Json } from '#kit';
import type { LedgerRow, Migration, Tool } from '#migrations';
import { leftBehind, type LeftBehind, unfinished } from '#postgres';
import type { Sight } from './attempts.ts';

/** One thing that a migration left in the database, with the commands that mend it. */
export interface Leftover {
  readonly kind: string;
  readonly name: string;
  readonly what: string;
  readonly detail: string;
  readonly mend: readonly string[];
}

/**
 * What a failed migration left behind, object by object. What the files made that the tool itself has recorded as applied is not left behind; an
 * object that a file names which was not applied is, also when both name it.
 */
export function leftoversOf(
  tool: Tool,
  { before, after }: { readonly before: Sight; readonly after: Sight },
  pending: readonly Migration[],
  applied: readonly Migration[],
): readonly Leftover[] {
  const failed = pending.filter((migration) => !applied.includes(migration));
  const names = (object: LeftBehind, files: readonly Migration[]) => files.some((file) => mentions(file, object.name));
  const objects = leftBehind(before.snapshot, after.snapshot).filter(
    (object) =>
      !isOfToolTable(object, after.table?.table) &&
      (!names(object, applied) || names(object, failed) || object.what === 'invalid index'),
  );
  return [...objects, ...dirtyRows(tool, before, after)];
}

/** What a migration that ended well left unfinished, and what was not so before. */
export function unfinishedOf(before: Sight, after: Sight): readonly LeftBehind[] {
  const known = new Set(unfinished(before.snapshot).map(({ kind, name }) => `${kind} ${name}`));
  return unfinished(after.snapshot).filter(({ kind, name }) => !known.has(`${kind} ${name}`));
}

/** For the output `left-behind`. */
export function jsonOf(leftovers: readonly Leftover[]): Json {
  return leftovers.map(({ kind, name, what, detail, mend }) => ({ kind, name, what, detail, mend }));
}

/** The tool makes its own table, with what belongs to it, before its first migration. */
export function isOfToolTable(
  { name, table }: { readonly name: string; readonly table: string | undefined },
  own: string | undefined,
): boolean {
  if (own === undefined) return false;
  const schema = own.slice(0, own.lastIndexOf('.'));
  return name === own || table === own || name.startsWith(`${own}_`) || (name === schema && schema !== 'public');
}

/** The last part of a name, as a word of its own, in whatever case it is written. */
function mentions({ up }: Migration, name: string): boolean {
  const last = /(?:"((?:[^"]|"")+)"|([^."]+))$/u.exec(name);
  const word = (last?.[1]?.replaceAll('""', '"') ?? last?.[2] ?? name).replace(/\(.*$/u, '');
  const escaped = word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w$])${escaped}(?![\w$])`, 'iu').test(up.sql);
}

function dirtyRows(tool: Tool, before: Sight, after: Sight): readonly Leftover[] {
  const isDirty = ({ clean }: LedgerRow) => !clean;
  const known = new Set((before.table?.rows ?? []).filter(isDirty).map(({ version }) => version));
  const { table, rows } = after.table ?? { table: undefined, rows: [] };
  return rows
    .filter((row) => isDirty(row) && !known.has(row.version))
    .map(({ version, name }) => ({
      kind: 'ledger',
      name: `${table ?? 'the ledger'} ${version}`,
      what: 'dirty ledger',
      detail: `${tool} has ${name ?? version} as begun and not finished, and refuses to go on`,
      mend: [mendingOf(tool, version)],
    }));
}

/** What the tools document for it, once the objects above are mended. */
function mendingOf(tool: Tool, version: string): string {
  const own: Partial<Readonly<Record<Tool, string>>> = {
    'golang-migrate': `migrate force <the version before ${version}>`,
    prisma: `prisma migrate resolve --rolled-back ${version}`,
    flyway: 'flyway repair',
  };
  return own[tool] ?? `remove the row of ${version} from the table of the tool`;
}
