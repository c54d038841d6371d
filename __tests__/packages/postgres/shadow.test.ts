import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { run } from '#process';
import {
  connect,
  countRows,
  digestRows,
  findBinaries,
  leftBehind,
  loadDump,
  openShadow,
  readBinaries,
  takeSnapshot,
} from '#postgres';
import { systemClock } from '#time';

import { onEachMajor } from './majors.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dump-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** A server with its pg_dump, as runners have one; the servers of npm bring no pg_dump. */
const installed = await findBinaries({ environment: {} }).catch(() => undefined);
const required = process.env['DELIVERY_REQUIRE_ALL'] === '1';
if (installed === undefined && !required) {
  process.stderr.write(
    'Skipped: no PostgreSQL is installed below /usr/lib/postgresql, so nothing is dumped by a real pg_dump.\n',
  );
}
const whereInstalled = installed === undefined && !required ? test.skip : test;

/** In the words of pg_dump 17.6: what it writes before and around tables, data with all that COPY escapes, a function with semicolons. */
const dump = String.raw`--
-- PostgreSQL database dump
--

\restrict tWvcwKzx

SET statement_timeout = 0;
SET transaction_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE plpgsql
    AS $$
begin
  -- it's a ; comment
  return 1;
end;
$$;

ALTER FUNCTION public.f() OWNER TO nobody_here;

CREATE TABLE public.t (
    id integer NOT NULL,
    body text DEFAULT 'a;b'::text
);

CREATE TABLE public.u (
    id integer
);

COPY public.t (id, body) FROM stdin;
1	plain
2	\N
3	tab\there \\ and ; and 'quote
4	
5	\\.
\.

COPY public.u (id) FROM stdin;
\.

INSERT INTO public.u VALUES (7);

ALTER TABLE ONLY public.t
    ADD CONSTRAINT t_pkey PRIMARY KEY (id);

GRANT SELECT ON TABLE public.t TO nobody_here;

\unrestrict tWvcwKzx
`;

onEachMajor((place) => {
  test('a plain dump is loaded without psql, and what this server cannot have is told', async () => {
    await using session = await place().connect(await place().database());
    const path = join(directory, 'plain.sql');
    await writeFile(path, dump);
    const report = await loadDump(session, path, { environment: {} });
    expect(report).toMatchObject({ rows: 5 });
    const unknownRole = ['42704', '42704'];
    // transaction_timeout came with PostgreSQL 17.
    expect(report.skipped.map(({ sqlstate }) => sqlstate)).toEqual(
      place().major < 17 ? ['42704', ...unknownRole] : unknownRole,
    );
    expect(Object.fromEntries(await countRows(session))).toEqual({ 'public.t': 5, 'public.u': 1 });
    const expected = await place().connect(await place().database());
    await expected.run(String.raw`create table t (id int, body text); create table u (id int);
      insert into t values (1, 'plain'), (2, null), (3, E'tab\there \\ and ; and ''quote'), (4, ''), (5, '\.'); insert into u values (7)`);
    expect(await digestRows(session)).toEqual(await digestRows(expected));
    await expected[Symbol.asyncDispose]();
    expect([...(await takeSnapshot(session)).objects.keys()]).toContain('constraint public.t.t_pkey');
  });

  test.each([
    ['cut off in its data', 'CREATE TABLE t (id int);\nCOPY t (id) FROM stdin;\n1\n', 4],
    ['of another database', '\\connect prod\nDROP TABLE t;\n', 1],
    ['with data that does not fit', 'CREATE TABLE t (id int);\n\nCOPY t (id) FROM stdin;\nx\n\\.\nSELECT 1;\n', 3],
    ['that is no SQL', 'this is\nno SQL;\n', 1],
  ])('a dump %s is refused with its line', async (_, text, line) => {
    await using session = await place().connect(await place().database());
    const path = join(directory, 'bad.sql');
    await writeFile(path, text);
    const loaded = loadDump(session, path, { environment: {} });
    await expect(loaded).rejects.toMatchObject({
      reason: 'dump-unreadable',
      message: expect.stringContaining(`at line ${line}`),
    });
  });

  test('a database of a shadow-url must be empty or marked, and is emptied again', async () => {
    const url = await place().database();
    const full = await place().database();
    const options = { environment: {}, clock: systemClock };
    await using filled = await place().connect(full);
    await filled.run('create table precious (id int)');
    await expect(openShadow({ ...options, shadowUrl: full })).rejects.toMatchObject({ reason: 'shadow-unsafe' });
    await expect(openShadow({ ...options, shadowUrl: url, databaseUrl: url })).rejects.toMatchObject({
      reason: 'shadow-unsafe',
    });
    await using session = await place().connect(url);
    expect([...(await takeSnapshot(session)).objects.keys()]).not.toContain('schema delivery_shadow');
    {
      await using shadow = await openShadow({ ...options, shadowUrl: url, databaseUrl: full });
      expect(shadow).toMatchObject({ url, captures: false, major: place().major });
      await session.run('create table scratch (id int); create schema other; create table other.t (id int)');
    }
    expect((await takeSnapshot(session)).columnOrder.size).toBe(0);
    await session.run('create table left_over (id int)');
    await using again = await openShadow({ ...options, shadowUrl: url });
    expect(again.url).toBe(url);
    expect((await takeSnapshot(session)).columnOrder.size).toBe(0);
    expect((await takeSnapshot(filled)).columnOrder.size).toBe(1);
  });
});

whereInstalled('a dump that is gzipped is read, and one that is cut is refused', async () => {
  const place = join(directory, 'dump.sql.gz');
  const whole = gzipSync(dump);
  await writeFile(place, whole);
  await using shadow = await openShadow({ environment: {}, clock: systemClock });
  await using session = await connect(shadow.url, { applicationName: 'test' });
  expect(await loadDump(session, place, { environment: {} })).toMatchObject({ rows: 5 });
  await shadow.empty();
  await writeFile(place, whole.subarray(0, whole.length - 20));
  await expect(loadDump(session, place, { environment: {} })).rejects.toMatchObject({ reason: 'dump-unreadable' });
});

whereInstalled('what a real pg_dump writes in each format comes back row by row', async () => {
  const binaries = await findBinaries({ environment: {} });
  const environment = { PATH: `${binaries.directory}:${process.env['PATH'] ?? ''}` };
  await using source = await openShadow({ environment: {}, clock: systemClock, major: binaries.major });
  await using session = await connect(source.url, { applicationName: 'test' });
  await session.run(`create table a (id serial primary key, body text, raw bytea, list text[]); create table b (a int references a);
    insert into a (body, raw, list) select E'line\n' || g || E'\t\\\\.', decode('00ff', 'hex'), array['x', null] from generate_series(1, 500) g;
    insert into b select id from a; create view v as select * from a;
    create function f() returns int language plpgsql as $$ begin return 1; -- ;
      end $$`);
  const [before, rows] = [await takeSnapshot(session), await digestRows(session)];
  const { hostname, port, username, password, pathname } = new URL(source.url);
  const server = {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    PGDATABASE: pathname.slice(1),
  };
  for (const format of ['plain', 'custom', 'directory', 'tar']) {
    const path = join(directory, `real.${format}`);
    const dumped = await run({
      file: 'pg_dump',
      args: [`--format=${format}`, `--file=${path}`],
      env: { ...environment, ...server },
    });
    expect(dumped).toMatchObject({ exitCode: 0 });
    await source.empty();
    expect(await loadDump(session, path, { environment })).toMatchObject({ rows: 1000, skipped: [] });
    expect(leftBehind(before, await takeSnapshot(session))).toEqual([]);
    expect(await digestRows(session)).toEqual(rows);
  }
});

test('where no server is installed, the failure says what to do', async () => {
  expect(await readBinaries(directory)).toBeUndefined();
  const environment = { DELIVERY_POSTGRES_BIN: directory, PATH: process.env['PATH'] };
  await expect(openShadow({ environment, clock: systemClock, major: 15 })).rejects.toMatchObject({
    reason: 'shadow-unavailable',
    message: expect.stringContaining('DELIVERY_POSTGRES_BIN'),
  });
});
