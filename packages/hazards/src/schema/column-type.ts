import { listName, parts, quoteName, type TypeName } from '#sql';

/** A column's type. */
export interface ColumnType {
  /** Of a type outside of pg_catalog. */
  readonly schema: string | undefined;
  /** PostgreSQL's internal name, in lower case as written: `int4`, `varchar`, `timestamptz`, `mood`. */
  readonly name: string;
  readonly modifiers: readonly number[];
  readonly array: boolean;
}

/** The type a column definition or a cast names. */
export function columnType(type: TypeName | undefined): ColumnType {
  const { schema, name } = listName(type?.names);
  const modifiers = (type?.typmods ?? []).map((node) => parts(node).A_Const?.ival?.ival ?? 0);
  return {
    schema: schema === 'pg_catalog' ? undefined : schema,
    name,
    // interval(3) is given as its range of fields (32767: all of them) and its precision.
    modifiers: name === 'interval' && modifiers[0] === 32_767 ? modifiers.slice(1) : modifiers,
    array: (type?.arrayBounds ?? []).length > 0,
  };
}

const written: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  bpchar: 'char',
};

/** The type as it is written in SQL. */
export function formatType({ schema, name, modifiers, array }: ColumnType): string {
  const base = schema === undefined ? (written[name] ?? quoteType(name)) : `${quoteName(schema)}.${quoteName(name)}`;
  return `${base}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${array ? '[]' : ''}`;
}

function quoteType(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteName(name);
}

const standard = new Set(
  `bit bool boolean box bpchar bytea char cidr circle date daterange datemultirange decimal double float4 float8 inet int
   int2 int4 int4multirange int4range int8 int8multirange int8range integer interval json jsonb jsonpath line lseg macaddr
   macaddr8 money name numeric nummultirange numrange oid path pg_lsn pg_snapshot point polygon record refcursor regclass
   regconfig regproc regrole regtype smallint text time timestamp timestamptz timetz tsmultirange tsquery tsrange
   tstzmultirange tstzrange tsvector txid_snapshot uuid varbit varchar xid xid8 xml
   citext cube geography geometry halfvec hstore ltree lquery ltxtquery raster sparsevec vector`.split(/\s+/),
);

/** Says whether a type is one of PostgreSQL's own or of a well-known extension, and so no domain of the project. */
export function isKnownType({ name, schema }: ColumnType): boolean {
  return standard.has(name) && (schema === undefined || schema === 'public' || schema === 'extensions');
}

/** Says whether a type stands for an integer and a sequence: `serial`, `bigserial`, `smallserial` and their aliases. */
export function isSerial({ name, schema }: ColumnType): boolean {
  return schema === undefined && /^(?:small|big)?serial[248]?$/.test(name);
}
