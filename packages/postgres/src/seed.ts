import * as v from 'valibot';

import { PostgresFailure } from './failure.ts';
import { type SeedColumn, type SeedTable, seedTables } from './seed-tables.ts';
import { seedValues } from './seed-values.ts';
import { serverErrorOf } from './server-error.ts';
import type { Session } from './session.ts';

/** What seeding did, table by table. */
export interface SeedReport {
  /** Tables with rows now, those included that had some before. */
  readonly seeded: readonly { readonly table: string; readonly rows: number }[];
  /** Tables without a row, and why: nothing is proved about them. */
  readonly unseeded: readonly { readonly table: string; readonly why: string; readonly sqlstate: string | undefined }[];
}

type Unseeded = SeedReport['unseeded'][number];

const thereRow = v.strictObject({ there: v.number() });
const mostTries = 400;
const patience = 5;

/**
 * Puts a few rows into every empty table of a shadow, parents before children, by the types of its columns and what its checks name.
 *
 * All constraints and triggers hold as they are; each row is one INSERT. Every third row has NULL where it may. The same schema
 * gets the same rows. What could not be filled is said, and why.
 */
export async function seedRows(
  session: Session,
  { rows = 5, except = [] }: { readonly rows?: number; readonly except?: readonly string[] } = {},
): Promise<SeedReport> {
  const tables = (await seedTables(session)).filter(({ table }) => !except.includes(table));
  const seeded: { table: string; rows: number }[] = [];
  const unseeded: Unseeded[] = [];
  for (const table of parentsFirst(tables)) {
    const { there } = await session.row(thereRow, `select count(*)::float8 as there from ${table.table}`);
    const result = there > 0 ? there : await seedTable(session, table, rows);
    if (typeof result === 'number') seeded.push({ table: table.table, rows: result });
    else unseeded.push(result);
  }
  return { seeded, unseeded };
}

/** Parents first; where keys form a circle, whatever needs the fewest parents that are still missing. */
function parentsFirst(tables: readonly SeedTable[]): readonly SeedTable[] {
  const left = new Set(tables);
  const ordered: SeedTable[] = [];
  while (left.size > 0) {
    const names = new Set([...left].map(({ table }) => table));
    const missing = (table: SeedTable, required: boolean): number =>
      table.foreignKeys.filter(
        (key) => key.parent !== table.table && names.has(key.parent) && (!required || isRequired(table, key.columns)),
      ).length;
    const [next] = [...left].toSorted(
      (one, other) => missing(one, true) - missing(other, true) || missing(one, false) - missing(other, false),
    );
    if (next === undefined) break;
    left.delete(next);
    ordered.push(next);
  }
  return ordered;
}

function isRequired({ columns }: SeedTable, names: readonly string[]): boolean {
  return columns.some(({ name, required }) => required && names.includes(name));
}

async function seedTable(session: Session, table: SeedTable, wanted: number): Promise<number | Unseeded> {
  let count = 0;
  let why: Unseeded = { table: table.table, why: 'no row was tried', sqlstate: undefined };
  let failures = 0;
  for (let n = 1; count < wanted && failures < patience; n += 1) {
    const failure = await seedRow(session, table, n);
    if (failure === undefined) count += 1;
    else {
      failures += 1;
      why = failure;
    }
  }
  return count > 0 ? count : why;
}

/** Undefined when a row went in; why not, otherwise. */
async function seedRow(session: Session, table: SeedTable, n: number): Promise<Unseeded | undefined> {
  const parents = await parentValues(session, table, n);
  if (!(parents instanceof Map)) return parents;
  const filling = new Map<string, Filling>();
  for (const column of table.columns.filter(({ given, name }) => !given || parents.has(name))) {
    const values = choices(column, table, parents, n);
    if (values.length === 0) {
      return {
        table: table.table,
        why: `no value of type ${column.type} is known for ${column.name}`,
        sqlstate: undefined,
      };
    }
    filling.set(column.name, { column, values, at: 0 });
  }
  let columns: readonly string[] = [];
  for (let tries = 0; ; tries += 1) {
    const error = await insert(session, table, [...filling.values()]);
    if (error === undefined) return undefined;
    columns = columnsToChange(table, error, columns);
    if (tries < mostTries && tryOthers(columns, filling)) continue;
    return { table: table.table, why: error.message, sqlstate: error.sqlstate };
  }
}

/** A column with the values that may be tried, and which one it has now. */
interface Filling {
  readonly column: SeedColumn;
  readonly values: readonly (string | null)[];
  at: number;
}

function choices(
  column: SeedColumn,
  table: SeedTable,
  parents: ReadonlyMap<string, string | null>,
  n: number,
): readonly (string | null)[] {
  const ofParent = parents.get(column.name);
  if (ofParent !== undefined) return [ofParent];
  const values = seedValues(column, table, n);
  if (column.required) return values;
  return n % 3 === 0 ? [null, ...values] : [...values, null];
}

async function insert(
  session: Session,
  table: SeedTable,
  values: readonly Filling[],
): Promise<PostgresFailure | undefined> {
  try {
    await session.rows(
      v.unknown(),
      insertOf(table, values),
      values.map((one) => one.values[one.at] ?? null),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof PostgresFailure) || error.reason === 'database-lost') throw error;
    return error;
  }
}

/** The columns of the check that refused (23514); those of the last one when a value of theirs could not be read (class 22). */
function columnsToChange({ hints }: SeedTable, error: PostgresFailure, last: readonly string[]): readonly string[] {
  if (error.sqlstate?.startsWith('22') === true) return last;
  if (error.sqlstate !== '23514') return [];
  const name = serverErrorOf(error.cause)?.constraint ?? '';
  return hints.find((hint) => hint.name === name)?.columns ?? [];
}

/** Turns to the next combination of values of some columns; false when all were tried. */
function tryOthers(columns: readonly string[], filling: ReadonlyMap<string, Filling>): boolean {
  for (const column of columns) {
    const one = filling.get(column);
    if (one === undefined) continue;
    one.at = (one.at + 1) % one.values.length;
    if (one.at > 0) return true;
  }
  return false;
}

function insertOf({ table }: SeedTable, values: readonly Filling[]): string {
  if (values.length === 0) return `insert into ${table} default values`;
  const columns = values.map(({ column }) => column.name).join(', ');
  const parameters = values.map(({ column }, index) => `$${index + 1}::text::${column.type}`).join(', ');
  return `insert into ${table} (${columns}) overriding system value values (${parameters})`;
}

/** The values of the columns of foreign keys: of a row of the parent, or NULL where there is none and it may be. */
async function parentValues(
  session: Session,
  table: SeedTable,
  n: number,
): Promise<Map<string, string | null> | Unseeded> {
  const values = new Map<string, string | null>();
  for (const { parent, columns, parentColumns } of table.foreignKeys) {
    const chosen = columns.some((name) => values.get(name) !== undefined);
    const row = chosen ? undefined : await parentRow(session, parent, parentColumns, n);
    if (row === undefined && !chosen && isRequired(table, columns)) {
      return { table: table.table, why: `it needs a row of ${parent}, which has none`, sqlstate: undefined };
    }
    if (!chosen) for (const [index, name] of columns.entries()) values.set(name, row?.[index] ?? null);
  }
  return values;
}

const parentRowShape = v.strictObject({ values: v.array(v.nullable(v.string())) });

async function parentRow(
  session: Session,
  parent: string,
  columns: readonly string[],
  n: number,
): Promise<readonly (string | null)[] | undefined> {
  const texts = columns.map((name) => `${name}::text`).join(', ');
  const [row] = await session.rows(
    parentRowShape,
    `select array[${texts}] as values from (
       select *, row_number() over () as delivery_place, count(*) over () as delivery_rows
       from (select * from ${parent} where ${columns.map((name) => `${name} is not null`).join(' and ')} limit 20) r) p
     where delivery_place = 1 + ($1::int - 1) % delivery_rows`,
    [String(n)],
  );
  return row?.values;
}
