import { markdown, type Verdict } from '#kit';
import type { MigrateGateContract } from './contract.ts';
import type { Account } from './verdict.ts';

const mostRows = 50;

/** The verdict, what was applied and what waits and why, what was left behind with the commands that mend it, and what to do next. */
export function renderApply(
  { decision, reason, message, evidence }: Verdict<MigrateGateContract>,
  { leftovers, held }: Account,
): string {
  const rows = evidence.slice(0, mostRows).map(({ subject, verdict, detail }) => [marks[verdict], subject, detail]);
  const commands = leftovers.flatMap(({ mend }) => mend);
  const lost = leftovers.filter(({ mend }) => mend.length === 0).length;
  return [
    markdown.heading(2, `${decision === 'pass' ? '✅' : '⛔'} migrate-gate: ${reason}`),
    `${markdown.text(message)}\n\n`,
    rows.length === 0 ? '' : markdown.table(['', 'What', 'How it stands'], rows),
    evidence.length > rows.length ? `${evidence.length - rows.length} more are left out here.\n\n` : '',
    commands.length === 0
      ? ''
      : `${markdown.heading(3, 'How to mend what was left behind, one by one')}${markdown.block(commands.join('\n'))}`,
    lost === 0 ? '' : `${markdown.text(`${lost} of it can only come back from a backup.`)}\n\n`,
    `${markdown.text(nextStep(decision, reason, held.length))}\n\n`,
  ].join('');
}

const marks = { pass: '✅', block: '⛔', warn: '⚠️', info: '⏳' } as const;

function nextStep(decision: 'pass' | 'block', reason: string, held: number): string {
  if (decision === 'pass') {
    return held === 0
      ? 'The new version may start.'
      : 'The new version may start. What waits runs by itself with a later deployment, once every environment is ready.';
  }
  if (reason === 'migration-failed') {
    return 'The old version runs on, and the new one was not started. Mend what was left behind, mend the migration, and deploy again.';
  }
  if (reason === 'gave-way')
    return 'Nothing was changed. Deploy again when the database is less busy, or find who holds the locks.';
  return 'Nothing was deployed: what runs now is untouched.';
}
