import { expect, test } from '@jest/globals';
import { isWithoutSchema } from '../../../actions/rollback-plan/src/schema-facts.ts';
import { record, type States } from '../../packages/ledger/samples.ts';

test.each<[string, boolean, 'recorded' | 'none', readonly States[]]>([
  ['believed when no record since contradicts it', true, 'none', [['in_progress', 'success stage=health']]],
  ['believed when there is no record since', true, 'none', []],
  ['not assumed when nobody says so', false, 'recorded', [['in_progress', 'success stage=health']]],
  [
    'not believed when a record since names a floor',
    false,
    'none',
    [['in_progress'], ['in_progress floor=1.4.0', 'success']],
  ],
  [
    'not believed when that record failed',
    false,
    'none',
    [['in_progress floor=1.4.0', 'failure stage=health'], ['in_progress']],
  ],
])('that there is no schema is %s', (_, without, schema, since) => {
  const records = since.map((states, at) => record(at + 1, states));
  expect(isWithoutSchema(schema, records)).toBe(without);
});
