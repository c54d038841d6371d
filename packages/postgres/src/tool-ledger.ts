import * as v from 'valibot';

import type { Session } from './session.ts';

/** The tools whose record of applied migrations can be read. */
export type LedgerTool =
  | 'golang-migrate'
  | 'dbmate'
  | 'goose'
  | 'flyway'
  | 'prisma'
  | 'drizzle'
  | 'sqlx'
  | 'sqitch'
  | 'atlas'
  | 'supabase';

/** One line of a tool's record. */
export interface LedgerEntry {
  /** As the tool writes it: a number, a time stamp, a hash (drizzle) or a change's name (sqitch). */
  readonly version: string;
  readonly name: string | undefined;
  readonly checksum: string | undefined;
  /** False: begun and not finished, or failed; the tool will refuse to go on until that is mended. */
  readonly clean: boolean;
}

export interface ToolLedger {
  readonly tool: LedgerTool;
  /** The table as SQL writes it; undefined where there is none yet, that is: nothing was ever applied. */
  readonly table: string | undefined;
  /** In the order the tool applied them, where it keeps one. golang-migrate keeps only the newest. */
  readonly entries: readonly LedgerEntry[];
}

interface Layout {
  readonly table: string;
  /** `version`, `name`, `checksum` and `clean` of each line that counts as applied. */
  readonly select: string;
  readonly order: string;
}

/** Default tables of the tools, as their sources create them; `field-notes` names each. */
const layouts: Readonly<Record<LedgerTool, Layout>> = {
  'golang-migrate': { table: 'schema_migrations', select: 'version::text, null, null, not dirty', order: 'version' },
  dbmate: { table: 'schema_migrations', select: 'version::text, null, null, true', order: 'version' },
  // goose appends a line for each up and each down; the newest line of a version counts.
  goose: { table: 'goose_db_version', select: 'version_id::text, null, null, is_applied', order: 'id' },
  flyway: {
    table: 'flyway_schema_history',
    select: 'coalesce(version, description), script, checksum::text, success',
    order: 'installed_rank',
  },
  prisma: {
    table: '_prisma_migrations',
    select: 'migration_name, null, checksum, finished_at is not null',
    order: 'started_at',
  },
  drizzle: {
    table: 'drizzle.__drizzle_migrations',
    select: 'created_at::text, null, hash, true',
    order: 'created_at, id',
  },
  sqlx: {
    table: '_sqlx_migrations',
    select: "version::text, description, encode(checksum, 'hex'), success",
    order: 'version',
  },
  sqitch: { table: 'sqitch.changes', select: 'change, project, script_hash, true', order: 'committed_at' },
  atlas: {
    table: 'atlas_schema_revisions.atlas_schema_revisions',
    select: "version, description, hash, coalesce(error, '') = '' and applied = total",
    order: 'version',
  },
  supabase: {
    table: 'supabase_migrations.schema_migrations',
    select: 'version::text, name, null, true',
    order: 'version',
  },
};

const foundRow = v.strictObject({ found: v.nullable(v.string()) });
const entryRow = v.strictObject({
  version: v.string(),
  name: v.nullable(v.string()),
  checksum: v.nullable(v.string()),
  clean: v.boolean(),
});

/**
 * Reads which migrations a tool says it has applied, and which it says are half done.
 *
 * `table` names it where the tool is configured to another than its default. Rows that a tool has taken back are left out
 * (goose's downs, prisma's `rolled_back_at`, flyway's undone ones).
 */
export async function readToolLedger(
  session: Session,
  tool: LedgerTool,
  { table }: { readonly table?: string | undefined } = {},
): Promise<ToolLedger> {
  const layout = layouts[tool];
  const { found } = await session.row(foundRow, 'select to_regclass($1)::text as found', [table ?? layout.table]);
  if (found === null) return { tool, table: undefined, entries: [] };
  const rows = await session.rows(
    entryRow,
    `select l.* from (select ${layout.select} from ${found}${conditionOf(tool, found)} order by ${layout.order}) l (version, name, checksum, clean)`,
  );
  const entries = rows.map(({ version, name, checksum, clean }) => {
    return { version, name: name ?? undefined, checksum: checksum ?? undefined, clean };
  });
  return { tool, table: found, entries };
}

function conditionOf(tool: LedgerTool, table: string): string {
  switch (tool) {
    case 'golang-migrate':
    case 'dbmate':
    case 'drizzle':
    case 'sqlx':
    case 'sqitch':
    case 'atlas':
    case 'supabase':
      return '';
    case 'goose':
      return ` g where version_id > 0 and is_applied and id = (select max(o.id) from ${table} o where o.version_id = g.version_id)`;
    case 'prisma':
      return ' where rolled_back_at is null';
    case 'flyway':
      return ` f where type not in ('SCHEMA', 'DELETE') and type not like 'UNDO%' and not exists (select from ${table} u where u.type like 'UNDO%' and u.version = f.version and u.installed_rank > f.installed_rank)`;
  }
}
