import { showUnseen, splitLines } from './safe-text.ts';

/**
 * A cell of a table: a text from anywhere, which is escaped, or `{ markdown }` made by the other functions here.
 */
export type Cell = string | number | { readonly markdown: string };

/** Characters with a meaning in the middle of GitHub's Markdown or in HTML. */
const special = /[&<>"'`*_~[\]\\|$^]/gu;

/**
 * A text from anywhere as inline Markdown that shows exactly that text, on one line.
 *
 * No markup, HTML, image or link comes out of it. Mentions, issue numbers and addresses get a zero-width blank, which is
 * what stops GitHub from linking them; where people shall copy a text, `code` keeps it as it is.
 */
export function text(foreign: string): string {
  return showUnseen(splitLines(foreign).join(' ').trim())
    .replace(special, (character) => `&#${character.codePointAt(0)};`)
    .replace(/^(?:[#+=:-]|\d{1,9}[.)](?=\s|$))/u, (start) =>
      start.replace(/.$/u, (mark) => `&#${mark.codePointAt(0)};`),
    )
    .replace(/@|(?<!&)#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu, (mark) => `${mark}&#8203;`);
}

/** A text from anywhere as inline code, on one line; nothing in it is linked, and it can be copied. */
export function code(foreign: string): string {
  const line = showUnseen(splitLines(foreign).join(' '));
  if (line.trim() === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  // CommonMark 0.31.2, 6.1: one blank at each end is stripped, which parts backticks of the text from the fence.
  const pad = /^[` ]|[` ]$/u.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A text from anywhere as a block of code, line by line. */
export function block(foreign: string): string {
  const lines = splitLines(foreign.trimEnd()).map(showUnseen);
  const fence = '`'.repeat(Math.max(2, longestRun(foreign)) + 1);
  return `${fence}text\n${lines.join('\n')}\n${fence}\n\n`;
}

/** How many backticks stand side by side at most; not by `Math.max(...runs)`, which takes only some 100 000 arguments. */
function longestRun(foreign: string): number {
  return (foreign.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** A heading of level 1 to 6 with a text from anywhere. */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, foreign: string): string {
  return `${'#'.repeat(level)} ${text(foreign)}\n\n`;
}

/** A link to an https or http address; where the address is something else, the label alone. */
export function link(label: string, url: string | URL): string {
  const target = URL.parse(String(url));
  if (target === null || (target.protocol !== 'https:' && target.protocol !== 'http:')) return text(label);
  const escaped = target.href
    .replaceAll('&', '&amp;')
    .replace(/[()<>\\|`]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return `[${text(label)}](<${escaped}>)`;
}

/** A table; rows that are shorter than the headers are filled with empty cells, longer ones are cut. */
export function table(headers: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${headers.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |\n`;
  return `${line(headers)}|${' --- |'.repeat(headers.length)}\n${rows.map(line).join('')}\n`;
}

function cell(content: Cell): string {
  if (typeof content !== 'object') return text(String(content));
  // A bar ends a cell wherever it stands, also inside code (GitHub Flavored Markdown 4.10, example 200).
  return splitLines(content.markdown)
    .join(' ')
    .trim()
    .replaceAll('|', String.raw`\|`);
}

/** A list of texts from anywhere, or of `{ markdown }`, one per line. */
export function list(items: readonly Cell[]): string {
  const line = (item: Cell): string =>
    typeof item === 'object' ? splitLines(item.markdown).join(' ').trim() : text(String(item));
  return `${items.map((item) => `- ${line(item)}\n`).join('')}\n`;
}

/** Markdown that is folded away behind a text from anywhere. */
export function details(summary: string, body: string): string {
  return `<details><summary>${text(summary)}</summary>\n\n${body.trim()}\n\n</details>\n\n`;
}
