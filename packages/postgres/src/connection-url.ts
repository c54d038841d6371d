import { PostgresFailure } from './failure.ts';

/** How TLS is used, as libpq's `sslmode` (PostgreSQL documentation, "SSL Mode Descriptions"). */
export type SslMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

/** The parts of a connection URL that are understood; parameters of single drivers are kept in `url` and otherwise ignored. */
export interface ConnectionUrl {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
  /** Default: the user's name, as in libpq. */
  readonly database: string;
  readonly sslMode: SslMode;
  /** Paths of PEM files; `system` for the authorities that Node trusts. */
  readonly sslRootCert: string | undefined;
  readonly sslCert: string | undefined;
  readonly sslKey: string | undefined;
  /** Command-line options for the backend, as libpq's `options`. */
  readonly options: string | undefined;
  /** What a driver was told: the server is behind PgBouncer in transaction mode. */
  readonly saysPooler: boolean;
}

const sslModes: readonly SslMode[] = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];

/**
 * Reads `postgres://user:password@host:port/database?sslmode=…`, also `postgresql://` and a socket directory as `host`.
 *
 * Follows libpq ("Connection URIs"), except that exactly one host is taken and nothing comes from the environment.
 * Throws PostgresFailure `database-url`; no message ever contains the URL, as it holds the password.
 */
export function parseConnectionUrl(text: string): ConnectionUrl {
  const url = urlOf(text);
  const parameters = url.searchParams;
  const host = decoded(url.hostname, 'host').trim() || (parameters.get('host') ?? '');
  if (host === '') throw refused('names no host', 'Write postgres://user:password@host:5432/database.');
  if (host.includes(',')) throw refused('names several hosts', 'Name the one primary server.');
  const user = decoded(url.username, 'user') || (parameters.get('user') ?? '');
  if (user === '') throw refused('names no user', 'Write postgres://user:password@host:5432/database.');
  return {
    host: host.replace(/^\[|\]$/gu, ''),
    port: portOf(url.port || (parameters.get('port') ?? '5432')),
    user,
    password: decoded(url.password, 'password') || (parameters.get('password') ?? undefined),
    database: decoded(url.pathname.slice(1), 'database') || (parameters.get('dbname') ?? user),
    sslMode: sslModeOf(parameters),
    sslRootCert: parameters.get('sslrootcert') ?? undefined,
    sslCert: parameters.get('sslcert') ?? undefined,
    sslKey: parameters.get('sslkey') ?? undefined,
    options: parameters.get('options') ?? undefined,
    saysPooler: parameters.get('pgbouncer') === 'true',
  };
}

function urlOf(text: string): URL {
  if (!/^postgres(?:ql)?:\/\//u.test(text)) {
    throw refused(
      'does not begin with postgres:// or postgresql://',
      'Write postgres://user:password@host:5432/database.',
    );
  }
  // WHATWG URLs of unknown schemes may have no host at all, but not user and port without one; libpq allows both.
  const parsed = URL.parse(text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[:/?#]|$)/u, '$1%20'));
  if (parsed === null) {
    throw refused('is no URL', 'Characters such as @ : / # ? % in the password must be percent-encoded.');
  }
  if (parsed.hash !== '') throw refused('has a #', 'Write %23 for a # in the password.');
  return parsed;
}

function decoded(part: string, name: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused(`has a ${name} with a % that begins no code`, 'Write %25 for a percent sign.');
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port < 1 || port > 65_535)
    throw refused('has a port that is none', 'Ports are 1 to 65535.');
  return port;
}

function sslModeOf(parameters: URLSearchParams): SslMode {
  const root = parameters.get('sslrootcert');
  const text = parameters.get('sslmode') ?? (root === 'system' ? 'verify-full' : 'prefer');
  const mode = sslModes.find((known) => known === text);
  if (mode === undefined) throw refused(`has an sslmode that is none`, `Use one of ${sslModes.join(', ')}.`);
  if (root === 'system' && mode !== 'verify-full') {
    throw refused(
      'has sslrootcert=system without sslmode=verify-full',
      'libpq demands verify-full there, and so do we.',
    );
  }
  return mode;
}

function refused(what: string, next: string): PostgresFailure {
  return new PostgresFailure('database-url', `The URL of the database ${what}. ${next}`);
}
