import type { Migration } from '#migrations';
import type { CapturedTransaction } from '#postgres';
import { kindOf, parts, readScript, type RangeVar, type Statement } from '#sql';

/**
 * What a tool really sent, as migrations that can be judged: one for each transaction of the server, in the order they began. The line of a finding is
 * that of the statement in the transaction.
 */
export async function capturedMigrations(
  transactions: readonly CapturedTransaction[],
  toolTable: string | undefined,
): Promise<readonly Migration[]> {
  const sent = await Promise.all(transactions.map(async (each) => ({ ...each, own: await ownOf(each, toolTable) })));
  return sent.flatMap(({ explicit, own }, index): readonly Migration[] => {
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

/** The statements of the project; what cannot be read is one, so that somebody looks at it. */
async function ownOf({ statements }: CapturedTransaction, toolTable: string | undefined): Promise<readonly string[]> {
  const table = toolTable?.slice(toolTable.lastIndexOf('.') + 1).replaceAll('"', '');
  const own: string[] = [];
  for (const { sql } of statements) {
    const script = await readScript(sql);
    if (script.refused !== undefined) own.push(sql.trim());
    for (const each of script.statements) if (isOfProject(each, table)) own.push(each.text.trim());
  }
  return own;
}

/** Kinds that only ask, or open, end or mark a transaction, or set something for the session of a driver. */
const frames: ReadonlySet<string> = new Set([
  'TransactionStmt',
  'VariableSetStmt',
  'VariableShowStmt',
  'DiscardStmt',
  'DeallocateStmt',
  'ExplainStmt',
  'LockStmt',
]);

/** What a tool asks and writes for itself is no change of the schema: questions, and the rows and columns of its own table. */
function isOfProject({ tree }: Statement, toolTable: string | undefined): boolean {
  if (tree === undefined) return true;
  const { SelectStmt, InsertStmt, UpdateStmt, DeleteStmt, CreateStmt, IndexStmt, AlterTableStmt } = parts(tree);
  if (frames.has(kindOf(tree))) return false;
  if (SelectStmt !== undefined) return SelectStmt.intoClause !== undefined || SelectStmt.withClause !== undefined;
  const written = [InsertStmt, UpdateStmt, DeleteStmt, CreateStmt, IndexStmt, AlterTableStmt].find(
    (each) => each !== undefined,
  );
  return !isToolTable(written?.relation, toolTable);
}

function isToolTable(relation: RangeVar | undefined, toolTable: string | undefined): boolean {
  const name = relation?.relname;
  return name !== undefined && (name === toolTable || otherTables.has(name));
}

/** The tables of tools whose files are not read. */
const otherTables: ReadonlySet<string> = new Set([
  'schema_migrations',
  'ar_internal_metadata',
  'django_migrations',
  'knex_migrations',
  'knex_migrations_lock',
  'pgmigrations',
  'alembic_version',
  '__drizzle_migrations',
  '_prisma_migrations',
]);
