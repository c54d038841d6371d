// The recommended SQL on real servers, in the order it is given: PostgreSQL must take every statement of it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Postgres, startPostgres } from '#rehearsal/postgres';
import { nextFile } from '#hazards';
import { readScript } from '#sql';
import { findings } from './migration.ts';

const schema = `
  CREATE TABLE posts (id bigint PRIMARY KEY);
  CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(20), age int, bio text, born timestamp NOT NULL DEFAULT now(), post_id bigint);
  CREATE TABLE "Odd Names" ("Key" bigint PRIMARY KEY, "select" int);
  CREATE TABLE logs (id bigint, day date) PARTITION BY RANGE (day);
  CREATE TABLE logs_partition PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE TABLE keyless (id bigint, name text);
  CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM users;
  CREATE UNIQUE INDEX totals_n ON totals (n);
  CREATE INDEX users_nick ON users (nick);
  CREATE TYPE mood AS ENUM ('a', 'b');
  CREATE DOMAIN pos AS int CHECK (VALUE > 0);
  INSERT INTO users SELECT g, 'nick' || g, g, 'bio', now(), NULL FROM generate_series(1, 10) g;
  INSERT INTO "Odd Names" SELECT g, g FROM generate_series(1, 10) g;
  INSERT INTO keyless SELECT g, 'n' || g FROM generate_series(1, 10) g;`;

/** A hazard, and the rule whose recommendation is run. */
const hazards: readonly (readonly [rule: string, sql: string])[] = [
  ['MG101', 'DROP TABLE keyless CASCADE'],
  ['MG102', 'ALTER TABLE users DROP COLUMN bio, DROP COLUMN post_id'],
  ['MG103', 'ALTER TABLE users RENAME COLUMN nick TO name'],
  ['MG103', 'ALTER TABLE "Odd Names" RENAME COLUMN "select" TO "from"'],
  ['MG104', 'ALTER TABLE keyless RENAME TO named'],
  ['MG105', 'ALTER TABLE users ALTER COLUMN age TYPE bigint'],
  ['MG106', 'ALTER TABLE users ALTER COLUMN nick SET NOT NULL'],
  ['MG106', 'ALTER TABLE "Odd Names" ALTER COLUMN "select" SET NOT NULL'],
  ['MG107', 'ALTER TABLE users ADD COLUMN x int NOT NULL'],
  ['MG111', "ALTER TYPE mood RENAME VALUE 'a' TO 'c'"],
  ['MG202', 'UPDATE users SET age = 1, bio = upper(nick)'],
  ['MG202', 'DELETE FROM "Odd Names"'],
  ['MG301', 'CREATE INDEX users_age ON users (age) WHERE age > 3'],
  ['MG301', 'CREATE INDEX logs_id ON logs (id)'],
  ['MG301', 'CREATE INDEX ON logs (id)'],
  ['MG302', 'DROP INDEX users_nick'],
  ['MG303', 'REINDEX TABLE users'],
  ['MG303', 'REFRESH MATERIALIZED VIEW totals'],
  ['MG304', 'ALTER TABLE users ADD CHECK (age > 0), ADD y int'],
  ['MG304', 'ALTER TABLE users ADD FOREIGN KEY (post_id) REFERENCES posts'],
  ['MG304', 'ALTER DOMAIN pos ADD CHECK (VALUE < 100)'],
  ['MG305', 'ALTER TABLE users ADD UNIQUE (nick)'],
  ['MG305', 'ALTER TABLE keyless ADD PRIMARY KEY (id)'],
  ['MG307', 'ALTER TABLE users ADD COLUMN x float NOT NULL DEFAULT random() * (1 + 2)'],
  ['MG308', 'ALTER TABLE users ADD COLUMN x bigserial'],
  ['MG308', 'ALTER TABLE users ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY'],
  ['MG308', 'ALTER TABLE users ADD COLUMN x int GENERATED ALWAYS AS (age * 2) STORED'],
  ['MG310', 'ALTER TABLE users ADD COLUMN x int CHECK (x > 0) DEFAULT 1'],
  ['MG310', 'ALTER TABLE users ADD COLUMN x int UNIQUE'],
  ['MG310', 'ALTER TABLE users ADD COLUMN x bigint REFERENCES posts (id)'],
  ['MG313', "CREATE TABLE logs_26 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')"],
  ['MG601', "UPDATE users SET age = 1 WHERE nick LIKE 'n%' AND age IS NULL"],
  ['MG702', 'CREATE INDEX CONCURRENTLY IF NOT EXISTS users_born ON users (born)'],
];

describe.each([13, 18] as const)('PostgreSQL %i', (major) => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres({ major });
  }, 60_000);
  afterAll(async () => await server[Symbol.asyncDispose]());

  test.each(hazards)('takes what %s recommends for %s', async (rule, sql) => {
    const found = await findings(sql, { history: schema, context: { serverVersion: major } });
    const fix = found.find((finding) => finding.rule === rule)?.fix ?? '';
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await client.query(schema);
      const { statements } = await readScript(fix);
      expect(statements.length).toBeGreaterThan(0);
      for (const { text } of statements) await client.query(text);
    } catch (error) {
      throw new Error(`${String(error)}\n${fix}`, { cause: error });
    } finally {
      await client.end();
    }
  });
});

test('files are parted by a comment, which PostgreSQL passes over', () => {
  expect(nextFile).toMatch(/^--/);
});
