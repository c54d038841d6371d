import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { traceStatements, type TracedStatement } from '#postgres';
import { systemClock } from '#time';

import { onEachMajor } from './majors.ts';

/** What the project measured on PostgreSQL 10 to 18 before a line of this was written; here the part of it that runs on this schema. */
const facts = v.parse(
  v.pipe(
    v.string(),
    v.parseJson(),
    v.array(
      v.object({
        operation: v.string(),
        sql: v.string(),
        results: v.array(
          v.object({
            majors: v.array(v.number()),
            locks: v.record(v.string(), v.string()),
            rewrite: v.boolean(),
            scan: v.boolean(),
            indexBuild: v.boolean(),
            foreignKeyScan: v.boolean(),
          }),
        ),
      }),
    ),
  ),
  readFileSync(join(import.meta.dirname, 'lock-facts.json'), 'utf8'),
);

const schema = `
  create type mood as enum ('a', 'b');
  create table p (id bigint primary key, b text);
  insert into p select g, 'x' from generate_series(1, 10) g;
  create table t (id bigint primary key, a int, b text, c varchar(10), ch char(5), d numeric(10,2), e timestamp, f int not null default 1,
    ts timestamptz, j json, iv interval(3), tm time(3), ci cidr, m mood, p_id bigint, big bigint,
    constraint ck_valid check (b is not null));
  alter table t add constraint ck_nn check (a is not null) not valid;
  insert into t (id, a, b, c, ch, d, e, ts, j, iv, tm, ci, m, p_id, big)
    select g, g, 'x', 'c', 'ch', 1.5, now(), now(), '{}', '1 s', '10:00', '10.0.0.0/8', 'a', 1, g from generate_series(1, 10) g;
  alter table t add constraint fk_nv foreign key (p_id) references p (id) not valid;
  create index t_a_idx on t (a);
  create unique index t_big_uidx on t (big);
  create view v as select id, a from t;
  create materialized view mv as select id, a from t;
  create unique index on mv (id);
  create function trg() returns trigger language plpgsql as 'begin return new; end';
  create trigger tg before insert on t for each row execute procedure trg();
  create table pt (id int) partition by range (id);
  create table pt1 partition of pt for values from (0) to (10);
  create table pt2 (id int);
  insert into pt2 select generate_series(10, 19);
  create table big2 (id int);
  insert into big2 select generate_series(1, 10)`;

/** AccessShare and the locks that every foreign key or view takes on what it reads are left out, as in the measurement. */
function locksOf({ locks }: TracedStatement): Record<string, string> {
  const kept = locks.filter(({ mode }) => mode !== 'AccessShare');
  return Object.fromEntries(kept.map(({ relation, mode }) => [relation.replace(/^public\./u, ''), mode]));
}

onEachMajor((place) => {
  test('locks, rewrites and scans are what was measured', async () => {
    await using session = await place().connect(await place().database());
    await session.run(schema);
    const expected = facts.flatMap(({ operation, sql, results }) => {
      const result = results.find(({ majors }) => majors.includes(place().major));
      return result === undefined ? [] : [{ operation, sql, result }];
    });
    expect(expected.length).toBeGreaterThan(75);
    const seen: unknown[] = [];
    for (const { operation, sql } of expected) {
      const [traced] = await traceStatements(session, [sql], { clock: systemClock, mode: 'each', rollback: true });
      if (traced === undefined) throw new Error('one statement was traced');
      seen.push({
        operation,
        error: traced.error?.message,
        locks: locksOf(traced),
        rewrite: traced.rewrites.length > 0,
        scan: traced.scans.length > 0,
        foreignKeyScan: traced.foreignKeyScans.length > 0,
        indexBuild: traced.indexes.length > 0,
      });
    }
    expect(seen).toEqual(
      expected.map(({ operation, result: { locks, rewrite, scan, foreignKeyScan, indexBuild } }) => {
        return { operation, error: undefined, locks, rewrite, scan, foreignKeyScan, indexBuild };
      }),
    );
  });
});
