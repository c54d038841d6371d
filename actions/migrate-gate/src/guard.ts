import { acquireLock, connect, refuseTransactionPooler, type Session } from '#postgres';
import type { Log } from '#kit';
import { formatDuration, seconds, type Clock, type Duration } from '#time';

/** The real database, and the right to migrate it. */
export interface Guard extends AsyncDisposable {
  readonly url: string;
  /** Holds the lock; used for questions between the runs of the command. */
  readonly session: Session;
}

interface Wish {
  readonly url: string;
  /** Whose migrations take turns. */
  readonly service: string;
  readonly patience: Duration;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Connects, refuses poolers, and takes the lock by asking again and again. The session outlives the step's signal: what was left behind must still be
 * asked for after a cancel. Throws PostgresFailure.
 */
export async function openGuard({ url, service, patience, clock, random, log, signal }: Wish): Promise<Guard> {
  await refuseTransactionPooler(url, { applicationName: 'migrate-gate', signal });
  const session = await connect(url, { applicationName: 'migrate-gate', statementTimeout: seconds(120) });
  try {
    const lock = await acquireLock(session, {
      name: service,
      deadline: patience,
      clock,
      random,
      signal,
      onWait: (holder) =>
        log.info(
          `Another migration is under way${holder === undefined ? '' : ` in process ${holder.pid} since ${holder.since}`}: waiting`,
        ),
    });
    if (lock.waited > seconds(1)) log.info(`Got the lock after ${formatDuration(lock.waited)}`);
    return {
      url,
      session,
      async [Symbol.asyncDispose]() {
        await lock[Symbol.asyncDispose]();
        await session[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}
