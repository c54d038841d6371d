import { type ColumnDef, type Constraint, relationName } from '#sql';
import { columnType, isSerial } from '../schema/column-type.ts';
import { inlineConstraints } from '../schema/read-column.ts';
import { keyOf } from '../schema/table.ts';
import type { Effect, Surroundings, Work } from './effect.ts';
import { isNull, isVolatile } from './volatility.ts';

/** Why adding a column rewrites its table; undefined when it does not. */
export type RewriteCause = 'volatile default' | 'default before 11' | 'serial' | 'identity' | 'stored' | 'domain';

/** The inline constraint of a kind. */
export function inline(column: ColumnDef, kind: NonNullable<Constraint['contype']>): Constraint | undefined {
  return inlineConstraints(column).find(({ contype }) => contype === kind);
}

/** Why a new column rewrites the table (measured on PostgreSQL 10 to 18; a domain with a CHECK on every one of them). */
export function rewriteCause(column: ColumnDef, { schema, serverVersion }: Surroundings): RewriteCause | undefined {
  const type = columnType(column.typeName);
  if (isSerial(type)) return 'serial';
  if (inline(column, 'CONSTR_IDENTITY') !== undefined) return 'identity';
  const generated = inline(column, 'CONSTR_GENERATED');
  if (generated !== undefined) return generated.generated_kind === 's' ? 'stored' : undefined;
  if (schema.types.get(keyOf(type))?.constrained === true && !type.array) return 'domain';
  const value = inline(column, 'CONSTR_DEFAULT')?.raw_expr;
  if (value === undefined || isNull(value)) return undefined;
  if (isVolatile(value)) return 'volatile default';
  return serverVersion < 11 ? 'default before 11' : undefined;
}

/** What adding a column does to its table. */
export function addColumnWork(column: ColumnDef, surroundings: Surroundings): readonly Work[] {
  const work = new Set<Work>();
  if (rewriteCause(column, surroundings) !== undefined) work.add('rewrite').add('index build');
  if (inline(column, 'CONSTR_UNIQUE') !== undefined) work.add('index build');
  if (inline(column, 'CONSTR_PRIMARY') !== undefined) work.add('index build');
  const refused = isRequired(column) && !hasValue(column);
  if (!work.has('rewrite') && (refused || inline(column, 'CONSTR_CHECK') !== undefined)) work.add('scan');
  if (inline(column, 'CONSTR_FOREIGN') !== undefined && hasDefault(column)) work.add('foreign key check');
  return [...work];
}

/** What an inline REFERENCES does to the other table. */
export function referencedEffect(column: ColumnDef): readonly Effect[] {
  const parent = inline(column, 'CONSTR_FOREIGN')?.pktable;
  return parent === undefined ? [] : [{ relation: relationName(parent), lock: 'SHARE ROW EXCLUSIVE', work: [] }];
}

/** Says whether rows without a value for the column are refused. */
export function isRequired(column: ColumnDef): boolean {
  return inline(column, 'CONSTR_NOTNULL') !== undefined || inline(column, 'CONSTR_PRIMARY') !== undefined;
}

/** Says whether a row that does not name the column gets a value. */
export function hasValue(column: ColumnDef): boolean {
  const counted = isSerial(columnType(column.typeName)) || inline(column, 'CONSTR_IDENTITY') !== undefined;
  return counted || inline(column, 'CONSTR_GENERATED') !== undefined || hasDefault(column);
}

function hasDefault(column: ColumnDef): boolean {
  const found = inline(column, 'CONSTR_DEFAULT');
  return found !== undefined && !isNull(found.raw_expr);
}
