// What is said about locks, rewrites, scans and index builds, against what PostgreSQL 10 to 18 did (lock-facts.json: every
// operation was run on every major version; locks from pg_locks before COMMIT, work from debug messages and relfilenodes).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readScript, type Statement } from '#sql';
import * as v from 'valibot';
import type { Effect, Surroundings } from '../../../packages/hazards/src/effects/effect.ts';
import { mergeEffects } from '../../../packages/hazards/src/effects/effect.ts';
import { effectsOf } from '../../../packages/hazards/src/effects/effects.ts';
import { newerForm } from '../../../packages/hazards/src/detectors/unread.ts';
import { applyStatement } from '../../../packages/hazards/src/schema/apply.ts';
import { Schema } from '../../../packages/hazards/src/schema/schema.ts';

const Measured = v.object({
  pg: v.array(v.number()),
  error: v.nullable(v.string()),
  locks: v.nullable(v.record(v.string(), v.string())),
  fk_validation: v.boolean(),
  full_scan: v.boolean(),
  index_build: v.boolean(),
  table_rewrite: v.boolean(),
});
const Facts = v.array(v.object({ operation: v.string(), sql: v.string(), results: v.array(v.unknown()) }));

/** The tables that the operations were run on, as far as the operations show them. */
const laboratory = `
  CREATE TYPE mood AS ENUM ('a', 'b');
  CREATE TABLE p (id bigint PRIMARY KEY, b text);
  CREATE TABLE t (id bigint PRIMARY KEY, a int, b text, c varchar(10), d numeric(10,2), e timestamp, f int NOT NULL DEFAULT 1,
    ch char(5), ts timestamptz, iv interval(3), tm time(3), j json, ci cidr, m mood, p_id bigint);
  ALTER TABLE t ADD CONSTRAINT ck_valid CHECK (id > 0);
  ALTER TABLE t ADD CONSTRAINT ck_nn CHECK (b IS NOT NULL);
  ALTER TABLE t ADD CONSTRAINT fk_nv FOREIGN KEY (p_id) REFERENCES p(id) NOT VALID;
  CREATE INDEX t_a_idx ON t (a);
  CREATE UNIQUE INDEX t_big_uidx ON t (id);
  CREATE TABLE big2 (id bigint);
  CREATE TABLE em (id int);
  CREATE TABLE pt (id int) PARTITION BY RANGE (id);
  CREATE TABLE pt1 PARTITION OF pt FOR VALUES FROM (0) TO (10);
  CREATE TABLE pt2 (id int);
  CREATE VIEW v AS SELECT a FROM t;
  CREATE MATERIALIZED VIEW mv AS SELECT a FROM t;
  CREATE TABLE lab.x (a int PRIMARY KEY, big bigint, b text, c varchar(10), d numeric(10,2), m mood);
  CREATE TABLE x (a int PRIMARY KEY, big bigint, b text, c varchar(10), d numeric(10,2), m mood);
  CREATE UNIQUE INDEX x_c ON x (c);
  CREATE TABLE ch (x_a int REFERENCES x(a));`;

/** Where a fact holds more, or other, than what is said on purpose. */
const exceptions: Readonly<Record<string, string>> = {
  truncate: 'an empty index is built in no time',
  'add column with volatile but table empty': 'the table had no index and no rows',
  'drop constraint unique': 'CASCADE reaches a table that only the catalog knows',
  'drop schema cascade': 'the laboratory’s tables were in that schema',
  'type varchar(10)->varchar(20) indexed': 'named twice',
  'set not null after validate same tx': 'the scan is that of VALIDATE',
};

async function statements(sql: string): Promise<readonly Statement[]> {
  return (await readScript(sql)).statements;
}

async function surroundings(serverVersion: number, utc: boolean): Promise<Surroundings> {
  const schema = new Schema();
  for (const statement of await statements(laboratory)) applyStatement(schema, statement, 'laboratory');
  return { schema, serverVersion, utc };
}

async function saidOf(sql: string, version: number): Promise<readonly Effect[]> {
  const around = await surroundings(version, /timezone='UTC'/.test(sql));
  const said: Effect[] = [];
  for (const statement of await statements(sql)) {
    said.push(...effectsOf(statement.tree, around));
    applyStatement(around.schema, statement, 'operation');
  }
  return mergeEffects(said);
}

/** `AccessExclusive` as the documentation writes it. */
function lockName(measured: string): string {
  return measured.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase();
}

const facts = v.parse(Facts, JSON.parse(await readFile(join(import.meta.dirname, 'lock-facts.json'), 'utf8')));
const measured = facts.flatMap(({ operation, sql, results }) =>
  results
    .filter((result) => v.is(Measured, result))
    .flatMap((result) => result.pg.map((version) => ({ operation, sql, version, result }))),
);
const succeeded = measured.filter(({ result, operation }) => result.locks !== null && !(operation in exceptions));
const refused = measured.filter(({ result }) => result.error?.startsWith('syntax error') === true);

test('there are facts to compare with', () => {
  expect(facts).toHaveLength(151);
  expect(new Set(measured.map(({ version }) => version))).toEqual(new Set([10, 11, 12, 13, 14, 15, 16, 17, 18]));
  expect(succeeded.length).toBeGreaterThan(900);
});

describe.each([10, 11, 12, 13, 14, 15, 16, 17, 18])('on PostgreSQL %i', (version) => {
  const here = succeeded.filter((fact) => fact.version === version);

  test('every lock that is said was taken, and every lock that was taken is said', async () => {
    const differing = [];
    for (const { operation, sql, result } of here) {
      const said = Object.fromEntries((await saidOf(sql, version)).map(({ relation, lock }) => [relation.name, lock]));
      const taken = Object.fromEntries(
        Object.entries(result.locks ?? {}).map(([name, lock]) => [name, lockName(lock)]),
      );
      // DROP … CASCADE also locks the views on a table, which only the catalog knows.
      if (/cascade/.test(sql)) for (const name of ['v', 'mv']) if (!(name in said)) delete taken[name];
      // Rows are read with the weakest locks, which nobody feels.
      for (const [name, lock] of Object.entries(taken)) if (lock === 'ACCESS SHARE') delete taken[name];
      if (!isDeepStrictEqual(said, taken)) {
        differing.push({ operation, sql, said, taken });
      }
    }
    expect(differing).toEqual([]);
  });

  test('every rewrite, scan, index build and foreign key check that is said happened, and the other way round', async () => {
    const differing = [];
    for (const { operation, sql, result } of here) {
      const said = new Set((await saidOf(sql, version)).flatMap(({ work }) => work));
      const done = {
        rewrite: result.table_rewrite || /^refresh matview$|^cluster$/.test(operation),
        scan: result.full_scan,
        'index build': result.index_build,
        'foreign key check': result.fk_validation,
      };
      const wrong = Object.entries(done).filter(
        ([work, happened]) => [...said].some((word) => word === work) !== happened,
      );
      if (wrong.length > 0) differing.push({ operation, sql, said: [...said], done });
    }
    expect(differing).toEqual([]);
  });

  test('what the server’s own grammar refuses is reported, though the grammar of 18 reads it', async () => {
    for (const { sql, version: server } of refused.filter((fact) => fact.version === version)) {
      const forms = (await statements(sql)).map(({ tree }) => newerForm(tree)?.since ?? 0);
      expect({ sql, refused: Math.max(...forms) > server }).toEqual({ sql, refused: true });
    }
  });
});
