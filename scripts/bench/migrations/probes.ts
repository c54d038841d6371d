/** One thing that hurts those who use the schema, on tables of its own, and by which of our rules it is found. */
export interface Probe {
  readonly name: string;
  /** What was there before. */
  readonly before: string;
  readonly sql: string;
  /** Any of these is right. */
  readonly rules: readonly string[];
  /** On which the answer depends; 16 where it does not matter. */
  readonly server?: number;
}

const table = 'CREATE TABLE $t (id bigint PRIMARY KEY, name text, price numeric(10,2) NOT NULL DEFAULT 0);';

/**
 * What no linter found when it was measured, and where the version of the server changes the answer (PostgreSQL's documentation of each
 * statement, and measurements on 10 to 18). `$t` is a name of the probe's own.
 */
export const hazards: readonly Probe[] = [
  { name: 'TRUNCATE', before: table, sql: 'TRUNCATE $t;', rules: ['MG201'] },
  { name: 'UPDATE without WHERE', before: table, sql: "UPDATE $t SET name = 'x';", rules: ['MG202'] },
  { name: 'DELETE without WHERE', before: table, sql: 'DELETE FROM $t;', rules: ['MG202'] },
  {
    name: 'rename an enum value',
    before: "CREATE TYPE $t AS ENUM ('a', 'b');",
    sql: "ALTER TYPE $t RENAME VALUE 'a' TO 'c';",
    rules: ['MG111'],
  },
  { name: 'DROP VIEW', before: 'CREATE VIEW $t AS SELECT 1 AS one;', sql: 'DROP VIEW $t;', rules: ['MG112'] },
  {
    name: 'DROP MATERIALIZED VIEW',
    before: 'CREATE MATERIALIZED VIEW $t AS SELECT 1 AS one;',
    sql: 'DROP MATERIALIZED VIEW $t;',
    rules: ['MG112'],
  },
  { name: 'DROP TYPE', before: "CREATE TYPE $t AS ENUM ('a');", sql: 'DROP TYPE $t;', rules: ['MG111', 'MG112'] },
  {
    name: 'DROP FUNCTION',
    before: "CREATE FUNCTION $t() RETURNS int LANGUAGE sql AS 'SELECT 1';",
    sql: 'DROP FUNCTION $t();',
    rules: ['MG112'],
  },
  {
    name: 'DROP SCHEMA CASCADE',
    before: 'CREATE SCHEMA $t;',
    sql: 'DROP SCHEMA $t CASCADE;',
    rules: ['MG203', 'MG205'],
  },
  {
    name: 'DROP EXTENSION CASCADE',
    before: 'CREATE EXTENSION hstore;',
    sql: 'DROP EXTENSION hstore CASCADE;',
    rules: ['MG112', 'MG205'],
  },
  {
    name: 'a column with an inline CHECK',
    before: table,
    sql: 'ALTER TABLE $t ADD COLUMN age int CHECK (age > 0);',
    rules: ['MG310'],
  },
  {
    name: 'a column of a domain with a constraint',
    before: `${table} CREATE DOMAIN $t_positive AS int CHECK (VALUE > 0);`,
    sql: 'ALTER TABLE $t ADD COLUMN age $t_positive;',
    rules: ['MG308'],
  },
  { name: 'SET UNLOGGED', before: table, sql: 'ALTER TABLE $t SET UNLOGGED;', rules: ['MG312'] },
  {
    name: 'SET SCHEMA',
    before: `${table} CREATE SCHEMA $t_other;`,
    sql: 'ALTER TABLE $t SET SCHEMA $t_other;',
    rules: ['MG104'],
  },
  { name: 'VACUUM FULL', before: table, sql: 'VACUUM FULL $t;', rules: ['MG303'] },
  { name: 'CLUSTER', before: table, sql: 'CLUSTER $t USING $t_pkey;', rules: ['MG303'] },
  {
    name: 'REFRESH MATERIALIZED VIEW',
    before: 'CREATE MATERIALIZED VIEW $t AS SELECT 1 AS one;',
    sql: 'REFRESH MATERIALIZED VIEW $t;',
    rules: ['MG303'],
  },
  {
    name: 'ATTACH PARTITION without a CHECK',
    before: 'CREATE TABLE $t (id bigint) PARTITION BY RANGE (id); CREATE TABLE $t_1 (id bigint);',
    sql: 'ALTER TABLE $t ATTACH PARTITION $t_1 FOR VALUES FROM (0) TO (10);',
    rules: ['MG313'],
  },
  {
    name: 'CREATE TRIGGER',
    before: `${table} CREATE FUNCTION $t_f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';`,
    sql: 'CREATE TRIGGER $t_x BEFORE INSERT ON $t FOR EACH ROW EXECUTE FUNCTION $t_f();',
    rules: ['MG316'],
  },
  {
    name: 'DROP TRIGGER',
    before: `${table} CREATE FUNCTION $t_f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER $t_x BEFORE INSERT ON $t FOR EACH ROW EXECUTE FUNCTION $t_f();`,
    sql: 'DROP TRIGGER $t_x ON $t;',
    rules: ['MG112'],
  },
  { name: 'LOCK TABLE', before: table, sql: 'LOCK TABLE $t;', rules: ['MG314'] },
  { name: 'row level security', before: table, sql: 'ALTER TABLE $t ENABLE ROW LEVEL SECURITY;', rules: ['MG113'] },
  { name: 'REVOKE', before: table, sql: 'REVOKE SELECT ON $t FROM app;', rules: ['MG113'] },
  {
    name: 'DROP DEFAULT of a required column',
    before: table,
    sql: 'ALTER TABLE $t ALTER COLUMN price DROP DEFAULT;',
    rules: ['MG108'],
  },
  {
    name: 'rename a view',
    before: 'CREATE VIEW $t AS SELECT 1 AS one;',
    sql: 'ALTER VIEW $t RENAME TO $t_old;',
    rules: ['MG104'],
  },
  { name: 'rename a schema', before: 'CREATE SCHEMA $t;', sql: 'ALTER SCHEMA $t RENAME TO $t_old;', rules: ['MG104'] },
  {
    name: 'a hazard inside a DO block',
    before: table,
    sql: 'DO $$ BEGIN ALTER TABLE $t DROP COLUMN name; END $$;',
    rules: ['MG102'],
  },
  {
    name: 'a required column with a volatile default',
    before: table,
    sql: 'ALTER TABLE $t ADD COLUMN token double precision NOT NULL DEFAULT random();',
    rules: ['MG307'],
  },
  {
    name: 'ADD VALUE and its use in one transaction',
    before: "CREATE TYPE $t AS ENUM ('a'); CREATE TABLE $t_1 (id int, kind $t);",
    sql: "ALTER TYPE $t ADD VALUE 'b'; INSERT INTO $t_1 VALUES (1, 'b');",
    rules: ['MG506'],
  },
  {
    name: 'SET NOT NULL without a proof',
    before: table,
    sql: 'ALTER TABLE $t ALTER COLUMN name SET NOT NULL;',
    rules: ['MG306'],
  },
  {
    name: 'timestamp to timestamptz',
    before: 'CREATE TABLE $t (id bigint, at timestamp);',
    sql: 'ALTER TABLE $t ALTER COLUMN at TYPE timestamptz;',
    rules: ['MG105'],
  },
  {
    name: 'a STORED generated column',
    before: table,
    sql: 'ALTER TABLE $t ADD COLUMN double numeric GENERATED ALWAYS AS (price * 2) STORED;',
    rules: ['MG308'],
  },
  {
    name: 'DETACH without CONCURRENTLY',
    before:
      'CREATE TABLE $t (id bigint) PARTITION BY RANGE (id); CREATE TABLE $t_1 PARTITION OF $t FOR VALUES FROM (0) TO (10);',
    sql: 'ALTER TABLE $t DETACH PARTITION $t_1;',
    rules: ['MG313'],
  },
];

/** Files as our own rules recommend them: nothing may be an error, or a warning, in any of them. */
export const alternatives: readonly Omit<Probe, 'rules'>[] = [
  { name: 'a constant default', before: table, sql: "ALTER TABLE $t ADD COLUMN kind text NOT NULL DEFAULT 'plain';" },
  {
    name: 'a default of now()',
    before: table,
    sql: 'ALTER TABLE $t ADD COLUMN seen timestamptz NOT NULL DEFAULT now();',
  },
  { name: 'a column that may be NULL', before: table, sql: 'ALTER TABLE $t ADD COLUMN nick text;' },
  {
    name: 'a default for new rows',
    before: table,
    sql: 'ALTER TABLE $t ALTER COLUMN name SET DEFAULT gen_random_uuid()::text;',
  },
  {
    name: 'a new table with its indexes',
    before: '',
    sql: 'CREATE TABLE $t (id bigint PRIMARY KEY, name text NOT NULL); CREATE INDEX ON $t (name);',
  },
  {
    name: 'VALIDATE in a file of its own',
    before: `${table} ALTER TABLE $t ADD CONSTRAINT $t_c CHECK (name IS NOT NULL) NOT VALID;`,
    sql: 'ALTER TABLE $t VALIDATE CONSTRAINT $t_c;',
  },
  {
    name: 'SET NOT NULL by a proof, as a contract',
    before: `${table} ALTER TABLE $t ADD CONSTRAINT $t_c CHECK (name IS NOT NULL);`,
    sql: '-- migrate-gate: contract\nALTER TABLE $t ALTER COLUMN name SET NOT NULL;',
  },
  {
    name: 'varchar to text',
    before: 'CREATE TABLE $t (id bigint, name varchar(20));',
    sql: 'ALTER TABLE $t ALTER COLUMN name TYPE text;',
  },
  {
    name: 'a longer varchar',
    before: 'CREATE TABLE $t (id bigint, name varchar(20));',
    sql: 'ALTER TABLE $t ALTER COLUMN name TYPE varchar(40);',
  },
  { name: 'a larger numeric', before: table, sql: 'ALTER TABLE $t ALTER COLUMN price TYPE numeric(14,2);' },
  { name: 'a new value of an enum', before: "CREATE TYPE $t AS ENUM ('a');", sql: "ALTER TYPE $t ADD VALUE 'b';" },
  {
    name: 'CREATE OR REPLACE FUNCTION',
    before: "CREATE FUNCTION $t() RETURNS int LANGUAGE sql AS 'SELECT 1';",
    sql: "CREATE OR REPLACE FUNCTION $t() RETURNS int LANGUAGE sql AS 'SELECT 2';",
  },
  {
    name: 'ATTACH with a CHECK that fits',
    before:
      'CREATE TABLE $t (id bigint NOT NULL) PARTITION BY RANGE (id); CREATE TABLE $t_1 (id bigint NOT NULL, CONSTRAINT fits CHECK (id >= 0 AND id < 10));',
    sql: 'ALTER TABLE $t ATTACH PARTITION $t_1 FOR VALUES FROM (0) TO (10);',
  },
  {
    name: 'an index CONCURRENTLY, alone',
    before: table,
    sql: '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY $t_name ON $t (name);',
  },
  {
    name: 'UNIQUE by an index that is there',
    before: `${table} CREATE UNIQUE INDEX $t_u ON $t (name);`,
    sql: 'ALTER TABLE $t ADD CONSTRAINT $t_u UNIQUE USING INDEX $t_u;',
  },
  { name: 'a comment', before: table, sql: "COMMENT ON TABLE $t IS 'what it is';" },
  { name: 'a view', before: table, sql: 'CREATE VIEW $t_v AS SELECT id, name FROM $t;' },
];
