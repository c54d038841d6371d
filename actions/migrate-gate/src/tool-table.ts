import { ledgerTables, type LedgerRow, type Tool } from '#migrations';
import type { Session } from '#postgres';
import * as v from 'valibot';

const found = v.strictObject({ table: v.string() });
const where = `select format('%I.%I', n.nspname, c.relname) as "table" from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass($1)`;

/** What a tool's own table says about what was applied. */
export interface ToolTable {
  /** As SQL writes it, with its schema; undefined where there is none yet: nothing was ever applied. */
  readonly table: string | undefined;
  readonly rows: readonly LedgerRow[];
}

/** Reads the tool's own table, where it is unless it was configured otherwise; undefined for plain files, which have none. */
export async function readToolTable(session: Session, tool: Tool): Promise<ToolTable | undefined> {
  if (tool === 'sql') return undefined;
  const own = ledgerTables[tool];
  const { schema, table } = own;
  const name = [...(schema === undefined ? [] : [schema]), table].map(quote).join('.');
  const [place] = await session.rows(found, where, [name]);
  if (place === undefined) return { table: undefined, rows: [] };
  const rows = await session.rows(v.unknown(), own.query(place.table));
  return { table: place.table, rows: rows.map((row) => own.row(row)).filter((each) => each !== undefined) };
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
