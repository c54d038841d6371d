import { markdown } from '#kit';
import { formatRepository, type Repository } from '#oci';
import { formatInstant } from '#time';

import type { Outcome } from './outcome.ts';

const mostRows = 20;

/** What a summary tells about. */
export interface Telling {
  readonly channel: string;
  readonly repository: Repository;
  readonly outcome: Outcome;
}

/** The verdict, where the channel is and was, its last moves, and what to do next. */
export function renderSummary({ channel, repository, outcome }: Telling): string {
  const { decision, reason, message, image, previous, history } = outcome;
  const rows = history
    .slice(0, mostRows)
    .map(({ generation, outcome: came, to, by, at, downgrade, statement }) => [
      generation,
      formatInstant(at),
      by.actor,
      { markdown: markdown.code(to) },
      [came, downgrade === null ? '' : `downgrade: ${downgrade}`, statement === null ? 'unsigned' : 'signed']
        .filter((part) => part !== '')
        .join(', '),
    ]);
  const left = history.length - rows.length;
  return [
    markdown.heading(2, `${decision === 'pass' ? '✅' : '⛔'} release-channel: ${reason}`),
    `${markdown.text(message)}\n\n`,
    markdown.table(
      ['channel', 'is', 'digest'],
      [
        [`${formatRepository(repository)}:${channel}`, 'image', { markdown: markdown.code(image ?? 'none') }],
        ['', 'before', { markdown: markdown.code(previous ?? 'none') }],
      ],
    ),
    rows.length === 0 ? '' : markdown.table(['move', 'at', 'by', 'to', ''], rows),
    left > 0 ? `${left} older moves are left out here.\n\n` : '',
    decision === 'pass' ? '' : `${nextSteps[reason] ?? 'The channel was not moved.'}\n\n`,
  ].join('');
}

const nextSteps: Readonly<Partial<Record<Outcome['reason'], string>>> = {
  'moved-by-another':
    'Look at what the other run moved the channel to. Run this one again only if its image shall win over that.',
  unexpected: 'Look at the history for who moved the channel, and decide anew what it shall point to.',
  downgrade: 'Going back on purpose takes `allow-downgrade` with the reason, which the history keeps.',
  'order-unknown': 'Label images with `org.opencontainers.image.version`, or say why in `allow-downgrade`.',
  unsigned: 'Sign the image with `cosign-sign` in the job that builds it.',
  'no-valid-signature': 'Compare who signed with who is expected, before that expectation is widened.',
};
