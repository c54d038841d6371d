import { canonicalVersion } from './layouts/flyway-name.ts';
import type { Issue } from './issue.ts';
import type { LedgerRow } from './ledger-table.ts';
import type { Migration } from './migration.ts';
import { compareOrder, orderRules } from './order.ts';
import type { Tool } from './tool.ts';

/** What a tool's own table says about the files. */
export interface LedgerStanding {
  /** In the order of the tool. */
  readonly applied: readonly Migration[];
  /** What the tool will run, in its order. */
  readonly pending: readonly Migration[];
  /** What the tool will pass over without a word, though it never ran. */
  readonly skipped: readonly Migration[];
  /** Begun and not finished, or failed. */
  readonly unfinished: readonly LedgerRow[];
  /** Rows without a file. */
  readonly missing: readonly LedgerRow[];
  /** MG901, MG902, MG903, MG905, MG907, at the files, or at the folder where there is none. */
  readonly issues: readonly Issue[];
}

/** Files, and the rows of the table in the order they were applied. */
export interface Comparison {
  readonly tool: Exclude<Tool, 'sql'>;
  /** In the order of the tool. */
  readonly migrations: readonly Migration[];
  readonly rows: readonly LedgerRow[];
  /** The folder, for issues that belong to no file. */
  readonly directory: string;
}

/**
 * Compares files with the tool's own table by the tool's own rules; pure.
 *
 * golang-migrate keeps one row and takes all up to it for applied; drizzle runs what is newer than its newest row and
 * looks at nothing else; sqitch finds a change by its id, or by name and script; all others compare versions.
 */
export function compareLedger({ tool, migrations, rows, directory }: Comparison): LedgerStanding {
  const done = rows.filter(({ clean }) => clean);
  const rowOf = matcher(tool, done);
  const unfinished = rows.filter(({ clean }) => !clean);
  const sorted = sortOut(tool, migrations, { done, unfinished, rowOf, fresh: rows.length === 0 });
  const { applied, skipped, pending } = sorted;
  const found = new Set(migrations.flatMap((migration) => rowOf(migration) ?? []));
  const missing = done.filter((row) => !found.has(row) && row.kind === 'versioned');
  const issues = [
    ...unfinished.map((row) => unfinishedIssue(tool, row, migrations, directory)),
    ...missing.map((row) => missingIssue(row, directory)),
    ...applied.flatMap((migration) => checksumIssue(tool, migration, rowOf(migration))),
    ...skipped.map((migration) => lateIssue(tool, migration, 'the newest that was applied')),
    ...pending.flatMap((migration) => orderIssue(tool, migration, applied)),
  ];
  return { applied, pending, skipped, unfinished, missing, issues };
}

interface Evidence {
  readonly done: readonly LedgerRow[];
  readonly unfinished: readonly LedgerRow[];
  readonly rowOf: (migration: Migration) => LedgerRow | undefined;
  readonly fresh: boolean;
}

type Sorted = Pick<LedgerStanding, 'applied' | 'skipped' | 'pending'>;

function sortOut(tool: Tool, migrations: readonly Migration[], { done, unfinished, rowOf, fresh }: Evidence): Sorted {
  const newest = tool === 'golang-migrate' || tool === 'drizzle' ? highest(done) : undefined;
  const upToNewest = ({ version }: Migration): boolean => newest !== undefined && BigInt(version) <= newest;
  const isApplied = (migration: Migration): boolean => {
    if (tool === 'golang-migrate') return upToNewest(migration) || isBelow(migration, unfinished);
    const row = rowOf(migration);
    if (migration.kind === 'repeatable') return row !== undefined && row.checksum === migration.checksum;
    return row !== undefined || isBaselined(tool, migration, done);
  };
  const isSkipped = (migration: Migration): boolean =>
    tool === 'drizzle' && !isApplied(migration) && upToNewest(migration);
  const open = migrations.filter((migration) => !isApplied(migration) && !isSkipped(migration));
  const baseline = fresh ? migrations.findLast(({ kind }) => kind === 'baseline') : undefined;
  const isReplaced = (migration: Migration): boolean =>
    migration.kind === 'baseline'
      ? migration !== baseline
      : migration.kind === 'versioned' && baseline !== undefined && (compareOrder(tool, migration, baseline) ?? 1) <= 0;
  return {
    applied: migrations.filter(isApplied),
    skipped: migrations.filter(isSkipped),
    pending: open.filter((migration) => !isReplaced(migration)),
  };
}

/** golang-migrate's only row may be of a version that failed: all below it were applied. */
function isBelow({ version }: Migration, unfinished: readonly LedgerRow[]): boolean {
  const failed = highest(unfinished);
  return failed !== undefined && BigInt(version) < failed;
}

/** Whether a row says that everything up to its version was there before the tool came. */
function isBaselined(tool: Tool, migration: Migration, rows: readonly LedgerRow[]): boolean {
  if (migration.kind !== 'versioned') return false;
  return rows.some(
    ({ kind, version }) =>
      kind === 'baseline' && (compareOrder(tool, migration, { ...migration, version, path: version }) ?? 1) <= 0,
  );
}

function matcher(tool: Tool, rows: readonly LedgerRow[]): (migration: Migration) => LedgerRow | undefined {
  const key = (version: string): string => (tool === 'flyway' ? canonicalVersion(version) : version);
  const byVersion = new Map(rows.toReversed().map((row) => [key(row.version), row]));
  return (migration) => {
    const { version, name, checksum, kind, path } = migration;
    // A script of Flyway is stored by its place below a location, which the folder need not be.
    if (kind === 'repeatable')
      return rows.findLast((row) => row.kind === 'repeatable' && (row.name === name || path.endsWith(row.version)));
    const exact = byVersion.get(key(version));
    if (exact !== undefined || tool !== 'sqitch') return exact;
    return rows.find((row) => row.name === name && row.checksum === checksum);
  };
}

function highest(rows: readonly LedgerRow[]): bigint | undefined {
  return rows
    .map(({ version }) => (/^\d+$/.test(version) ? BigInt(version) : undefined))
    .reduce((most, value) => (value !== undefined && (most === undefined || value > most) ? value : most), undefined);
}

function unfinishedIssue(tool: Tool, row: LedgerRow, migrations: readonly Migration[], directory: string): Issue {
  const file = migrations.find(({ version }) => version === row.version);
  const message = `${tool} has version ${row.version} as begun and not finished, and refuses to go on`;
  const fix = repairs[tool] ?? `see what it left behind, finish or undo it by hand, then mend the row of its table`;
  return { rule: 'MG905', severity: 'error', path: file?.path ?? directory, line: 1, message, fix };
}

const repairs: Partial<Readonly<Record<Tool, string>>> = {
  'golang-migrate': 'undo what it left behind, then migrate force <the version before it>',
  prisma:
    'prisma migrate resolve --rolled-back <name> after undoing what it left behind, or --applied after finishing it',
  flyway: 'undo what it left behind, then flyway repair',
  atlas: 'undo or finish what it left behind, then atlas migrate set <version>',
};

function missingIssue(row: LedgerRow, directory: string): Issue {
  const message = `version ${row.version}${row.name === undefined ? '' : ` (${row.name})`} was applied, and there is no file for it`;
  const fix = 'bring the file back; this checkout is older than the database, or the file was deleted or renamed';
  return { rule: 'MG903', severity: 'error', path: directory, line: 1, message, fix };
}

function checksumIssue(tool: Tool, migration: Migration, row: LedgerRow | undefined): readonly Issue[] {
  const { path, checksum, otherChecksums = [], kind } = migration;
  if (row?.checksum === undefined || checksum === undefined || kind !== 'versioned') return [];
  if ([checksum, ...otherChecksums].includes(row.checksum) || row.kind === 'baseline') return [];
  // The hash of atlas is of all files up to this one, and atlas itself compares atlas.sum.
  if (tool === 'atlas') return [];
  const message = `it was edited after it was applied: its checksum was ${row.checksum.slice(0, 16)} and is ${checksum.slice(0, 16)}`;
  const fix = 'bring the file back as it was applied, and write a new migration';
  return [{ rule: 'MG902', severity: 'error', path, line: 1, message, fix }];
}

function orderIssue(tool: Tool, migration: Migration, applied: readonly Migration[]): readonly Issue[] {
  if (migration.kind !== 'versioned') return [];
  const later = applied.find((other) => other.kind === 'versioned' && (compareOrder(tool, other, migration) ?? 0) > 0);
  return later === undefined ? [] : [lateIssue(tool, migration, later.path)];
}

function lateIssue(tool: Tool, { path }: Migration, after: string): Issue {
  const { late, said } = orderRules[tool];
  const rule = late === 'skips' ? 'MG907' : 'MG901';
  const message = `it was not applied and comes before ${after}, which was: ${said}`;
  return { rule, severity: 'error', path, line: 1, message, fix: 'give it a version above all that were applied' };
}
