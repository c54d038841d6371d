import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';

import type { ConnectionUrl, SslMode } from './connection-url.ts';
import { PostgresFailure } from './failure.ts';

/** One way to try a connection: with these TLS options, or without TLS. */
export type Attempt = ConnectionOptions | false;

/**
 * The ways to connect that `sslmode` allows, in the order libpq tries them (PostgreSQL documentation, "SSL Support").
 *
 * Sockets of the file system never use TLS. Where libpq would look for ~/.postgresql/root.crt, Node's own authorities count.
 */
export async function tlsAttempts(url: ConnectionUrl): Promise<readonly Attempt[]> {
  if (url.host.startsWith('/')) return [false];
  const tls = url.sslMode === 'disable' ? false : await tlsOptions(url);
  switch (url.sslMode) {
    case 'disable':
      return [false];
    case 'allow':
      return [false, tls];
    case 'prefer':
      return [tls, false];
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return [tls];
  }
}

async function tlsOptions(url: ConnectionUrl): Promise<ConnectionOptions> {
  const [ca, cert, key] = await Promise.all([
    url.sslRootCert === 'system' ? undefined : pem(url.sslRootCert, 'sslrootcert'),
    pem(url.sslCert, 'sslcert'),
    pem(url.sslKey, 'sslkey'),
  ]);
  return {
    ...verification(url.sslMode, ca !== undefined),
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  };
}

/** libpq: with a root certificate, `require` means `verify-ca`. */
function verification(mode: SslMode, hasRoot: boolean): ConnectionOptions {
  if (mode === 'verify-full') return { rejectUnauthorized: true };
  const chain = mode === 'verify-ca' || (mode === 'require' && hasRoot);
  return chain ? { rejectUnauthorized: true, checkServerIdentity: () => undefined } : { rejectUnauthorized: false };
}

async function pem(path: string | undefined, parameter: string): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new PostgresFailure('database-tls', `The file ${path} of ${parameter} cannot be read. Name a PEM file.`, {
      cause: error,
    });
  }
}
