import {
  formatName,
  type Name,
  type Node,
  nodesOf,
  parts,
  quoteName,
  relationName,
  type SelectStmt,
  stringOf,
  stringsOf,
} from '#sql';
import { writersOf } from '../effects/writers.ts';
import { sql } from '../fix.ts';
import type { Scene } from '../scene.ts';
import { keyOf } from '../schema/table.ts';
import { batch, deleteBatch } from './batches.ts';

/** Judges UPDATE and DELETE. */
export function changeRows(scene: Scene): void {
  const { UpdateStmt, DeleteStmt } = parts(scene.step.statement.tree);
  const statement = UpdateStmt ?? DeleteStmt;
  if (statement === undefined || scene.step.source === 'definition') return;
  const table = relationName(statement.relation);
  const verb = UpdateStmt === undefined ? 'Deletes' : 'Changes';
  const where = statement.whereClause === undefined ? undefined : whereText(scene.text);
  const fix = UpdateStmt === undefined ? deleteBatch(scene, table, where) : updateBatch(scene, table, where);
  if (statement.whereClause === undefined || namesNothing(statement.whereClause)) {
    scene.report('MG202', { what: `${verb} every row of ${formatName(table)}`, on: [table], fix });
    if (UpdateStmt === undefined) {
      scene.report('MG806', { what: `The rows of ${formatName(table)} are gone`, on: [table], quiet: true, fix });
    }
    return;
  }
  if (isBounded(scene, table, statement.whereClause)) return;
  scene.report('MG601', { what: `${verb} rows of ${formatName(table)} in one go`, on: [table], fix });
}

/** Judges MERGE, and UPDATE and DELETE that stand inside of another statement: WITH, EXPLAIN ANALYZE, PREPARE, COPY. */
export function changeRowsInside(scene: Scene): void {
  const { tree } = scene.step.statement;
  if (scene.step.source === 'definition' || isPlanned(tree)) return;
  const fix =
    '-- as a statement of its own, outside of the migration, in batches by key: repeat it until it changes no row';
  for (const writer of writersOf(tree)) {
    const { UpdateStmt, DeleteStmt, MergeStmt } = parts(writer);
    const changed = UpdateStmt ?? DeleteStmt;
    const on = [relationName((changed ?? MergeStmt)?.relation)];
    const names = on.map(formatName).join();
    const [source] = nodesOf(MergeStmt?.sourceRelation, 'RangeVar');
    if (source !== undefined) scene.report('MG601', { what: `Merges rows into ${names} in one go`, on, fix });
    if (changed === undefined || writer === tree) continue;
    const every = changed.whereClause === undefined || namesNothing(changed.whereClause);
    const what = `Changes ${every ? 'every row' : 'rows'} of ${names} inside of another statement`;
    scene.report(every ? 'MG202' : 'MG601', { what, on, fix });
  }
}

/** EXPLAIN without ANALYZE runs nothing. */
function isPlanned(tree: Node | undefined): boolean {
  const { ExplainStmt } = parts(tree);
  const options = (ExplainStmt?.options ?? []).map((node) => parts(node).DefElem?.defname);
  return ExplainStmt !== undefined && !options.includes('analyze');
}

function updateBatch(scene: Scene, table: Name, where: string | undefined): string {
  const set = /\bset\b[\s\S]*$/i.exec(scene.text)?.[0] ?? 'SET';
  const column = /^set\s+("[^"]+"|\w+)/i.exec(set)?.[1] ?? quoteName('id');
  const assigned =
    where === undefined
      ? set
      : set
          .slice(0, Math.max(0, set.lastIndexOf(where)))
          .replace(/\bwhere\s*$/i, '')
          .trim();
  return batch(
    scene,
    table,
    assigned.replaceAll(/\s+/g, ' '),
    where ?? `${column} IS NULL /* the rows that are still to be done */`,
  );
}

function whereText(text: string): string {
  return text.slice(text.toLowerCase().lastIndexOf('where') + 'where'.length).trim();
}

/** Says whether a condition can hold for few rows only: a LIMIT, a range of keys, or constants for a key. */
function isBounded(scene: Scene, table: Name, where: Node): boolean {
  return conjuncts(where).some((node) => {
    const { A_Expr, SubLink } = parts(node);
    if (SubLink?.subLinkType === 'ANY_SUBLINK') return isLimited(SubLink.subselect);
    const words = stringsOf(parts(A_Expr?.lexpr).ColumnRef?.fields);
    const column = words.at(-1);
    if (column === undefined || !isOf(scene, table, words.at(-2)) || !isKey(scene, table, column)) return false;
    if (A_Expr?.kind === 'AEXPR_BETWEEN') return true;
    const operator = stringOf(A_Expr?.name?.[0]);
    return (
      operator === '=' &&
      (A_Expr?.kind === 'AEXPR_OP' || A_Expr?.kind === 'AEXPR_IN') &&
      [...nodesOf(A_Expr.rexpr, 'ColumnRef')].length === 0
    );
  });
}

/** The most rows of one batch that is still small. */
const largestBatch = 100_000;

/** `key IN (SELECT … LIMIT 5000)`; a LIMIT anywhere else, as in EXISTS, limits nothing. */
function isLimited(subselect: Node | undefined): boolean {
  const limit = parts(subselect).SelectStmt?.limitCount;
  if (limit === undefined) return false;
  const constant = parts(limit).A_Const;
  return (
    constant === undefined ||
    (constant.isnull !== true && (constant.ival?.ival ?? 0) <= largestBatch && constant.fval === undefined)
  );
}

/** Whether a column's qualifier, if it has one, is the changed table; without one a second table may own the column. */
function isOf(scene: Scene, table: Name, qualifier: string | undefined): boolean {
  const { UpdateStmt, DeleteStmt } = parts(scene.step.statement.tree);
  const alias = (UpdateStmt ?? DeleteStmt)?.relation?.alias?.aliasname;
  if (qualifier !== undefined) return qualifier === (alias ?? table.name);
  return UpdateStmt?.fromClause === undefined && DeleteStmt?.usingClause === undefined;
}

/** `WHERE true` and `WHERE 1 = 1`: a condition that names no column. */
function namesNothing(where: Node): boolean {
  for (const kind of ['ColumnRef', 'SubLink', 'FuncCall', 'CurrentOfExpr'] as const) {
    for (const _ of nodesOf(where, kind)) return false;
  }
  return true;
}

function conjuncts(node: Node): readonly Node[] {
  const { BoolExpr } = parts(node);
  return BoolExpr?.boolop === 'AND_EXPR' ? (BoolExpr.args ?? []).flatMap(conjuncts) : [node];
}

function isKey({ schema }: Scene, table: Name, column: string): boolean {
  if (/^(?:id|uuid|key|code|slug)$/.test(column)) return true;
  return schema
    .indexesOf(keyOf(table))
    .some(({ unique, columns }) => unique && columns.length === 1 && columns[0] === column);
}

/** The relations a SELECT takes its rows from, in each branch of a UNION. */
function readBy(select: SelectStmt | undefined): readonly Name[] {
  if (select === undefined) return [];
  const own = [...nodesOf(select.fromClause, 'RangeVar')].map((relation) => relationName(relation));
  return [...own, ...readBy(select.larg), ...readBy(select.rarg)];
}

/** Judges INSERT … SELECT from a table. */
export function insertRows(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).InsertStmt;
  const select = parts(statement?.selectStmt).SelectStmt;
  if (scene.step.source === 'definition' || select === undefined) return;
  const reads = readBy(select);
  if (reads.length === 0 || select.limitCount !== undefined) return;
  const table = relationName(statement?.relation);
  if (reads.every((name) => scene.isOwn(name))) return;
  scene.report('MG601', {
    what: `Copies rows into ${formatName(table)} in one go`,
    on: [table],
    fix: `-- a backfill, outside of the migration: repeat it, one transaction each, until it copies no row\n${sql(`${scene.text.trim()} LIMIT 5000 /* and leave out the rows that are copied already */`)}`,
  });
}

/** Judges TRUNCATE. */
export function truncate(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).TruncateStmt;
  const on = (statement?.relations ?? []).map((node) => relationName(parts(node).RangeVar));
  const names = on.map(formatName).join(', ');
  const [first] = on;
  const fix = first === undefined ? '' : deleteBatch(scene, first, undefined);
  scene.report('MG201', { what: `Empties ${names}`, on, fix });
  if (statement?.behavior === 'DROP_CASCADE') {
    scene.report('MG205', { what: `CASCADE also empties every table that refers to ${names}`, on, quiet: true, fix });
  }
  scene.report('MG806', { what: `The rows of ${names} are gone`, on, quiet: true, fix });
}
