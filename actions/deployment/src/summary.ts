import { markdown } from '#kit';
import {
  doubts,
  type Close,
  type DoubtfulRecord,
  type LedgerRecord,
  type Opened,
  type Opening,
  type Orphan,
  type Survey,
} from '#ledger';

/** What was opened, what it would return to, and what in the ledger was mended or does not count. */
export function renderOpening(opening: Opening, { id, reused, intent }: Opened, seen: Survey): string {
  const { previous, orphans, doubtful } = seen;
  const before =
    previous === undefined
      ? 'nothing that the ledger knows'
      : { markdown: `${previous.deployment.id}: ${markdown.code(previous.intent.image)}` };
  const rows = [
    ['Record', `${id}${reused ? ' (taken up again)' : ''}`],
    ['Image', { markdown: markdown.code(intent.image) }],
    ['Version', intent.version],
    ['Kind', intent.kind],
    ['Live before', before],
  ] as const;
  return [
    markdown.heading(3, `Deployment of ${opening.service} to ${opening.environment}`),
    markdown.table(['', ''], rows),
    previous === undefined ? `${markdown.text(nothingBefore)}\n\n` : '',
    orphans.length === 0 ? '' : renderOrphans(orphans),
    doubtful.length === 0 ? '' : renderDoubtful(doubtful),
  ].join('');
}

const nothingBefore = 'If this deployment fails there is nothing to return to: have a way ready to repair it by hand.';

function renderOrphans(orphans: readonly Orphan[]): string {
  const rows = orphans.map(({ record: { deployment, intent, progress } }) => [
    deployment.id,
    { markdown: markdown.code(intent.image) },
    progress.stage ?? '',
  ]);
  const title = markdown.heading(4, 'Closed as error, because their run is over');
  return `${title}${markdown.table(['Record', 'Image', 'Last stage'], rows)}`;
}

function renderDoubtful(doubtful: readonly DoubtfulRecord[]): string {
  const rows = doubtful.map(({ deployment, doubt }) => [
    deployment.id,
    deployment.creator?.login ?? 'nobody',
    doubts[doubt],
  ]);
  const title = markdown.heading(4, 'Does not count');
  return `${title}${markdown.table(['Deployment', 'Created by', 'Why it does not count'], rows)}`;
}

/** How a record ended. */
export function renderEnd(record: LedgerRecord, { id, outcome, stage }: Close): string {
  const { intent, deployment, progress } = record;
  const last = stage ?? progress.stage ?? '';
  const next = outcome === 'success' ? '' : `${markdown.text(nextStep(intent.previous?.id))}\n\n`;
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

function nextStep(previous: number | undefined): string {
  return previous === undefined
    ? 'The ledger knows nothing to return to: repair by hand, or deploy a mended image.'
    : `Return to record ${previous}, or deploy a mended image.`;
}
