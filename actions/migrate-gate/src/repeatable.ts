import type { Migration, Tool } from '#migrations';
import { kindOf, nodesOf, parts, readScript, type Statement } from '#sql';

/**
 * Whether a run that failed, and of which neither the catalog nor the table of the tool shows anything, may be run again: only when rows that it
 * changed cannot have stayed. A catalog does not show rows, so whatever might change them must stand in one transaction with what does show: the line
 * in the tool's table. What cannot be read might change rows.
 */
export async function isRepeatable(tool: Tool, migrations: readonly Migration[]): Promise<boolean> {
  const scripts = await Promise.all(migrations.map(({ up }) => readScript(up.sql)));
  const statements = scripts.flatMap((script) => script.statements);
  if (scripts.some(({ refused }) => refused !== undefined)) return false;
  if (!statements.some(mayChangeRows)) return true;
  if (statements.some(({ tree }) => parts(tree).TransactionStmt !== undefined)) return false;
  if (!migrations.every(({ up }) => up.transaction.mode === 'transaction')) return false;
  // Plain files have no table: a file that was committed before another one failed is seen nowhere.
  return (
    tool !== 'sql' || migrations.length === 1 || migrations.every(({ up }) => up.transaction.batch === 'all-pending')
  );
}

const changing: ReadonlySet<string> = new Set([
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'TruncateStmt',
  'CopyStmt',
  'DoStmt',
  'CallStmt',
  'ExecuteStmt',
]);

/** A question changes rows by the functions that it calls, or by what stands in its WITH. */
function mayChangeRows({ tree }: Statement): boolean {
  if (tree === undefined || changing.has(kindOf(tree))) return true;
  const { SelectStmt } = parts(tree);
  if (SelectStmt === undefined) return false;
  return SelectStmt.withClause !== undefined || [...nodesOf(tree, 'FuncCall')].length > 0;
}
