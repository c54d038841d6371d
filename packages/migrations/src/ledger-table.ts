import * as v from 'valibot';
import type { Tool } from './tool.ts';

/** One row of a tool's own table, in words that are the same for every tool. */
export interface LedgerRow {
  /** As the tool stores it: comparable with `Migration.version`, but for drizzle's and sqitch's (see `compareLedger`). */
  readonly version: string;
  readonly name: string | undefined;
  /** Comparable with `Migration.checksum`. */
  readonly checksum: string | undefined;
  /** False: begun and not finished, or failed; the tool refuses to go on until somebody mends it. */
  readonly clean: boolean;
  readonly kind: 'versioned' | 'repeatable' | 'baseline';
}

/** How to read a tool's table on Postgres; nothing here is executed by this package. */
export interface LedgerTable {
  /** Where it is unless configured otherwise; undefined schema: the first of the search path. */
  readonly schema: string | undefined;
  readonly table: string;
  /** Reads all rows in the order they were applied; `from` is the table as SQL writes it, quoted by the caller. */
  query(from: string): string;
  /** Reads one row; throws ValiError when the table is not what this tool writes. */
  row(row: unknown): LedgerRow;
}

const text = v.union([v.string(), v.pipe(v.union([v.number(), v.bigint()]), v.transform(String))]);
const maybeText = v.nullish(text);
const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['t', 'f', 'true', 'false']),
    v.transform((value) => value.startsWith('t')),
  ),
]);
const plainRow = v.object({
  version: text,
  name: v.optional(maybeText),
  checksum: v.optional(maybeText),
  clean: flag,
  kind: v.optional(v.picklist(['versioned', 'repeatable', 'baseline']), 'versioned'),
});

function readRow(row: unknown): LedgerRow {
  const { version, name, checksum, clean, kind } = v.parse(plainRow, row);
  return { version, name: name ?? undefined, checksum: checksum ?? undefined, clean, kind };
}

function ledger(
  schema: string | undefined,
  table: string,
  columns: string,
  order: string,
  where: (from: string) => string = () => 'true',
): LedgerTable {
  return {
    schema,
    table,
    query: (from) => `SELECT ${columns} FROM ${from} entry WHERE ${where(from)} ORDER BY ${order}`,
    row: readRow,
  };
}

/**
 * The tables of the tools, each read as `version, name, checksum, clean, kind`, texts but for `clean`.
 *
 * Facts: golang-migrate database/postgres/postgres.go; dbmate pkg/driver/postgres; goose internal/dialect postgres
 * (rows of a rollback have `is_applied` false; version 0 is its beginning); flyway PostgreSQLDatabase.java and MigrationInfoServiceImpl.java (an
 * undo and a repair append rows, UNDO_SQL and DELETE, that take back the earlier one of their version: it is pending again); prisma
 * `_prisma_migrations`; drizzle-orm pg-core/dialect.js; sqlx-postgres src/migrate.rs; sqitch Engine/pg.sql; atlas
 * cmd/atlas/internal/migrate (a revision with `applied` below `total` is unfinished; a version that begins with a dot is none); supabase pkg/migration/history.go.
 */
export const ledgerTables: Readonly<Record<Exclude<Tool, 'sql'>, LedgerTable>> = {
  'golang-migrate': ledger(undefined, 'schema_migrations', 'version::text AS version, NOT dirty AS clean', '1'),
  dbmate: ledger(undefined, 'schema_migrations', 'version::text AS version, true AS clean', '1'),
  goose: ledger(
    undefined,
    'goose_db_version',
    'version_id::text AS version, true AS clean',
    'max(id)',
    () => 'version_id > 0 GROUP BY version_id HAVING (array_agg(is_applied ORDER BY id DESC))[1]',
  ),
  flyway: ledger(
    undefined,
    'flyway_schema_history',
    "coalesce(version, script) AS version, description AS name, checksum::text AS checksum, success AS clean, CASE WHEN version IS NULL THEN 'repeatable' WHEN type LIKE '%BASELINE%' THEN 'baseline' ELSE 'versioned' END AS kind",
    'installed_rank',
    (from) =>
      `type NOT IN ('SCHEMA', 'DELETE') AND NOT (type LIKE 'UNDO%' AND success)
        AND NOT EXISTS (SELECT FROM ${from} later WHERE later.installed_rank > entry.installed_rank AND later.success
          AND (later.type LIKE 'UNDO%' OR later.type = 'DELETE')
          AND (later.version = entry.version OR coalesce(later.version, entry.version) IS NULL AND later.description = entry.description))`,
  ),
  prisma: ledger(
    undefined,
    '_prisma_migrations',
    'migration_name AS version, migration_name AS name, checksum, finished_at IS NOT NULL AS clean',
    'started_at',
    () => 'rolled_back_at IS NULL',
  ),
  drizzle: ledger(
    'drizzle',
    '__drizzle_migrations',
    'created_at::text AS version, hash AS checksum, true AS clean',
    'created_at, id',
  ),
  sqlx: ledger(
    undefined,
    '_sqlx_migrations',
    "version::text AS version, description AS name, encode(checksum, 'hex') AS checksum, success AS clean",
    'version',
  ),
  sqitch: ledger(
    'sqitch',
    'changes',
    'change_id AS version, change AS name, script_hash AS checksum, true AS clean',
    'committed_at',
  ),
  atlas: ledger(
    'atlas_schema_revisions',
    'atlas_schema_revisions',
    "version, description AS name, hash AS checksum, applied = total AND coalesce(error, '') = '' AS clean, CASE WHEN type & 1 = 1 THEN 'baseline' ELSE 'versioned' END AS kind",
    'executed_at, version',
    () => "version NOT LIKE '.%'",
  ),
  supabase: ledger('supabase_migrations', 'schema_migrations', 'version::text AS version, name, true AS clean', '1'),
};
