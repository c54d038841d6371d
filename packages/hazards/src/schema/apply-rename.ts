import { type Name, type Node, objectName, parts, relationName } from '#sql';
import type { Schema } from './schema.ts';
import { keyOf, type Table } from './table.ts';

/** Follows RENAME and SET SCHEMA of tables, columns, constraints, indexes and types. */
export function renameInSchema(schema: Schema, node: Node | undefined): void {
  const { RenameStmt, AlterObjectSchemaStmt } = parts(node);
  if (AlterObjectSchemaStmt?.relation !== undefined) {
    const table = schema.table(relationName(AlterObjectSchemaStmt.relation));
    const moved = { schema: AlterObjectSchemaStmt.newschema, name: table?.name.name ?? '' };
    if (table !== undefined) schema.renameTable(table, moved);
  }
  if (RenameStmt === undefined) return;
  const { renameType, subname = '', newname = '' } = RenameStmt;
  const relation = relationName(RenameStmt.relation);
  const table = schema.table(relation);
  if (renameType === 'OBJECT_TYPE') return renameUserType(schema, objectName(RenameStmt.object), newname);
  if (renameType === 'OBJECT_INDEX') return renameIndex(schema, relation, newname);
  if (table === undefined) return undefined;
  if (renameType === 'OBJECT_COLUMN') renameColumn(schema, table, subname, newname);
  else if (renameType === 'OBJECT_TABCONSTRAINT') renameConstraint(schema, table, subname, newname);
  else schema.renameTable(table, { ...table.name, name: newname });
}

function renameColumn(schema: Schema, table: Table, from: string, to: string): void {
  const rename = (name: string): string => (name === from ? to : name);
  const columns = [...table.columns.values()].map((column) => Object.assign({}, column, { name: rename(column.name) }));
  const constraints = [...table.constraints].map(
    ([name, constraint]) =>
      [
        name,
        Object.assign({}, constraint, {
          columns: constraint.columns.map(rename),
          provesNotNull: constraint.provesNotNull === undefined ? undefined : rename(constraint.provesNotNull),
        }),
      ] as const,
  );
  schema.put(table, {
    columns: new Map(columns.map((column) => [column.name, column])),
    constraints: new Map(constraints),
  });
}

function renameConstraint(schema: Schema, table: Table, from: string, to: string): void {
  const found = table.constraints.get(from);
  if (found === undefined) return;
  const constraints = new Map(table.constraints);
  constraints.delete(from);
  schema.put(table, { constraints: constraints.set(to, { ...found, name: to }) });
}

function renameIndex(schema: Schema, from: Name, to: string): void {
  const index = schema.indexes.get(keyOf(from));
  if (index === undefined) return;
  schema.indexes.delete(index.key);
  const key = keyOf({ ...from, name: to });
  schema.indexes.set(key, { ...index, key });
}

function renameUserType(schema: Schema, from: Name, to: string): void {
  const type = schema.types.get(keyOf(from));
  if (type === undefined) return;
  schema.types.delete(type.key);
  const key = keyOf({ ...from, name: to });
  schema.types.set(key, { ...type, key });
}
