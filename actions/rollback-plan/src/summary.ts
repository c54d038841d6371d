import { markdown } from '#kit';
import { revisionOf, type LedgerRecord } from '#ledger';
import type { Decision, Finding } from '#rollback';

/** What a summary shows. */
export interface Shown {
  readonly decision: Decision;
  readonly message: string;
  readonly from: LedgerRecord | undefined;
  readonly target: LedgerRecord | undefined;
  readonly commands: readonly string[];
  readonly advice: string;
}

const titles = {
  allow: '✅ Roll back',
  'allow-code-only': '✅ Roll back the code, leave the schema',
  ask: '✋ Ask a person before rolling back',
  deny: '⛔ Do not roll back',
} as const;

/** The verdict first, then from where to where, what to type, and only then why. Pure. */
export function renderSummary({ decision, message, from, target, commands, advice }: Shown): string {
  const title = decision.reason === 'confirmed' ? '✅ Roll back, a person said yes' : titles[decision.plan];
  return [
    markdown.heading(2, title),
    `${markdown.text(message)}\n\n`,
    markdown.table(
      ['', 'Version', 'Image', 'Commit', 'Record'],
      [rowOf('Away from', from), rowOf(decision.plan === 'deny' ? 'Not to' : 'Back to', target)],
    ),
    commands.length === 0 ? '' : `${markdown.heading(3, 'What to type')}${markdown.block(commands.join('\n'))}`,
    `${markdown.heading(3, decision.plan === 'deny' ? 'What to do now' : 'If that does not help')}${markdown.text(advice)}\n\n`,
    markdown.heading(3, 'Why'),
    markdown.table(['', 'Looked at', 'What was seen', 'Reason'], decision.findings.map(line)),
  ].join('');
}

function rowOf(title: string, record: LedgerRecord | undefined): readonly (string | { markdown: string })[] {
  if (record === undefined) return [title, 'nothing that the ledger knows', '', '', ''];
  const { intent, deployment } = record;
  return [
    title,
    intent.version,
    { markdown: markdown.code(intent.image) },
    { markdown: markdown.code(revisionOf(record)) },
    String(deployment.id),
  ];
}

const marks = { allow: '✅', 'allow-code-only': '✅', ask: '✋', deny: '⛔' } as const;

function line({ plan, check, detail, reason }: Finding): readonly string[] {
  return [marks[plan], check, detail, reason ?? ''];
}
