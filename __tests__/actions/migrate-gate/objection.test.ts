import { expect, test } from '@jest/globals';
import { compareLedger, type LedgerRow } from '#migrations';
import { objectionTo } from '../../../actions/migrate-gate/src/objection.ts';
import { migration } from './samples.ts';

const row = (version: string, clean = true): LedgerRow => ({
  version,
  name: undefined,
  checksum: undefined,
  clean,
  kind: 'versioned',
});
const standing = (rows: readonly LedgerRow[]) =>
  compareLedger({
    tool: 'drizzle',
    migrations: [migration('1000'), migration('2000'), migration('3000')],
    rows,
    directory: 'migrations',
  });

test('nothing stands against what the tool will run', () => {
  expect(objectionTo({ issues: [] }, standing([row('1000')]))).toBeUndefined();
});

test('a file that the tool would pass over in silence stands against running anything', () => {
  // drizzle runs what is newer than its newest row and looks at nothing else (measured, experiment E11).
  expect(objectionTo({ issues: [] }, standing([row('1000'), row('3000')]))).toMatchObject({
    reason: 'history-broken',
    message: expect.stringContaining('migrations/2000_x.up.sql'),
  });
});

test('a slip in a directive counts in what is to run, and not in what has run', () => {
  const issue = { rule: 'directive', severity: 'error', line: 1, message: 'soak is no duration', fix: '' } as const;
  const slip = (version: string) => ({ issues: [{ ...issue, path: `migrations/${version}_x.up.sql` }] });
  expect(objectionTo(slip('1000'), standing([row('1000')]))).toBeUndefined();
  expect(objectionTo(slip('2000'), standing([row('1000')]))).toMatchObject({ reason: 'bad-directive' });
});
