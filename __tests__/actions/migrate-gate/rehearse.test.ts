import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeWorkspace, type Workspace } from './workspace.ts';

const dbmate = 'dbmate --no-dump-schema --migrations-dir "$DELIVERY_MIGRATIONS" --url "$DATABASE_URL"';
const rollback = `for step in $(seq "$DELIVERY_STEPS"); do ${dbmate} down; done`;
const binaries = join(
  import.meta.dirname,
  `../../../node_modules/postgres-15-${process.platform}-${process.arch}/native/bin`,
);
const file = (up: string, down: string) => `-- migrate:up\n${up}\n\n-- migrate:down\n${down}\n`;
const first = {
  'db/migrations/20260101000000_users.sql': file(
    'create table users (id int primary key, nick text not null default $$mo$$, age int);\ncreate index users_nick on users (nick);\ncreate table orders (id int primary key);',
    'drop table orders; drop table users;',
  ),
};
const second = 'db/migrations/20260102000000_next.sql';

let workspace: Workspace;
let base: string;
beforeEach(async () => {
  workspace = await makeWorkspace(first);
  base = await workspace.commit();
});
afterEach(async () => workspace[Symbol.asyncDispose]());

const rehearse = async (up: string, down: string, inputs: Readonly<Record<string, string>> = {}) => {
  await workspace.write({ [second]: file(up, down) });
  return workspace.step(
    {
      task: 'rehearse',
      base,
      directory: 'db/migrations',
      'migrate-command': `${dbmate} up`,
      'rollback-command': rollback,
      ...inputs,
    },
    { env: { DELIVERY_POSTGRES_BIN: binaries } },
  );
};

describe('rehearse', () => {
  test('passes what goes up, down and up again, and says what it locked', async () => {
    const step = await rehearse('alter table users add column phone text;', 'alter table users drop column phone;');
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: { decision: 'pass', reason: 'rehearsed', applied: JSON.stringify([second]), tool: 'dbmate' },
    });
    expect(step.outputs['schema-hash']).toMatch(/^sha256:/);
    expect(step.summary).toContain('AccessExclusive on public.users');
  });

  test('finds a way back that does not restore the schema', async () => {
    const step = await rehearse('alter table users drop column nick;', 'alter table users add column nick text;', {
      phase: 'all',
    });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { decision: 'block', reason: 'way-back-fails' } });
    expect(step.outputs['result']).toContain('column public.users.nick');
    expect(step.outputs['result']).toContain('index public.users_nick');
    expect(step.outputs['result']).toContain('5 rows are not there as they were');
  });

  test('finds a way back that restores the schema and not the rows', async () => {
    const step = await rehearse('alter table users drop column age;', 'alter table users add column age int;');
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'way-back-fails' });
    expect(step.outputs['message']).toContain('MG806: rows of public.users');
  });

  test('only says so of a contract, which destroys rows on purpose', async () => {
    const contract = '-- migrate-gate: contract after=v1.1.0\nalter table users drop column age;';
    const step = await rehearse(contract, 'alter table users add column age int;');
    expect(step.outputs).toMatchObject({ decision: 'pass', reason: 'rehearsed' });
    expect(step.outputs['result']).toMatch(/\d rows are not there as they were/);
  });

  test('finds a way back that fails, and a way up that fails', async () => {
    const back = await rehearse('alter table users add column phone text;', 'alter table users drop column fone;');
    expect(back.outputs).toMatchObject({ decision: 'block', reason: 'way-back-fails' });
    const up = await rehearse('alter table users add column nick text;', 'select 1;');
    expect(up.outputs).toMatchObject({
      decision: 'block',
      reason: 'rehearsal-failed',
      'failed-statement': 'alter table users add column nick text',
    });
  });

  test('sees that a table is rewritten', async () => {
    const step = await rehearse(
      'alter table users alter column id type bigint;',
      'alter table users alter column id type int;',
    );
    expect(step.outputs).toMatchObject({ reason: 'rehearsed' });
    expect(step.summary).toContain('rewrote users');
  });

  test('asks for the queries of the running version', async () => {
    await workspace.write({ 'queries.sql': '-- name: GetNick :one\nselect nick from users where id = $1;\n' });
    const step = await rehearse(
      'alter table users rename column nick to name;',
      'alter table users rename column name to nick;',
      {
        queries: 'queries.sql',
      },
    );
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'queries-broken' });
    expect(step.outputs['message']).toContain('GetNick');
  });

  test('judges what a tool sends whose files it cannot read', async () => {
    await workspace.write({
      'schema.sql': 'create table users (id int primary key, nick text);\n',
      'db/migrate/20260101000000_drop.rb': 'class Drop < ActiveRecord::Migration[8.0]\nend\n',
    });
    const step = await rehearse('select 1;', 'select 1;', {
      directory: 'db/migrate',
      'schema-file': 'schema.sql',
      'rollback-command': '',
      'migrate-command': 'psql "$DATABASE_URL" -c "begin" -c "alter table users drop column nick" -c "commit"',
    });
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'incompatible', coverage: '1/1' });
  });

  test('does not pass what nobody saw: files that are not read, and no statement on the server', async () => {
    await workspace.write({
      'schema.sql': 'create table users (id int primary key, nick text);\n',
      'db/migrate/20260101000000_drop.rb': 'class Drop < ActiveRecord::Migration[8.0]\nend\n',
    });
    const step = await rehearse('select 1;', 'select 1;', {
      directory: 'db/migrate',
      'schema-file': 'schema.sql',
      'rollback-command': '',
      'migrate-command': 'PGAPPNAME=my-own psql "${DATABASE_URL%%\\?*}" -c "alter table users drop column nick"',
    });
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'not-analysed' });
  });

  test('forgives a contract only the rows that it destroys', async () => {
    await workspace.write({
      'db/migrations/20260103000000_contract.sql': file(
        '-- migrate-gate: contract after=v1.1.0\nalter table users drop column age;',
        'alter table users add column age int;',
      ),
    });
    const step = await rehearse('create table kept (id int); delete from orders;', 'drop table kept;');
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'way-back-fails' });
    expect(step.outputs['message']).toContain('rows of public.orders');
  });

  test('sees that a value of an enum is used where it was added (E8)', async () => {
    const step = await rehearse(
      "create type mood as enum ('ok'); commit; begin; alter type mood add value 'sad'; create table moods (m mood default 'sad');",
      'drop table moods; drop type mood;',
    );
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'rehearsal-failed' });
    expect(step.outputs['message']).toContain('unsafe use of new value');
  });
});
