import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeRollback, planRun, readLayout, releasedFiles, type Tool } from '#migrations';
import { read, short, tree } from './samples.ts';

const sql = 'SELECT 1;\n';

function judge(tool: Tool, files: Readonly<Record<string, string>>) {
  return judgeRollback(read(tool, files, { transaction: 'per-file' }).migrations, tool, 'postgres').map(short);
}

describe('the way back', () => {
  test('has to be there, and to do something', () => {
    const files = {
      '1_a.up.sql': sql,
      '2_b.up.sql': sql,
      '2_b.down.sql': '-- nothing /* to */\n /* see */ ;\n',
      '3_c.up.sql': sql,
      '3_c.down.sql': sql,
    };
    expect(judge('golang-migrate', files)).toEqual(['MG801 error db/1_a.up.sql:1', 'MG802 warn db/2_b.down.sql:1']);
  });

  test('is not needed where the file says why there is none', () => {
    expect(judge('sqlx', { '1_a.sql': '-- migrate-gate: irreversible reason="data is gone"\n' })).toEqual([]);
    const down = { '1_a.up.sql': sql, '1_a.down.sql': '-- migrate-gate: irreversible reason="enum value"\n' };
    expect(judge('golang-migrate', down)).toEqual([]);
  });

  test('is only missed gently where the tool has none of its own', () => {
    expect(judge('prisma', { '1_a/migration.sql': sql })).toEqual(['MG801 warn db/1_a/migration.sql:1']);
    expect(judge('prisma', { '1_a/migration.sql': sql, '1_a/down.sql': sql })).toEqual([]);
  });

  test('is not asked of repeatable migrations and baselines', () => {
    expect(judge('flyway', { 'R__v.sql': sql, 'B1__b.sql': sql })).toEqual([]);
  });

  test('has the line of its block', () => {
    expect(judge('dbmate', { '1_a.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\n\n' })).toEqual([
      'MG802 warn db/1_a.sql:3',
    ]);
  });
});

describe('the plan', () => {
  test('says what runs, in which transaction, what waits, and how far the way back reaches', () => {
    const { migrations } = read('golang-migrate', {
      '1_a.up.sql': '-- migrate-gate: irreversible reason="r"\n',
      '2_b.up.sql': sql,
      '2_b.down.sql': sql,
      '3_c.up.sql': '-- migrate-gate: contract\n',
      '3_c.down.sql': sql,
      '4_d.up.sql': '-- migrate-gate: backfill\n',
      '4_d.down.sql': sql,
    });
    const plan = planRun(migrations, new Map([['db/3_c.up.sql', 'staging runs the old version']]), 'postgres');
    expect(plan.steps.map(({ migration, phase, held }) => [migration.version, phase, held])).toEqual([
      ['1', undefined, undefined],
      ['2', undefined, undefined],
      ['3', 'contract', 'staging runs the old version'],
      ['4', 'backfill', undefined],
    ]);
    expect(plan.units).toEqual([
      { mode: 'implicit', paths: ['db/1_a.up.sql'] },
      { mode: 'implicit', paths: ['db/2_b.up.sql'] },
      { mode: 'implicit', paths: ['db/4_d.up.sql'] },
    ]);
    expect(plan.back).toEqual([
      { kind: 'down', path: 'db/4_d.down.sql', line: 1 },
      { kind: 'down', path: 'db/2_b.down.sql', line: 1 },
      { kind: 'irreversible', reason: 'r' },
    ]);
  });

  test('makes one unit of what shares a transaction', () => {
    const { migrations } = read('sql', { '1.sql': sql, '2.sql': sql }, { transaction: 'all' });
    expect(planRun(migrations, new Map(), 'postgres').units).toEqual([
      { mode: 'transaction', paths: ['db/1.sql', 'db/2.sql'] },
    ]);
  });
});

describe('a folder without what is held', () => {
  function release(tool: Tool, files: Readonly<Record<string, string>>, held: readonly string[]) {
    const folder = tree(files);
    const { migrations } = readLayout(folder, tool, { database: 'postgres', transaction: 'per-file' });
    const released = releasedFiles(
      folder,
      tool,
      migrations.filter(({ name }) => held.includes(name)),
    );
    return Object.fromEntries(released.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
  }

  test('loses all its files, and what a contract/ folder holds moves up', () => {
    const files = { '1_a.up.sql': sql, '2_b.up.sql': sql, '2_b.down.sql': sql, 'contract/3_c.up.sql': sql };
    expect(Object.keys(release('golang-migrate', files, ['b']))).toEqual(['1_a.up.sql', '3_c.up.sql']);
  });

  test('keeps the folders of a tool that reads them', () => {
    const files = { 'V1__a.sql': sql, 'contract/V2__b.sql': sql, 'contract/V3__c.sql': sql };
    expect(Object.keys(release('flyway', files, ['c']))).toEqual(['V1__a.sql', 'contract/V2__b.sql']);
  });

  test('keeps a journal, a plan and sums that fit', () => {
    const entries = ['0000_a', '0001_b'].map((tag, idx) => ({ idx, when: idx + 1, tag, breakpoints: true }));
    const journal = JSON.stringify({ version: '7', dialect: 'postgresql', entries });
    const kept = release('drizzle', { 'meta/_journal.json': journal, '0000_a.sql': sql, '0001_b.sql': sql }, [
      '0001_b',
    ]);
    expect(JSON.parse(kept['meta/_journal.json'] ?? '')).toEqual({
      version: '7',
      dialect: 'postgresql',
      entries: entries.slice(0, 1),
    });

    const when = '2026-01-01T00:00:00Z M <m@example.com>';
    const plan = `%project=p\n\na ${when}\nb ${when}\n`;
    const scripts = { 'deploy/a.sql': sql, 'deploy/b.sql': sql };
    expect(release('sqitch', { 'sqitch.plan': plan, ...scripts }, ['b'])).toEqual({
      'sqitch.plan': `%project=p\n\na ${when}\n`,
      'deploy/a.sql': sql,
    });

    const atlas = release('atlas', { '1_a.sql': sql, '2_b.sql': sql, 'atlas.sum': 'h1:\n' }, ['b']);
    expect(read('atlas', atlas).issues).toEqual([]);
  });

  test('is read as the others, whatever is held', () => {
    const names = ['1_a.sql', '2_b.sql', '3_c.sql', 'contract/4_d.sql'];
    fc.assert(
      fc.property(fc.subarray(names), (held) => {
        const files = Object.fromEntries(names.map((name) => [name, sql]));
        const left = release(
          'sqlx',
          files,
          held.map((name) => name.replace(/^.*_(.)\.sql$/, '$1')),
        );
        const expected = names.filter((name) => !held.includes(name)).map((name) => name.replace('contract/', ''));
        expect(read('sqlx', left).migrations.map(({ path }) => path)).toEqual(expected.map((name) => `db/${name}`));
      }),
    );
  });

  test('is not made of files that were not read', () => {
    const folder = tree({ '1_a.sql': sql });
    const unread = { ...folder, files: [{ path: 'db/2_b.sql', bytes: new Uint8Array(), unreadSize: 9_000_000 }] };
    expect(() => releasedFiles(unread, 'sqlx', [])).toThrow(expect.objectContaining({ reason: 'too-large' }));
  });
});
