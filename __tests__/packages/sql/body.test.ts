import { describe, expect, test } from '@jest/globals';
import { type Body, kindOf, readBody, readScript } from '#sql';

async function body(sql: string): Promise<Body | undefined> {
  const [statement] = (await readScript(sql)).statements;
  return statement === undefined ? undefined : await readBody(statement);
}

async function lines(sql: string): Promise<unknown> {
  return (await body(sql))?.statements.map(({ line, text, tree, unread }) => [
    line,
    text,
    unread ?? (tree && kindOf(tree)),
  ]);
}

describe('a DO block', () => {
  test('gives the SQL of its branches, loops and exception handlers, with the lines of the script', async () => {
    const sql = `-- comment
DO $body$
DECLARE r record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type) THEN
    CREATE TYPE é AS ENUM ('a');
  END IF;
  FOR r IN SELECT * FROM t LOOP
    DELETE FROM z WHERE id = r.id;
  END LOOP;
  PERFORM f();
EXCEPTION WHEN OTHERS THEN
  DROP TABLE a;
END $body$;`;
    expect(await lines(sql)).toEqual([
      [6, "CREATE TYPE é AS ENUM ('a')", 'CreateEnumStmt'],
      [8, 'SELECT * FROM t', 'SelectStmt'],
      [9, 'DELETE FROM z WHERE id = r.id', 'DeleteStmt'],
      [11, 'SELECT f()', 'SelectStmt'],
      [13, 'DROP TABLE a', 'DropStmt'],
    ]);
  });

  test('gives what EXECUTE runs when it is a constant, and says so when it is not', async () => {
    const sql = `DO $$ BEGIN
  EXECUTE 'DROP ' || 'TABLE a';
  EXECUTE format('DROP TABLE b');
  EXECUTE format('DROP TABLE %I', name);
  FOR r IN EXECUTE query LOOP NULL; END LOOP;
END $$`.replace('BEGIN', 'DECLARE r record; name text; query text; BEGIN');
    const reason = 'EXECUTE runs a text that is put together at run time';
    expect(await lines(sql)).toEqual([
      [2, 'DROP TABLE a', 'DropStmt'],
      [3, 'DROP TABLE b', 'DropStmt'],
      [4, "EXECUTE format('DROP TABLE %I', name)", reason],
      [5, 'EXECUTE query', reason],
    ]);
  });

  test('in another language is unread', async () => {
    expect(await lines('DO LANGUAGE plpython3u $$ pass $$')).toEqual([
      [1, ' pass ', 'a body in plpython3u is not SQL'],
    ]);
  });

  test('that is no PL/pgSQL is unread', async () => {
    expect((await body('DO $$ BEGIN IF true; END $$'))?.statements).toMatchObject([
      { unread: expect.stringContaining('PL/pgSQL says') },
    ]);
  });
});

describe('a function', () => {
  test('in SQL, in quotes', async () => {
    const sql = "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS '\n  DELETE FROM t;\n  SELECT ''x''';";
    expect(await lines(sql)).toEqual([
      [2, 'DELETE FROM t', 'DeleteStmt'],
      [3, "SELECT 'x'", 'SelectStmt'],
    ]);
  });

  test('in SQL, as BEGIN ATOMIC', async () => {
    const found = await body('CREATE FUNCTION f() RETURNS int BEGIN ATOMIC DELETE FROM t; SELECT 2; END');
    expect(found?.statements.map(({ tree }) => tree && kindOf(tree))).toEqual(['DeleteStmt', 'SelectStmt']);
  });

  test('in PL/pgSQL', async () => {
    const sql =
      'CREATE OR REPLACE FUNCTION f() RETURNS trigger AS $$\nBEGIN\n  UPDATE t SET a = 1;\n  RETURN new;\nEND $$ LANGUAGE plpgsql';
    expect(await lines(sql)).toEqual([[3, 'UPDATE t SET a = 1', 'UpdateStmt']]);
  });

  test('in C has none', async () => {
    expect(await body("CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'lib', 'f'")).toEqual({
      language: 'c',
      statements: [],
    });
  });
});

test('other statements have no body', async () => {
  expect(await body('SELECT 1')).toBeUndefined();
});
