import { describe, expect, test } from '@jest/globals';
import { judgeOtherDatabase, notJudged, type Database } from '#migrations';
import { read, short } from './samples.ts';

function judge(database: Database, sql: string, transaction: 'per-file' | 'per-statement' = 'per-statement') {
  const { migrations } = read('sql', { '1.sql': sql }, { database, transaction });
  return judgeOtherDatabase(migrations, database).map((issue) => short(issue).replace('db/1.sql:', ''));
}

describe('MySQL and MariaDB', () => {
  test.each([
    ['CREATE TABLE a (i int);', []],
    ['CREATE TABLE a (i int);\nCREATE TABLE b (i int);', ['MG511 warn 2']],
    ['INSERT INTO a VALUES (1);\nALTER TABLE a ADD b int;', ['MG511 warn 2']],
    ['START TRANSACTION;\nALTER TABLE a ADD b int;\nCOMMIT;', ['MG511 warn 1']],
    ['INSERT INTO a VALUES (1);\nUPDATE a SET i = 2 WHERE i = 1;', []],
    ["INSERT INTO a VALUES ('it\\'s; DROP TABLE b; --');", []],
    ['CREATE TEMPORARY TABLE a (i int);\nINSERT INTO a VALUES (1);', []],
    ['-- CREATE TABLE a;\n# DROP TABLE b;\n/* DROP TABLE c; */\nALTER TABLE a ADD b int;', []],
  ])('commit by themselves around definitions: %j', (sql, expected) => {
    expect(judge('mysql', sql)).toEqual(expected);
    expect(judge('mariadb', sql)).toEqual(expected);
  });

  test.each([
    ['DROP TABLE `a`;', 'MG101 error 1'],
    ['ALTER TABLE `a` DROP `b`;', 'MG102 error 1'],
    ['ALTER TABLE a ADD c int, DROP COLUMN b;', 'MG102 error 1'],
    ['ALTER TABLE a CHANGE b c int;', 'MG103 error 1'],
    ['ALTER TABLE a RENAME COLUMN b TO c;', 'MG103 error 1'],
    ['RENAME TABLE a TO b;', 'MG104 error 1'],
    ['ALTER TABLE a RENAME TO b;', 'MG104 error 1'],
    ['ALTER TABLE a MODIFY b bigint;', 'MG105 warn 1'],
    ['DROP VIEW v;', 'MG112 error 1'],
    ['TRUNCATE a;', 'MG201 error 1'],
    ['UPDATE a SET b = 1;', 'MG202 error 1'],
    ['DELETE FROM a /* WHERE */ -- WHERE\n;', 'MG202 error 1'],
    ['DROP DATABASE a;', 'MG203 error 1'],
    ['/*!50000 DROP TABLE a */;', 'MG101 error 1'],
    ['OPTIMIZE TABLE a;', 'MG999 warn 1'],
  ])('hold what hurts the running version: %j', (sql, expected) => {
    expect(judge('mysql', sql)).toEqual([expected]);
  });

  test.each([
    'ALTER TABLE a DROP INDEX b;',
    'ALTER TABLE a DROP PRIMARY KEY;',
    'ALTER TABLE a ALTER COLUMN b DROP DEFAULT;',
    'ALTER TABLE a RENAME INDEX b TO c;',
    'UPDATE a SET b = 1 WHERE c = 2;',
    'ALTER TABLE a ADD COLUMN b int, ALGORITHM=INSTANT;',
  ])('hold nothing that does not: %j', (sql) => {
    expect(judge('mysql', sql)).toEqual([]);
  });

  test('may drop what the same file made, and nothing with a like name', () => {
    expect(judge('mysql', 'CREATE TABLE x.a (i int);\nDROP TABLE `x`.`a`;')).toEqual(['MG511 warn 2']);
    expect(judge('mysql', 'CREATE TABLE x.a (i int);\nDROP TABLE x.b;')).toContain('MG101 error 2');
    expect(judge('mysql', 'CREATE TABLE a (i int);\nDROP TABLE a, b;')).toContain('MG101 error 2');
  });
});

describe('SQLite', () => {
  test('ignores PRAGMA foreign_keys inside a transaction', () => {
    expect(judge('sqlite', 'PRAGMA foreign_keys = OFF;', 'per-file')).toEqual(['MG502 error 1']);
    expect(judge('sqlite', 'PRAGMA foreign_keys = OFF;')).toEqual([]);
  });

  test('reads its own quotes', () => {
    expect(judge('sqlite', 'ALTER TABLE [a;b] DROP COLUMN "c";')).toEqual(['MG102 error 1']);
  });
});

test('each says what it does not judge, and Postgres has nothing to say', () => {
  expect(notJudged('postgres')).toBeUndefined();
  for (const database of ['mysql', 'mariadb', 'sqlite'] as const) {
    expect(notJudged(database)).toContain('not judged: ');
    expect(judge('postgres', 'DROP TABLE a;')).toEqual([]);
  }
});
