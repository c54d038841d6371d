import { type AlterTableCmd, type AlterTableStmt, type Constraint, parts, type RangeVar, relationName } from '#sql';
import { columnType } from './column-type.ts';
import { inlineConstraints, readColumn, readConstraint } from './read-column.ts';
import type { Schema } from './schema.ts';
import { type Column, keyOf, type Table } from './table.ts';

/** Follows the commands of ALTER TABLE. */
export function alterSchema(schema: Schema, statement: AlterTableStmt): void {
  const name = relationName(statement.relation);
  for (const node of statement.cmds ?? []) {
    const { AlterTableCmd: command } = parts(node);
    const table = schema.table(name) ?? partlyKnown(schema, statement);
    if (command !== undefined && table !== undefined) alterTable(schema, table, command);
  }
}

/** A table whose creation was not read is kept with what is learnt about it; its origin is not the altering file. */
function partlyKnown(schema: Schema, statement: AlterTableStmt): Table | undefined {
  if (statement.objtype !== 'OBJECT_TABLE') return undefined;
  const name = relationName(statement.relation);
  const key = keyOf(name);
  const nothing = { parent: undefined, columns: new Map(), constraints: new Map() };
  const table: Table = { key, name, kind: 'table', origin: '', ...nothing };
  schema.tables.set(key, table);
  return table;
}

function alterTable(schema: Schema, table: Table, command: AlterTableCmd): void {
  const name = command.name ?? '';
  const { ColumnDef, Constraint: constraint, PartitionCmd } = parts(command.def);
  const change = (changed: Partial<Column>): void => changeColumn(schema, table, name, changed);
  switch (String(command.subtype)) {
    case 'AT_AddColumn':
      if (ColumnDef !== undefined && !(command.missing_ok === true && table.columns.has(ColumnDef.colname ?? ''))) {
        schema.setColumn(table, readColumn(ColumnDef));
        for (const inline of inlineConstraints(ColumnDef)) addConstraint(schema, table, inline, ColumnDef.colname);
      }
      return;
    case 'AT_DropColumn':
      return schema.dropColumn(table, name);
    case 'AT_AlterColumnType':
      return change({ type: columnType(ColumnDef?.typeName) });
    case 'AT_SetNotNull':
      return change({ notNull: true });
    case 'AT_DropNotNull':
      return change({ notNull: false });
    case 'AT_ColumnDefault':
      return change({ hasDefault: command.def !== undefined });
    case 'AT_AddConstraint':
      return constraint === undefined ? undefined : addConstraint(schema, table, constraint);
    case 'AT_ValidateConstraint':
      return validate(schema, table, name);
    case 'AT_DropConstraint':
      return dropConstraint(schema, table, name);
    case 'AT_AttachPartition':
      return setParent(schema, PartitionCmd?.name, table.key);
    case 'AT_DetachPartition':
      return setParent(schema, PartitionCmd?.name, undefined);
    default:
      return undefined;
  }
}

function changeColumn(schema: Schema, table: Table, name: string, change: Partial<Column>): void {
  const column = table.columns.get(name);
  if (column !== undefined) schema.setColumn(table, { ...column, ...change });
}

function addConstraint(schema: Schema, table: Table, constraint: Constraint, column?: string): void {
  const read = readConstraint(constraint, table.name.name, column);
  const current = schema.tables.get(table.key) ?? table;
  if (read === undefined) return;
  schema.setConstraint(current, read);
  if (read.kind === 'not-null' && read.valid) forbidNull(schema, table, read.columns);
  if (read.kind !== 'unique' && read.kind !== 'primary') return;
  const key = keyOf({ schema: table.name.schema, name: constraint.indexname ?? read.name });
  const columns = schema.indexes.get(key)?.columns ?? read.columns;
  if (constraint.indexname !== undefined) schema.indexes.delete(key);
  const own = keyOf({ schema: table.name.schema, name: read.name });
  schema.indexes.set(own, { key: own, table: table.key, columns, unique: true });
  if (read.kind === 'primary') forbidNull(schema, table, columns);
}

function forbidNull(schema: Schema, table: Table, columns: readonly string[]): void {
  for (const name of columns) changeColumn(schema, schema.tables.get(table.key) ?? table, name, { notNull: true });
}

function validate(schema: Schema, table: Table, name: string): void {
  const found = table.constraints.get(name);
  if (found === undefined) return;
  schema.setConstraint(table, { ...found, valid: true });
  if (found.kind === 'not-null') forbidNull(schema, table, found.columns);
}

function dropConstraint(schema: Schema, table: Table, name: string): void {
  const constraints = new Map(table.constraints);
  constraints.delete(name);
  schema.put(table, { constraints });
  schema.indexes.delete(keyOf({ schema: table.name.schema, name }));
}

function setParent(schema: Schema, partition: RangeVar | undefined, parent: string | undefined): void {
  const table = schema.table(relationName(partition));
  if (table !== undefined) schema.put(table, { parent });
}
