import * as v from 'valibot';

import type { Session } from './session.ts';
import { printSettings, rowText, type TableShape, tableShapes } from './table-rows.ts';

/** What became of the rows of one table. */
export type RowsDifference =
  | { readonly table: string; readonly kind: 'table-missing'; readonly rows: number }
  | {
      readonly table: string;
      readonly kind: 'columns-missing';
      readonly columns: readonly string[];
      readonly rows: number;
    }
  | {
      readonly table: string;
      readonly kind: 'rows-differ';
      /** Rows that were there before and are not there as they were. */
      readonly lost: number;
      /** Rows that are there now and were not before, in the columns of before. */
      readonly added: number;
      /** Up to 5 of the lost ones by primary key, or by their text where there is none; data: handle as untrusted. */
      readonly examples: readonly string[];
    };

/** The rows that were there at one moment; kept in temporary tables of the session, so it must stay open. */
export interface KeptRows {
  /** Table to its number of rows. */
  readonly counts: ReadonlyMap<string, number>;
  /** Compares by the columns that were there then: columns that were added since do not count. Empty: all rows are as they were. */
  compare(): Promise<readonly RowsDifference[]>;
}

interface KeptTable extends TableShape {
  readonly store: string;
  readonly rows: number;
}

const rowsRow = v.strictObject({ rows: v.number() });
const differenceRow = v.strictObject({ lost: v.number(), added: v.number(), examples: v.array(v.string()) });

/**
 * Remembers every row of every table but `except` (the tool's own ledger), to prove later that up and down brought them back.
 *
 * Exact for sets of rows: each row by its hash and how often it is there. Writes temporary tables only, which nobody else sees.
 */
export async function keepRows(
  session: Session,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Promise<KeptRows> {
  const shapes = (await tableShapes(session)).filter(({ table }) => !except.includes(table));
  const kept: KeptTable[] = [];
  await session.transaction(
    async () => {
      await session.run(printSettings);
      for (const [index, shape] of shapes.entries()) kept.push(await keep(session, shape, index));
    },
    { begin: 'begin isolation level repeatable read' },
  );
  return {
    counts: new Map(kept.map(({ table, rows }) => [table, rows])),
    async compare() {
      const now = new Map((await tableShapes(session)).map((shape) => [shape.table, shape]));
      const differences: RowsDifference[] = [];
      for (const table of kept) differences.push(...(await compare(session, table, now.get(table.table))));
      return differences;
    },
  };
}

async function keep(session: Session, shape: TableShape, index: number): Promise<KeptTable> {
  const store = `pg_temp.delivery_kept_${index}`;
  const label = shape.primaryKey.length > 0 ? shape.primaryKey : shape.columns;
  await session.run(
    `drop table if exists ${store};
     create temporary table delivery_kept_${index} as
       select md5(${rowText(shape.columns)}) as hash, count(*) as n, min(left(${rowText(label)}, 200)) as example
       from only ${shape.table} group by 1`,
  );
  const { rows } = await session.row(rowsRow, `select coalesce(sum(n), 0)::float8 as rows from ${store}`);
  return { ...shape, store, rows };
}

async function compare(
  session: Session,
  kept: KeptTable,
  now: TableShape | undefined,
): Promise<readonly RowsDifference[]> {
  const { table, columns, store, rows } = kept;
  if (now === undefined) return rows === 0 ? [] : [{ table, kind: 'table-missing', rows }];
  const missing = columns.filter((column) => !now.columns.includes(column));
  if (missing.length > 0) return rows === 0 ? [] : [{ table, kind: 'columns-missing', columns: missing, rows }];
  const difference = await session.transaction(
    async () => {
      await session.run(printSettings);
      return await session.row(
        differenceRow,
        `with now as (select md5(${rowText(columns)}) as hash, count(*) as n from only ${table} group by 1),
           both_sides as (select coalesce(k.n, 0) as kept, coalesce(w.n, 0) as now, k.example from ${store} k full join now w on w.hash = k.hash)
         select coalesce(sum(greatest(kept - now, 0)), 0)::float8 as lost, coalesce(sum(greatest(now - kept, 0)), 0)::float8 as added,
           coalesce((array_agg(example order by example) filter (where kept > now))[1:5], '{}') as examples from both_sides`,
      );
    },
    { rollback: true },
  );
  return difference.lost === 0 && difference.added === 0 ? [] : [{ table, kind: 'rows-differ', ...difference }];
}
