import * as v from 'valibot';

import { milliseconds, type Clock, type Duration } from '#time';

import { PostgresFailure } from './failure.ts';
import { evidenceOf } from './evidence.ts';
import { type HeldLock, parseLockMode, strongerMode } from './lock-mode.ts';
import type { Session } from './session.ts';

/** What one statement did that we ran ourselves. */
export interface TracedStatement {
  readonly sql: string;
  readonly duration: Duration;
  /** The locks of the transaction on relations of before, by name, when the statement had ended and before COMMIT; indexes left out. */
  readonly locks: readonly HeldLock[];
  /** Relations of before whose file is another one now: tables were rewritten, indexes rebuilt. */
  readonly newFiles: readonly string[];
  /** Tables that the server says it rewrote; without schema, as it names them. */
  readonly rewrites: readonly string[];
  /** Tables read whole to prove a constraint. */
  readonly scans: readonly string[];
  /** Constraints of foreign keys that were checked row by row. */
  readonly foreignKeyScans: readonly string[];
  readonly indexes: readonly { readonly index: string; readonly table: string }[];
  readonly error: { readonly sqlstate: string | undefined; readonly message: string } | undefined;
}

export interface TraceOptions {
  readonly clock: Clock;
  /** `transaction`: all in one, that is committed at the end; `each`: each in its own; `none`: without, for CONCURRENTLY, and no locks are seen. */
  readonly mode: 'transaction' | 'each' | 'none';
  /** Roll back instead of committing. */
  readonly rollback?: boolean;
}

const relationRow = v.strictObject({
  oid: v.number(),
  name: v.string(),
  file: v.nullable(v.number()),
  index: v.boolean(),
});
type Relation = v.InferOutput<typeof relationRow>;
const lockRow = v.strictObject({ oid: v.number(), mode: v.string() });

/**
 * Runs statements on a shadow and says of each which locks it took and what the server did to tables, from the server's own evidence.
 *
 * pg_locks before COMMIT, DEBUG1 messages and the files of relations: how `lock_facts` was measured. Ends at the first that fails.
 */
export async function traceStatements(
  session: Session,
  statements: readonly string[],
  { clock, mode, rollback = false }: TraceOptions,
): Promise<readonly TracedStatement[]> {
  const traced: TracedStatement[] = [];
  const before = await relations(session);
  const end = rollback ? 'rollback' : 'commit';
  if (mode === 'transaction') await session.run('begin');
  for (const sql of statements) {
    if (mode === 'each') await session.run('begin');
    const one = await trace(session, sql, { clock, before, locks: mode !== 'none' });
    traced.push(one);
    if (one.error !== undefined) {
      if (mode !== 'none') await session.run('rollback');
      return traced;
    }
    if (mode === 'each') await session.run(end);
  }
  if (mode === 'transaction') await session.run(end);
  return traced;
}

async function trace(
  session: Session,
  sql: string,
  { clock, before, locks }: { readonly clock: Clock; readonly before: readonly Relation[]; readonly locks: boolean },
): Promise<TracedStatement> {
  const messages: string[] = [];
  await session.run('set client_min_messages = debug1');
  const start = clock.elapsed();
  let error: TracedStatement['error'];
  {
    using _ = session.onNotice(({ message }) => void messages.push(message));
    await session.run(sql).catch((cause: unknown) => {
      if (!(cause instanceof PostgresFailure) || cause.reason === 'database-lost') throw cause;
      error = { sqlstate: cause.sqlstate, message: cause.message };
    });
  }
  const duration = milliseconds(clock.elapsed() - start);
  const evidence = evidenceOf(messages);
  if (error !== undefined) return { sql, duration, locks: [], newFiles: [], ...evidence, error };
  await session.run('reset client_min_messages');
  const held = locks ? await heldLocks(session, before) : [];
  const now = new Map((await relations(session)).map(({ oid, file }) => [oid, file]));
  const newFiles = before.filter(({ oid, file }) => now.has(oid) && now.get(oid) !== file).map(({ name }) => name);
  return { sql, duration, locks: held, newFiles, ...evidence, error };
}

/** Everything with a file or rows of its own, outside the system. */
async function relations(session: Session): Promise<readonly Relation[]> {
  return await session.rows(
    relationRow,
    `select c.oid::int, format('%I.%I', n.nspname, c.relname) as name, pg_relation_filenode(c.oid)::int as file, c.relkind in ('i', 'I') as index
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f', 'i', 'I') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')
     order by 2`,
  );
}

async function heldLocks(session: Session, before: readonly Relation[]): Promise<readonly HeldLock[]> {
  const rows = await session.rows(
    lockRow,
    `select l.relation::int as oid, l.mode from pg_catalog.pg_locks l
     where l.locktype = 'relation' and l.granted and l.pid = pg_backend_pid()
       and l.database = (select oid from pg_catalog.pg_database where datname = current_database())`,
  );
  const tables = new Map(before.filter(({ index }) => !index).map(({ oid, name }) => [oid, name]));
  const strongest = new Map<string, HeldLock>();
  for (const { oid, mode: text } of rows) {
    const relation = tables.get(oid);
    const mode = parseLockMode(text);
    if (relation === undefined || mode === undefined) continue;
    const known = strongest.get(relation);
    strongest.set(relation, { relation, mode: known === undefined ? mode : strongerMode(known.mode, mode) });
  }
  return [...strongest.values()].toSorted((one, other) => (one.relation < other.relation ? -1 : 1));
}
