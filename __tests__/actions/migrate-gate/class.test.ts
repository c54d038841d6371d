import { expect, test } from '@jest/globals';
import { judge } from '#hazards';
import { gravestClass } from '../../../actions/migrate-gate/src/class.ts';
import { migration } from './samples.ts';

const users = 'create table users (id bigint primary key, email text, nick varchar(40));';

/** The class of files of these statements, after `users` was there; `floored` says that they are contracts whose floor was raised. */
async function classOf(files: readonly string[], floored = false): Promise<string | undefined> {
  const made = (sql: string, version: string) => {
    const known = migration(version);
    return { ...known, up: { ...known.up, sql: `${sql}\n` } };
  };
  const pending = files.map((sql, at) => made(sql, `000${at + 2}`));
  const context = { serverVersion: 15, sizes: undefined, gateSetsTimeouts: true, today: '2026-11-21' };
  const judgements = await judge(pending, { history: [made(users, '0001')], ...context });
  return await gravestClass(pending, judgements, floored ? pending : []);
}

// The classes are those of docs/rollback.md: A additive, B behaviour, C contracting, X destructive, ? unknown.
test.each<[string, string, readonly string[]]>([
  ['additive', 'a table', ['create table orders (id bigint primary key);']],
  ['additive', 'a column that may be NULL', ['alter table users add column phone text;']],
  ['additive', 'an index', ['create index concurrently users_nick on users (nick);']],
  ['additive', 'a view', ['create view names as select nick from users;']],
  ['behaviour', 'a column with a default', ["alter table users add column tier text not null default 'free';"]],
  ['behaviour', 'a default', ["alter table users alter column nick set default 'x';"]],
  ['behaviour', 'rows that are added', ["insert into users (id, email) values (1, 'a@example.org');"]],
  [
    'behaviour',
    'a new column that is filled',
    ['alter table users add column phone text;', "update users set phone = '' where id between 1 and 500;"],
  ],
  ['behaviour', 'blanks that are filled', ["update users set email = '' where email is null and id between 1 and 9;"]],
  ['contracting', 'a column that goes', ['alter table users drop column nick;']],
  ['contracting', 'a table that goes', ['drop table users;']],
  ['contracting', 'a column that is renamed', ['alter table users rename column nick to name;']],
  ['contracting', 'NULL that is forbidden', ['alter table users alter column email set not null;']],
  ['destructive', 'rows that are rewritten', ['update users set email = lower(email) where id between 1 and 9;']],
  ['destructive', 'rows that are deleted', ['delete from users where id = 4;']],
  ['destructive', 'rows that are deleted inside of a block', ['do $$ begin delete from users where id = 4; end $$;']],
  [
    'destructive',
    'rows that are deleted on the way to something else',
    ['with gone as (delete from users where id = 4 returning id) select id from gone;'],
  ],
  ['destructive', 'a table that is emptied', ['truncate users;']],
  [
    'destructive',
    'rows that are overwritten',
    ["insert into users (id) values (1) on conflict (id) do update set nick = 'a';"],
  ],
  ['unknown', 'what cannot be read', ['alter tabel users add column phone text;']],
  [
    'unknown',
    'what is put together while it runs',
    ["do $$ declare t text := 'users'; begin execute 'drop table ' || t; end $$;"],
  ],
  [
    'contracting',
    'the gravest of several',
    ['alter table users add column phone text;', 'alter table users drop column nick;'],
  ],
  ['destructive', 'what loses rows beside what cannot be read', ['delete from users where id = 4;', 'nonsense;']],
])('%s is %s', async (wanted, _, files) => {
  expect(await classOf(files)).toBe(wanted);
});

test('what a contract takes away is told by the schema floor, and what it must not do is still told', async () => {
  expect(await classOf(['alter table users drop column nick;'], true)).toBe('behaviour');
  expect(await classOf(['truncate users;'], true)).toBe('destructive');
});

test('an allowance changes nothing of what a file does', async () => {
  const known = migration('0002');
  const allowed = { rule: 'MG102', reason: 'nobody reads it', until: '2026-12-31', line: 1 };
  const pending = [
    { ...known, up: { ...known.up, sql: 'alter table users drop column nick;\n' }, allowances: [allowed] },
  ];
  const judgements = await judge(pending, {
    history: [],
    serverVersion: 15,
    sizes: undefined,
    gateSetsTimeouts: true,
    today: '2026-11-21',
  });
  expect(judgements[0]?.findings.some(({ allowed: covered }) => covered !== undefined)).toBe(true);
  expect(await gravestClass(pending, judgements, [])).toBe('contracting');
});

test('nothing has no class, and what nobody judged has no known one', async () => {
  expect(await gravestClass([], [], [])).toBeUndefined();
  expect(await gravestClass([migration('0002')], [], [])).toBe('unknown');
});
