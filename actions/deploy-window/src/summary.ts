import { nameOfActor, type Remark } from '#calendar';
import { markdown, type Evidence } from '#kit';
import type { ActorList, Glass } from './glass.ts';
import type { Told } from './message.ts';

interface Shown {
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Remark[];
  readonly glass: Glass;
  /** Whether there is a token to ask who is in a team. */
  readonly asksTeams: boolean;
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
    decision.decision === 'block' ? whatNext(shown) : '',
    shown.preview,
    shown.remarks.length === 0 ? '' : renderRemarks(shown.remarks),
  ].join('');
}

function whatNext({ glass, asksTeams }: Shown): string {
  const nobody = glass.find(({ actors }) => actors.length === 0);
  if (nobody !== undefined)
    return `${markdown.text(`${capital(nobody.called)} names nobody, so nobody can let it through before that.`)}\n\n`;
  const [first, ...narrower] = glass.map(({ actors }) => actors.map((actor) => markdown.code(nameOfActor(actor))));
  const who = [
    `one of ${(first ?? []).join(', ')}`,
    ...narrower.map((also) => `who is also one of ${also.join(', ')},`),
  ];
  const ask = `When it cannot wait: ${who.join(' ')} starts the run by hand, or runs it again, with \`override-reason\`.`;
  return `${ask}${asksTeams || !glass.some(hasTeam) ? '' : ` ${teamless}`}\n\n`;
}

const teamless = 'Who is in a team can only be asked with `org-token`, and there is none.';

function hasTeam({ actors }: ActorList): boolean {
  return actors.some(({ kind }) => kind === 'team');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function renderRemarks(remarks: readonly Remark[]): string {
  const rows = remarks.slice(0, 50).map(({ line, code, message }) => [line, code, message]);
  const more = remarks.length > 50 ? `${markdown.text(`And ${remarks.length - 50} more.`)}\n\n` : '';
  return markdown.details(
    `${remarks.length} doubtful in the calendar`,
    `${markdown.table(['Line', 'What', 'Why'], rows)}${more}`,
  );
}
