import type { Migration } from '#migrations';
import { formatName, type Name, objectName, parts, quoteName, relationName } from '#sql';
import type { Step } from './step.ts';

/** Something the way back drops again. */
export interface Dropped {
  readonly what: string;
  readonly line: number;
  readonly text: string;
}

/** What the way back drops of what the way up created: tables and columns, whose content is lost then. */
export function droppedAgain(up: readonly Step[], down: readonly Step[]): readonly Dropped[] {
  const created = new Set(up.flatMap(({ statement }) => createdBy(parts(statement.tree))));
  return down.flatMap(({ statement, line }) =>
    droppedBy(parts(statement.tree))
      .filter((name) => created.has(name))
      .map((what) => ({ what, line, text: statement.text })),
  );
}

function createdBy(tree: ReturnType<typeof parts>): readonly string[] {
  if (tree.CreateStmt !== undefined) return [formatName(relationName(tree.CreateStmt.relation))];
  const table = relationName(tree.AlterTableStmt?.relation);
  return (tree.AlterTableStmt?.cmds ?? []).flatMap((node) => {
    const command = parts(node).AlterTableCmd;
    const column = parts(command?.def).ColumnDef?.colname;
    return command?.subtype === 'AT_AddColumn' && column !== undefined ? [columnName(table, column)] : [];
  });
}

function droppedBy(tree: ReturnType<typeof parts>): readonly string[] {
  if (tree.DropStmt?.removeType === 'OBJECT_TABLE') {
    return (tree.DropStmt.objects ?? []).map((object) => formatName(objectName(object)));
  }
  const table = relationName(tree.AlterTableStmt?.relation);
  return (tree.AlterTableStmt?.cmds ?? []).flatMap((node) => {
    const command = parts(node).AlterTableCmd;
    return command?.subtype === 'AT_DropColumn' ? [columnName(table, command.name ?? '')] : [];
  });
}

function columnName(table: Name, column: string): string {
  return `${formatName(table)}.${quoteName(column)}`;
}

/** Whether a migration has a way back that drops anything. */
export function mayDrop({ down }: Migration): boolean {
  return down !== undefined && /\bdrop\b/i.test(down.sql);
}
