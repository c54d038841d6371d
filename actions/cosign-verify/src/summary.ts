import { markdown } from '#kit';

import type { Decision, Finding } from './decision.ts';
import { describe } from './outcome.ts';

const mostRows = 50;

/** The verdict, every signature with what counts for or against it, and what to do next. */
export function renderSummary(
  image: string,
  findings: readonly Finding[],
  { reason, message }: Decision,
  verdict: 'pass' | 'block',
): string {
  const rows = findings.flatMap(({ what, assessment }) => [
    ...assessment.accepted.map((verified) => [
      what,
      '✅',
      describe(verified),
      { markdown: markdown.code(verified.candidate.digest) },
    ]),
    ...assessment.refused.map(({ digest, why }) => [what, '➖', why, { markdown: markdown.code(digest) }]),
  ]);
  const left = rows.length - mostRows;
  return [
    markdown.heading(2, `${verdict === 'pass' ? '✅' : '⛔'} cosign-verify: ${reason}`),
    `${markdown.text(message)}\n\n`,
    `${markdown.code(image)}\n\n`,
    rows.length === 0 ? '' : markdown.table(['of', 'counts', 'signature', 'stored as'], rows.slice(0, mostRows)),
    left > 0 ? `${left} more are left out here; the output \`json\` has them all.\n\n` : '',
    verdict === 'pass' ? '' : `${nextSteps[reason] ?? 'The image was not handed on; what runs now is untouched.'}\n\n`,
  ].join('');
}

const sign =
  'Sign the image with `cosign-sign` in the job that builds it, and deploy what that job gives out as `image`.';
const others = 'Let the others sign, each with a key or workflow of their own.';
const nextSteps: Readonly<Partial<Record<Decision['reason'], string>>> = {
  unsigned: sign,
  'no-valid-signature':
    'Compare who signed with who is expected. Do not widen the expectation until you know why it differs.',
  'too-few-signatures': others,
  'too-few-signers': others,
};
