import {
  type CreateFunctionStmt,
  type CreateStmt,
  type DropStmt,
  type IndexStmt,
  type Name,
  type Node,
  listName,
  objectName,
  parts,
  relationName,
  type Statement,
  stringOf,
} from '#sql';
import { alterSchema } from './apply-alter.ts';
import { renameInSchema } from './apply-rename.ts';
import { type ColumnType, columnType, isKnownType } from './column-type.ts';
import { inlineConstraints, readColumn, readConstraint } from './read-column.ts';
import type { Schema } from './schema.ts';
import { keyOf, type Column, type Table, type TableConstraint } from './table.ts';

/** Brings the schema to what it is after a statement. Statements that change nothing in it are passed over. */
export function applyStatement(schema: Schema, statement: Statement, origin: string): void {
  const tree = parts(statement.tree);
  if (tree.CreateStmt !== undefined) createTable(schema, tree.CreateStmt, origin);
  else if (tree.IndexStmt !== undefined) createIndex(schema, tree.IndexStmt);
  else if (tree.AlterTableStmt !== undefined) alterSchema(schema, tree.AlterTableStmt);
  else if (tree.DropStmt !== undefined) drop(schema, tree.DropStmt);
  else if (tree.CreateFunctionStmt !== undefined) {
    addFunction(schema, tree.CreateFunctionStmt, statement, origin);
  } else applyRest(schema, statement.tree, origin);
}

/** The same name with other parameters is another function. */
function addFunction(schema: Schema, created: CreateFunctionStmt, statement: Statement, origin: string): void {
  const key = keyOf(listName(created.funcname));
  const types = (of: CreateFunctionStmt | undefined): string =>
    (of?.parameters ?? []).map((node) => listName(parts(node).FunctionParameter?.argType?.names).name).join();
  const others = (schema.functions.get(key) ?? []).filter(
    (known) => types(parts(known.statement.tree).CreateFunctionStmt) !== types(created),
  );
  schema.functions.set(key, [...others, { statement, origin }]);
}

function applyRest(schema: Schema, node: Node | undefined, origin: string): void {
  const tree = parts(node);
  if (tree.CreateEnumStmt !== undefined) addType(schema, tree.CreateEnumStmt.typeName, 'enum', false, origin);
  else if (tree.CompositeTypeStmt !== undefined) {
    const name = relationName(tree.CompositeTypeStmt.typevar);
    schema.types.set(keyOf(name), { key: keyOf(name), kind: 'composite', constrained: false, origin });
  } else if (tree.CreateDomainStmt !== undefined) {
    const own = (tree.CreateDomainStmt.constraints ?? []).some((item) => refuses(parts(item).Constraint?.contype));
    const constrained = own || mayRefuse(schema, columnType(tree.CreateDomainStmt.typeName));
    addType(schema, tree.CreateDomainStmt.domainname, 'domain', constrained, origin);
  } else if (tree.AlterDomainStmt?.subtype === 'C' || tree.AlterDomainStmt?.subtype === 'O') {
    addType(schema, tree.AlterDomainStmt.typeName, 'domain', true, '');
  } else if (tree.ViewStmt !== undefined) {
    addRelation(schema, relationName(tree.ViewStmt.view), 'view', origin, tree.ViewStmt.replace === true);
  } else if (tree.CreateTableAsStmt !== undefined) {
    const kind = tree.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW' ? 'materialized-view' : 'table';
    const existing = tree.CreateTableAsStmt.if_not_exists === true;
    addRelation(schema, relationName(tree.CreateTableAsStmt.into?.rel), kind, origin, existing);
  } else if (tree.SelectStmt?.intoClause !== undefined) {
    addRelation(schema, relationName(tree.SelectStmt.intoClause.rel), 'table', origin, false);
  } else renameInSchema(schema, node);
}

/** A domain over another has the constraints of both; what no migration creates may have some. */
function mayRefuse(schema: Schema, base: ColumnType): boolean {
  if (base.array || isKnownType(base)) return false;
  return schema.types.get(keyOf(base))?.constrained ?? true;
}

function refuses(kind: string | undefined): boolean {
  return kind === 'CONSTR_CHECK' || kind === 'CONSTR_NOTNULL';
}

function addType(
  schema: Schema,
  names: readonly Node[] | undefined,
  kind: 'enum' | 'domain',
  constrained: boolean,
  origin: string,
): void {
  const key = keyOf(listName(names));
  const known = schema.types.get(key);
  schema.types.set(key, { key, kind, constrained, origin: known?.origin ?? origin });
}

function addRelation(schema: Schema, name: Name, kind: Table['kind'], origin: string, mayExist: boolean): void {
  const key = keyOf(name);
  if (mayExist && schema.tables.has(key)) return;
  const nothing = { parent: undefined, columns: new Map(), constraints: new Map() };
  schema.tables.set(key, {
    key,
    name,
    kind,
    origin,
    home: name.schema ?? schema.current,
    mayBeOlder: mayExist,
    ...nothing,
  });
}

function createTable(schema: Schema, statement: CreateStmt, origin: string): void {
  const name = relationName(statement.relation);
  const key = keyOf(name);
  if (statement.if_not_exists === true && schema.tables.has(key)) return;
  const parents = (statement.inhRelations ?? []).map((node) => schema.table(relationName(parts(node).RangeVar)));
  const columns = new Map<string, Column>(parents.flatMap((parent) => [...(parent?.columns ?? [])]));
  const constraints = new Map<string, TableConstraint>();
  const add = (constraint: TableConstraint | undefined): void => {
    if (constraint !== undefined) constraints.set(constraint.name, constraint);
  };
  for (const element of statement.tableElts ?? []) {
    const { ColumnDef, Constraint, TableLikeClause } = parts(element);
    const like = TableLikeClause === undefined ? undefined : schema.table(relationName(TableLikeClause.relation));
    for (const [column, copied] of like?.columns ?? []) columns.set(column, { ...copied, hasDefault: false });
    if (Constraint !== undefined) add(readConstraint(Constraint, name.name));
    if (ColumnDef === undefined) continue;
    columns.set(ColumnDef.colname ?? '', readColumn(ColumnDef));
    for (const inline of inlineConstraints(ColumnDef)) add(readConstraint(inline, name.name, ColumnDef.colname));
  }
  for (const { kind, columns: keys } of constraints.values()) if (kind === 'primary') forbidNull(columns, keys);
  const partitioned = statement.partspec !== undefined;
  const parent = statement.partbound === undefined ? undefined : parents[0]?.key;
  const partitionedBy = (statement.partspec?.partParams ?? []).map((node) => parts(node).PartitionElem?.name ?? '');
  const kind = partitioned ? 'partitioned' : 'table';
  const temporary = statement.relation?.relpersistence === 't';
  const home = temporary ? 'pg_temp' : (name.schema ?? schema.current);
  const mayBeOlder = statement.if_not_exists === true;
  schema.tables.set(key, { key, name, kind, origin, home, mayBeOlder, partitionedBy, parent, columns, constraints });
  for (const { kind: type, name: index, columns: keys } of constraints.values()) {
    if (type === 'unique' || type === 'primary') addIndex(schema, { ...name, name: index }, key, keys, true);
  }
}

function forbidNull(columns: Map<string, Column>, names: readonly string[]): void {
  for (const name of names) {
    const column = columns.get(name);
    if (column !== undefined) columns.set(name, { ...column, notNull: true });
  }
}

function createIndex(schema: Schema, statement: IndexStmt): void {
  const table = relationName(statement.relation);
  const columns = (statement.indexParams ?? []).map((node) => parts(node).IndexElem?.name ?? '');
  const name = statement.idxname ?? [table.name, ...columns.map((column) => column || 'expr'), 'idx'].join('_');
  addIndex(schema, { schema: table.schema, name }, keyOf(table), columns, statement.unique === true);
}

function addIndex(schema: Schema, name: Name, table: string, columns: readonly string[], unique: boolean): void {
  schema.indexes.set(keyOf(name), { key: keyOf(name), table, columns, unique });
}

function drop(schema: Schema, statement: DropStmt): void {
  for (const object of statement.objects ?? []) {
    const key = keyOf(objectName(object));
    if (statement.removeType === 'OBJECT_INDEX') schema.indexes.delete(key);
    else if (statement.removeType === 'OBJECT_TYPE' || statement.removeType === 'OBJECT_DOMAIN')
      schema.types.delete(key);
    else if (statement.removeType === 'OBJECT_SCHEMA') dropSchema(schema, stringOf(object) ?? '');
    else if (/TABLE|VIEW/.test(statement.removeType ?? '')) schema.dropTable(key);
    else if (/FUNCTION|PROCEDURE|ROUTINE/.test(statement.removeType ?? '')) schema.functions.delete(key);
  }
}

function dropSchema(schema: Schema, name: string): void {
  for (const key of schema.tables.keys()) if (key.startsWith(`${name}.`)) schema.dropTable(key);
}
