import { type AlterTableCmd, type ColumnDef, type Name, parts, stringsOf } from '#sql';
import { castWork } from '../schema/cast.ts';
import { type ColumnType, columnType } from '../schema/column-type.ts';
import { keyOf } from '../schema/table.ts';
import type { Surroundings, Work } from './effect.ts';

/** A change of a column's type, as far as it is understood. */
export interface TypeChange {
  readonly column: string;
  /** Undefined when no migration says what the type was. */
  readonly from: ColumnType | undefined;
  readonly to: ColumnType;
  /** Whether USING computes something else than the plain cast. */
  readonly computed: boolean;
  readonly work: readonly Work[];
}

/** What changing a column's type does, by the table of measured casts. */
export function typeChange(table: Name, command: AlterTableCmd, surroundings: Surroundings): TypeChange {
  const { schema, serverVersion, utc } = surroundings;
  const definition = parts(command.def).ColumnDef ?? {};
  const column = command.name ?? '';
  const to = columnType(definition.typeName);
  const from = schema.column(table, column)?.type;
  const computed = isComputed(definition, column, to);
  const key = keyOf(table);
  const covering = schema.indexesOf(key).filter(({ columns }) => columns.includes(column) || columns.includes(''));
  const indexed = covering.length > 0 || (schema.table(table)?.origin ?? '') === '';
  const cast = from === undefined || computed ? 'rewrite' : castWork(from, to, { serverVersion, utc, indexed });
  const work = new Set<Work>();
  if (cast === 'rewrite') work.add('rewrite').add('index build');
  else {
    if (cast === 'index build' || (definition.collClause !== undefined && covering.length > 0)) work.add('index build');
    if (isChecked(table, column, surroundings)) work.add('scan');
  }
  return { column, from, to, computed, work: [...work] };
}

/** A CHECK on the column is checked anew for every row, also when nothing else is done. */
function isChecked(table: Name, column: string, { schema }: Surroundings): boolean {
  const constraints = [...(schema.table(table)?.constraints.values() ?? [])];
  return constraints.some(({ kind, columns }) => kind === 'check' && columns.includes(column));
}

/** `USING column` and `USING column::type` are what PostgreSQL does anyway. */
function isComputed(definition: ColumnDef, column: string, to: ColumnType): boolean {
  if (definition.raw_default === undefined) return false;
  const { TypeCast, ColumnRef } = parts(definition.raw_default);
  const cast = TypeCast === undefined ? undefined : columnType(TypeCast.typeName);
  const reference = ColumnRef ?? parts(TypeCast?.arg).ColumnRef;
  const same = cast === undefined || (cast.name === to.name && cast.modifiers.join() === to.modifiers.join());
  return !same || stringsOf(reference?.fields).at(-1) !== column;
}
