import type { ChangeClass } from '#rollback';
import { type Node, nodesOf, parts, stringsOf, type UpdateStmt } from '#sql';

/**
 * What a statement does to rows that are there: `behaviour` for one that adds rows, or fills what was empty; `destructive` for one that rewrites or
 * deletes; undefined for one that writes none. `added` are the columns that the same migrations add, which no earlier release has ever written.
 */
export function rowClass(tree: Node | undefined, added: ReadonlySet<string>): ChangeClass | undefined {
  // What is only defined changes no row.
  if (parts(tree).CreateFunctionStmt !== undefined || parts(tree).RuleStmt !== undefined) return undefined;
  const inserts = [...nodesOf(tree, 'InsertStmt')];
  const updates = [...nodesOf(tree, 'UpdateStmt')];
  const gone = ['DeleteStmt', 'MergeStmt', 'TruncateStmt'] as const;
  if (gone.some((kind) => [...nodesOf(tree, kind)].length > 0)) return 'destructive';
  if (inserts.some(({ onConflictClause }) => onConflictClause?.action === 'ONCONFLICT_UPDATE')) return 'destructive';
  if (updates.some((update) => !fillsOnly(update, added))) return 'destructive';
  return inserts.length + updates.length > 0 ? 'behaviour' : undefined;
}

function fillsOnly({ targetList, whereClause }: UpdateStmt, added: ReadonlySet<string>): boolean {
  const empty = new Set(emptiesIn(whereClause));
  const written = (targetList ?? []).map((target) => parts(target).ResTarget?.name ?? '');
  return written.length > 0 && written.every((name) => added.has(name) || empty.has(name));
}

/** The columns that a condition demands to be NULL. */
function emptiesIn(condition: Node | undefined): readonly string[] {
  const { BoolExpr, NullTest } = parts(condition);
  if (BoolExpr?.boolop === 'AND_EXPR') return (BoolExpr.args ?? []).flatMap(emptiesIn);
  if (NullTest?.nulltesttype !== 'IS_NULL') return [];
  const name = stringsOf(parts(NullTest.arg).ColumnRef?.fields).at(-1);
  return name === undefined ? [] : [name];
}
