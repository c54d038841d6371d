import type { Json } from '#kit';
import type { LedgerRow, Migration, Tool } from '#migrations';
import { leftBehind, type LeftBehind, unfinished } from '#postgres';
import type { Sight } from './attempts.ts';
import { madeBy, wordOf } from './made.ts';

/** One thing that a migration left in the database, with the commands that mend it. */
export interface Leftover {
  readonly kind: string;
  readonly name: string;
  readonly what: string;
  readonly detail: string;
  readonly mend: readonly string[];
}

/** What a failed migration is told apart by. */
export interface Failure {
  readonly tool: Tool;
  readonly before: Sight;
  readonly after: Sight;
  /** What was to run, in order. */
  readonly allowed: readonly Migration[];
  /** What the tool has recorded now and had not before. */
  readonly applied: readonly Migration[];
}

/**
 * What a failed migration left behind, object by object. It is of the first file that was not applied, at which the tool stopped: what an applied file
 * made is not left behind, whoever else names it, and nobody is told to drop it.
 */
export async function leftoversOf({ tool, before, after, allowed, applied }: Failure): Promise<readonly Leftover[]> {
  const culprit = allowed.find((migration) => !applied.includes(migration));
  const made = culprit === undefined ? new Set<string>() : await madeBy(culprit);
  const isOfCulprit = (object: LeftBehind): boolean => {
    if (applied.length === 0) return true;
    if (culprit === undefined) return false;
    const byOthers = applied.some((file) => mentions(file, object.name));
    if (mentions(culprit, object.name)) return !byOthers || made.has(wordOf(object.name));
    const { table } = object;
    return !byOthers && table !== undefined && made.has(wordOf(table));
  };
  const isInvalid = ({ what }: LeftBehind) => what === 'invalid index';
  const objects = leftBehind(before.snapshot, after.snapshot).filter(
    (object) => !isOfToolTable(object, after.table?.table) && (isInvalid(object) || isOfCulprit(object)),
  );
  const told = new Set(objects.map(({ name }) => name));
  // Left by an earlier run that was ended: the tool stumbles over it, and nobody may have told it then.
  const older = unfinished(after.snapshot).filter(
    (object) => isInvalid(object) && !told.has(object.name) && made.has(wordOf(object.name)),
  );
  const mended = [...objects, ...older].map((object): Leftover => {
    const { kind, name, what, detail, mend } = object;
    // The file that makes the index runs again, and would stumble over one that was built by hand.
    const own = isInvalid(object) && made.has(wordOf(name)) ? mend.slice(0, 1) : mend;
    return { kind, name, what, detail, mend: own };
  });
  return [...mended, ...dirtyRows(tool, before, after)];
}

/**
 * What a migration that ended well left unfinished: what was not so before, and what an applied file should have made anew, as `IF NOT EXISTS` takes an
 * invalid index for one that is there.
 */
export async function unfinishedOf(
  before: Sight,
  after: Sight,
  applied: readonly Migration[],
): Promise<readonly LeftBehind[]> {
  const known = new Set(unfinished(before.snapshot).map(({ kind, name }) => `${kind} ${name}`));
  const made = await Promise.all(applied.map(madeBy));
  return unfinished(after.snapshot).filter(
    ({ kind, name, what }) =>
      !known.has(`${kind} ${name}`) || (what === 'invalid index' && made.some((names) => names.has(wordOf(name)))),
  );
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

function mentions({ up }: Migration, name: string): boolean {
  const escaped = wordOf(name).replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
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
