import { markdown } from '#kit';
import type { Close, LedgerRecord, Opened, Opening, Survey } from '#ledger';
import { doubts } from './doubts.ts';

/** What was opened, what it would return to, and what in the ledger was mended or does not count. */
export function renderOpening(opening: Opening, { id, reused, intent }: Opened, seen: Survey): string {
  const { previous, orphans, doubtful } = seen;
  const rows = [
    ['Record', `${id}${reused ? ' (taken up again)' : ''}`],
    ['Image', { markdown: markdown.code(intent.image) }],
    ['Version', intent.version],
    ['Kind', intent.kind],
    [
      'Live before',
      previous === undefined
        ? 'nothing that the ledger knows'
        : { markdown: `${previous.deployment.id}: ${markdown.code(previous.intent.image)}` },
    ],
  ] as const;
  return [
    markdown.heading(3, `Deployment of ${opening.service} to ${opening.environment}`),
    markdown.table(['', ''], rows),
    ...(previous === undefined
      ? [
          `${markdown.text('If this deployment fails there is nothing to return to: keep the way to repair it by hand at hand.')}\n\n`,
        ]
      : []),
    ...(orphans.length === 0
      ? []
      : [
          markdown.heading(4, 'Closed as error, because their run is over'),
          markdown.table(
            ['Record', 'Image', 'Last stage'],
            orphans.map(({ record }) => [
              record.deployment.id,
              { markdown: markdown.code(record.intent.image) },
              record.progress.stage ?? '',
            ]),
          ),
        ]),
    ...(doubtful.length === 0
      ? []
      : [
          markdown.heading(4, 'Does not count'),
          markdown.table(
            ['Deployment', 'Created by', 'Why it does not count'],
            doubtful.map(({ deployment, doubt }) => [
              deployment.id,
              deployment.creator?.login ?? 'nobody',
              doubts[doubt],
            ]),
          ),
        ]),
  ].join('');
}

/** How a record ended. */
export function renderEnd(record: LedgerRecord, { id, outcome, stage }: Close): string {
  const { intent, deployment, progress } = record;
  const last = stage ?? progress.stage ?? '';
  const next =
    outcome === 'success'
      ? ''
      : `${markdown.text(intent.previous === undefined ? 'The ledger knows nothing to return to: repair by hand, or deploy a mended image.' : `Return to record ${intent.previous.id}, or deploy a mended image.`)}\n\n`;
  return [
    markdown.heading(3, `Deployment of ${intent.service} to ${deployment.environment}: ${outcome}`),
    markdown.table(
      ['', ''],
      [
        ['Record', id],
        ['Image', { markdown: markdown.code(intent.image) }],
        ['Version', intent.version],
        ['Last stage', last],
      ],
    ),
    next,
  ].join('');
}
