import { markdown } from '#kit';
import { formatInstant, type Instant } from '#time';
import { refusals, type Finding, type Refusal } from './finding.ts';
import type { Question } from './question.ts';

const marks = { pass: 'passes', block: '**blocks**', warn: 'warns', info: '' } as const;

/** What is shown of a decision. */
export interface Picture {
  readonly question: Question;
  readonly findings: readonly Finding[];
  readonly refusal: Refusal | undefined;
  readonly earliest: Instant | undefined;
  readonly issue: string | undefined;
}

/** The verdict first, then what every rule found, then what to do next. */
export function renderSummary({ question, findings, refusal, earliest, issue }: Picture): string {
  const { service, environment, image } = question;
  const title = refusal === undefined ? 'may enter' : `may not enter: ${refusal}`;
  const rows = findings.map(({ rule, verdict, detail, earliest: time }) => [
    rule,
    { markdown: marks[verdict] },
    detail,
    time === undefined ? '' : formatInstant(time),
  ]);
  return [
    markdown.heading(3, `${service} ${title} (${environment})`),
    `${markdown.code(image)}\n\n`,
    refusal === undefined ? '' : `${markdown.text(refusals[refusal])}\n\n`,
    markdown.table(['Rule', '', 'What was found', 'Earliest'], rows),
    next(refusal, earliest, issue),
  ].join('');
}

function next(refusal: Refusal | undefined, earliest: Instant | undefined, issue: string | undefined): string {
  if (refusal === undefined) return '';
  const where = issue === undefined ? '' : `Approve it at ${markdown.link(issue, issue)}. `;
  const when =
    earliest === undefined
      ? 'Time alone does not mend it.'
      : `It can pass at ${formatInstant(earliest)}; run this job again then.`;
  return `${where}${markdown.text(when)}\n\n`;
}
