import type { JudgeContext } from '#hazards';
import type { Options } from './migration.ts';

/** A file, and how it is judged. */
export type Case =
  | string
  | (Options & { readonly sql: string; readonly history?: string; readonly context?: Partial<JudgeContext> });

/** What must be found, and what must not. Sources: lock-facts.json, and where said PostgreSQL's documentation. */
export interface Cases {
  readonly fires: readonly Case[];
  readonly silent: readonly Case[];
}

const inTransaction = { mode: 'transaction' } as const;
const asOneString = { mode: 'implicit' } as const;
const on = (serverVersion: number): { context: Partial<JudgeContext> } => ({ context: { serverVersion } });
const ungated = { context: { gateSetsTimeouts: false } };
const users = `CREATE TABLE users (id bigint PRIMARY KEY, nick varchar(20), age int, bio text, born timestamp NOT NULL DEFAULT now(),
  price numeric(10,2), code char(5), tall smallint, address cidr, seen timestamptz, note varchar(10) CHECK (note <> ''));`;
const proof = `${users} ALTER TABLE users ADD CONSTRAINT n CHECK (nick IS NOT NULL) NOT VALID;`;
const proved = `${proof} ALTER TABLE users VALIDATE CONSTRAINT n;`;
const parted =
  'CREATE TABLE logs (id bigint, day date) PARTITION BY RANGE (day); CREATE TABLE users (id bigint PRIMARY KEY);';

export const compatibility: Readonly<Record<string, Cases>> = {
  MG101: {
    fires: [
      'DROP TABLE users',
      'DROP TABLE IF EXISTS app.users',
      "DO $$ BEGIN EXECUTE 'DROP TABLE ' || 'users'; END $$",
    ],
    silent: [
      'CREATE TABLE draft (id int); DROP TABLE draft;',
      'CREATE TEMP TABLE draft (id int); DROP TABLE draft',
      'DROP INDEX CONCURRENTLY i',
    ],
  },
  MG102: {
    fires: [
      'ALTER TABLE users DROP COLUMN nick',
      'ALTER TABLE users ADD a int, DROP IF EXISTS nick',
      'DO $$ BEGIN IF true THEN ALTER TABLE users DROP nick; END IF; END $$',
    ],
    silent: [
      'CREATE TABLE draft (a int, b int); ALTER TABLE draft DROP COLUMN a',
      'ALTER TABLE users DROP CONSTRAINT nick',
    ],
  },
  MG103: {
    fires: ['ALTER TABLE users RENAME COLUMN nick TO name', 'ALTER TABLE users RENAME nick TO name'],
    silent: ['ALTER TABLE users RENAME CONSTRAINT a TO b', 'CREATE TABLE d (a int); ALTER TABLE d RENAME a TO b'],
  },
  MG104: {
    fires: [
      'ALTER TABLE users RENAME TO people',
      'ALTER VIEW v RENAME TO w',
      'ALTER SCHEMA app RENAME TO shop',
      'ALTER TABLE users SET SCHEMA app',
    ],
    silent: ['ALTER INDEX i RENAME TO j', 'CREATE TABLE d (a int); ALTER TABLE d RENAME TO e'],
  },
  MG105: {
    fires: [
      'ALTER TABLE users ALTER COLUMN age TYPE bigint',
      { sql: 'ALTER TABLE users ALTER age TYPE bigint', history: users },
      { sql: 'ALTER TABLE users ALTER bio TYPE varchar(50)', history: users },
      { sql: 'ALTER TABLE users ALTER price TYPE numeric(12,4)', history: users },
      { sql: 'ALTER TABLE users ALTER code TYPE char(10)', history: users },
      { sql: 'ALTER TABLE users ALTER born TYPE timestamptz', history: users },
      { sql: "SET timezone = 'UTC'; ALTER TABLE users ALTER born TYPE timestamptz", history: users, ...on(11) },
      { sql: 'ALTER TABLE users ALTER note TYPE text', history: users },
    ],
    silent: ['CREATE TABLE d (a int); ALTER TABLE d ALTER a TYPE bigint'],
  },
  MG106: {
    fires: [
      'ALTER TABLE users ALTER nick SET NOT NULL',
      { sql: 'ALTER TABLE users ALTER nick SET NOT NULL', history: proof },
    ],
    silent: [
      { sql: 'ALTER TABLE users ALTER nick SET NOT NULL', history: proved },
      { sql: 'ALTER TABLE users ALTER born SET NOT NULL', history: users },
      'CREATE TABLE d (a int); ALTER TABLE d ALTER a SET NOT NULL',
    ],
  },
  MG107: {
    fires: [
      'ALTER TABLE users ADD COLUMN x int NOT NULL',
      'ALTER TABLE users ADD x int NOT NULL DEFAULT NULL',
      'ALTER TABLE users ADD x int PRIMARY KEY',
    ],
    silent: [
      'ALTER TABLE users ADD x int NOT NULL DEFAULT 5',
      'ALTER TABLE users ADD x int',
      'ALTER TABLE users ADD x serial NOT NULL',
      'CREATE TABLE d (a int); ALTER TABLE d ADD b int NOT NULL',
    ],
  },
  MG108: {
    fires: [
      { sql: 'ALTER TABLE users ALTER born DROP DEFAULT', history: users },
      'ALTER TABLE users ADD x int NOT NULL DEFAULT 1; ALTER TABLE users ALTER x DROP DEFAULT',
      'ALTER TABLE users ALTER x DROP DEFAULT',
    ],
    silent: [
      { sql: 'ALTER TABLE users ALTER nick DROP DEFAULT', history: users },
      'ALTER TABLE users ALTER x SET DEFAULT 1',
    ],
  },
  MG109: {
    fires: [
      'ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID',
      'ALTER TABLE users ADD FOREIGN KEY (a) REFERENCES b (id) NOT VALID',
      'ALTER TABLE users ADD UNIQUE (nick)',
      'CREATE UNIQUE INDEX CONCURRENTLY u ON users (nick)',
      'ALTER TABLE users ADD EXCLUDE USING gist (a WITH &&)',
    ],
    silent: [
      'CREATE INDEX CONCURRENTLY i ON users (nick)',
      'CREATE TABLE d (a int); ALTER TABLE d ADD CHECK (a > 0)',
      'ALTER TABLE users ADD CONSTRAINT u UNIQUE USING INDEX u',
    ],
  },
  MG110: { fires: ['ALTER TABLE users ALTER age SET DEFAULT 3'], silent: ['ALTER TABLE users ALTER age DROP DEFAULT'] },
  MG111: {
    fires: [
      "ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
      'DROP TYPE mood',
      'ALTER TYPE mood RENAME TO temper',
      'ALTER TYPE mood SET SCHEMA app',
    ],
    silent: [
      "ALTER TYPE mood ADD VALUE 'c'",
      "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood RENAME VALUE 'a' TO 'b'; DROP TYPE mood",
    ],
  },
  MG112: {
    fires: [
      'DROP VIEW v',
      'DROP MATERIALIZED VIEW mv',
      'DROP FUNCTION f()',
      'DROP TRIGGER tg ON users',
      'DROP SEQUENCE s',
      'DROP EXTENSION hstore',
      'DROP PROCEDURE p()',
      'ALTER FUNCTION f() RENAME TO g',
    ],
    silent: ['CREATE OR REPLACE VIEW v AS SELECT 1', 'CREATE VIEW v AS SELECT 1; DROP VIEW v'],
  },
  MG113: {
    fires: [
      'REVOKE SELECT ON users FROM app',
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY',
      'CREATE POLICY p ON users AS RESTRICTIVE USING (true)',
    ],
    silent: [
      'GRANT SELECT ON users TO app',
      'CREATE POLICY p ON users USING (true)',
      'CREATE TABLE d (a int); ALTER TABLE d ENABLE ROW LEVEL SECURITY',
    ],
  },
  MG114: {
    fires: ['ALTER TABLE users ALTER born DROP NOT NULL'],
    silent: ['ALTER TABLE users ALTER born DROP DEFAULT'],
  },
  MG115: {
    fires: ["ALTER TYPE mood ADD VALUE IF NOT EXISTS 'c'"],
    silent: ["CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood ADD VALUE 'b'"],
  },
  MG116: {
    fires: [
      { sql: 'DROP INDEX CONCURRENTLY users_nick', history: 'CREATE UNIQUE INDEX users_nick ON users (nick);' },
      {
        sql: 'ALTER TABLE users DROP CONSTRAINT u',
        history: `${users} ALTER TABLE users ADD CONSTRAINT u UNIQUE (nick);`,
      },
    ],
    silent: [
      { sql: 'DROP INDEX CONCURRENTLY users_nick', history: 'CREATE INDEX users_nick ON users (nick);' },
      {
        sql: 'ALTER TABLE users DROP CONSTRAINT c',
        history: `${users} ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0);`,
      },
    ],
  },
};

export const data: Readonly<Record<string, Cases>> = {
  MG201: {
    fires: ['TRUNCATE users', 'TRUNCATE TABLE a, b RESTART IDENTITY'],
    silent: ['CREATE TABLE d (a int); TRUNCATE d', 'DELETE FROM users WHERE id = 1'],
  },
  MG202: {
    fires: ['UPDATE users SET age = 1', 'DELETE FROM users', 'DO $$ BEGIN DELETE FROM users; END $$'],
    silent: [
      'UPDATE users SET age = 1 WHERE id = 1',
      'CREATE TABLE d (a int); UPDATE d SET a = 1',
      'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DELETE FROM users $$',
    ],
  },
  MG203: { fires: ['DROP SCHEMA app', 'DROP DATABASE shop'], silent: ['CREATE SCHEMA app'] },
  MG204: {
    fires: [
      { sql: 'ALTER TABLE users ALTER nick TYPE varchar(5)', history: users },
      { sql: 'ALTER TABLE users ALTER price TYPE numeric(8,2)', history: users },
      { sql: 'ALTER TABLE users ALTER age TYPE smallint', history: users },
      { sql: 'ALTER TABLE users ALTER seen TYPE timestamptz(3)', history: users },
      'ALTER TABLE users ALTER bio TYPE uuid USING NULL',
      { sql: 'ALTER TABLE users ALTER bio TYPE jsonb USING to_jsonb(bio)', history: users },
    ],
    silent: [
      { sql: 'ALTER TABLE users ALTER age TYPE bigint', history: users },
      { sql: 'ALTER TABLE users ALTER nick TYPE text USING nick::text', history: users },
      { sql: 'ALTER TABLE users ALTER price TYPE numeric', history: users },
    ],
  },
  MG205: {
    fires: [
      'DROP TABLE users CASCADE',
      'DROP SCHEMA app CASCADE',
      'TRUNCATE users CASCADE',
      'ALTER TABLE users DROP COLUMN nick CASCADE',
      'DROP EXTENSION hstore CASCADE',
      'ALTER TABLE users DROP CONSTRAINT c CASCADE',
    ],
    silent: [
      'DROP TABLE users',
      'DROP TABLE users RESTRICT',
      'ALTER TABLE a ADD CONSTRAINT c FOREIGN KEY (b) REFERENCES d ON DELETE CASCADE NOT VALID',
    ],
  },
  MG601: {
    fires: [
      'UPDATE users SET age = 1 WHERE age IS NULL',
      'DELETE FROM users WHERE seen < now()',
      'INSERT INTO people SELECT * FROM users',
      'WITH x AS (SELECT 1) UPDATE users SET age = 1 WHERE age = 2',
    ],
    silent: [
      'UPDATE users SET age = 1 WHERE id = 7',
      "DELETE FROM flags WHERE key IN ('a', 'b')",
      "INSERT INTO flags (key) VALUES ('a')",
      "INSERT INTO flags SELECT 'a' WHERE NOT EXISTS (SELECT 1 FROM flags)",
      'UPDATE users SET age = 1 WHERE id IN (SELECT id FROM users WHERE age IS NULL LIMIT 1000)',
      'UPDATE users SET age = 1 WHERE id BETWEEN 1 AND 1000',
      'CREATE TABLE d (a int); INSERT INTO d SELECT generate_series(1, 10); UPDATE d SET a = 2 WHERE a = 1',
    ],
  },
};

export const locks: Readonly<Record<string, Cases>> = {
  MG301: {
    fires: [
      'CREATE INDEX i ON users (nick)',
      'CREATE UNIQUE INDEX i ON app.users (nick)',
      { sql: 'CREATE INDEX CONCURRENTLY i ON logs (id)', history: parted },
      { sql: 'CREATE INDEX i ON logs (id)', history: parted },
    ],
    silent: [
      'CREATE INDEX CONCURRENTLY i ON users (nick)',
      'CREATE TABLE d (a int); CREATE INDEX i ON d (a)',
      { sql: 'CREATE INDEX i ON ONLY logs (id)', history: parted },
    ],
  },
  MG302: {
    fires: ['DROP INDEX i', 'DROP INDEX IF EXISTS app.i'],
    silent: ['DROP INDEX CONCURRENTLY i', 'CREATE TABLE d (a int); CREATE INDEX i ON d (a); DROP INDEX i'],
  },
  MG303: {
    fires: [
      'REINDEX TABLE users',
      'REINDEX INDEX i',
      'CLUSTER users USING i',
      'VACUUM FULL users',
      'VACUUM (FULL) users',
      'REFRESH MATERIALIZED VIEW mv',
    ],
    silent: ['REINDEX TABLE CONCURRENTLY users', 'VACUUM users', 'ANALYZE users'],
  },
  MG304: {
    fires: [
      'ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0)',
      'ALTER TABLE users ADD CHECK (age > 0), ADD x int',
      'ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b (id)',
      'ALTER TABLE users ADD FOREIGN KEY (a) REFERENCES b',
      'ALTER DOMAIN pos ADD CONSTRAINT c CHECK (value > 0)',
      { sql: 'ALTER TABLE logs ADD FOREIGN KEY (id) REFERENCES users (id) NOT VALID', history: parted, ...on(17) },
    ],
    silent: [
      'ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID',
      'ALTER TABLE users VALIDATE CONSTRAINT c',
      'ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b (id) NOT VALID',
      'ALTER DOMAIN pos ADD CONSTRAINT c CHECK (value > 0) NOT VALID',
      { sql: 'ALTER TABLE logs ADD FOREIGN KEY (id) REFERENCES users (id) NOT VALID', history: parted, ...on(18) },
      { sql: 'ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT ENFORCED', ...on(18) },
      'CREATE TABLE d (a int); ALTER TABLE d ADD CHECK (a > 0)',
    ],
  },
  MG305: {
    fires: ['ALTER TABLE users ADD CONSTRAINT u UNIQUE (nick)', 'ALTER TABLE users ADD PRIMARY KEY (id)'],
    silent: [
      'ALTER TABLE users ADD CONSTRAINT u UNIQUE USING INDEX u',
      'CREATE TABLE d (a int); ALTER TABLE d ADD PRIMARY KEY (a)',
    ],
  },
  MG306: {
    fires: [
      'ALTER TABLE users ALTER nick SET NOT NULL',
      { sql: 'ALTER TABLE users ALTER nick SET NOT NULL', history: proved, ...on(11) },
      { sql: 'ALTER TABLE users ALTER nick SET NOT NULL', history: proof, ...on(12) },
    ],
    silent: [{ sql: 'ALTER TABLE users ALTER nick SET NOT NULL', history: proved, ...on(12) }],
  },
  MG307: {
    fires: [
      'ALTER TABLE users ADD x float DEFAULT random()',
      'ALTER TABLE users ADD x timestamptz DEFAULT clock_timestamp()',
      'ALTER TABLE users ADD x uuid DEFAULT gen_random_uuid()',
      'ALTER TABLE users ADD x text DEFAULT my_function()',
      { sql: 'ALTER TABLE users ADD x int DEFAULT 5', ...on(10) },
    ],
    silent: [
      'ALTER TABLE users ADD x timestamptz DEFAULT now()',
      'ALTER TABLE users ADD x timestamptz DEFAULT CURRENT_TIMESTAMP',
      { sql: 'ALTER TABLE users ADD x int DEFAULT 5', ...on(11) },
      "ALTER TABLE users ADD x jsonb NOT NULL DEFAULT '{}'::jsonb",
      { sql: 'ALTER TABLE users ADD x int', ...on(10) },
    ],
  },
  MG308: {
    fires: [
      'ALTER TABLE users ADD x serial',
      'ALTER TABLE users ADD x bigserial',
      'ALTER TABLE users ADD x bigint GENERATED ALWAYS AS IDENTITY',
      'ALTER TABLE users ADD x int GENERATED ALWAYS AS (age * 2) STORED',
      'CREATE DOMAIN pos AS int CHECK (value > 0); ALTER TABLE users ADD x pos',
      { sql: 'ALTER TABLE users ADD x pos', history: 'CREATE DOMAIN pos AS int CHECK (value > 0);' },
      'ALTER TABLE users ADD x mystery',
      'ALTER TABLE users ADD id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY',
    ],
    silent: [
      { sql: 'ALTER TABLE users ADD x int GENERATED ALWAYS AS (age * 2) VIRTUAL', ...on(18) },
      { sql: 'ALTER TABLE users ADD x int GENERATED ALWAYS AS (age * 2)', ...on(18) },
      { sql: 'ALTER TABLE users ADD x mood', history: "CREATE TYPE mood AS ENUM ('a');" },
      { sql: 'ALTER TABLE users ADD x plain', history: 'CREATE DOMAIN plain AS int;' },
      'CREATE TABLE d (a int); ALTER TABLE d ADD b serial',
      'ALTER TABLE users ADD x citext',
    ],
  },
  MG310: {
    fires: [
      'ALTER TABLE users ADD x int CHECK (x > 0)',
      'ALTER TABLE users ADD x int UNIQUE',
      'ALTER TABLE users ADD x bigint REFERENCES p (id)',
      'ALTER TABLE users ADD x bigint DEFAULT 1 REFERENCES p',
    ],
    silent: ['ALTER TABLE users ADD x int', 'CREATE TABLE d (a int); ALTER TABLE d ADD x int UNIQUE'],
  },
  MG311: {
    fires: ['ALTER TABLE users ADD CONSTRAINT e EXCLUDE USING gist (a WITH &&)'],
    silent: ['CREATE TABLE d (a int, EXCLUDE USING btree (a WITH =))'],
  },
  MG312: {
    fires: [
      'ALTER TABLE users SET UNLOGGED',
      'ALTER TABLE users SET LOGGED',
      'ALTER TABLE users SET TABLESPACE fast',
      'ALTER TABLE users SET ACCESS METHOD columnar',
    ],
    silent: ['ALTER TABLE users SET (fillfactor = 70)', 'CREATE UNLOGGED TABLE d (a int); ALTER TABLE d SET LOGGED'],
  },
  MG313: {
    fires: [
      'ALTER TABLE logs DETACH PARTITION old',
      'ALTER TABLE logs ATTACH PARTITION old FOR VALUES FROM (1) TO (2)',
      "CREATE TABLE new PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
    ],
    silent: [
      'ALTER TABLE logs DETACH PARTITION old CONCURRENTLY',
      'CREATE TABLE new (id int); ALTER TABLE logs ATTACH PARTITION new FOR VALUES FROM (1) TO (2)',
      {
        sql: 'ALTER TABLE logs ATTACH PARTITION old FOR VALUES FROM (1) TO (2)',
        history: 'CREATE TABLE old (id int, CHECK (id BETWEEN 1 AND 2));',
      },
      'CREATE TABLE d (a int) PARTITION BY LIST (a); CREATE TABLE e PARTITION OF d FOR VALUES IN (1)',
    ],
  },
  MG314: { fires: ['LOCK TABLE users', 'LOCK users IN SHARE MODE'], silent: ['CREATE TABLE d (a int); LOCK d'] },
  MG315: {
    fires: [
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int', ...inTransaction },
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE users VALIDATE CONSTRAINT c', ...inTransaction },
      'BEGIN; ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int; COMMIT',
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int', ...asOneString },
    ],
    silent: [
      'ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int',
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE users ADD b int', ...inTransaction },
      { sql: 'CREATE TABLE a (id int); ALTER TABLE a ADD b int; ALTER TABLE users ADD a int', ...inTransaction },
      'BEGIN; ALTER TABLE users ADD a int; COMMIT; BEGIN; ALTER TABLE posts ADD a int; COMMIT',
    ],
  },
  MG316: {
    fires: [
      'CREATE TABLE posts (id int, author bigint REFERENCES users (id))',
      'CREATE TRIGGER tg BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f()',
    ],
    silent: [
      'CREATE TABLE a (id int PRIMARY KEY, parent int REFERENCES a (id)); CREATE TABLE b (a int REFERENCES a (id))',
    ],
  },
};

export const waiting: Readonly<Record<string, Cases>> = {
  MG401: {
    fires: [
      { sql: 'ALTER TABLE users ADD x int', ...ungated },
      { sql: "ALTER TABLE users ADD x int; SET lock_timeout = '2s'", ...ungated },
      { sql: "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD x int", ...ungated },
      { sql: "SET lock_timeout = '2s'; RESET lock_timeout; ALTER TABLE users ADD x int", ...ungated },
      { sql: "BEGIN; SET LOCAL lock_timeout = '2s'; COMMIT; ALTER TABLE users ADD x int", ...ungated },
      { sql: "BEGIN; SET lock_timeout = '2s'; ROLLBACK; ALTER TABLE users ADD x int", ...ungated },
      { sql: 'SET lock_timeout = 0; ALTER TABLE users ADD x int' },
    ],
    silent: [
      'ALTER TABLE users ADD x int',
      { sql: "SET lock_timeout = '2s'; ALTER TABLE users ADD x int", ...ungated },
      { sql: 'SET lock_timeout TO 2000; ALTER TABLE users ADD x int', ...ungated },
      { sql: "SELECT set_config('lock_timeout', '2s', false); ALTER TABLE users ADD x int", ...ungated },
      { sql: "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD x int", ...inTransaction, ...ungated },
      { sql: "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD x int; COMMIT", ...ungated },
      { sql: 'CREATE TABLE d (a int); ALTER TABLE d ADD b int', ...ungated },
      { sql: 'CREATE INDEX CONCURRENTLY i ON users (a)', ...ungated },
      { sql: 'UPDATE users SET a = 1 WHERE id = 1', ...ungated },
    ],
  },
  MG402: {
    fires: [{ sql: 'CREATE INDEX i ON users (a)', ...ungated }],
    silent: [
      { sql: "SET statement_timeout = '1min'; CREATE INDEX i ON users (a)", ...ungated },
      { sql: 'ALTER TABLE users ADD x int', ...ungated },
    ],
  },
  MG403: {
    fires: [
      "SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON users (a)",
      "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY i",
    ],
    silent: [
      'CREATE INDEX CONCURRENTLY i ON users (a)',
      'SET lock_timeout = 0; CREATE INDEX CONCURRENTLY i ON users (a)',
      "SET lock_timeout = '2s'; RESET ALL; CREATE INDEX CONCURRENTLY i ON users (a)",
    ],
  },
  MG404: {
    fires: [
      'SET lock_timeout = 0; ALTER TABLE users ADD x int',
      "SET lock_timeout = '1min'; ALTER TABLE users ADD x int",
      "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD x int",
      { sql: "ALTER TABLE users ADD x int; SET lock_timeout = '2s'", ...ungated },
      { sql: "SET lock_timeout = '2s'; RESET lock_timeout; ALTER TABLE users ADD x int", ...ungated },
    ],
    silent: [
      "SET lock_timeout = '10s'; ALTER TABLE users ADD x int",
      'SET lock_timeout = 0; CREATE INDEX CONCURRENTLY i ON users (a)',
    ],
  },
};

export const transactions: Readonly<Record<string, Cases>> = {
  MG501: {
    fires: [
      { sql: 'CREATE INDEX CONCURRENTLY i ON users (a)', ...inTransaction },
      { sql: 'VACUUM users', ...inTransaction },
      'BEGIN; DROP INDEX CONCURRENTLY i; COMMIT',
      { sql: "ALTER TYPE mood ADD VALUE 'c'", ...inTransaction, ...on(11) },
      { sql: 'REINDEX TABLE CONCURRENTLY users', ...inTransaction },
      { sql: 'ALTER TABLE logs DETACH PARTITION old CONCURRENTLY', ...inTransaction },
      { sql: "ALTER SYSTEM SET work_mem = '1GB'", ...inTransaction },
      'DO $$ BEGIN CREATE INDEX CONCURRENTLY i ON users (a); END $$',
    ],
    silent: [
      'CREATE INDEX CONCURRENTLY i ON users (a)',
      { sql: 'CREATE INDEX CONCURRENTLY i ON users (a)', ...asOneString },
      { sql: "ALTER TYPE mood ADD VALUE 'c'", ...inTransaction, ...on(12) },
      { sql: 'ANALYZE users', ...inTransaction },
    ],
  },
  MG502: {
    fires: [
      { sql: 'BEGIN; ALTER TABLE users ADD a int; COMMIT', ...inTransaction },
      { sql: 'ROLLBACK', ...inTransaction },
    ],
    silent: [
      'BEGIN; ALTER TABLE users ADD a int; COMMIT',
      { sql: 'SAVEPOINT s; ALTER TABLE users ADD a int; RELEASE s', ...inTransaction },
    ],
  },
  MG503: {
    fires: ['BEGIN; ALTER TABLE users ADD a int', { sql: 'ALTER TABLE users ADD a int; BEGIN;', ...asOneString }],
    silent: ['BEGIN; ALTER TABLE users ADD a int; ROLLBACK'],
  },
  MG504: {
    fires: [
      'ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int',
      'CREATE TABLE a (id int); CREATE TABLE b (id int)',
    ],
    silent: [
      'ALTER TABLE users ADD a int',
      'BEGIN; ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int; COMMIT',
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int', ...inTransaction },
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE posts ADD a int', ...asOneString },
      'CREATE TABLE IF NOT EXISTS a (id int); CREATE TABLE IF NOT EXISTS b (id int)',
    ],
  },
  MG505: {
    fires: [
      { sql: 'CREATE INDEX CONCURRENTLY i ON users (a); CREATE INDEX CONCURRENTLY j ON users (b)', ...asOneString },
    ],
    silent: [
      { sql: 'CREATE INDEX CONCURRENTLY i ON users (a);', ...asOneString },
      'SET lock_timeout = 0; CREATE INDEX CONCURRENTLY i ON users (a)',
    ],
  },
  MG506: {
    fires: [
      { sql: "ALTER TYPE mood ADD VALUE 'c'; UPDATE users SET m = 'c' WHERE id = 1", ...inTransaction },
      { sql: "ALTER TYPE mood ADD VALUE 'c'; ALTER TABLE users ALTER m SET DEFAULT 'c'", ...asOneString },
    ],
    silent: [
      "ALTER TYPE mood ADD VALUE 'c'; UPDATE users SET m = 'c' WHERE id = 1",
      { sql: "ALTER TYPE mood ADD VALUE 'c'; UPDATE users SET m = 'b' WHERE id = 1", ...inTransaction },
      { sql: "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood ADD VALUE 'c'; SELECT 'c'::mood", ...inTransaction },
    ],
  },
  MG507: {
    fires: [
      {
        sql: 'ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c',
        ...inTransaction,
      },
      {
        sql: 'ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT f',
        ...asOneString,
      },
    ],
    silent: [
      'ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c',
      { sql: 'ALTER TABLE users VALIDATE CONSTRAINT c', ...inTransaction },
    ],
  },
  MG508: {
    fires: [
      { sql: 'ALTER TABLE users ADD a int; UPDATE users SET a = 1', ...inTransaction },
      { sql: 'UPDATE users SET a = 1 WHERE a IS NULL; ALTER TABLE users ADD b int', ...inTransaction },
    ],
    silent: [
      'ALTER TABLE users ADD a int; UPDATE users SET a = 1 WHERE a IS NULL',
      { sql: "ALTER TABLE users ADD a int; INSERT INTO flags VALUES ('a')", ...inTransaction },
      { sql: 'CREATE TABLE d (a int); UPDATE users SET a = 1 WHERE a IS NULL', ...inTransaction },
    ],
  },
  MG701: {
    fires: [
      'CREATE INDEX CONCURRENTLY i ON users (a); CREATE INDEX CONCURRENTLY j ON users (b)',
      'ALTER TABLE users ADD a int; ALTER TABLE users ADD b int',
    ],
    silent: [
      'CREATE INDEX CONCURRENTLY i ON users (a)',
      'DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY i ON users (a)',
      'ALTER TABLE users ADD a int',
      { sql: 'ALTER TABLE users ADD a int; ALTER TABLE users ADD b int', ...inTransaction },
    ],
  },
  MG702: {
    fires: ['CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON users (a)'],
    silent: [
      'DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON users (a)',
      'CREATE INDEX CONCURRENTLY i ON users (a)',
    ],
  },
  MG805: {
    fires: [
      { sql: 'ALTER TABLE users ADD a int', down: 'ALTER TABLE users DROP a' },
      { sql: 'CREATE TABLE a (b int)', down: 'DROP TABLE a' },
    ],
    silent: [{ sql: 'ALTER TABLE users ADD a int', down: 'DROP INDEX i' }],
  },
  MG806: {
    fires: [
      'DROP TABLE users',
      'ALTER TABLE users DROP nick',
      'TRUNCATE users',
      'DELETE FROM users',
      { sql: 'ALTER TABLE users ALTER nick TYPE varchar(5)', history: users },
    ],
    silent: ['DROP VIEW v', 'CREATE TABLE d (a int); DROP TABLE d'],
  },
  MG999: {
    fires: [
      'ALTER TABLE users ADD COLUM a int',
      '\\connect shop',
      'SELECT :name',
      'ALTER TABLE ${schema}.users ADD a int',
      'COPY users FROM stdin;\n1\ta\n\\.\n',
      "DO $$ BEGIN EXECUTE format('DROP TABLE %I', x); END $$",
      'DO LANGUAGE plpython3u $$ pass $$',
      'SELECT my_migration()',
      'ALTER TABLE users ADD a int;\0 DROP TABLE users',
      { sql: 'ALTER TABLE users ADD x int GENERATED ALWAYS AS (age * 2) VIRTUAL', ...on(17) },
      { sql: 'REINDEX TABLE CONCURRENTLY users', ...on(11) },
      { sql: 'ALTER TABLE users ADD a int', down: 'ALTER TABLE users DROPP a; DROP TABLE x' },
    ],
    silent: [
      '',
      '-- nothing',
      "SELECT setval('s', 1)",
      "DO $$ BEGIN EXECUTE 'ALTER TABLE users ADD a int'; END $$",
      {
        sql: 'SELECT my_migration()',
        history: 'CREATE FUNCTION my_migration() RETURNS void LANGUAGE sql AS $$ SELECT 1 $$;',
      },
      "INSERT INTO t VALUES ('${not a placeholder}', ':nor this')",
    ],
  },
};

export const all: Readonly<Record<string, Cases>> = {
  ...compatibility,
  ...data,
  ...locks,
  ...waiting,
  ...transactions,
};
