import type { ConnectionUrl } from './connection-url.ts';
import { PostgresFailure } from './failure.ts';

/** What to do about a pooler in transaction mode. */
export const poolerAdvice =
  'Give a URL of the server itself, or of a pooler in session mode: a lock or a setting of one statement is not there for the next.';

/** Refuses what its name gives away: Supabase's port 6543, Neon's `-pooler` hosts, Prisma's `pgbouncer=true`. */
export function refusePoolerByName({ host, port, saysPooler }: ConnectionUrl): void {
  const sign =
    port === 6543
      ? 'The port is 6543'
      : /-pooler(?:\.|$)/u.test(host)
        ? `The host ${host} is a pooler by its name`
        : saysPooler
          ? 'The URL has pgbouncer=true'
          : undefined;
  if (sign === undefined) return;
  throw new PostgresFailure('database-pooler', `${sign}: a pooler in transaction mode. ${poolerAdvice}`);
}
