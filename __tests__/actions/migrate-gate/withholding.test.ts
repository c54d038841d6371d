import { describe, expect, test } from '@jest/globals';
import type { Tool } from '#migrations';
import { planWithholding } from '../../../actions/migrate-gate/src/withholding.ts';
import { migration, terms } from './samples.ts';

const first = migration('0001');
const second = migration('0002', { contract: terms() });
const third = migration('0003');
const directory = 'migrate -path "$DELIVERY_MIGRATIONS" up';
const target = 'migrate goto $DELIVERY_TARGET';
const plan = (tool: Tool, order: readonly (typeof first)[], command: string, held = [second]) =>
  planWithholding({ tool, pending: order, held, command, directory: 'migrations' });

test('where nothing is held, the command is given everything', () => {
  expect(plan('goose', [first, third], 'goose up', [])).toEqual({ kind: 'none', target: '0003' });
});

test('where everything is held, nothing is run at all', () => {
  expect(plan('goose', [second], 'goose up')).toEqual({ kind: 'nothing-to-run' });
});

describe('what is held comes last', () => {
  test.each<readonly [Tool, string, string]>([
    ['golang-migrate', directory, 'directory'],
    ['golang-migrate', target, 'target'],
    ['golang-migrate', 'docker run "$IMAGE" migrate', 'impossible'],
    ['prisma', directory, 'directory'],
    ['prisma', target, 'impossible'],
    ['atlas', target, 'target'],
    ['atlas', directory, 'directory'],
    ['sqitch', target, 'target'],
    ['supabase', directory, 'directory'],
    ['sql', directory, 'directory'],
  ])('%s by %s is %s', (tool, command, kind) => {
    expect(plan(tool, [first, second], command).kind).toBe(kind);
  });
});

describe('what is held comes before what may run', () => {
  test.each<readonly [Tool, string, string]>([
    // These refuse a lower version afterwards, or pass over it in silence (docs of each; drizzle measured).
    ['golang-migrate', directory, 'impossible'],
    ['drizzle', directory, 'impossible'],
    ['goose', directory, 'impossible'],
    ['flyway', directory, 'impossible'],
    // These run what they have not run yet, whatever came after it.
    ['dbmate', directory, 'directory'],
    ['prisma', directory, 'directory'],
    ['sqlx', directory, 'directory'],
    ['sqlx', target, 'impossible'],
  ])('%s by %s is %s', (tool, command, kind) => {
    expect(plan(tool, [first, second, third], command).kind).toBe(kind);
  });
});

test('what lies in the folder for contracts runs only from a directory where the tool finds it', () => {
  const apart = { ...migration('0002'), path: 'migrations/contract/0002_x.up.sql' };
  expect(plan('golang-migrate', [first, apart], target, []).kind).toBe('impossible');
  expect(plan('golang-migrate', [first, apart], directory, []).kind).toBe('directory');
});

test('a name that only begins like the variable is not the variable', () => {
  expect(plan('prisma', [first, second], 'x $DELIVERY_MIGRATIONS_OLD').kind).toBe('impossible');
});

test('what cannot be withheld is named, with what to do', () => {
  expect(plan('golang-migrate', [first, second, third], directory)).toMatchObject({
    why: expect.stringContaining('migrations/0002_x.up.sql must wait and comes before migrations/0003_x.up.sql'),
  });
  expect(plan('prisma', [first, second], 'npx prisma migrate deploy')).toMatchObject({
    why: expect.stringContaining('`$DELIVERY_MIGRATIONS`'),
  });
});
