import { ActionFailure } from '#kit';
import type { Change, Changes } from './changes.ts';
import type { Issue } from './issue.ts';
import type { Layout, LayoutOptions } from './layout.ts';
import type { Migration } from './migration.ts';
import { compareOrder, orderRules } from './order.ts';
import { readLayout } from './read-layout.ts';
import type { Migrations } from './read-migrations.ts';
import { scan } from './scan.ts';
import type { Database, Tool } from './tool.ts';
import type { Tree } from './tree.ts';

/** What a change does to the history of migrations. */
export interface History {
  /** What the change brings, in the order of the tool: new ones, and repeatable ones that it edits. */
  readonly pending: readonly Migration[];
  /** All others, in the order of the tool. */
  readonly merged: readonly Migration[];
  /** What is wrong with the history, and of the folder's own issues those in files that the change touches, or that stop the tool. */
  readonly issues: readonly Issue[];
}

/**
 * Holds a folder of migrations to the tip of the base: MG901 to MG904 and MG907.
 *
 * Pure. What was merged may not be edited, deleted or renamed; what is new comes after everything at the tip, and under a
 * version of its own.
 */
export function judgeHistory(now: Migrations, changes: Changes, options: LayoutOptions): History {
  const { tool } = now;
  const tip = layoutOf(changes.tip, tool, options).migrations;
  const origin = changes.origin === changes.tip ? tip : layoutOf(changes.origin, tool, options).migrations;
  const known = new Set([...tip, ...origin].map(({ path }) => path));
  const touched = new Map(changes.files.map((change) => [change.path, change]));
  const isPending = (migration: Migration): boolean =>
    !known.has(migration.path) || (migration.kind === 'repeatable' && touched.has(migration.path));
  const pending = now.migrations.filter(isPending);
  const found = [
    ...changes.files.flatMap((change) => judgeChange(change, { now, before: origin, database: options.database })),
    ...judgeKept(origin, now, touched),
    ...pending
      .filter(({ path }) => touched.get(path)?.kind !== 'edited')
      .flatMap((migration) => judgePlace(tool, migration, { now, tip })),
  ];
  const isTouched = (path: string): boolean => touched.has(path) && touched.get(path)?.kind !== 'deleted';
  const own = now.issues.filter(({ rule, path }) => stopping.has(rule) || isTouched(path));
  return {
    pending,
    merged: now.migrations.filter((migration) => !isPending(migration)),
    issues: distinct([...found, ...own]),
  };
}

/** What stops the tool for everybody, whichever file it shows at. */
const stopping = new Set(['MG902', 'MG903', 'MG904']);

function layoutOf(tree: Tree, tool: Tool, options: LayoutOptions): Layout {
  try {
    return readLayout(tree, tool, options);
  } catch (error) {
    // The base may be from before the folder was one of this tool.
    if (error instanceof ActionFailure && error.reason === 'broken-layout') return { migrations: [], issues: [] };
    throw error;
  }
}

interface Past {
  readonly now: Migrations;
  readonly before: readonly Migration[];
  readonly database: Database;
}

function judgeChange(change: Change, past: Past): readonly Issue[] {
  const was = past.before.find(({ files }) => files.includes(change.from ?? change.path));
  if (was === undefined) return change.kind === 'edited' ? judgeMending(change.path, past) : [];
  switch (change.kind) {
    case 'added':
      return [];
    case 'edited':
      return judgeEdit(change.path, was, past);
    case 'deleted':
    case 'renamed':
      return judgeLoss(change, was, past);
  }
}

/** A merged file that could not be read on the base and can be now. */
function judgeMending(path: string, { now }: Past): readonly Issue[] {
  if (!now.migrations.some((migration) => migration.path === path)) return [];
  const message = 'a merged file that could not be read on the base was edited: whether it ran anywhere is not known';
  return [{ rule: 'MG902', severity: 'warn', path, line: 1, message, fix: 'make sure that no database has it' }];
}

function judgeEdit(path: string, was: Migration, { now, database }: Past): readonly Issue[] {
  const is = now.migrations.find((migration) => migration.path === was.path);
  if (was.kind === 'repeatable' || is === undefined) return [];
  const fix = 'bring the file back as it is on the base, and write a new migration';
  const edit = (severity: Issue['severity'], message: string): readonly Issue[] => [
    { rule: 'MG902', severity, path, line: 1, message, fix },
  ];
  const hashed = was.checksum !== undefined && was.checksum !== is.checksum;
  if (!sameCode(was.up.sql, is.up.sql, database)) {
    return edit('error', 'a merged migration was edited: where it ran already, the edit never will');
  }
  if (hashed)
    return edit('error', `a merged migration was edited, and ${now.tool} compares its checksum: it will stop`);
  const sameDown = sameCode(was.down?.sql ?? '', is.down?.sql ?? '', database);
  if (was.up.transaction.mode !== is.up.transaction.mode) {
    return edit('error', 'a merged migration was edited: it would now run in another transaction');
  }
  return sameDown ? [] : edit('warn', 'the way back of a merged migration was edited');
}

/** Whether two texts are the same but for comments and white space. */
function sameCode(left: string, right: string, database: Database): boolean {
  return left === right || codeOf(left, database) === codeOf(right, database);
}

function codeOf(sql: string, database: Database): string {
  return scan(sql, database)
    .filter(({ kind }) => kind !== 'line-comment' && kind !== 'block-comment')
    .map(({ start, end }) => sql.slice(start, end))
    .join('\n');
}

function judgeLoss(change: Change, was: Migration, { now }: Past): readonly Issue[] {
  const lost = change.from ?? change.path;
  const isRenamed = change.kind === 'renamed';
  const what = isRenamed ? `was renamed (it was ${lost})` : 'was deleted';
  const why = 'where it ran already, the database and the files no longer agree';
  if (lost !== was.path) {
    const message = `the way back (or the check) of a merged migration ${what}`;
    return [{ rule: 'MG903', severity: 'warn', path: change.path, line: 1, message, fix: `bring ${lost} back` }];
  }
  const replaced = now.migrations.some(
    (other) => other.kind === 'baseline' && (compareOrder(now.tool, other, was) ?? -1) >= 0,
  );
  const message = `a merged migration ${what}: ${why}`;
  const fix = replaced ? 'make sure that every database is past the new baseline' : `bring ${lost} back`;
  return [{ rule: 'MG903', severity: replaced ? 'warn' : 'error', path: change.path, line: 1, message, fix }];
}

/** Merged migrations whose files are still there, and which the tool now knows otherwise or not at all. */
function judgeKept(
  before: readonly Migration[],
  now: Migrations,
  touched: ReadonlyMap<string, Change>,
): readonly Issue[] {
  const files = new Set(now.tree.files.map(({ path }) => path));
  const byPath = new Map(now.migrations.map((migration) => [migration.path, migration]));
  return before.flatMap(({ kind, path, version }): readonly Issue[] => {
    if (kind === 'repeatable' || !files.has(path)) return [];
    const is = byPath.get(path);
    if (is === undefined) {
      const how = touched.has(path) ? 'as it is now' : 'by the journal or plan as it is now';
      const message = `${now.tool} no longer runs this merged migration, ${how}`;
      return [{ rule: 'MG903', severity: 'error', path, line: 1, message, fix: 'bring back what made it run' }];
    }
    if (is.version === version) return [];
    const message = `a merged migration got another version: ${version} became ${is.version}`;
    const fix = 'bring its entry back as it is on the base';
    return [{ rule: 'MG902', severity: 'error', path, line: 1, message, fix }];
  });
}

interface Order {
  readonly now: Migrations;
  readonly tip: readonly Migration[];
}

function judgePlace(tool: Tool, migration: Migration, { now, tip }: Order): readonly Issue[] {
  if (migration.kind !== 'versioned') return [];
  const { path, version } = migration;
  const merged = tip.filter((other) => other.kind === 'versioned' && other.path !== path);
  const same = merged.find((other) => sameVersion(tool, other, migration));
  const fix = 'give it a version above all that are merged: create it anew with the tool, just before merging';
  if (same !== undefined) {
    const message = `version ${version} is taken on the base (${same.path})`;
    return [{ rule: 'MG904', severity: 'error', path, line: 1, message, fix }];
  }
  const later =
    tool === 'sqitch'
      ? laterInPlan(now, migration, merged)
      : merged.filter((other) => (compareOrder(tool, other, migration) ?? 0) > 0);
  const last = later.at(-1);
  if (last === undefined) return [];
  const { late, said } = orderRules[tool];
  const message = `it comes before ${last.path}, which is merged already: ${said}`;
  return [{ rule: late === 'skips' ? 'MG907' : 'MG901', severity: 'error', path, line: 1, message, fix }];
}

function sameVersion(tool: Tool, left: Migration, right: Migration): boolean {
  if (tool === 'flyway' || tool === 'drizzle') return compareOrder(tool, left, right) === 0;
  return left.version === right.version;
}

function laterInPlan(now: Migrations, migration: Migration, merged: readonly Migration[]): readonly Migration[] {
  const after = now.migrations.slice(now.migrations.indexOf(migration) + 1);
  return after.filter((other) => merged.some(({ path }) => path === other.path));
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ rule, path, line }) => {
    const key = JSON.stringify([rule, path, rule === 'MG904' ? 0 : line]);
    return seen.size < seen.add(key).size;
  });
}
