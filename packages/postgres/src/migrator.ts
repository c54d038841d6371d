import type { Duration } from '#time';

import { parseConnectionUrl } from './connection-url.ts';
import { PostgresFailure } from './failure.ts';

export interface MigratorSettings {
  /** Shown in `pg_stat_activity`; the watchdog finds the migrator by it. 1 to 63 letters, digits and `-_.:`. */
  readonly applicationName: string;
  /** `none` (0) under the watchdog for CONCURRENTLY, where a timeout would leave an INVALID index. */
  readonly lockTimeout: Duration | 'none';
  /** Undefined: as the role and the database have it. */
  readonly statementTimeout: Duration | 'none' | undefined;
  /** The server looks each second whether the client is still there, and ends what nobody waits for; only 14 and later, and not on every platform. */
  readonly checkClient?: boolean;
}

/**
 * The environment by which a migration tool reaches the database with these settings, whichever way it reads them.
 *
 * `DATABASE_URL` with `application_name` and `options`, and libpq's own variables (PostgreSQL documentation, "Environment Variables").
 * Nothing is set on the role or the database; a tool that sets its own timeouts overrides these. Secrets: DATABASE_URL, PGPASSWORD.
 */
export function migratorEnvironment(url: string, settings: MigratorSettings): Readonly<Record<string, string>> {
  const parsed = parseConnectionUrl(url);
  const options = optionsOf(parsed.options, settings);
  return withoutEmpty({
    DATABASE_URL: migratorUrl(url, settings),
    PGHOST: parsed.host,
    PGPORT: String(parsed.port),
    PGUSER: parsed.user,
    PGPASSWORD: parsed.password,
    PGDATABASE: parsed.database,
    PGSSLMODE: parsed.sslMode,
    PGSSLROOTCERT: parsed.sslRootCert,
    PGSSLCERT: parsed.sslCert,
    PGSSLKEY: parsed.sslKey,
    PGAPPNAME: settings.applicationName,
    PGOPTIONS: options,
  });
}

/** The URL with `application_name` and `options` added; every other part stays as it is written. */
export function migratorUrl(url: string, settings: MigratorSettings): string {
  if (!/^[A-Za-z0-9._:-]{1,63}$/u.test(settings.applicationName)) {
    throw new PostgresFailure('database-url', 'The application name of a migrator is 1 to 63 letters, digits and -_.:');
  }
  const { options } = parseConnectionUrl(url);
  const [base = '', query = ''] = url.split(/\?(.*)/su);
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:application_name|options)=/u.test(part));
  // Not URLSearchParams: libpq does not read + as a space.
  const added = [
    `application_name=${encodeURIComponent(settings.applicationName)}`,
    `options=${encodeURIComponent(optionsOf(options, settings))}`,
  ];
  return `${base}?${[...kept, ...added].join('&')}`;
}

/** Later `-c` win, so ours stand last. */
function optionsOf(before: string | undefined, settings: MigratorSettings): string {
  const { lockTimeout, statementTimeout, checkClient = false } = settings;
  const own = [
    ['lock_timeout', lockTimeout] as const,
    ...(statementTimeout === undefined ? [] : [['statement_timeout', statementTimeout] as const]),
  ].map(([name, value]) => `-c ${name}=${value === 'none' ? 0 : Math.max(1, Math.ceil(value))}`);
  // PostgreSQL documentation, "client_connection_check_interval": else a statement whose client is gone goes on to its end, with all its locks.
  const watching = checkClient ? ['-c client_connection_check_interval=1000'] : [];
  return [...(before === undefined ? [] : [before]), ...watching, ...own].join(' ');
}

function withoutEmpty(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
