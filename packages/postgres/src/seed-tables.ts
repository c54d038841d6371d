import * as v from 'valibot';

import type { Session } from './session.ts';

const column = v.strictObject({
  name: v.string(),
  type: v.string(),
  /** `pg_type.typname` of the type, of the base type for a domain. */
  base: v.string(),
  /** `pg_type.typcategory`. */
  category: v.string(),
  /** Length, or precision and scale, as `format_type` of the base type writes them. */
  size: v.array(v.number()),
  labels: v.array(v.string()),
  required: v.boolean(),
  /** The server gives the value: identity, generated, or the default of a sequence. */
  given: v.boolean(),
});

export type SeedColumn = v.InferOutput<typeof column>;

const foreignKey = v.strictObject({
  parent: v.string(),
  columns: v.array(v.string()),
  parentColumns: v.array(v.string()),
});

const table = v.strictObject({
  table: v.string(),
  columns: v.array(column),
  foreignKeys: v.array(foreignKey),
  /** CHECK constraints, those of domains, and bounds of partitions (without a name): where values that fit may stand. */
  hints: v.array(v.strictObject({ name: v.string(), definition: v.string(), columns: v.array(v.string()) })),
});

export type SeedTable = v.InferOutput<typeof table>;

/** What seeding has to know of each table; partitions are seeded through their parent. */
export async function seedTables(session: Session): Promise<readonly SeedTable[]> {
  return await session.rows(table, query);
}

const columns = `
  select coalesce(jsonb_agg(jsonb_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod),
    'base', b.typname, 'category', b.typcategory,
    'size', coalesce((select jsonb_agg(m[1]::int) from regexp_matches(
      substring(format_type(b.oid, case when t.typtype = 'd' then t.typtypmod else a.atttypmod end) from '\\((.*)\\)'), '\\d+', 'g') m), '[]'),
    'labels', coalesce((select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = b.oid), '[]'),
    'required', a.attnotnull or t.typnotnull,
    'given', a.attidentity <> '' or a.attgenerated <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid), '') like 'nextval(%') order by a.attnum), '[]')
  from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
    join pg_catalog.pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

function names(key: string, relation: string): string {
  return `(select jsonb_agg(quote_ident(a.attname) order by o.place) from unnest(${key}) with ordinality o(number, place)
    join pg_catalog.pg_attribute a on a.attrelid = ${relation} and a.attnum = o.number)`;
}

const foreignKeys = `
  select coalesce(jsonb_agg(jsonb_build_object('parent', format('%I.%I', pn.nspname, p.relname),
    'columns', ${names('f.conkey', 'f.conrelid')}, 'parentColumns', ${names('f.confkey', 'f.confrelid')}) order by f.conname), '[]')
  from pg_catalog.pg_constraint f join pg_catalog.pg_class p on p.oid = f.confrelid join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
  where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0`;

const hints = `
  select coalesce(jsonb_agg(to_jsonb(h)), '[]') from (
    select k.conname::text as name, pg_get_constraintdef(k.oid) as definition, coalesce(${names('k.conkey', 'k.conrelid')}, '[]') as columns
      from pg_catalog.pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
    union all
    select k.conname::text, pg_get_constraintdef(k.oid), jsonb_build_array(quote_ident(a.attname))
      from pg_catalog.pg_constraint k join pg_catalog.pg_attribute a on a.atttypid = k.contypid where a.attrelid = c.oid and not a.attisdropped
    union all
    select '', pg_get_expr(p.relpartbound, p.oid), coalesce(${names('q.partattrs::int2[]', 'c.oid')}, '[]')
      from pg_catalog.pg_partitioned_table q join pg_catalog.pg_inherits i on i.inhparent = q.partrelid join pg_catalog.pg_class p on p.oid = i.inhrelid
      where q.partrelid = c.oid and p.relpartbound is not null) h`;

const query = `
  select format('%I.%I', n.nspname, c.relname) as "table", (${columns}) as columns, (${foreignKeys}) as "foreignKeys", (${hints}) as hints
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')
    and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
  order by 1`;
