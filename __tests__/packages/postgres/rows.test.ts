import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { countRows, diffSnapshots, digestRows, keepRows, seedRows, takeSnapshot } from '#postgres';

import { onEachMajor } from './majors.ts';

/** What applications have: keys of two columns, a circle, checks, domains, enums, partitions, generated columns. */
const shop = `
  create type state as enum ('new', 'paid');
  create domain email as text check (value ~ '^[^@]+@[^@]+$');
  create table country (code char(2) primary key check (code = upper(code)), name text not null unique);
  create table person (id bigint generated always as identity primary key, mail email not null unique, country char(2) not null references country,
    boss bigint references person, born date, vip boolean not null default false, tags text[] not null default '{}', data jsonb not null,
    size numeric(4,2) not null check (size between 10 and 20), role text not null check (role in ('admin', 'guest')), key uuid not null unique);
  create table orders (number int, year int, person bigint not null references person, state state not null, total int not null check (total > 100),
    during tstzrange not null, twice int generated always as (total * 2) stored, primary key (number, year), exclude using gist (during with &&));
  create table line (number int not null, year int not null, pos serial, what varchar(3) not null, foreign key (number, year) references orders (number, year));
  create table a (id int primary key, b int not null);
  create table b (id int primary key, a int references a);
  alter table a add foreign key (b) references b;
  create table event (at timestamptz not null, body bytea, price money, ip inet not null, bits bit(4) not null) partition by range (at);
  create table event_2030 partition of event for values from ('2030-01-01') to ('2031-01-01');`;

onEachMajor((place) => {
  test('every table of a schema gets rows that its constraints allow', async () => {
    await using session = await place().connect(await place().database());
    await session.run(shop);
    expect(await seedRows(session)).toEqual({
      seeded: expect.arrayContaining(
        ['a', 'b', 'country', 'event', 'line', 'orders', 'person'].map((name) => ({
          table: `public.${name}`,
          rows: expect.any(Number),
        })),
      ),
      unseeded: [],
    });
    const counts = await countRows(session);
    expect([...counts.keys()]).toEqual(
      ['a', 'b', 'country', 'event_2030', 'line', 'orders', 'person'].map((name) => `public.${name}`),
    );
    for (const count of counts.values()) expect(count).toBeGreaterThan(0);
  });

  test('a table that cannot be filled is named with the reason, and so is what depends on it', async () => {
    await using session = await place().connect(await place().database());
    await session.run(`create table odd (id int primary key, code text not null check (md5(code) = 'no text has this'));
      create table child (odd int not null references odd);
      create table fine (id int)`);
    const { seeded, unseeded } = await seedRows(session);
    expect(seeded).toEqual([{ table: 'public.fine', rows: 5 }]);
    expect(unseeded).toEqual([
      { table: 'public.odd', sqlstate: '23514', why: expect.stringContaining('odd_code_check') },
      { table: 'public.child', sqlstate: undefined, why: 'it needs a row of public.odd, which has none' },
    ]);
  });

  // Experiment E7: a down that is written by hand brings the column back, but neither its constraints nor what was in it.
  test('a down that loses data or constraints is found, and one that adds and removes a column is not', async () => {
    await using session = await place().connect(await place().database());
    await using tool = await place().connect(place().server.urlOf(session.database));
    await session.run(`create table e7 (id int primary key, status varchar(20) not null default 'new' check (status <> ''), price float8, at timestamptz);
      create index e7_status on e7 (status);
      insert into e7 select g, 'paid', 0.1 * g, '2026-01-01' from generate_series(1, 20) g; insert into e7 values (21, 'open')`);
    const before = await takeSnapshot(session);
    const kept = await keepRows(session);
    expect(kept.counts).toEqual(new Map([['public.e7', 21]]));
    await tool.run('alter table e7 add x int default 5; set timezone to "Asia/Tokyo"; set datestyle to german');
    expect(await kept.compare()).toEqual([]);
    await tool.run('alter table e7 drop x; alter table e7 drop status; alter table e7 add status varchar(20)');
    const { differences } = diffSnapshots(before, await takeSnapshot(session));
    expect(differences.map(({ change, object }) => `${change} ${object.kind} ${object.name}`)).toEqual([
      'changed column public.e7.status',
      'removed constraint public.e7.e7_status_check',
      'removed index public.e7_status',
    ]);
    expect(await kept.compare()).toEqual([
      {
        table: 'public.e7',
        kind: 'rows-differ',
        lost: 21,
        added: 21,
        examples: ['(1)', '(10)', '(11)', '(12)', '(13)'],
      },
    ]);
  });

  test("lost rows, lost columns and lost tables are told apart, and the tool's own table is left out", async () => {
    const url = await place().database();
    await using session = await place().connect(url);
    await using tool = await place().connect(url);
    await session.run(`create table one (a int, b text); insert into one values (1, 'x'), (1, 'x'), (2, 'y');
      create table two (a int, b int); insert into two values (1, 2);
      create table three (a int); insert into three values (1);
      create table four (a int); insert into four values (1);
      create table ledger (v int)`);
    const kept = await keepRows(session, { except: ['public.ledger'] });
    await tool.run(`delete from one where ctid = (select min(ctid) from one); insert into ledger values (1);
      alter table two drop b; drop table three; alter table four alter a type bigint`);
    expect(await kept.compare()).toEqual([
      { table: 'public.one', kind: 'rows-differ', lost: 1, added: 0, examples: ['(1,x)'] },
      { table: 'public.three', kind: 'table-missing', rows: 1 },
      { table: 'public.two', kind: 'columns-missing', columns: ['b'], rows: 1 },
    ]);
  });

  test('the digest of a table is the same for the same rows in another order, and only then', async () => {
    const [here, there] = [await place().database(), await place().database()];
    await using one = await place().connect(here);
    await using other = await place().connect(there);
    await one.run(
      `create table t (a int, b text); insert into t values (1, 'x'), (2, null); create table empty (a int)`,
    );
    await other.run(
      `create table t (b text, a int); insert into t (a, b) values (2, null), (1, 'x'); create table empty (a int)`,
    );
    const digests = await digestRows(one);
    expect(digests).toEqual([
      { table: 'public.empty', rows: 0, digest: undefined },
      { table: 'public.t', rows: 2, digest: expect.any(String) },
    ]);
    expect(await digestRows(other)).toEqual(digests);
    await other.run(`update t set b = '' where a = 2`);
    expect(await digestRows(other)).not.toEqual(digests);
    expect(v.is(v.string(), digests[1]?.digest)).toBe(true);
  });
});
