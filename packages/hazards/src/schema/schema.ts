import type { Name, Statement } from '#sql';
import { type Column, keyOf, type Table, type TableConstraint, type TableIndex, type UserType } from './table.ts';

/** A function's definition, and the file that has it. */
export interface UserFunction {
  readonly statement: Statement;
  readonly origin: string;
}

/**
 * What the migrations read so far say about the database. What it does not hold is unknown, not absent: history is read only
 * as far as the pending files need it.
 */
export class Schema {
  readonly tables = new Map<string, Table>();
  readonly indexes = new Map<string, TableIndex>();
  readonly types = new Map<string, UserType>();
  /** By name, every overload: which one a call means is not decided. */
  readonly functions = new Map<string, readonly UserFunction[]>();
  /** The schema in which an unqualified name is created: the first one of the search_path. */
  current = 'public';

  table(name: Name): Table | undefined {
    return this.tables.get(keyOf(name));
  }

  column(table: Name, column: string): Column | undefined {
    return this.table(table)?.columns.get(column);
  }

  /** The keys of the tables that a table's foreign keys refer to, and that refer to it. */
  neighbours(key: string): { readonly parents: readonly string[]; readonly children: readonly string[] } {
    const of = (table: Table | undefined): readonly string[] =>
      [...(table?.constraints.values() ?? [])]
        .map(({ references }) => references)
        .filter((reference) => reference !== undefined);
    const children = [...this.tables.values()].filter((table) => table.key !== key && of(table).includes(key));
    return {
      parents: [...new Set(of(this.tables.get(key)))].filter((parent) => parent !== key),
      children: children.map((table) => table.key),
    };
  }

  /** The indexes known of a table. */
  indexesOf(key: string): readonly TableIndex[] {
    return [...this.indexes.values()].filter((index) => index.table === key);
  }

  setColumn(table: Table, column: Column): void {
    this.put(table, { columns: new Map([...table.columns, [column.name, column]]) });
  }

  setConstraint(table: Table, constraint: TableConstraint): void {
    this.put(table, { constraints: new Map([...table.constraints, [constraint.name, constraint]]) });
  }

  put(table: Table, change: Partial<Table>): void {
    const current = this.tables.get(table.key) ?? table;
    this.tables.set(table.key, { ...current, ...change });
  }

  dropColumn(table: Table, name: string): void {
    const columns = new Map(table.columns);
    columns.delete(name);
    const kept = [...table.constraints].filter(([, constraint]) => !constraint.columns.includes(name));
    this.put(table, { columns, constraints: new Map(kept) });
  }

  dropTable(key: string): void {
    this.tables.delete(key);
    for (const index of this.indexesOf(key)) this.indexes.delete(index.key);
  }

  renameTable(table: Table, name: Name): void {
    const key = keyOf(name);
    this.tables.delete(table.key);
    const home = table.home === 'pg_temp' ? table.home : (name.schema ?? this.current);
    this.tables.set(key, { ...table, name, key, home });
    for (const index of this.indexesOf(table.key)) this.indexes.set(index.key, { ...index, table: key });
  }
}
