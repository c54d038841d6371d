import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { connect, observeLocks, refuseTransactionPooler, startWatchdog, type Session } from '#postgres';
import { milliseconds, systemClock } from '#time';

import { onEachMajor } from './majors.ts';
import { startTransactionPooler } from './transaction-pooler.ts';

const options = { applicationName: 'test' };

onEachMajor((place) => {
  test('a pooler that shares backends between transactions is refused, the server itself is not', async () => {
    const url = await place().database();
    await expect(refuseTransactionPooler(url, options)).resolves.toBeUndefined();
    await using pooler = await startTransactionPooler(url);
    await using session = await connect(pooler.url, options);
    expect(await session.row(v.unknown(), 'select 1 as one')).toEqual({ one: 1 });
    await session[Symbol.asyncDispose]();
    await expect(refuseTransactionPooler(pooler.url, options)).rejects.toMatchObject({ reason: 'database-pooler' });
  });

  test('an aborted step breaks its sessions and leaves nothing running', async () => {
    const url = await place().database();
    await using looking = await place().connect(url);
    const stop = new AbortController();
    const session = await connect(url, { ...options, applicationName: 'aborted', signal: stop.signal });
    await session.run('begin');
    const reason = new Error('cancelled');
    stop.abort(reason);
    await expect(session.run('select 1')).rejects.toBe(reason);
    await expect(connect(url, { ...options, signal: stop.signal })).rejects.toBe(reason);
    await until(looking, `select not exists (select from pg_stat_activity where application_name = 'aborted') as done`);
  });

  test('a session that the server ends is lost, with the word of the server', async () => {
    const url = await place().database();
    await using killer = await place().connect(url);
    await using session = await place().connect(url);
    const sleeping = session.run('select pg_sleep(20)');
    await until(killer, `select exists (select from pg_stat_activity where query like 'select pg_sleep%') as done`);
    await killer.rows(v.unknown(), 'select pg_terminate_backend($1)', [session.pid]);
    await expect(sleeping).rejects.toMatchObject({ reason: 'database-lost', sqlstate: '57P01' });
    await expect(session.run('select 1')).rejects.toMatchObject({ reason: 'database-lost' });
    expect(session.lost.aborted).toBe(true);
  });

  test('a transaction that throws leaves nothing, and keeps its error', async () => {
    await using session = await place().connect(await place().database());
    await session.run('create table t (id int)');
    const failed = session.transaction(async () => {
      await session.run('insert into t values (1)');
      await session.run('select 1 / 0');
    });
    await expect(failed).rejects.toMatchObject({ sqlstate: '22012' });
    expect(await session.rows(v.unknown(), 'select * from t')).toEqual([]);
  });

  test('who watches from outside sees which locks a migrator holds and waits for', async () => {
    const url = await place().database();
    await using setup = await place().connect(url);
    await using holder = await place().connect(url);
    await using migrator = await place().connect(url, 'the-migrator');
    await setup.run('create table t (id int); create table u (id int)');
    const observer = observeLocks({ session: setup, applicationName: 'the-migrator', clock: systemClock });
    await holder.run('begin; lock table u in access share mode');
    await migrator.run('begin; alter table t add x int');
    const blocked = migrator.run('alter table u add x int');
    await systemClock.sleep(milliseconds(200));
    await holder.run('commit');
    await blocked;
    await migrator.run('commit');
    const seen = await observer.stop();
    expect(seen).toEqual([
      { relation: 'public.t', mode: 'AccessExclusive', held: expect.any(Number), waited: 0 },
      { relation: 'public.u', mode: 'AccessExclusive', held: expect.any(Number), waited: expect.any(Number) },
    ]);
    expect(seen[0]?.held).toBeGreaterThan(100);
    expect(seen[1]?.waited).toBeGreaterThan(100);
  });

  // Experiment E5: what is slow in the transaction of a change keeps everybody waiting; the watchdog ends it.
  test('a change and a backfill in one transaction keep readers waiting, and not longer than allowed', async () => {
    const url = await place().database();
    await using watch = await place().connect(url);
    await using reader = await place().connect(url);
    await using migrator = await place().connect(url, 'the-migrator');
    await migrator.run('create table e5 (id int primary key, a text); insert into e5 values (1)');
    await using watchdog = await startWatchdog({
      session: watch,
      applicationName: 'the-migrator',
      maxBlocking: milliseconds(300),
      clock: systemClock,
    });
    const migration = migrator
      .run('begin; alter table e5 add column b text; update e5 set b = a from pg_sleep(20); commit')
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    await systemClock.sleep(milliseconds(100));
    const start = systemClock.elapsed();
    await reader.run('select 1 from e5 where id = 1');
    expect(systemClock.elapsed() - start).toBeLessThan(1000);
    expect(await migration).toMatchObject({ sqlstate: '57014' });
    expect((await watchdog.stop()).cancels).toHaveLength(1);
  });

  test('a migrator with a name of its own is known by its origin, if that is asked for', async () => {
    const url = await place().database();
    await using watch = await place().connect(url);
    await using ours = await place().connect(url, 'gate');
    await using before = await place().connect(url, 'application');
    const common = { session: watch, applicationName: 'asked-for', maxBlocking: milliseconds(100), clock: systemClock };
    const watchdog = await startWatchdog({ ...common, orOrigin: true, except: [ours.pid] });
    await using migrator = await place().connect(url, 'its own name');
    await before.run('create table t (id int)');
    await migrator.run('begin; lock table t');
    await before.run('select * from t');
    expect(migrator.lost.aborted).toBe(true);
    expect(await watchdog.stop()).toMatchObject({ migrators: [migrator.pid], cancels: [{ how: 'terminate' }] });
  });
});

async function until(session: Session, sql: string): Promise<void> {
  while (!(await session.row(v.object({ done: v.boolean() }), sql)).done) await systemClock.sleep(milliseconds(20));
}
