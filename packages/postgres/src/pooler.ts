import * as v from 'valibot';

import { seconds, type Duration } from '#time';

import { connect, type ConnectOptions } from './connect.ts';
import { PostgresFailure } from './failure.ts';
import { poolerAdvice } from './pooler-name.ts';
import type { Session } from './session.ts';

const pid = v.strictObject({ pid: v.number() });
const ask = 'select pg_backend_pid() as pid';

/**
 * Proves that statements of one session share one backend, also while another session wants one.
 *
 * A pooler in transaction mode gives the backend of an idle client to whoever begins a transaction, so the second session
 * is served by the first one's backend, or moves it. Throws PostgresFailure `database-pooler`.
 */
export async function refuseTransactionPooler(url: string, options: ConnectOptions): Promise<void> {
  const short: ConnectOptions = { ...options, statementTimeout: options.statementTimeout ?? seconds(10) };
  await using first = await connect(url, short);
  await using second = await connect(url, short);
  for (let round = 0; round < 3; round += 1) {
    const before = await first.row(pid, ask);
    await second.transaction(async () => {
      const other = await second.row(pid, ask);
      if (other.pid === before.pid) throw shared();
      const again = await answered(first, seconds(5));
      if (again !== before.pid) throw shared();
    });
  }
}

/** The backend of a session; undefined when it gets none because the only one is taken. */
async function answered(session: Session, limit: Duration): Promise<number | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limit);
  const answer = session.row(pid, ask);
  answer.catch(() => {});
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first?.pid;
}

function shared(): PostgresFailure {
  return new PostgresFailure(
    'database-pooler',
    `The server gives one session's backend to another between statements, as poolers in transaction mode do. ${poolerAdvice}`,
  );
}
