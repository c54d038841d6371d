import * as v from 'valibot';

import { milliseconds, type Clock, type Duration } from '#time';

import { type LockMode, parseLockMode } from './lock-mode.ts';
import type { Session } from './session.ts';

export interface ObserveOptions {
  /** A session of its own, to the same database. */
  readonly session: Session;
  /** The `application_name` of the sessions to observe; with `migratorEnvironment` the migrator's. */
  readonly applicationName: string;
  /** How often to look; 20 ms when not given. */
  readonly interval?: Duration;
  readonly clock: Clock;
}

/** A lock that was seen, on a table or the like. */
export interface ObservedLock {
  readonly relation: string;
  readonly mode: LockMode;
  /** From the first look that saw it held to the last, at least; 0 when only one did. */
  readonly held: Duration;
  /** The same for waiting for it. */
  readonly waited: Duration;
}

export interface LockObserver extends AsyncDisposable {
  /** Stops; gives every lock that was seen, strongest mode per relation apart, ordered by name. A lock shorter than the interval may be missing. */
  stop(): Promise<readonly ObservedLock[]>;
}

const lookRow = v.strictObject({ relation: v.string(), mode: v.string(), granted: v.boolean() });

/** Stronger than what any query takes, or a query's own; indexes and the system's own relations are left out. */
const look = `
  select distinct format('%I.%I', n.nspname, c.relname) as relation, l.mode, l.granted
  from pg_catalog.pg_stat_activity a join pg_catalog.pg_locks l on l.pid = a.pid join pg_catalog.pg_class c on c.oid = l.relation
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where a.application_name = $1 and a.datname = current_database() and a.pid <> pg_backend_pid() and l.locktype = 'relation'
    and c.relkind not in ('i', 'I', 't') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'delivery_shadow')`;

interface Seen {
  readonly relation: string;
  readonly mode: LockMode;
  held: Duration;
  waited: Duration;
  heldSince: Duration | undefined;
  waitingSince: Duration | undefined;
}

/**
 * Looks again and again which locks the observed sessions hold or wait for, for tools that run the migration themselves.
 *
 * What the server's log says (`readCapture`) is exact; this sees also what is no DDL, and how long locks were held at the least.
 * Throws on `stop` what went wrong meanwhile.
 */
export function observeLocks(options: ObserveOptions): LockObserver {
  const { session, applicationName, clock, interval = milliseconds(20) } = options;
  const stopping = new AbortController();
  const seen = new Map<string, Seen>();
  const observe = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const rows = await session.rows(lookRow, look, [applicationName]);
      note(seen, rows, clock.elapsed());
      await clock.sleep(interval, stopping.signal).catch(() => {});
    }
  };
  const ended = observe();
  // Heard by `stop`; until then it must not count as unhandled.
  ended.catch(() => {});
  return {
    async stop() {
      stopping.abort();
      await ended;
      return [...seen.values()]
        .map(({ relation, mode, held, waited }) => ({ relation, mode, held, waited }))
        .toSorted((one, other) => (one.relation < other.relation ? -1 : 1));
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await ended.catch(() => {});
    },
  };
}

function note(seen: Map<string, Seen>, rows: readonly v.InferOutput<typeof lookRow>[], now: Duration): void {
  for (const { relation, mode: text } of rows) {
    const mode = parseLockMode(text);
    const key = `${text} ${relation}`;
    if (mode === undefined || seen.has(key)) continue;
    seen.set(key, {
      relation,
      mode,
      held: milliseconds(0),
      waited: milliseconds(0),
      heldSince: undefined,
      waitingSince: undefined,
    });
  }
  for (const [key, one] of seen) {
    const current = rows.filter(({ relation, mode }) => `${mode} ${relation}` === key);
    one.heldSince = current.some(({ granted }) => granted) ? (one.heldSince ?? now) : undefined;
    one.waitingSince = current.some(({ granted }) => !granted) ? (one.waitingSince ?? now) : undefined;
    if (one.heldSince !== undefined) one.held = milliseconds(Math.max(one.held, now - one.heldSince));
    if (one.waitingSince !== undefined) one.waited = milliseconds(Math.max(one.waited, now - one.waitingSince));
  }
}
