import type { Name } from '#sql';
import type { ColumnType } from './column-type.ts';

/** A column as far as the migrations tell. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
}

/** A constraint of a table. */
export interface TableConstraint {
  readonly name: string;
  readonly kind: 'check' | 'unique' | 'primary' | 'foreign' | 'exclude' | 'not-null';
  /** Whether every row is known to satisfy it. */
  readonly valid: boolean;
  /** The columns it is about, as far as they are named. */
  readonly columns: readonly string[];
  /** Key of the table that a foreign key refers to. */
  readonly references: string | undefined;
  /** The column that a CHECK proves to hold no NULL. */
  readonly provesNotNull: string | undefined;
}

/** An index by its columns; an expression is an empty name. */
export interface TableIndex {
  readonly key: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

/** A table, view or materialized view. */
export interface Table {
  readonly key: string;
  readonly name: Name;
  readonly kind: 'table' | 'partitioned' | 'view' | 'materialized-view';
  /** Path of the migration that created it. */
  readonly origin: string;
  /** The schema it was created in: that of its name, else the first of the search_path; `pg_temp` when it is temporary. */
  readonly home?: string;
  /** Whether IF NOT EXISTS or OR REPLACE may have found one that is in use. */
  readonly mayBeOlder?: boolean;
  /** Columns that a partitioned table is divided by. */
  readonly partitionedBy?: readonly string[];
  readonly parent: string | undefined;
  readonly columns: ReadonlyMap<string, Column>;
  readonly constraints: ReadonlyMap<string, TableConstraint>;
}

/** A type of the project. */
export interface UserType {
  readonly key: string;
  readonly kind: 'enum' | 'domain' | 'composite';
  /** Whether a domain refuses some values of its base type. */
  readonly constrained: boolean;
  readonly origin: string;
}

/** The key of a relation, type or function: without a schema it is taken to be in `public`. */
export function keyOf({ schema, name }: Name): string {
  return `${schema ?? 'public'}.${name}`;
}
