import { parseArgs } from 'node:util';
import { benchCalendar } from './gates/calendar.ts';
import { benchLedger } from './gates/ledger.ts';

/** Measures what the gates before a deploy take. Ends with 1 when a bar is broken. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '9' } } });
  const calendar = await benchCalendar(Number(values.runs));
  const ledger = await benchLedger(Number(values.runs));
  process.exitCode = calendar && ledger ? 0 : 1;
}
