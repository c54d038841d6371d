import { test } from '@jest/globals';

const act = process.env['DELIVERY_ACT'] ?? '';
if (act === '') {
  if (process.env['DELIVERY_REQUIRE_ALL'] === '1')
    throw new Error('DELIVERY_ACT is not set, and all tools are required.');
  process.stderr.write('Skipped: DELIVERY_ACT does not name act 0.2.87, which the rehearsal is compared with.\n');
}

/** A test that is given the path of act; skipped with a word where there is none, and a failure where all tools are required. */
export function withAct(name: string, body: (act: string) => Promise<void>, timeout: number): void {
  (act === '' ? test.skip : test)(name, async () => await body(act), timeout);
}
