import { createHash } from 'node:crypto';

import * as v from 'valibot';

import { formatDuration, milliseconds, seconds, type Clock, type Duration } from '#time';

import { PostgresFailure } from './failure.ts';
import type { Session } from './session.ts';

export interface LockOptions {
  /** What is locked, e.g. the service's name; everybody who uses the same name in the same database takes turns. */
  readonly name: string;
  /** How long to try; then PostgresFailure `migration-locked`. */
  readonly deadline: Duration;
  readonly clock: Clock;
  /** From 0 to 1; for jitter. */
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
  /** Called after each try that failed, with who holds the lock as far as it can be seen. */
  readonly onWait?: (holder: LockHolder | undefined) => void;
}

/** Who holds the lock. */
export interface LockHolder {
  readonly pid: number;
  readonly applicationName: string;
  readonly since: string;
}

/** The lock; given back when disposed, and by the server when the session ends in any other way. */
export interface MigrationLock extends AsyncDisposable {
  readonly waited: Duration;
}

/** The key of a lock's name: 64 bits of a hash, so that it does not meet the keys that tools use. */
export function lockKey(name: string): bigint {
  return createHash('sha256').update(`delivery migrate-gate ${name}`).digest().readBigInt64BE(0);
}

const taken = v.strictObject({ taken: v.boolean() });
const holderRow = v.strictObject({
  pid: v.number(),
  applicationName: v.nullable(v.string()),
  since: v.nullable(v.string()),
});

/**
 * Takes an advisory lock of the session by asking again and again, never by waiting in the server.
 *
 * A session that waits in `pg_advisory_lock` holds a snapshot that CREATE INDEX CONCURRENTLY of the lock's holder waits for:
 * a deadlock (measured, experiment E9; golang-migrate/migrate#960). One try does not wait and keeps no snapshot.
 */
export async function acquireLock(session: Session, options: LockOptions): Promise<MigrationLock> {
  const { clock, random, signal, deadline } = options;
  const key = lockKey(options.name);
  const start = clock.elapsed();
  for (;;) {
    signal?.throwIfAborted();
    const tried = await session.row(taken, 'select pg_try_advisory_lock($1::bigint) as taken', [String(key)]);
    const waited = milliseconds(clock.elapsed() - start);
    if (tried.taken) return { waited, [Symbol.asyncDispose]: () => release(session, key) };
    const holder = await holderOf(session, key);
    options.onWait?.(holder);
    if (waited >= deadline) throw locked(options, holder);
    const pause = milliseconds(seconds(0.25) + random() * seconds(0.5));
    await clock.sleep(milliseconds(Math.min(pause, deadline - waited)), signal);
  }
}

async function release(session: Session, key: bigint): Promise<void> {
  if (session.lost.aborted) return;
  // When the session is gone, the server has given the lock back already.
  await session.run(`select pg_advisory_unlock(${key})`).catch(() => {});
}

/** pg_locks splits a 64-bit key into classid (high) and objid (low), with objsubid 1 (PostgreSQL documentation, "pg_locks"). */
async function holderOf(session: Session, key: bigint): Promise<LockHolder | undefined> {
  const [found] = await session.rows(
    holderRow,
    `select l.pid, a.application_name as "applicationName", to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
     from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.objsubid = 1
       and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
       and ((l.classid::bigint << 32) | l.objid::bigint) = $1::bigint`,
    [String(key)],
  );
  return found && { pid: found.pid, applicationName: found.applicationName ?? '', since: found.since ?? '' };
}

function locked(options: LockOptions, holder: LockHolder | undefined): PostgresFailure {
  const who =
    holder === undefined
      ? 'another session'
      : `process ${holder.pid} (${holder.applicationName || 'no application name'}, connected since ${holder.since || 'an unknown time'})`;
  return new PostgresFailure(
    'migration-locked',
    `The migration lock "${options.name}" is held by ${who}, also after ${formatDuration(options.deadline)}. Wait for that migration, or end it: select pg_terminate_backend(${holder?.pid ?? '<pid>'}).`,
  );
}
