import type { Remark } from '#calendar';
import { markdown, type Evidence } from '#kit';
import type { Told } from './message.ts';
import { nameOf, type OverrideActor } from './override-actor.ts';

interface Shown {
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  readonly overrideActors: readonly OverrideActor[];
  /** Markdown of the preview, or nothing. */
  readonly preview: string;
}

/** The verdict first, then by which rules and until when, whom to ask, and what the calendar says of the next days. Pure. */
export function renderSummary({ decision, exemption, openness, face }: Told, shown: Shown): string {
  const broken = exemption.kind === 'hotfix' || exemption.kind === 'override';
  const mark = decision.decision === 'block' ? '⛔' : broken ? '🚨' : '✅';
  const title = `${mark} deploy-window: ${broken ? 'BREAK-GLASS, ' : ''}${decision.reason}`;
  const rows = shown.evidence
    .filter(({ subject }) => subject !== 'calendar')
    .map(({ subject, verdict, detail }) => [subject, verdict, detail]);
  return [
    markdown.heading(2, title),
    `${markdown.text(shown.message)}\n\n`,
    markdown.table(['', '', 'By'], rows),
    markdown.table(
      ['', face.zone],
      [
        ['Next opening', openness.nextOpen === undefined ? 'not within 366 days' : face.full(openness.nextOpen)],
        ['Closes', openness.nextClose === undefined ? 'not within 366 days' : face.full(openness.nextClose)],
      ],
    ),
    decision.decision === 'block' ? whatNext(shown.overrideActors) : '',
    shown.preview,
    shown.remarks.length === 0 ? '' : renderRemarks(shown.remarks),
  ].join('');
}

function whatNext(actors: readonly OverrideActor[]): string {
  const ask =
    actors.length === 0
      ? 'Nobody is named in `override-actors`, so nobody can let it through before that.'
      : `When it cannot wait: one of ${actors.map((actor) => markdown.code(nameOf(actor))).join(', ')} starts the run, or runs it again, with \`override-reason\`.`;
  return `${ask}\n\n`;
}

function renderRemarks(remarks: readonly Remark[]): string {
  const rows = remarks.slice(0, 50).map(({ line, code, message }) => [line, code, message]);
  const more = remarks.length > 50 ? `${markdown.text(`And ${remarks.length - 50} more.`)}\n\n` : '';
  return markdown.details(
    `${remarks.length} doubtful in the calendar`,
    `${markdown.table(['Line', 'What', 'Why'], rows)}${more}`,
  );
}
