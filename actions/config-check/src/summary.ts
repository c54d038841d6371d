import { belongingWords, type Difference, type Finding } from '#configuration';
import { markdown } from '#kit';

import { type Decision, type ImageReport, weigh } from './decision.ts';

/** What the summary shows. */
export interface Picture {
  readonly environment: string;
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  /** Undefined when no image was looked at. */
  readonly image: ImageReport | undefined;
  readonly differences: { readonly from: string; readonly list: readonly Difference[] } | undefined;
}

const signs = { block: '⛔', warn: '⚠️', pass: '✅', info: '➖' } as const;

/** Verdict, what is wrong, what to do, what the image says, what differs; what is right is folded away. */
export function renderSummary({ environment, decision, findings, image, differences }: Picture): string {
  const isWrong = ({ kind }: Finding): boolean => ['block', 'warn'].includes(weigh(kind));
  const wrong = findings.filter(isWrong);
  const right = findings.filter((finding) => !isWrong(finding));
  const verdict = decision.decision === 'pass' ? '✅ config-check: pass' : '⛔ config-check: blocked';
  return [
    markdown.heading(3, verdict),
    `${markdown.text(headline(environment, decision))}\n\n`,
    wrong.length === 0 ? '' : tableOf(wrong),
    wrong.some(({ kind }) => weigh(kind) === 'block') ? nextSteps(environment) : '',
    image === undefined ? '' : imageTable(image),
    differences === undefined ? '' : differenceTable(environment, differences),
    right.length === 0 ? '' : markdown.details(`${right.length} as they should be`, tableOf(right)),
  ].join('');
}

function headline(environment: string, { decision, reason, message }: Decision): string {
  if (decision === 'pass') return message;
  const what =
    reason === 'baked-in'
      ? `The image says itself what ${environment} should say, and so is not the same everywhere.`
      : `${environment} would not get the configuration that the contract demands.`;
  return `${what} Nothing was deployed by this step.`;
}

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ name, kind, detail }) => [
    signs[weigh(kind)],
    { markdown: markdown.code(name) },
    detail,
  ]);
  return markdown.table(['', 'Name', 'What is'], rows);
}

function nextSteps(environment: string): string {
  return markdown.list([
    `A value is missing or wrong: set it in the environment ${environment} of the repository (secret or variable), and map it in the step.`,
    'The contract is wrong: mend it in the commit that is deployed. It is part of the code.',
  ]);
}

function imageTable({ name: image, baked }: ImageReport): string {
  if (baked.length === 0) return `The image says nothing that belongs to the environment: ${markdown.code(image)}.\n\n`;
  const rows = baked.map(({ name, where, belonging, platforms, allowed }) => [
    allowed === undefined ? signs.block : signs.info,
    { markdown: markdown.code(name) },
    platforms.length === 1 && platforms[0] === 'image' ? where : `${where} (${platforms.join(', ')})`,
    allowed === undefined ? belongingWords[belonging] : `allowed: ${allowed}`,
  ]);
  const isBlocked = baked.some(({ allowed }) => allowed === undefined);
  const next =
    'Take it out of the image and give it to the environment, or allow it in the contract under image.allow, with the reason.';
  return (
    markdown.heading(4, 'Baked into the image') +
    `${markdown.code(image)}\n\n` +
    markdown.table(['', 'Name', 'Where', 'Why it matters'], rows) +
    (isBlocked ? `${markdown.text(next)}\n\n` : '')
  );
}

const words: Readonly<Record<Difference['verdict'], string>> = {
  same: 'same',
  different: 'different',
  added: 'only here',
  removed: 'missing here',
  unknown: 'cannot be told',
};

function differenceTable(environment: string, { from, list }: NonNullable<Picture['differences']>): string {
  const heading = markdown.heading(4, `${environment} compared with ${from}`);
  const rowsOf = (some: readonly Difference[]) =>
    some.map(({ name, verdict, before, after }) => [{ markdown: markdown.code(name) }, words[verdict], before, after]);
  const headers = ['Name', '', from, environment];
  const shown = list.filter(({ verdict }) => ['different', 'added', 'removed'].includes(verdict));
  const rest = list.filter((one) => !shown.includes(one));
  return [
    heading,
    shown.length === 0
      ? `${markdown.text('No difference that can be told.')}\n\n`
      : markdown.table(headers, rowsOf(shown)),
    rest.length === 0
      ? ''
      : markdown.details(`${rest.length} the same, or not to be told`, markdown.table(headers, rowsOf(rest))),
  ].join('');
}
