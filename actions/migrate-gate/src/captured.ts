import type { Migration } from '#migrations';
import type { CapturedTransaction } from '#postgres';

/** A statement that only opens, ends or marks a transaction, or sets something for the session of a driver. */
const frame = /^\s*(?:begin|start\s+transaction|commit|end|rollback|savepoint|release|discard|deallocate)\b/iu;

/**
 * What a tool really sent, as migrations that can be judged: one for each transaction of the server, in the order they began. The line of a finding is
 * that of the statement in the transaction.
 */
export function capturedMigrations(
  transactions: readonly CapturedTransaction[],
  toolTable: string | undefined,
): readonly Migration[] {
  return transactions.flatMap(({ explicit, statements }, index): readonly Migration[] => {
    const own = statements
      .map(({ sql }) => sql.trim())
      .filter((sql) => !frame.test(sql) && isOfProject(sql, toolTable));
    if (own.length === 0) return [];
    const path = `transaction ${index + 1}`;
    const sql = `${own.map((each) => each.replace(/;?\s*$/u, ';')).join('\n')}\n`;
    const mode = explicit ? 'transaction' : own.length > 1 ? 'implicit' : 'autocommit';
    return [
      {
        path,
        version: String(index + 1),
        name: path,
        up: { sql, firstLine: 1, path, transaction: { mode, batch: 'file' } },
        down: undefined,
        irreversible: undefined,
        allowances: [],
        contract: undefined,
        phase: undefined,
        kind: 'versioned',
        checksum: undefined,
        files: [path],
      },
    ];
  });
}

/** What a tool asks and writes for itself is no change of the schema: questions, and its own table. */
function isOfProject(sql: string, toolTable: string | undefined): boolean {
  if (/^\s*(?:select|show|set|explain|lock\s+table)\b/iu.test(sql) && !/\bsetval\b/iu.test(sql)) return false;
  const name = toolTable?.slice(toolTable.lastIndexOf('.') + 1).replaceAll('"', '');
  const names = [...(name === undefined ? [] : [name]), ...otherTables];
  return !names.some((each) => new RegExp(String.raw`(?<![\w])${each}(?![\w])`, 'iu').test(sql));
}

/** The tables of tools whose files are not read. */
const otherTables = [
  'schema_migrations',
  'ar_internal_metadata',
  'django_migrations',
  'knex_migrations(?:_lock)?',
  'pgmigrations',
  'alembic_version',
  '__drizzle_migrations',
  '_prisma_migrations',
];
