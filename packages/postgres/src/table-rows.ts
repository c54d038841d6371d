import * as v from 'valibot';

import type { Session } from './session.ts';

/** A table with rows of its own, and its columns in their order. */
export interface TableShape {
  /** As SQL writes it, with its schema. */
  readonly table: string;
  /** As SQL writes them. */
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
}

/** The rows of one table, comparable between servers. */
export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  /** Equal for equal sets of rows, whatever their order and that of the columns; undefined for no row. */
  readonly digest: string | undefined;
}

const shapeRow = v.strictObject({ table: v.string(), columns: v.array(v.string()), primaryKey: v.array(v.string()) });

/** Tables and partitions that hold rows themselves, but for those of the system, of extensions and of ours. */
export async function tableShapes(session: Session, only?: readonly string[]): Promise<readonly TableShape[]> {
  const all = await session.rows(
    shapeRow,
    `select format('%I.%I', n.nspname, c.relname) as "table",
       array(select quote_ident(a.attname) from pg_catalog.pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
       array(select quote_ident(a.attname) from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
         where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey, a.attnum)) as "primaryKey"
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')
       and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
     order by 1`,
  );
  return only === undefined ? all : all.filter(({ table }) => only.includes(table));
}

/** Makes values print the same in every session, however long that takes; to be run inside of a transaction. */
export const printSettings =
  `set local datestyle to 'ISO, YMD'; set local timezone to 'UTC'; set local intervalstyle to 'postgres'; ` +
  `set local extra_float_digits to 1; set local bytea_output to 'hex'; set local search_path to pg_catalog; set local lc_monetary to 'C'; set local statement_timeout to 0`;

/** SQL for one row as text. */
export function rowText(columns: readonly string[]): string {
  return columns.length === 0 ? `''` : `row(${columns.join(', ')})::text`;
}

const countRow = v.strictObject({ rows: v.number() });

/** The exact number of rows of each table, by name. */
export async function countRows(session: Session, only?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { table } of await tableShapes(session, only)) {
    counts.set(table, (await session.row(countRow, `select count(*)::float8 as rows from only ${table}`)).rows);
  }
  return counts;
}

const digestRow = v.strictObject({ rows: v.number(), digest: v.nullable(v.string()) });

/** A digest of each table's content, by which a copy on another server can be compared: the sum of 128-bit hashes of its rows. */
export async function digestRows(session: Session, only?: readonly string[]): Promise<readonly TableDigest[]> {
  return await session.transaction(
    async () => {
      const shapes = await tableShapes(session, only);
      await session.run(printSettings);
      const digests: TableDigest[] = [];
      for (const { table, columns } of shapes) {
        const { rows, digest } = await session.row(
          digestRow,
          `select count(*)::float8 as rows, sum(('x' || left(hash, 16))::bit(64)::bigint::numeric) || '/' || sum(('x' || right(hash, 16))::bit(64)::bigint::numeric) as digest
           from (select md5(${rowText(columns.toSorted())}) as hash from only ${table}) r`,
        );
        digests.push({ table, rows, digest: digest ?? undefined });
      }
      return digests;
    },
    { begin: 'begin isolation level repeatable read read only' },
  );
}
