import { parts, type RangeVar, stringsOf, type Node } from './node.ts';

/** Words that need quotes as a name: the reserved ones, and those that only functions or types may be called. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
   character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
   current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
   else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
   in initially inner inout int integer intersect interval into is isnull join lateral leading least left like limit
   localtime localtimestamp natural nchar none normalize not notnull null nullif numeric offset on only or order out outer
   overlaps overlay placing position precision primary real references returning right row select session_user setof similar
   smallint some substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union
   unique user using values varchar variadic verbose when where window with`.split(/\s+/),
);

/** A name as it has to be written in SQL: in quotes when it needs them (PostgreSQL documentation, appendix C). */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A string as an SQL literal. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Name of a relation, type or function with its schema where one was given. */
export interface Name {
  readonly schema: string | undefined;
  readonly name: string;
}

/** The name in SQL. */
export function formatName({ schema, name }: Name): string {
  return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}

/** The name a RangeVar holds. */
export function relationName(relation: RangeVar | undefined): Name {
  return { schema: relation?.schemaname, name: relation?.relname ?? '' };
}

/** The name in a list of `String` nodes: `schema.name` or `name`. */
export function listName(nodes: readonly Node[] | undefined): Name {
  const words = stringsOf(nodes);
  return { schema: words.at(-2), name: words.at(-1) ?? '' };
}

/** The name in any of the forms that DROP, RENAME and COMMENT use for an object. */
export function objectName(node: Node | undefined): Name {
  const { List, TypeName, ObjectWithArgs, RangeVar, String: single } = parts(node);
  if (RangeVar !== undefined) return relationName(RangeVar);
  if (single !== undefined) return { schema: undefined, name: single.sval ?? '' };
  return listName(List?.items ?? TypeName?.names ?? ObjectWithArgs?.objname);
}
