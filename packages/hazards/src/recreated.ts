import { formatName, listName, type Name, objectName, parts, relationName } from '#sql';
import type { Step } from './step.ts';

/**
 * Says whether later statements of the same transaction create again, under the old name, what a statement drops or renames:
 * then nobody ever misses it.
 */
export function isRecreated(later: readonly Step[], kind: string, on: readonly Name[], written: string): boolean {
  const created = new Set(later.flatMap(({ statement }) => createdBy(parts(statement.tree), kind)));
  const wanted = /TRIGGER|POLICY|RULE/.test(kind) ? [written] : on.map(formatName);
  return wanted.length > 0 && wanted.every((name) => created.has(name));
}

function createdBy(tree: ReturnType<typeof parts>, kind: string): readonly string[] {
  switch (kind) {
    case 'OBJECT_VIEW':
      return tree.ViewStmt === undefined ? [] : [formatName(relationName(tree.ViewStmt.view))];
    case 'OBJECT_MATVIEW':
      return tree.CreateTableAsStmt === undefined ? [] : [formatName(relationName(tree.CreateTableAsStmt.into?.rel))];
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE':
      return tree.CreateFunctionStmt === undefined ? [] : [formatName(listName(tree.CreateFunctionStmt.funcname))];
    case 'OBJECT_TRIGGER':
      return onTable(tree.CreateTrigStmt?.trigname, relationName(tree.CreateTrigStmt?.relation));
    case 'OBJECT_POLICY':
      return onTable(tree.CreatePolicyStmt?.policy_name, relationName(tree.CreatePolicyStmt?.table));
    case 'OBJECT_SEQUENCE':
      return tree.CreateSeqStmt === undefined ? [] : [formatName(relationName(tree.CreateSeqStmt.sequence))];
    case 'OBJECT_AGGREGATE':
      return tree.DefineStmt === undefined
        ? []
        : [formatName(objectName({ List: { items: tree.DefineStmt.defnames ?? [] } }))];
    default:
      return [];
  }
}

function onTable(name: string | undefined, table: Name): readonly string[] {
  return name === undefined ? [] : [`${formatName({ schema: undefined, name })} on ${formatName(table)}`];
}
