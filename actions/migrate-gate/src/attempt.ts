import type { Log } from '#kit';
import { connect, migratorEnvironment, type Session, startWatchdog, type WatchdogReport } from '#postgres';
import type { RunResult } from '#process';
import { formatDuration, milliseconds, seconds, type Clock, type Duration } from '#time';
import * as v from 'valibot';
import { runCommand, type Command } from './command.ts';

/** One run of the command under the eyes of the watchdog. */
export interface Attempt {
  readonly url: string;
  /** The gate's own session, which watches nothing. */
  readonly session: Session;
  /** Unique to this attempt: the watchdog knows the migrator by it. */
  readonly applicationName: string;
  readonly command: Command;
  readonly maxBlocking: Duration;
  readonly lockTimeout: Duration | 'none';
  readonly statementTimeout: Duration;
  readonly clock: Clock;
  readonly log: Log;
}

/** How one run went. */
export interface AttemptEnd {
  readonly result: RunResult;
  readonly report: WatchdogReport;
}

/**
 * Runs the command with its timeouts set from outside and a watchdog beside it; when it has ended, no session of it is left on the server, because
 * one whose client is gone would go on to its commit. Where the watchdog cannot see any more the command is ended.
 */
export async function attempt(options: Attempt): Promise<AttemptEnd> {
  const { url, session, applicationName, command, maxBlocking, clock, log } = options;
  await using eyes = await connect(url, { applicationName: 'migrate-gate watchdog', statementTimeout: seconds(10) });
  await using watchdog = await startWatchdog({
    session: eyes,
    applicationName,
    except: [session.pid, eyes.pid],
    maxBlocking,
    clock,
    onCancel: ({ statement, victims, waited }) =>
      log.untrusted(statement, {
        label: `Cancelled, because ${victims.length} others waited behind it for ${formatDuration(waited)}`,
        maxLines: 5,
      }),
  });
  const settings = migratorEnvironment(url, {
    applicationName,
    lockTimeout: options.lockTimeout,
    statementTimeout: options.statementTimeout,
    checkClient: await canCheckClient(session),
  });
  const result = await runCommand(
    {
      ...command,
      env: { ...command.env, ...settings },
      // Without the session that holds the lock another migration may begin.
      signal: AbortSignal.any([command.signal, watchdog.blind, session.lost]),
    },
    log,
  );
  const report = await watchdog.stop();
  await endSessions([session, eyes], applicationName, clock);
  return { result, report };
}

/** Whether the server knows the setting and can do it on its platform: it refuses otherwise, and would refuse the migrator. */
async function canCheckClient(session: Session): Promise<boolean> {
  const tried = session.transaction(() => session.run('set local client_connection_check_interval = 1000'), {
    rollback: true,
  });
  return await tried.then(
    () => true,
    () => false,
  );
}

const pidRow = v.strictObject({ pid: v.number() });
const patience = seconds(2);

/** Ends what the command left connected, and waits until its locks are gone. Nothing to do where the database itself is gone. */
async function endSessions(sessions: readonly Session[], applicationName: string, clock: Clock): Promise<void> {
  const start = clock.elapsed();
  const left = `select pid from pg_catalog.pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()`;
  while (clock.elapsed() - start < patience) {
    const session = sessions.find(({ lost }) => !lost.aborted);
    if (session === undefined) return;
    const found = await session.rows(pidRow, left, [applicationName]).catch(() => []);
    if (found.length === 0) return;
    for (const { pid } of found) await session.run(`select pg_terminate_backend(${pid})`).catch(() => {});
    await clock.sleep(milliseconds(50));
  }
}
