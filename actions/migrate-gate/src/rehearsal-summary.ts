import { markdown, type Verdict } from '#kit';
import type { MigrateGateContract } from './contract.ts';

const mostRows = 100;
const marks = { pass: '✅', block: '⛔', warn: '⚠️', info: 'ℹ️' } as const;

/** The verdict, and what was seen on the shadow: what stands against the migrations first, then locks, rewrites, times and rows. */
export function renderRehearsal({ decision, reason, message, evidence }: Verdict<MigrateGateContract>): string {
  const rows = evidence.slice(0, mostRows).map(({ subject, verdict, detail }) => [marks[verdict], subject, detail]);
  return [
    markdown.heading(2, `${decision === 'pass' ? '✅' : '⛔'} migrate-gate: ${reason}`),
    `${markdown.text(message)}\n\n`,
    rows.length === 0 ? '' : markdown.table(['', 'What', 'What was seen on the shadow'], rows),
    evidence.length > rows.length ? `${evidence.length - rows.length} more are left out here.\n\n` : '',
    decision === 'pass' ? '' : 'Nothing but the shadow was touched. Mend the migrations, and rehearse again.\n\n',
  ].join('');
}
