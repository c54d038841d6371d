import * as v from 'valibot';

import { milliseconds, type Duration } from '#time';

import { statementFailed } from './server-error.ts';
import type { Cancel, Victim, Watchdog, WatchdogOptions, WatchdogReport } from './watchdog.ts';

const lookRow = v.strictObject({
  migrator: v.number(),
  began: v.string(),
  idle: v.boolean(),
  statement: v.string(),
  victim: v.nullable(v.number()),
  applicationName: v.nullable(v.string()),
  wants: v.nullable(v.string()),
});

type LookRow = v.InferOutput<typeof lookRow>;

/**
 * Who is the migrator ($1 its name; $2 whether origin counts, $3 since when, $4 never these), and who waits behind it.
 *
 * Waiting is read from pg_locks, which shows it of all users; pg_stat_activity hides that of others from ordinary roles.
 */
const look = `
  with mine as materialized (
    select a.pid, a.backend_start, coalesce(a.state, '') like 'idle in transaction%' as idle, left(coalesce(a.query, ''), 1000) as query
    from pg_catalog.pg_stat_activity a
    where a.datname = current_database() and a.pid <> pg_backend_pid() and not a.pid = any($4::int[])
      and coalesce(a.backend_type, 'client backend') = 'client backend'
      and (a.application_name = $1 or ($2::boolean and a.backend_start > $3::timestamptz and a.usename = session_user
        and a.client_addr is not distinct from inet_client_addr()))),
  waiting as materialized (
    select l.pid, min(l.mode || coalesce(' on ' || case when l.database = (select oid from pg_catalog.pg_database where datname = current_database())
        then l.relation::regclass::text end, '')) as wants
    from pg_catalog.pg_locks l where not l.granted and l.pid not in (select pid from mine) group by l.pid),
  behind as materialized (
    select w.pid, w.wants, pg_blocking_pids(w.pid) as blockers, a.application_name
    from waiting w join pg_catalog.pg_stat_activity a on a.pid = w.pid
    where coalesce(a.backend_type, 'client backend') = 'client backend')
  select m.pid as migrator, m.backend_start::text as began, m.idle, m.query as statement,
    b.pid as victim, b.application_name as "applicationName", b.wants
  from mine m left join behind b on m.pid = any(b.blockers)`;

const done = v.strictObject({ done: v.boolean() });

/**
 * Watches, from now on, who waits behind the migrator, and cancels what it runs when somebody has waited for `maxBlocking`.
 *
 * Nothing but the migrator's own sessions is ever cancelled: each is named by process and moment of its beginning, so a process
 * number that is used again is not met. What PostgreSQL rolls back is the migrator's transaction (57014), or 57P01 where it sat idle.
 * CREATE INDEX CONCURRENTLY and the like leave an INVALID index when cancelled: look at `leftBehind` afterwards.
 */
export async function startWatchdog(options: WatchdogOptions): Promise<Watchdog> {
  const moment = v.strictObject({ now: v.string() });
  const { now } = await options.session.row(moment, 'select clock_timestamp()::text as now');
  const watch = new Watch(options, now);
  const ended = watch.run();
  const stop = async (): Promise<WatchdogReport> => {
    watch.stop();
    await ended;
    return watch.report();
  };
  return { blind: watch.blind, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

class Watch {
  readonly #options: WatchdogOptions;
  readonly #since: string;
  readonly #stopping = new AbortController();
  readonly #blindness = new AbortController();
  readonly #migrators = new Set<number>();
  readonly #cancels: Cancel[] = [];
  readonly #worst = new Map<number, Victim>();
  /** `migrator/victim` to when it was first seen waiting without a break. */
  #waits = new Map<string, Duration>();
  #looks = 0;
  #why: string | undefined;

  constructor(options: WatchdogOptions, since: string) {
    this.#options = options;
    this.#since = since;
  }

  get blind(): AbortSignal {
    return this.#blindness.signal;
  }

  stop(): void {
    this.#stopping.abort();
  }

  async run(): Promise<void> {
    const { clock, interval = milliseconds(100) } = this.#options;
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#look();
      } catch (error) {
        const failure = statementFailed(error, undefined);
        this.#why = failure.message;
        this.#blindness.abort(failure);
        return;
      }
      await clock.sleep(interval, this.#stopping.signal).catch(() => {});
    }
  }

  report(): WatchdogReport {
    const victims = [...this.#worst.values()];
    return {
      migrators: [...this.#migrators],
      cancels: this.#cancels,
      victims,
      longestWait: milliseconds(Math.max(0, ...victims.map(({ waited }) => waited))),
      looks: this.#looks,
      blind: this.#why,
    };
  }

  async #look(): Promise<void> {
    const { session, applicationName, orOrigin = false, except = [], clock } = this.#options;
    const rows = await session.rows(lookRow, look, [applicationName, orOrigin, this.#since, except]);
    this.#looks += 1;
    const now = clock.elapsed();
    const waits = new Map<string, Duration>();
    const byMigrator = new Map<number, { readonly row: LookRow; readonly victims: Victim[] }>();
    for (const row of rows) {
      this.#migrators.add(row.migrator);
      const seen = byMigrator.get(row.migrator) ?? { row, victims: [] };
      byMigrator.set(row.migrator, seen);
      if (row.victim === null) continue;
      const key = `${row.migrator}/${row.victim}`;
      const first = this.#waits.get(key) ?? now;
      waits.set(key, first);
      seen.victims.push(this.#note(row, row.victim, milliseconds(now - first)));
    }
    this.#waits = waits;
    for (const { row, victims } of byMigrator.values()) await this.#judge(row, victims);
  }

  #note(row: LookRow, pid: number, waited: Duration): Victim {
    const victim: Victim = { pid, applicationName: row.applicationName ?? '', wants: row.wants ?? '', waited };
    if (waited >= (this.#worst.get(pid)?.waited ?? 0)) this.#worst.set(pid, victim);
    return victim;
  }

  async #judge(row: LookRow, victims: readonly Victim[]): Promise<void> {
    const waited = milliseconds(Math.max(0, ...victims.map((victim) => victim.waited)));
    if (victims.length === 0 || waited < this.#options.maxBlocking) return;
    const how = row.idle ? 'terminate' : 'cancel';
    const call = row.idle ? 'pg_terminate_backend' : 'pg_cancel_backend';
    const [answer] = await this.#options.session.rows(
      done,
      `select ${call}(pid) as done from pg_catalog.pg_stat_activity where pid = $1 and backend_start = $2::timestamptz`,
      [row.migrator, row.began],
    );
    // They wait anew from here: the migrator needs a moment to end, and is asked again only if it does not.
    for (const { pid } of victims) this.#waits.delete(`${row.migrator}/${pid}`);
    if (answer?.done !== true) return;
    const cancel: Cancel = { pid: row.migrator, how, statement: row.statement, victims, waited };
    this.#cancels.push(cancel);
    this.#options.onCancel?.(cancel);
  }
}
