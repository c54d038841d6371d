import { expect, test } from '@jest/globals';

import { classifyFailure, connect, migratorEnvironment, PostgresFailure, printedSqlstate } from '#postgres';
import { milliseconds, seconds } from '#time';

async function failureOf(url: string): Promise<PostgresFailure> {
  const error = await connect(url, { applicationName: 'test', connectTimeout: seconds(5) }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PostgresFailure) return error;
  throw new Error('the connection was made');
}

test.each([
  ['mysql://u:secret@h/d', 'database-url'],
  ['postgres://u:sec#ret@h/d', 'database-url'],
  ['postgres://u:secret@h:99999/d', 'database-url'],
  ['postgres://u:secret%zz@h/d', 'database-url'],
  ['postgres://:secret@h/d', 'database-url'],
  ['postgres://u:secret@/d', 'database-url'],
  ['postgres://u:secret@a,b/d', 'database-url'],
  ['postgres://u:secret@h/d?sslmode=secret', 'database-url'],
  ['postgres://u:secret@h/d?sslrootcert=system&sslmode=require', 'database-url'],
  ['postgres://u:secret@h/d?sslmode=verify-ca&sslrootcert=/nowhere/ca.pem', 'database-tls'],
  ['postgres://u:secret@db.example:6543/d', 'database-pooler'],
  ['postgres://u:secret@ep-cool-pooler.eu.neon.tech/d', 'database-pooler'],
  ['postgres://u:secret@h/d?pgbouncer=true', 'database-pooler'],
  ['postgres://u:secret@127.0.0.1:1/d', 'database-unreachable'],
  ['postgres://u:secret@127.0.0.1:1/d?sslmode=require', 'database-unreachable'],
  ['postgres://u:secret@/d?host=/nowhere', 'database-unreachable'],
])('%s is refused as %s, and the message keeps the password', async (url, reason) => {
  const failure = await failureOf(url);
  expect({ reason: failure.reason, message: failure.message }).toEqual({
    reason,
    message: expect.not.stringContaining('secret'),
  });
});

test('the environment of a migrator says the same by its URL and by the variables of libpq', () => {
  const settings = {
    applicationName: 'migrate-gate:1',
    lockTimeout: milliseconds(2000),
    statementTimeout: 'none',
  } as const;
  const url =
    'postgres://u:p%40ss@db:5433/shop?sslmode=require&options=-c%20search_path%3Da&schema=public&application_name=x';
  expect(migratorEnvironment(url, settings)).toEqual({
    DATABASE_URL:
      'postgres://u:p%40ss@db:5433/shop?sslmode=require&schema=public&application_name=migrate-gate%3A1' +
      '&options=-c%20search_path%3Da%20-c%20lock_timeout%3D2000%20-c%20statement_timeout%3D0',
    PGHOST: 'db',
    PGPORT: '5433',
    PGUSER: 'u',
    PGPASSWORD: 'p@ss',
    PGDATABASE: 'shop',
    PGSSLMODE: 'require',
    PGAPPNAME: 'migrate-gate:1',
    PGOPTIONS: '-c search_path=a -c lock_timeout=2000 -c statement_timeout=0',
  });
});

// The lines are what the tools and drivers print for the server's codes.
test.each([
  ['ERROR: canceling statement due to lock timeout (SQLSTATE 55P03)', '55P03'],
  ['pq: canceling statement due to lock timeout', '55P03'],
  ['psql:x.sql:1: ERROR:  55P03: canceling statement due to lock timeout', '55P03'],
  ["  code: '40P01',\n  detail: 'Process 1 waits'", '40P01'],
  ['SQL State  : 57014\nError Code : 0', '57014'],
  ['Database error code: 42P07\nDatabase error:\nERROR: relation "t" already exists', '42P07'],
  ['DbError { severity: "ERROR", code: SqlState(E42P01), message: "x" }', '42P01'],
  ['SQLSTATE[40P01]: Deadlock detected: 7 ERROR:  deadlock detected', '40P01'],
  ['ERROR: deadlock detected', '40P01'],
  ['FATAL: terminating connection due to administrator command', '57P01'],
  ['first SQLSTATE 42P01, then SQLSTATE 55P03', '55P03'],
  ['exit code: 12345 files', undefined],
  ['all is well', undefined],
])('in %j the state is %s', (output, sqlstate) => {
  expect(printedSqlstate(output)).toBe(sqlstate);
});

test('output that only looks like a code is read to its end', () => {
  expect(printedSqlstate(`SQLSTATE${' '.repeat(200_000)}\nERROR:${'\t'.repeat(200_000)}x\nSQLSTATE 40P01`)).toBe(
    '40P01',
  );
});

test.each([
  ['57014', true, 'own-cancel', true],
  ['57014', false, 'other-cancel', false],
  ['57P01', true, 'own-cancel', true],
  ['57P01', false, 'other', false],
  ['55P03', false, 'lock-timeout', true],
  ['40P01', false, 'deadlock', true],
  ['23505', true, 'other', false],
  [undefined, false, 'other', false],
])('%s, cancelled by the gate: %s, is %s', (sqlstate, cancelledByGate, kind, retryable) => {
  expect(classifyFailure(sqlstate, { cancelledByGate })).toEqual({ kind, retryable });
});
