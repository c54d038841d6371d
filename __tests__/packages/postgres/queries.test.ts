import { expect, test } from '@jest/globals';

import { brokenQueries, parseQueries } from '#postgres';

import { onEachMajor } from './majors.ts';

const file = `-- name: GetUser :one
SELECT id, email FROM users WHERE id = $1;

-- name: Rename :exec
UPDATE users SET nick = $2 -- the ; is not an end
WHERE id = $1;
INSERT INTO users (id, email) VALUES ($1, 'a;b');
`;

test('queries are cut at semicolons, and keep their names and lines', () => {
  expect(parseQueries(file)).toEqual([
    { name: 'GetUser', line: 2, sql: 'SELECT id, email FROM users WHERE id = $1' },
    { name: 'Rename', line: 5, sql: 'UPDATE users SET nick = $2 -- the ; is not an end\nWHERE id = $1' },
    { name: 'query 3', line: 7, sql: "INSERT INTO users (id, email) VALUES ($1, 'a;b')" },
  ]);
});

test.each([
  ['dollar quotes', 'select $$;$$; select $a$ $$;$b$ $a$', ['select $$;$$', 'select $a$ $$;$b$ $a$']],
  ['nested comments', 'select /* /* ; */ ; */ 1; select 2', ['select /* /* ; */ ; */ 1', 'select 2']],
  ['E-strings', String.raw`select E'\';'; select ''''`, [String.raw`select E'\';'`, "select ''''"]],
  ['quoted names', 'select 1 as "a;""b"; select 2', ['select 1 as "a;""b"', 'select 2']],
  [
    'rules in parentheses',
    'create rule r as on insert to t do (select 1; select 2); select 3',
    ['create rule r as on insert to t do (select 1; select 2)', 'select 3'],
  ],
  [
    'functions with a body of SQL',
    'create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3',
    ['create function f() returns int begin atomic select case when true then 1 end; select 2; end', 'select 3'],
  ],
  ['names with a dollar', 'select a$b$ from t; select $1', ['select a$b$ from t', 'select $1']],
  ['nothing', ' ; -- only a comment\n;;', []],
  ['an end that is missing', "select 'a; b", ["select 'a; b"]],
])('semicolons end no statement in %s', (_, text, expected) => {
  expect(parseQueries(text).map(({ sql }) => sql)).toEqual(expected);
});

test.each([
  ['strings', `'${"x''".repeat(5_000_000)}'`],
  ['E-strings', `E'${String.raw`\'`.repeat(5_000_000)}'`],
  ['quoted names', `"${';'.repeat(10_000_000)}"`],
])('literals of ten millions are read to their end: %s', (_, literal) => {
  const pieces = parseQueries(`select ${literal}; -- it isn't '\nselect 2`);
  expect(pieces.map(({ sql, line }) => [sql.length, line])).toEqual([
    [literal.length + 7, 1],
    [8, 2],
  ]);
});

onEachMajor((place) => {
  // Experiment E6.
  test('queries of the running version are asked of the new schema without being run', async () => {
    await using session = await place().connect(await place().database());
    await session.run('create table users (id int primary key, email text not null, nick text)');
    const queries = parseQueries(file);
    const states = async (sql: string): Promise<readonly (string | undefined)[]> => {
      let broken: readonly (string | undefined)[] = [];
      await session.run(sql);
      broken = (await brokenQueries(session, queries)).map(({ name, sqlstate }) => `${name} ${sqlstate ?? ''}`);
      return broken;
    };
    expect(await states('alter table users add column age int')).toEqual([]);
    expect(await states('alter table users rename column email to mail')).toEqual(['GetUser 42703', 'query 3 42703']);
    expect(await states('alter table users rename column mail to email; alter table users drop column nick')).toEqual([
      'Rename 42703',
    ]);
    expect(
      await states('alter table users add column nick text; alter table users add column must int not null'),
    ).toEqual([]);
    expect(await states('alter table users rename to people')).toEqual([
      'GetUser 42P01',
      'Rename 42P01',
      'query 3 42P01',
    ]);
  });
});
