import { expect, test } from '@jest/globals';
import { destructionBy } from '../../../actions/migrate-gate/src/destruction.ts';
import { migration } from './samples.ts';

const of = (sql: string) => {
  const path = 'migrations/0001_x.up.sql';
  const transaction = { mode: 'transaction', batch: 'file' } as const;
  return destructionBy([migration('0001', { up: { sql, firstLine: 1, path, transaction } })]);
};

test.each([
  ['drop table app.users', ['app.users']],
  ['alter table users drop column nick', ['users']],
  ['alter table users alter column nick type varchar(3)', ['users']],
  ['truncate users, orders', ['orders', 'users']],
  ['with gone as (delete from users returning *) insert into archive select * from gone', ['users']],
  ['merge into users u using late l on u.id = l.id when matched then delete', ['users']],
  ["insert into users values (1, 'a') on conflict (id) do update set nick = excluded.nick", ['users']],
  ['do $$ begin delete from users; end $$', ['users']],
  // Before anything runs it has its old name.
  ['alter table users rename to old; alter table old rename to older; drop table older', ['old', 'older', 'users']],
])('%s destroys rows of what it names', async (sql, tables) => {
  expect(await of(sql)).toEqual({ tables, anything: false });
});

test.each([
  'drop schema app cascade',
  'truncate users cascade',
  'call sweep()',
  "do $$ declare name text := 'users'; begin execute 'drop table ' || name; end $$",
  'this is no SQL',
])('what %s takes along cannot be told, so it may be anything', async (sql) => {
  expect(await of(sql)).toMatchObject({ anything: true });
});

test.each(['create table a (id int)', 'drop view v', 'drop index i', 'insert into a values (1)'])(
  '%s destroys no rows',
  async (sql) => {
    expect(await of(sql)).toEqual({ tables: [], anything: false });
  },
);
