import { expect, test } from '@jest/globals';
import * as v from 'valibot';

import { classifyFailure, migratorUrl, PostgresFailure, type Session, startWatchdog } from '#postgres';
import { milliseconds, seconds, systemClock } from '#time';

import { onEachMajor, type Place } from './majors.ts';

/** The experiments E1 and E10 of the project's measurements: a reader behind a migration that waits behind a long transaction. */
const setup = 'create table t (id int primary key); insert into t select generate_series(1, 1000)';
const change = 'alter table t add column x int';

interface Scene extends AsyncDisposable {
  readonly url: string;
  readonly holder: Session;
  readonly reader: Session;
  readonly watch: Session;
}

async function scene(place: Place): Promise<Scene> {
  const url = await place.database();
  const [holder, reader, watch] = await Promise.all(
    ['holder', 'reader', 'watch'].map((name) => place.connect(url, name)),
  );
  if (holder === undefined || reader === undefined || watch === undefined)
    throw new Error('three sessions were asked for');
  await watch.run(setup);
  await holder.run('begin');
  await holder.run('select count(*) from t');
  return {
    url,
    holder,
    reader,
    watch,
    async [Symbol.asyncDispose]() {
      await Promise.all([holder, reader, watch].map((session) => session[Symbol.asyncDispose]()));
    },
  };
}

const waitingRow = v.object({ waiting: v.number() });

async function untilWaiting(watch: Session, sessions: number): Promise<void> {
  const sql = `select count(distinct pid)::int as waiting from pg_locks where not granted
    and coalesce(database, 0) in (0, (select oid from pg_database where datname = current_database()))`;
  for (;;) {
    const { waiting } = await watch.row(waitingRow, sql);
    if (waiting >= sessions) return;
    await systemClock.sleep(milliseconds(10));
  }
}

async function sqlstateOf(work: Promise<unknown>): Promise<string | undefined> {
  return await work.then(
    () => undefined,
    (error: unknown) => (error instanceof PostgresFailure ? error.sqlstate : 'not of the server'),
  );
}

async function timed(work: Promise<unknown>): Promise<number> {
  const start = systemClock.elapsed();
  await work;
  return systemClock.elapsed() - start;
}

onEachMajor((place) => {
  test('without the gate, a reader waits behind a migration that only waits itself', async () => {
    await using all = await scene(place());
    await using migrator = await place().connect(all.url);
    const changed = migrator.run(change);
    await untilWaiting(all.watch, 1);
    const reading = timed(all.reader.run('select 1 from t limit 1'));
    await untilWaiting(all.watch, 2);
    await systemClock.sleep(seconds(1));
    await all.holder.run('commit');
    expect(await reading).toBeGreaterThan(1000);
    await changed;
  });

  test('with lock_timeout from outside the migration gives up, and no reader waits over 1 s', async () => {
    await using all = await scene(place());
    const settings = { applicationName: 'm', lockTimeout: milliseconds(300), statementTimeout: undefined };
    await using migrator = await place().connect(migratorUrl(all.url, settings));
    const changed = sqlstateOf(migrator.run(change));
    await untilWaiting(all.watch, 1);
    expect(await timed(all.reader.run('select 1 from t limit 1'))).toBeLessThan(1000);
    expect(await changed).toBe('55P03');
    expect(classifyFailure('55P03', { cancelledByGate: false })).toEqual({ kind: 'lock-timeout', retryable: true });
  });

  test('the watchdog cancels a migration without any timeout, and no reader waits over 1 s', async () => {
    await using all = await scene(place());
    await using watchdog = await startWatchdog({
      session: all.watch,
      applicationName: 'the-migrator',
      maxBlocking: milliseconds(300),
      clock: systemClock,
    });
    const settings = { applicationName: 'the-migrator', lockTimeout: 'none', statementTimeout: undefined } as const;
    await using migrator = await place().connect(migratorUrl(all.url, settings), 'the-migrator');
    await using looking = await place().connect(all.url);
    const changed = sqlstateOf(migrator.run(change));
    await untilWaiting(looking, 1);
    expect(await timed(all.reader.run('select 1 from t limit 1'))).toBeLessThan(1000);
    expect(await changed).toBe('57014');
    const report = await watchdog.stop();
    expect(report).toMatchObject({ migrators: [migrator.pid], blind: undefined });
    expect(report.cancels).toMatchObject([
      {
        pid: migrator.pid,
        how: 'cancel',
        statement: change,
        victims: [{ pid: all.reader.pid, applicationName: 'reader' }],
      },
    ]);
    expect(report.cancels[0]?.victims[0]?.wants).toBe('AccessShareLock on t');
  });

  test('a migrator that sits idle on its lock is ended, because a cancel would do nothing', async () => {
    await using all = await scene(place());
    await all.holder.run('rollback');
    await using watchdog = await startWatchdog({
      session: all.watch,
      applicationName: 'the-migrator',
      maxBlocking: milliseconds(200),
      clock: systemClock,
    });
    await using migrator = await place().connect(all.url, 'the-migrator');
    await migrator.run('begin');
    await migrator.run(change);
    expect(await timed(all.reader.run('select 1 from t limit 1'))).toBeLessThan(1000);
    expect((await watchdog.stop()).cancels).toMatchObject([{ how: 'terminate', pid: migrator.pid }]);
    expect(migrator.lost.aborted).toBe(true);
  });

  test('the watchdog leaves everybody else alone, also who blocks the migrator or others', async () => {
    await using all = await scene(place());
    await using stranger = await place().connect(all.url, 'somebody');
    await using watchdog = await startWatchdog({
      session: all.watch,
      applicationName: 'the-migrator',
      maxBlocking: milliseconds(100),
      clock: systemClock,
    });
    await using looking = await place().connect(all.url);
    const strange = stranger.run(change);
    await untilWaiting(looking, 1);
    const reading = all.reader.run('select 1 from t limit 1');
    await untilWaiting(looking, 2);
    await systemClock.sleep(milliseconds(500));
    const report = await watchdog.stop();
    expect(report).toMatchObject({ cancels: [], migrators: [], victims: [] });
    expect(report.looks).toBeGreaterThan(1);
    await all.holder.run('commit');
    await Promise.all([strange, reading]);
  });

  // What no lock_timeout can be given to, as experiment E4 shows: it waits for writers, and nobody for it.
  test('an index that is built concurrently waits for a writer without being cancelled, as nobody waits behind it', async () => {
    await using all = await scene(place());
    await all.holder.run('commit');
    await all.holder.run('begin; update t set id = 0 where id = 1');
    await using watchdog = await startWatchdog({
      session: all.watch,
      applicationName: 'the-migrator',
      maxBlocking: milliseconds(100),
      clock: systemClock,
    });
    await using migrator = await place().connect(all.url, 'the-migrator');
    await using looking = await place().connect(all.url);
    const built = migrator.run('create index concurrently i on t (id)');
    await untilWaiting(looking, 1);
    await all.reader.run('insert into t values (5000)');
    await systemClock.sleep(milliseconds(400));
    await all.holder.run('commit');
    await built;
    expect(await watchdog.stop()).toMatchObject({ cancels: [], victims: [], migrators: [migrator.pid] });
    const valid = await looking.row(
      v.object({ valid: v.boolean() }),
      `select indisvalid as valid from pg_index where indexrelid = 'i'::regclass`,
    );
    expect(valid).toEqual({ valid: true });
  });
});
