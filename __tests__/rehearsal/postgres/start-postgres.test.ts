import { access, chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { connect } from '#postgres';
import { run } from '#process';
import { startPostgres, supportedMajors } from '#rehearsal/postgres';
import { milliseconds, systemClock } from '#time';

const options = { applicationName: 'test' };

test.each(supportedMajors)('PostgreSQL %i runs on loopback until it is disposed, and leaves nothing', async (major) => {
  const server = await startPostgres({ major });
  const session = await connect(server.url, options);
  expect(session.server.major).toBe(major);
  expect(Math.floor(session.server.version / 10_000)).toBe(major);
  await session[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await expect(connect(server.url, options)).rejects.toMatchObject({ reason: 'database-unreachable' });
  await expect(access(server.directory)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('the server does not run as root, and asks for its password', async () => {
  await using server = await startPostgres({ major: 18 });
  const pid = Number(readFileSync(join(server.directory, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  const url = new URL(server.url);
  url.password = 'wrong';
  await expect(connect(String(url), options)).rejects.toMatchObject({
    reason: 'database-unauthorized',
    sqlstate: '28P01',
  });
});

test.each([13, 15] as const)('with capture, PostgreSQL %i writes down every statement', async (major) => {
  await using server = await startPostgres({ major, capture: true });
  await using session = await connect(server.url, options);
  await session.rows(v.unknown(), 'select $1::int as n', [5]);
  const entries = (await server.log()).filter(({ applicationName }) => applicationName === 'test');
  expect(entries.map(({ message }) => message)).toContainEqual(expect.stringMatching(/: select \$1::int as n$/));
});

test('thousands of tables can be made, and dropped, in one transaction', async () => {
  await using server = await startPostgres({ major: 13 });
  await using session = await connect(server.url, options);
  // Each has a TOAST table and two indexes, all of them locked until the end; 64 locks for each of 60 connections would be 3,840.
  await session.run(
    `do $$ begin for n in 1..2000 loop execute 'create table t' || n || ' (id text primary key)'; end loop; end $$`,
  );
  await expect(session.run('drop schema public cascade')).resolves.toBeUndefined();
});

test('a process that exits while a server is being made leaves no directory', async () => {
  const within = await mkdtemp(join(tmpdir(), 'starter-'));
  await chmod(within, 0o755);
  const script = `import { startServer } from '#postgres';
    import { packagedBinaries } from './rehearsal/postgres/src/packages.ts';
    import { readdirSync } from 'node:fs';
    const [within] = process.argv.slice(1);
    setInterval(() => { if (readdirSync(within).length > 0) process.exit(3); }, 1);
    await startServer({ binaries: await packagedBinaries(15), within, clock: (await import('#time')).systemClock });`;
  const args = ['--conditions=source', '--input-type=module', '--eval', script, within];
  expect(await run({ file: process.execPath, args, env: {} })).toMatchObject({ exitCode: 3 });
  expect(await readdir(within)).toEqual([]);
  await rm(within, { recursive: true });
});

test('a server of a process that is killed ends too, and its directory goes', async () => {
  const script = `import { startPostgres } from '#rehearsal/postgres';
    const server = await startPostgres({ major: 15 });
    console.log(server.directory + ' ' + server.url);
    process.kill(process.pid, 'SIGKILL');`;
  const killed = await run({
    file: process.execPath,
    args: ['--conditions=source', '--input-type=module', '--eval', script],
    env: {},
  });
  expect(killed).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  const [directory = '', url = ''] = killed.stdout.trim().split(' ');
  expect(directory).toMatch(/delivery-postgres-/);
  const there = (): Promise<boolean> =>
    access(directory).then(
      () => true,
      () => false,
    );
  while (await there()) await systemClock.sleep(milliseconds(50));
  await expect(connect(url, options)).rejects.toMatchObject({ reason: 'database-unreachable' });
});
