import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { acquireLock, type LockHolder, PostgresFailure } from '#postgres';
import { fakeClock } from '#rehearsal/clock';
import { milliseconds, seconds, systemClock } from '#time';

import { onEachMajor } from './majors.ts';

const lock = { name: 'shop', deadline: seconds(30), clock: systemClock, random: () => 0 };

onEachMajor((place) => {
  test('one of two gets the lock, the other sees who holds it, and gets it after', async () => {
    const url = await place().database();
    await using one = await place().connect(url, 'gate of run 1');
    await using other = await place().connect(url);
    const first = await acquireLock(one, lock);
    const holders: (LockHolder | undefined)[] = [];
    const second = await acquireLock(other, {
      ...lock,
      onWait(holder) {
        holders.push(holder);
        void first[Symbol.asyncDispose]();
      },
    });
    expect(holders[0]).toMatchObject({ pid: one.pid, applicationName: 'gate of run 1' });
    await second[Symbol.asyncDispose]();
  });

  test('a lock that stays held is a failure that names its holder, and a lost session gives its lock back', async () => {
    const url = await place().database();
    await using one = await place().connect(url, 'first');
    await using other = await place().connect(url);
    await acquireLock(one, lock);
    const clock = fakeClock();
    const refused = acquireLock(other, { ...lock, clock });
    await expect(refused).rejects.toMatchObject({
      reason: 'migration-locked',
      message: expect.stringContaining(`process ${one.pid} (first`),
    });
    expect(clock.elapsed()).toBe(seconds(30));
    await other.rows(v.unknown(), 'select pg_terminate_backend($1)', [one.pid]);
    await expect(acquireLock(other, lock)).resolves.toBeDefined();
  });

  test('a lock outlives the time that the database allows idle sessions', async () => {
    const url = await place().database();
    await using setting = await place().connect(url);
    // idle_session_timeout is there since 14, transaction_timeout since 17 (their release notes).
    const names = ['idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout'];
    const known = names.slice(0, place().major >= 17 ? 3 : place().major >= 14 ? 2 : 1);
    for (const name of known) await setting.run(`alter database ${setting.database} set ${name} = '1min'`);
    await using one = await place().connect(url);
    const timeouts = await one.rows(
      v.object({ name: v.string(), value: v.string() }),
      'select name, current_setting(name) as value from pg_settings where name = any($1) order by 1',
      [names],
    );
    expect(timeouts).toEqual(known.map((name) => ({ name, value: '0' })));
  });

  test("locks of another name, and of another database, are nobody else's business", async () => {
    const [here, there] = [await place().database(), await place().database()];
    await using one = await place().connect(here);
    await using other = await place().connect(here);
    await using elsewhere = await place().connect(there);
    await acquireLock(one, lock);
    const now = { ...lock, deadline: milliseconds(0) };
    await expect(acquireLock(other, { ...now, name: 'blog' })).resolves.toBeDefined();
    await expect(acquireLock(elsewhere, now)).resolves.toBeDefined();
  });

  // Experiment E9: a waiter inside the server would be in a deadlock with the winner's index.
  test('two migrators that build indexes concurrently never deadlock', async () => {
    const url = await place().database();
    await using one = await place().connect(url);
    await using other = await place().connect(url);
    await one.run('create table t (id int)');
    const held = await acquireLock(one, lock);
    let asked: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const second = acquireLock(other, { ...lock, onWait: asked });
    await waiting;
    await one.run('create index concurrently i on t (id)');
    await held[Symbol.asyncDispose]();
    await using got = await second;
    await other.run('create index concurrently j on t (id)');
    const valid = await other.rows(
      v.object({ valid: v.boolean() }),
      `select indisvalid as valid from pg_index where indrelid = 't'::regclass`,
    );
    expect(valid).toEqual([{ valid: true }, { valid: true }]);
    expect(got.waited).toBeGreaterThan(0);
  });

  test('an advisory lock that waits in the server does deadlock with CONCURRENTLY', async () => {
    const url = await place().database();
    await using one = await place().connect(url);
    await using other = await place().connect(url);
    await using looking = await place().connect(url);
    await one.run('create table t (id int)');
    await one.run(`set deadlock_timeout = '200ms'`);
    await other.run(`set deadlock_timeout = '200ms'`);
    await one.run('select pg_advisory_lock(42)');
    const waiter = other.run('select pg_advisory_lock(42)').then(
      () => undefined,
      (error: unknown) => error,
    );
    const seen = v.object({ waiting: v.boolean() });
    const sql = `select exists (select from pg_locks where locktype = 'advisory' and not granted) as waiting`;
    while (!(await looking.row(seen, sql)).waiting) await systemClock.sleep(milliseconds(10));
    const winner = await one.run('create index concurrently i on t (id)').then(
      () => undefined,
      (error: unknown) => error,
    );
    await one.run('select pg_advisory_unlock(42)').catch(() => {});
    const failures = [winner, await waiter].filter((error) => error instanceof PostgresFailure);
    expect(failures.map(({ sqlstate }) => sqlstate)).toEqual(['40P01']);
  });
});
