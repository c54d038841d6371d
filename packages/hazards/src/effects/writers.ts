import { type Node, parts } from '#sql';

/**
 * The statements that write rows when this one runs: itself, those of its WITH, and what EXPLAIN, PREPARE and COPY stand
 * around. PostgreSQL takes writes in a WITH at the top level only (documentation, section 7.8.4), so nothing else is walked.
 */
export function writersOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  const { ExplainStmt, PrepareStmt, CopyStmt, SelectStmt, ...tree } = parts(node);
  const inner = ExplainStmt?.query ?? PrepareStmt?.query ?? CopyStmt?.query;
  if (inner !== undefined) return writersOf(inner);
  const writer = tree.UpdateStmt ?? tree.DeleteStmt ?? tree.InsertStmt ?? tree.MergeStmt;
  const clauses = (writer ?? SelectStmt)?.withClause?.ctes ?? [];
  const before = clauses.flatMap((clause) => writersOf(parts(clause).CommonTableExpr?.ctequery));
  return writer === undefined ? before : [node, ...before];
}
