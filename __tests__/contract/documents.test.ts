import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { documents } from '../../scripts/tables/documents.ts';

const all = await documents(join(import.meta.dirname, '..', '..'));

test.each(all)(
  '$path holds the tables that the declarations give (npm run tables writes them)',
  ({ current, fresh }) => {
    expect(current).toBe(fresh);
  },
);

test('there are documents with tables', () => {
  expect(all.length).toBeGreaterThan(3);
});
