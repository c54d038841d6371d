import { expect, test } from '@jest/globals';

import { diffSnapshots, sameCatalog, schemaHash, type Snapshot, takeSnapshot } from '#postgres';

import { onEachMajor } from './majors.ts';

/** One of everything that a snapshot knows. */
const everything = `
  create schema app;
  create type app.mood as enum ('sad', 'glad');
  create domain app.positive as int check (value > 0);
  create type app.pair as (a int, b text);
  create type app.span as range (subtype = int4);
  create table app.users (id bigint generated always as identity primary key, email varchar(20) not null default 'x' unique,
    mood app.mood, age app.positive, twice int generated always as (1 + 1) stored, check (email <> ''));
  create table app.orders (id serial primary key, user_id bigint references app.users, placed date) partition by range (id);
  create table app.orders_1 partition of app.orders for values from (1) to (10);
  create index users_mood on app.users (mood) where mood is not null;
  create view app.names as select id, email from app.users;
  create materialized view app.ages as select age from app.users;
  create function app.touch() returns trigger language plpgsql as $$ begin return new; end $$;
  create function app.touch(a int) returns int language sql as 'select a';
  create aggregate app.total (int) (sfunc = int4pl, stype = int);
  create trigger users_touch before update on app.users for each row execute function app.touch();
  create rule quiet as on delete to app.users do instead nothing;
  alter table app.users enable row level security;
  create policy mine on app.users for select using (id = 1);
  create statistics app.linked on email, mood from app.users;
  create sequence app.counter increment 5;
  create publication news for table app.users;
  grant select (email) on app.users to public;
  grant usage on schema app to public;
  comment on table app.users is 'people'`;

/** A change and the objects that it adds (+), removes (-) or changes (~), with the fields that differ. */
const changes: readonly (readonly [sql: string, expected: readonly string[]])[] = [
  ['alter table app.users add x int', ['+ column app.users.x']],
  [
    'alter table app.orders alter placed type timestamp',
    ['~ column app.orders.placed: type', '~ column app.orders_1.placed: type'],
  ],
  ['alter table app.users alter email drop not null', ['~ column app.users.email: not null']],
  ['alter table app.users alter email drop default', ['~ column app.users.email: default']],
  ["alter type app.mood add value 'calm' after 'sad'", ['~ enum app.mood: labels']],
  ['drop index app.users_mood', ['- index app.users_mood']],
  ['alter table app.users add constraint young check (age < 200) not valid', ['+ constraint app.users.young']],
  ['alter table app.users disable trigger users_touch', ['~ trigger app.users.users_touch: enabled']],
  ['alter policy mine on app.users using (id = 2)', ['~ policy app.users.mine: using']],
  ['revoke select (email) on app.users from public', ['- grant app.users.email']],
  ['alter sequence app.counter increment 7', ['~ sequence app.counter: increment']],
  [
    'create or replace view app.names as select id, email, 1 as one from app.users',
    ['+ column app.names.one', '~ view app.names: command'],
  ],
  [
    "create or replace function app.touch(a int) returns int language sql as 'select a + 1'",
    ['~ function app.touch(a integer): command'],
  ],
  ['alter domain app.positive set not null', ['~ domain app.positive: not null']],
  ['alter table app.users alter email set statistics 5', ['~ column app.users.email: statistics']],
  ['alter publication news drop table app.users', ['~ publication news: tables']],
  ["comment on table app.users is 'persons'", ['~ table app.users: comment']],
  ['alter table app.users force row level security', ['~ table app.users: force row security']],
  ['drop statistics app.linked', ['- statistics app.linked']],
  ['drop rule quiet on app.users', ['- rule app.users.quiet']],
  ['alter table app.orders_1 set unlogged', ['~ table app.orders_1: persistence']],
];

function words(before: Snapshot, after: Snapshot): readonly string[] {
  return diffSnapshots(before, after).differences.map((difference) => {
    const { kind, name } = difference.object;
    switch (difference.change) {
      case 'added':
        return `+ ${kind} ${name}`;
      case 'removed':
        return `- ${kind} ${name}`;
      case 'changed':
        return `~ ${kind} ${name}: ${difference.fields.join(', ')}`;
    }
  });
}

onEachMajor((place) => {
  test('a snapshot of an empty database holds the schema public and nothing of the system', async () => {
    await using session = await place().connect(await place().database());
    const { objects, columnOrder } = await takeSnapshot(session);
    expect([...objects.keys()].filter((key) => !key.startsWith('grant'))).toEqual(['schema public']);
    expect(columnOrder.size).toBe(0);
  });

  test('each change of the schema is seen as what it is, and only it', async () => {
    await using session = await place().connect(await place().database());
    await session.run(everything);
    const before = await takeSnapshot(session);
    const seen: (readonly [string, readonly string[]])[] = [];
    for (const [sql] of changes) {
      await session.transaction(
        async () => {
          await session.run(sql);
          seen.push([sql, words(before, await takeSnapshot(session, { transaction: 'current' }))]);
        },
        { rollback: true },
      );
    }
    expect(seen).toEqual(changes);
    expect(sameCatalog(before, await takeSnapshot(session))).toBe(true);
  });

  test('the order of columns is told apart, and the hash does not count it', async () => {
    const place_ = place();
    await using one = await place_.connect(await place_.database());
    await using other = await place_.connect(await place_.database());
    await one.run('create table t (a int, b text)');
    await other.run('create table t (b text, a int)');
    const [before, after] = [await takeSnapshot(one), await takeSnapshot(other)];
    expect(diffSnapshots(before, after)).toEqual({
      differences: [],
      columnOrder: [{ table: 'public.t', before: ['a', 'b'], after: ['b', 'a'] }],
    });
    expect(sameCatalog(before, after)).toBe(false);
    expect(schemaHash(after)).toBe(schemaHash(before));
    await other.run('alter table t alter b set not null');
    expect(schemaHash(await takeSnapshot(other))).not.toBe(schemaHash(before));
  });
});
