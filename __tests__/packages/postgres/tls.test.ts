import { chown, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { connect, type PostgresFailure } from '#postgres';
import { type Postgres, startPostgres } from '#rehearsal/postgres';
import { milliseconds, systemClock } from '#time';

import { issue } from '../../actions/health-wait/certificate.ts';

const encrypted = v.object({ encrypted: v.boolean() });
const question = 'select ssl as encrypted from pg_stat_ssl where pid = pg_backend_pid()';

/** What a connection with these parameters came to: with TLS, without, or why not. */
async function outcome(server: Postgres, parameters: string): Promise<string> {
  const url = server.url.replace(/\?.*$/u, `?${parameters}`);
  try {
    await using session = await connect(url, { applicationName: 'test' });
    return (await session.row(encrypted, question)).encrypted ? 'with TLS' : 'without TLS';
  } catch (error) {
    const reason = v.safeParse(v.object({ reason: v.string() }), error);
    if (reason.success) return reason.output.reason satisfies PostgresFailure['reason'];
    throw error;
  }
}

/** Puts files into the server's directory, as its own, and has it read its settings again. */
async function reconfigure(server: Postgres, files: Readonly<Record<string, string>>, ssl: boolean): Promise<void> {
  const data = join(server.directory, 'data');
  const { uid, gid } = await stat(data);
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(data, name), content, { mode: 0o600 });
    await chown(join(data, name), uid, gid);
  }
  await using session = await connect(server.url, { applicationName: 'test' });
  await session.run(`alter system set ssl = ${ssl}`);
  await session.run('select pg_reload_conf()');
  const wanted = ssl ? 'with TLS' : 'without TLS';
  while ((await outcome(server, 'sslmode=prefer')) !== wanted) await systemClock.sleep(milliseconds(20));
}

// The table of the PostgreSQL documentation, "SSL Mode Descriptions".
test('each sslmode means what it means to libpq', async () => {
  await using server = await startPostgres({ major: 15 });
  const seen = async (...parameters: readonly string[]): Promise<readonly string[]> => {
    const results: string[] = [];
    for (const one of parameters) results.push(await outcome(server, one));
    return results;
  };
  expect(
    await seen('sslmode=disable', 'sslmode=allow', 'sslmode=prefer', 'sslmode=require', 'sslmode=verify-full'),
  ).toEqual(['without TLS', 'without TLS', 'without TLS', 'database-tls', 'database-tls']);

  const [right, other] = [await issue(), await issue({ host: 'db.example' })];
  const [ca, otherCa] = [join(server.directory, 'ca.pem'), join(server.directory, 'other-ca.pem')];
  await writeFile(ca, right.ca);
  await writeFile(otherCa, other.ca);
  await reconfigure(server, { 'server.crt': right.cert, 'server.key': right.key }, true);
  expect(await seen('sslmode=disable', 'sslmode=allow', 'sslmode=prefer', 'sslmode=require')).toEqual([
    'without TLS',
    'without TLS',
    'with TLS',
    'with TLS',
  ]);
  expect(await seen('sslmode=verify-ca', 'sslmode=verify-full', 'sslrootcert=system')).toEqual(
    Array(3).fill('database-tls'),
  );
  expect(await seen(`sslmode=verify-ca&sslrootcert=${ca}`, `sslmode=verify-full&sslrootcert=${ca}`)).toEqual(
    Array(2).fill('with TLS'),
  );
  expect(await seen(`sslmode=require&sslrootcert=${otherCa}`, `sslmode=verify-full&sslrootcert=${otherCa}`)).toEqual(
    Array(2).fill('database-tls'),
  );

  await reconfigure(
    server,
    {
      'server.crt': other.cert,
      'server.key': other.key,
      'pg_hba.conf': 'hostssl all all 127.0.0.1/32 scram-sha-256\n',
    },
    true,
  );
  expect(
    await seen(
      'sslmode=disable',
      'sslmode=allow',
      `sslmode=verify-ca&sslrootcert=${otherCa}`,
      `sslmode=verify-full&sslrootcert=${otherCa}`,
    ),
  ).toEqual(['database-unauthorized', 'with TLS', 'with TLS', 'database-tls']);
});
