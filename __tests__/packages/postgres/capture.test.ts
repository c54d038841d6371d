import { expect, test } from '@jest/globals';

import { type CapturedTransaction, installLockRecorder, readCapture } from '#postgres';
import { milliseconds, systemClock } from '#time';

import { onEachMajor, type Place } from './majors.ts';

async function captured(place: Place, application: string): Promise<readonly CapturedTransaction[]> {
  return readCapture(await place.server.log(), ({ applicationName }) => applicationName === application);
}

onEachMajor(
  (place) => {
    test('statements of ten million characters are read back as they were', async () => {
      await using tool = await place().connect(await place().database(), 'large');
      const sql = `select length('${'x"",\n'.repeat(2_000_000)}')`;
      await tool.run(sql);
      const [last] = (await captured(place(), 'large')).at(-1)?.statements ?? [];
      expect(last?.sql === sql).toBe(true);
    });

    // Experiment E12, in the words of the simple and of the extended protocol.
    test('statements are grouped by the transaction they really ran in, with rewrites, scans and locks', async () => {
      const url = await place().database();
      await using setup = await place().connect(url, 'setup');
      await setup.run(`create table t (id int primary key, a int); insert into t select g, g from generate_series(1, 10) g;
        create table "Odd | name" (id int)`);
      await installLockRecorder(setup);
      await using tool = await place().connect(url, 'tool');
      await tool.run('begin');
      await tool.run('alter table t add column r float default random()');
      await tool.run('alter table t add constraint c check (a > 0)');
      await tool.run('commit');
      await tool.run('alter table t add column x int; create index i on t (x); alter table "Odd | name" add y int');
      await tool.run('create index concurrently j on t (a)');
      await tool.run('alter table missing add x int').catch(() => {});
      await tool.run('begin');
      await tool.run('drop table t');
      await tool.run('rollback');
      const all = (await captured(place(), 'tool'))
        .slice(1)
        .filter(({ statements }) => statements[0]?.sql.startsWith('select current_setting') !== true);
      expect(
        all.map(({ explicit, outcome, statements }) => ({
          explicit,
          outcome,
          sql: statements.map(({ sql }) => sql.slice(0, 22)),
        })),
      ).toEqual([
        {
          explicit: true,
          outcome: 'committed',
          sql: ['begin', 'alter table t add colu', 'alter table t add cons', 'commit'],
        },
        { explicit: false, outcome: 'committed', sql: ['alter table t add colu'] },
        { explicit: false, outcome: 'committed', sql: ['create index concurren'] },
        { explicit: false, outcome: 'rolled back', sql: ['alter table missing ad'] },
        { explicit: true, outcome: 'rolled back', sql: ['begin', 'drop table t', 'rollback'] },
      ]);
      const [first, second, third, fourth] = all;
      const t = { relation: 'public.t', mode: 'AccessExclusive' };
      expect(first?.statements).toMatchObject([
        {},
        { rewrites: ['t'], scans: [], locks: [t], indexes: [{ index: 't_pkey', table: 't' }] },
        { rewrites: [], scans: ['t'], locks: [t] },
        {},
      ]);
      expect(second?.statements).toMatchObject([
        {
          indexes: [{ index: 'i', table: 't' }],
          locks: [t, { relation: 'public."Odd | name"', mode: 'AccessExclusive' }],
        },
      ]);
      expect(third?.statements).toMatchObject([{ indexes: [{ index: 'j', table: 't' }], error: undefined }]);
      expect(fourth?.statements[0]?.error).toMatchObject({ sqlstate: '42P01' });
      for (const { statements } of all)
        for (const { duration } of statements)
          expect(duration === undefined ? 'none' : typeof duration).toMatch(/number|none/u);
      expect(first?.statements[1]?.duration).toBeGreaterThan(0);
    });

    test('lock waits and statements of the extended protocol are seen', async () => {
      const url = await place().database();
      await using one = await place().connect(url, 'one');
      await using two = await place().connect(url, 'two');
      await one.run('create table t (id int)');
      await one.run('begin; lock table t');
      const { unknown } = await import('valibot');
      const waiting = two.rows(unknown(), 'select count(*), $1::text from t', ['x']);
      await systemClock.sleep(milliseconds(400));
      await one.run('commit');
      await waiting;
      const found = (await captured(place(), 'two'))
        .flatMap(({ statements }) => statements)
        .find(({ sql }) => sql.startsWith('select count'));
      expect(found?.waits).toEqual([
        expect.stringContaining('still waiting for AccessShareLock'),
        expect.stringContaining('acquired AccessShareLock'),
      ]);
    });
  },
  { capture: true },
);
