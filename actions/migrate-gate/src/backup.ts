import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionFailure, type Log } from '#kit';
import type { Session } from '#postgres';
import * as v from 'valibot';
import { describeEnd, runCommand, type Command } from './command.ts';
import type { Destruction } from './destruction.ts';

/** A database into which a backup is restored to be counted, and which is thrown away. */
export interface Restore extends AsyncDisposable {
  readonly session: Session;
  /** Loads a dump from a file; returns how many statements were passed over. */
  load(this: void, path: string): Promise<number>;
}

interface Wish {
  readonly session: Session;
  readonly destruction: Destruction;
  readonly command: Omit<Command, 'label'>;
  readonly temp: string;
  readonly restore: () => Promise<Restore>;
  readonly log: Log;
}

/** One table of a backup, as it was before and after the backup was made, and as it was restored. */
export interface BackedUp {
  readonly table: string;
  readonly before: number;
  readonly restored: number;
  readonly after: number;
}

/**
 * Proves that there is a backup of what a contract destroys: runs the command, restores what it wrote into a database of its own, and compares the
 * rows of each table; writes that happened meanwhile are allowed for. That the command ended with 0 proves nothing. Throws ActionFailure `no-backup`.
 */
export async function proveBackup(wish: Wish): Promise<readonly BackedUp[]> {
  const { session, destruction, command, temp, log } = wish;
  const tables = destruction.anything ? await everyTable(session) : await existing(session, destruction.tables);
  if (tables.length === 0) return [];
  const directory = await mkdtemp(join(temp, 'delivery-backup-'));
  try {
    const path = join(directory, 'backup');
    const before = await countAll(session, tables);
    const env = { ...command.env, DELIVERY_BACKUP: path, DELIVERY_TABLES: tables.join('\n') };
    const result = await runCommand({ ...command, label: 'backup-command', env }, log);
    command.signal.throwIfAborted();
    if (result.exitCode !== 0) throw refused(`backup-command ${describeEnd(result)}`);
    const after = await countAll(session, tables);
    await refuseNothing(path);
    await using restored = await wish.restore();
    const passedOver = await restored.load(path).catch((cause: unknown) => {
      throw refused('what backup-command wrote cannot be restored', cause);
    });
    if (passedOver > 0)
      log.info(`${passedOver} statements of the backup did not apply to the shadow and were passed over`);
    return await Promise.all(tables.map((table) => compare(restored.session, table, before, after)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function compare(
  session: Session,
  table: string,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Promise<BackedUp> {
  const restored = await count(session, table).catch((cause: unknown) => {
    throw refused(`the backup does not hold ${table}`, cause);
  });
  const [was, is] = [before.get(table) ?? 0, after.get(table) ?? 0];
  if (restored >= Math.min(was, is) && restored <= Math.max(was, is))
    return { table, before: was, restored, after: is };
  throw refused(`the backup holds ${restored} rows of ${table}, and there are ${was === is ? is : `${was} to ${is}`}`);
}

async function refuseNothing(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true || (found?.size ?? 0) > 0) return;
  throw refused('backup-command wrote nothing to the path in DELIVERY_BACKUP');
}

const countRow = v.strictObject({ count: v.number() });
const tableRow = v.strictObject({ name: v.string() });

async function countAll(session: Session, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) counts.set(table, await count(session, table));
  return counts;
}

async function count(session: Session, table: string): Promise<number> {
  return (await session.row(countRow, `select count(*)::int8::float8 as count from ${table}`)).count;
}

/**
 * The tables of these names, with their schemas. A name without a schema is meant in every schema: the command may look for it on another path than
 * the gate does.
 */
async function existing(session: Session, tables: readonly string[]): Promise<readonly string[]> {
  const rows = await session.rows(
    tableRow,
    `select distinct format('%I.%I', n.nspname, c.relname) as name
     from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     join unnest($1::text[]) as wanted (name) on parse_ident(wanted.name) in (array[c.relname::text], array[n.nspname::text, c.relname::text])
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    [tables],
  );
  return rows.map(({ name }) => name);
}

async function everyTable(session: Session): Promise<readonly string[]> {
  const rows = await session.rows(
    tableRow,
    `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return rows.map(({ name }) => name);
}

function refused(what: string, cause?: unknown): ActionFailure {
  const message = `There is no backup that could be restored: ${what}. Nothing was run. backup-command gets DATABASE_URL, DELIVERY_TABLES and DELIVERY_BACKUP; what pg_dump writes is expected, with schema and rows.`;
  return new ActionFailure('no-backup', message, { cause });
}
