import { type ColumnDef, type Constraint, type Node, nodesOf, parts, relationName, stringOf, stringsOf } from '#sql';
import { columnType, isSerial } from './column-type.ts';
import { type Column, keyOf, type TableConstraint } from './table.ts';

/** The constraints written with a column, in their order. */
export function inlineConstraints(column: ColumnDef): readonly Constraint[] {
  return (column.constraints ?? []).map((node) => parts(node).Constraint).filter((found) => found !== undefined);
}

/** A column as its definition says. */
export function readColumn(definition: ColumnDef): Column {
  const type = columnType(definition.typeName);
  const kinds = new Set(inlineConstraints(definition).map(({ contype }) => contype));
  const counted = isSerial(type) || kinds.has('CONSTR_IDENTITY');
  return {
    name: definition.colname ?? '',
    type,
    notNull: counted || kinds.has('CONSTR_NOTNULL') || kinds.has('CONSTR_PRIMARY'),
    hasDefault: counted || kinds.has('CONSTR_DEFAULT') || kinds.has('CONSTR_GENERATED'),
  };
}

const kinds: Readonly<Partial<Record<string, readonly [TableConstraint['kind'], suffix: string]>>> = {
  CONSTR_CHECK: ['check', 'check'],
  CONSTR_UNIQUE: ['unique', 'key'],
  CONSTR_PRIMARY: ['primary', 'pkey'],
  CONSTR_FOREIGN: ['foreign', 'fkey'],
  CONSTR_EXCLUSION: ['exclude', 'excl'],
  CONSTR_NOTNULL: ['not-null', 'not_null'],
};

/**
 * A constraint as its definition says; one without a name gets the one PostgreSQL gives it (source: ChooseConstraintName in
 * postgres src/backend/catalog/pg_constraint.c; names that collide or are too long are not followed).
 */
export function readConstraint(constraint: Constraint, table: string, column?: string): TableConstraint | undefined {
  const found = kinds[constraint.contype ?? ''];
  if (found === undefined) return undefined;
  const [kind, suffix] = found;
  const columns = constrainedColumns(constraint, column);
  const middle = kind === 'primary' ? [] : kind === 'check' && columns.length !== 1 ? [] : columns;
  return {
    name: constraint.conname ?? [table, ...middle, suffix].join('_'),
    kind,
    valid: constraint.skip_validation !== true && constraint.is_enforced !== false,
    columns,
    references: constraint.pktable === undefined ? undefined : keyOf(relationName(constraint.pktable)),
    provesNotNull: kind === 'check' ? notNullColumn(constraint.raw_expr) : undefined,
  };
}

function constrainedColumns(constraint: Constraint, column: string | undefined): readonly string[] {
  if (constraint.raw_expr !== undefined) return columnsIn(constraint.raw_expr);
  const named = stringsOf([...(constraint.keys ?? []), ...(constraint.fk_attrs ?? [])]);
  return named.length > 0 || column === undefined ? named : [column];
}

/** The columns an expression names, each once. */
export function columnsIn(expression: Node | undefined): readonly string[] {
  const names = [...nodesOf(expression, 'ColumnRef')].map(({ fields }) => stringOf(fields?.at(-1)));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The column of `column IS NOT NULL`, also as one side of an AND. */
function notNullColumn(expression: Node | undefined): string | undefined {
  const { NullTest, BoolExpr } = parts(expression);
  if (NullTest?.nulltesttype === 'IS_NOT_NULL') return stringOf(parts(NullTest.arg).ColumnRef?.fields?.at(-1));
  if (BoolExpr?.boolop !== 'AND_EXPR') return undefined;
  return BoolExpr.args?.map(notNullColumn).find((column) => column !== undefined);
}
