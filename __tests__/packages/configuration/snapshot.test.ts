import { createHmac } from 'node:crypto';

import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  collectGiven,
  compareSnapshots,
  demandsIn,
  examine,
  formatSnapshot,
  parseSnapshot,
  readContract,
  type Snapshot,
  snapshotKey,
  takeSnapshot,
} from '#configuration';

const contract = await readContract(
  `
names:
  TOKEN: { secret: true, required: false }
  LEVEL: { show: true, default: info }
  PORT: { type: port, required: false }
  HOST: { required: false, default: db }
`,
  'contract',
);
const key = '8f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0';

function snap(environment: string, env: Readonly<Record<string, string>>, withKey: string | undefined = key): Snapshot {
  const given = collectGiven(contract, [], env);
  const demands = demandsIn(contract, environment);
  const read = withKey === undefined || withKey === '' ? undefined : snapshotKey(withKey);
  return takeSnapshot(environment, demands, given, examine(demands, given), read);
}

test('secrets are there or not, shown names have their value, others a hash under the key', () => {
  const snapshot = snap('staging', { TOKEN: 's3cr3t-s3cr3t', LEVEL: 'debug', PORT: '5432' });
  // By hand: 128 bits of HMAC-SHA-256 (RFC 2104) over the JSON list that the README describes.
  const hash = createHmac('sha256', key)
    .update('["delivery config-check 1","value","PORT","5432"]')
    .digest('hex')
    .slice(0, 32);
  expect(snapshot.entries).toEqual([
    { name: 'TOKEN', from: 'given', kind: 'secret' },
    { name: 'LEVEL', from: 'given', kind: 'shown', value: 'debug' },
    { name: 'PORT', from: 'given', kind: 'hashed', hash },
    { name: 'HOST', from: 'default', kind: 'hashed', hash: expect.stringMatching(/^[\da-f]{32}$/) },
  ]);
});

test('without a key nothing is told of values that are not shown, so nothing can be tried', () => {
  expect(snap('a', { PORT: '5432' }, '')).toEqual(snap('a', { PORT: '5433' }, ''));
  expect(snap('a', { PORT: '5432' }, '').entries[2]).toEqual({ name: 'PORT', from: 'given', kind: 'withheld' });
});

test('a value that something is wrong with is withheld even where it is to be shown', () => {
  expect(snap('a', { LEVEL: ' oops' }).entries[1]).toEqual({ name: 'LEVEL', from: 'given', kind: 'withheld' });
});

test.each(['', 'short', 'a'.repeat(64), 'password'.repeat(5)])('the key %j could be guessed and is refused', (text) => {
  expect(() => snapshotKey(text)).toThrow(RangeError);
});

test('the same value under two names, or two keys, has two hashes', () => {
  const [one, other] = [snapshotKey(key), snapshotKey(Array.from(key).toReversed().join(''))];
  expect(new Set([one.hash('A', 'x'), one.hash('B', 'x'), other.hash('A', 'x')]).size).toBe(3);
  expect(one.id).not.toBe(other.id);
});

test('what JSON brings back is the snapshot', () => {
  const values = fc.record(
    { TOKEN: fc.string(), LEVEL: fc.string(), PORT: fc.nat().map(String) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(values, fc.boolean(), (env, keyed) => {
      const snapshot = snap('staging', env, keyed ? key : '');
      expect(parseSnapshot(formatSnapshot(snapshot))).toEqual(snapshot);
    }),
  );
});

test.each([
  '',
  'hunter2',
  '[]',
  '{"schema":2,"environment":"a","entries":[]}',
  '{"schema":1,"environment":"a","entries":[{"name":"A","from":"given","kind":"hashed","hash":"hunter2"}]}',
  '{"schema":1,"environment":"a","entries":[{"name":"hunter2!","from":"given","kind":"secret"}]}',
  '{"schema":1,"environment":"a","entries":[{"name":"A","from":"given","kind":"secret"},{"name":"A","from":"given","kind":"secret"}]}',
])('%j is no snapshot, and is not repeated', (text) => {
  expect(() => parseSnapshot(text)).toThrow(RangeError);
  expect(() => parseSnapshot(text)).not.toThrow(/hunter2/);
});

test('the difference of two environments is what can be told, name by name', () => {
  const staging = snap('staging', { TOKEN: 'one-secret', LEVEL: 'debug', PORT: '1' });
  const production = snap('production', { TOKEN: 'two-secret', PORT: '2', HOST: 'db' });
  expect(compareSnapshots(staging, production).map(({ name, verdict }) => [name, verdict])).toEqual([
    ['TOKEN', 'unknown'],
    ['LEVEL', 'different'],
    ['PORT', 'different'],
    ['HOST', 'same'],
  ]);
  const bare = compareSnapshots(staging, snap('production', {}));
  expect(bare.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['TOKEN', 'removed'],
    ['LEVEL', 'different'],
    ['PORT', 'removed'],
    ['HOST', 'same'],
  ]);
  expect(bare[1]).toMatchObject({ before: 'debug', after: 'info (default)' });
});

test('hashes under two keys are not compared', () => {
  const other = Array.from(key).toReversed().join('');
  const [one, two] = [snap('a', { PORT: '1' }), snap('b', { PORT: '1' }, other)];
  expect(compareSnapshots(one, two).find(({ name }) => name === 'PORT')?.verdict).toBe('unknown');
});

test('a snapshot compared with itself differs nowhere, and turned around added is removed', () => {
  const env = fc.record(
    { TOKEN: fc.constant('a secret'), LEVEL: fc.constantFrom('x1', 'y1'), PORT: fc.constantFrom('1', '2') },
    { requiredKeys: [] },
  );
  const turned = { added: 'removed', removed: 'added', same: 'same', different: 'different', unknown: 'unknown' };
  fc.assert(
    fc.property(env, env, (a, b) => {
      const [one, two] = [snap('a', a), snap('b', b)];
      expect(compareSnapshots(one, one).filter(({ verdict }) => verdict !== 'same' && verdict !== 'unknown')).toEqual(
        [],
      );
      const there = compareSnapshots(one, two).map(({ verdict }) => turned[verdict]);
      expect(compareSnapshots(two, one).map(({ verdict }) => verdict)).toEqual(there);
    }),
  );
});

test('the largest snapshot fits into the variable that hands it to another step', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `N${index}`.padEnd(100, '_'));
  const large = await readContract(
    `names:\n${names.map((name) => `  ${name}: { show: true }\n`).join('')}`,
    'contract',
  );
  const given = collectGiven(large, [], Object.fromEntries(names.map((name) => [name, '"'.repeat(500)])));
  const demands = demandsIn(large, undefined);
  const snapshot = takeSnapshot('', demands, given, examine(demands, given), snapshotKey(key));
  expect(Buffer.byteLength(formatSnapshot(snapshot))).toBeLessThan(128 * 1024);
  expect(new Set(snapshot.entries.map(({ kind }) => kind))).toEqual(new Set(['shown', 'hashed']));
});
