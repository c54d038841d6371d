import { type Node, nodesOf, parts, stringOf } from '#sql';

/** Functions of PostgreSQL that give one value per statement or depend on their arguments alone (`pg_proc.provolatile`). */
const steady = new Set(
  `abs array_fill array_to_string bool btrim bit_length ceil char_length chr concat concat_ws convert_from convert_to
   current_database current_schema current_setting date date_part date_trunc decode encode extract float4 float8 floor format
   inet initcap int2 int4 int8 interval json json_build_array json_build_object jsonb jsonb_build_array jsonb_build_object
   jsonb_object json_object justify_days left length localtime lower lpad ltrim make_date make_interval make_time
   make_timestamp make_timestamptz md5 mod now numeric overlay point pg_client_encoding power quote_ident quote_literal repeat
   replace right round row_to_json rpad rtrim sha256 split_part sqrt statement_timestamp string_to_array strpos substr
   substring text timezone to_char to_date to_json to_jsonb to_number to_regclass to_timestamp to_tsquery to_tsvector
   transaction_timestamp translate trim trunc tstzrange tsrange daterange int4range int8range upper varchar`.split(
    /\s+/,
  ),
);

/**
 * Says whether an expression may give another value for each row. A function that is not known to be steady counts as
 * volatile, as a user's function is unless it says otherwise (PostgreSQL documentation, CREATE FUNCTION).
 */
export function isVolatile(expression: Node | undefined): boolean {
  for (const { funcname } of nodesOf(expression, 'FuncCall')) {
    const schema = funcname?.length === 2 ? stringOf(funcname[0]) : undefined;
    if (!steady.has(stringOf(funcname?.at(-1)) ?? '') || (schema ?? 'pg_catalog') !== 'pg_catalog') return true;
  }
  return false;
}

/** Says whether a function of that name is one of PostgreSQL's own that change nothing. */
export function isSteady(name: string): boolean {
  return steady.has(name);
}

/** Says whether an expression is the constant NULL, also with a cast. */
export function isNull(expression: Node | undefined): boolean {
  const { A_Const, TypeCast } = parts(expression);
  return TypeCast === undefined ? A_Const?.isnull === true : isNull(TypeCast.arg);
}
