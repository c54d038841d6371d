import { expect, test } from '@jest/globals';

import { leftBehind, PostgresFailure, sameCatalog, type Session, takeSnapshot, unfinished } from '#postgres';

import { onEachMajor } from './majors.ts';

async function stateOf(work: Promise<unknown>): Promise<string | undefined> {
  return await work.then(
    () => undefined,
    (error: unknown) => (error instanceof PostgresFailure ? error.sqlstate : 'not of the server'),
  );
}

/** Runs what is said to mend the schema, and says what is different after it. */
async function mended(session: Session, before: Awaited<ReturnType<typeof takeSnapshot>>): Promise<readonly string[]> {
  const left = leftBehind(before, await takeSnapshot(session));
  for (const command of left.flatMap(({ mend }) => mend)) await session.run(command);
  return leftBehind(before, await takeSnapshot(session)).map(({ kind, name }) => `${kind} ${name}`);
}

onEachMajor((place) => {
  // Experiment E2.
  test('half a migration is reported object by object, with commands that undo it', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create table e2 (id int, email text); insert into e2 values (1, 'a'), (2, 'a')`);
    const before = await takeSnapshot(session);
    const script = [
      'alter table e2 add column note text',
      'create table e2b (id serial primary key, at date unique)',
      'alter table e2 add constraint e2_email_key unique (email)',
    ];
    expect(await stateOf(session.run(script.join(';')))).toBe('23505');
    expect(leftBehind(before, await takeSnapshot(session))).toEqual([]);
    expect(sameCatalog(before, await takeSnapshot(session))).toBe(true);
    const states: (string | undefined)[] = [];
    for (const sql of script) states.push(await stateOf(session.run(sql)));
    expect(states).toEqual([undefined, undefined, '23505']);
    expect(await stateOf(session.run(script[0] ?? ''))).toBe('42701');
    expect(leftBehind(before, await takeSnapshot(session))).toEqual([
      {
        kind: 'column',
        name: 'public.e2.note',
        table: 'public.e2',
        what: 'created',
        detail: 'was not there before',
        mend: ['ALTER TABLE public.e2 DROP COLUMN note;'],
      },
      {
        kind: 'table',
        name: 'public.e2b',
        table: undefined,
        what: 'created',
        detail: 'was not there before',
        mend: ['DROP TABLE public.e2b;'],
      },
    ]);
    expect(await mended(session, before)).toEqual([]);
  });

  // Experiment E3.
  test('an index that CONCURRENTLY left invalid is found, also when IF NOT EXISTS says all is well', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create table e3 (id int, email text); insert into e3 values (1, 'a'), (2, 'a')`);
    const before = await takeSnapshot(session);
    expect(await stateOf(session.run('begin; create index concurrently e3_i on e3 (id)'))).toBe('25001');
    await session.run('rollback');
    expect(await stateOf(session.run('create index concurrently e3_i on e3 (id); select 1'))).toBe('25001');
    expect(await stateOf(session.run('create unique index concurrently e3_u on e3 (email)'))).toBe('23505');
    await session.run('delete from e3 where id = 2');
    await session.run('create unique index concurrently if not exists e3_u on e3 (email)');
    const after = await takeSnapshot(session);
    const expected = {
      kind: 'index',
      name: 'public.e3_u',
      table: 'public.e3',
      what: 'invalid index',
      mend: [
        'DROP INDEX CONCURRENTLY public.e3_u;',
        'CREATE UNIQUE INDEX CONCURRENTLY e3_u ON public.e3 USING btree (email);',
      ],
    };
    expect(leftBehind(before, after)).toMatchObject([expected]);
    expect(unfinished(after)).toMatchObject([expected]);
    for (const command of expected.mend) await session.run(command);
    expect(unfinished(await takeSnapshot(session))).toEqual([]);
  });

  // Experiment E4.
  // "Concurrent builds for indexes on partitioned tables are currently not supported" (manual, CREATE INDEX), nor is dropping them so.
  test('indexes of partitioned tables are mended without CONCURRENTLY, and their parts go with them', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create table p (a int, "order" int) partition by range (a);
      create table p1 partition of p for values from (0) to (9)`);
    const before = await takeSnapshot(session);
    await session.run('create index p_a on p (a); create index p_only on only p ("order")');
    expect(leftBehind(before, await takeSnapshot(session)).map(({ name, mend }) => [name, mend])).toEqual([
      ['public.p_a', ['DROP INDEX public.p_a;']],
      ['public.p_only', ['DROP INDEX public.p_only;']],
    ]);
    expect(unfinished(await takeSnapshot(session))).toMatchObject([
      { name: 'public.p_only', what: 'invalid index', detail: expect.stringContaining('ATTACH PARTITION') },
    ]);
    expect(await mended(session, before)).toEqual([]);
    await session.run('create index p_a on p (a)');
    const indexed = await takeSnapshot(session);
    await session.run('drop index p_a');
    const left = leftBehind(indexed, await takeSnapshot(session));
    expect(left.map(({ name, what }) => [name, what])).toEqual([['public.p_a', 'removed']]);
  });

  test('the index of a new constraint is a part of it, whatever its name is', async () => {
    await using session = await place().connect(await place().database());
    await session.run('create table t (a int)');
    const before = await takeSnapshot(session);
    await session.run('alter table t add constraint "user" unique (a)');
    expect(leftBehind(before, await takeSnapshot(session)).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'constraint public.t."user"',
    ]);
    expect(await mended(session, before)).toEqual([]);
  });

  test('names with quotes, dots, brackets and line breaks are mended as they are', async () => {
    await using session = await place().connect(await place().database());
    const table = '"a.b"."t""(;\n"';
    await session.run(`create schema "a.b"; create type "a.b"."ty(pe" as enum ('x'); create table ${table} (id int)`);
    const before = await takeSnapshot(session);
    await session.run(`alter table ${table} add column "c"";\ndrop table x;--" int;
      create index "i\n;""" on ${table} (id);
      alter table ${table} add constraint "k("".x" check (id > 0);
      create function "a.b"."f("("a.b"."ty(pe") returns int language sql as 'select 1'`);
    expect(await mended(session, before)).toEqual([]);
    await session.run(`create function "a.b"."g("("a.b"."ty(pe") returns int language sql as 'select 1'`);
    const withFunction = await takeSnapshot(session);
    await session.run(`alter function "a.b"."g("("a.b"."ty(pe") rename to h`);
    expect(await mended(session, withFunction)).toEqual([]);
  });

  test('a lock_timeout leaves an invalid index behind a writer', async () => {
    const url = await place().database();
    await using session = await place().connect(url);
    await using writer = await place().connect(url);
    await session.run(`create table e4 (id int); insert into e4 values (1)`);
    await writer.run('begin; update e4 set id = 2');
    await session.run(`set lock_timeout = '200ms'`);
    expect(await stateOf(session.run('create index concurrently e4_i on e4 (id)'))).toBe('55P03');
    await writer.run('commit');
    expect(unfinished(await takeSnapshot(session))).toMatchObject([{ name: 'public.e4_i', what: 'invalid index' }]);
  });

  // Experiment E8.
  test('a value of an enum cannot be used in the transaction that adds it, and is told as what cannot be taken back', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create type mood as enum ('a'); create table e8 (m mood)`);
    const before = await takeSnapshot(session);
    expect(await stateOf(session.run(`begin; alter type mood add value 'b'; insert into e8 values ('b')`))).toBe(
      '55P04',
    );
    await session.run('rollback');
    await session.run(`alter type mood add value 'b'`);
    expect(leftBehind(before, await takeSnapshot(session))).toEqual([
      {
        kind: 'enum',
        name: 'public.mood',
        table: undefined,
        what: 'changed',
        detail: 'labels: ["a"] -> ["a","b"]',
        mend: [],
      },
    ]);
  });

  test('what was changed, renamed or removed is undone by what is said to mend it', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create table "Order" (id int primary key, status varchar(5) not null default 'x' constraint ok check (status <> ''), other int);
      create index by_status on "Order" (status);
      create view v as select id from "Order";
      create function f() returns int language sql as 'select 1';
      create function tf() returns trigger language plpgsql as 'begin return new; end';
      create trigger tg before insert on "Order" for each row execute function tf()`);
    const before = await takeSnapshot(session);
    const changes = [
      'alter table "Order" rename to orders2',
      'alter table "Order" rename column other to another; alter index by_status rename to by_it',
      'alter table "Order" drop constraint ok; drop index by_status; drop view v',
      'drop function f(); drop trigger tg on "Order"',
      `alter table "Order" alter status drop not null, alter status drop default, alter status type varchar(9)`,
      `create or replace function f() returns int language sql as 'select 2'; create sequence s; create type e as enum ('x'); create domain d as int`,
      'alter table "Order" add foreign key (other) references "Order" not valid',
      'create schema x; create table x.y (z int); create materialized view m as select 1 as one',
    ];
    for (const sql of changes) {
      await session.run(sql);
      expect({ sql, left: leftBehind(before, await takeSnapshot(session)).length > 0 }).toEqual({ sql, left: true });
      const after = await mended(session, before);
      expect({ sql, after: after.filter((name) => !name.includes('_fkey')) }).toEqual({ sql, after: [] });
    }
  });

  test('a renamed column is told as renamed, so that nobody drops it to mend it', async () => {
    await using session = await place().connect(await place().database());
    await session.run('create table t (a int)');
    const before = await takeSnapshot(session);
    await session.run('alter table t rename column a to b');
    expect(leftBehind(before, await takeSnapshot(session))).toEqual([
      {
        kind: 'column',
        name: 'public.t.b',
        table: 'public.t',
        what: 'renamed',
        detail: 'was public.t.a',
        mend: ['ALTER TABLE public.t RENAME COLUMN b TO a;'],
      },
    ]);
  });

  test('a table that is gone needs its backup, and its parts are not told again', async () => {
    await using session = await place().connect(await place().database());
    await session.run('create table t (id serial primary key, a int check (a > 0)); create index on t (a)');
    const before = await takeSnapshot(session);
    await session.run('drop table t');
    expect(leftBehind(before, await takeSnapshot(session))).toEqual([
      {
        kind: 'table',
        name: 'public.t',
        table: undefined,
        what: 'removed',
        detail: expect.stringContaining('backup'),
        mend: [],
      },
    ]);
  });
});
