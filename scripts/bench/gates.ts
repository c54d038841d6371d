import { parseArgs } from 'node:util';
import { benchCalendar } from './gates/calendar.ts';

/** Measures what the gates before a deploy take. Ends with 1 when a bar is broken. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '9' } } });
  const held = await benchCalendar(Number(values.runs));
  process.exitCode = held ? 0 : 1;
}
