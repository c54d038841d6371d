import { renderInline } from './inline.ts';
import type { Tags } from './tags.ts';

/** A table of GitHub's Markdown whose first two lines are the header and the rule below it; undefined when they are not. */
export function renderTable(lines: readonly string[], tags: Tags): string | undefined {
  const [header, rule, ...rest] = lines;
  if (header === undefined || rule === undefined || !header.includes('|')) return undefined;
  if (!/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(rule)) return undefined;
  const aligns = cells(rule).map(alignment);
  const width = cells(header).length;
  if (width !== aligns.length) return undefined;
  const row = (line: string, name: 'td' | 'th'): string => {
    const given = cells(line).slice(0, width);
    const all = [...given, ...Array.from({ length: width - given.length }, () => '')];
    const rendered = all.map((cell, at) => `<${name}${aligns[at] ?? ''}>${renderInline(cell, tags)}</${name}>`);
    return `<tr>${rendered.join('')}</tr>`;
  };
  const body = rest.map((line) => row(line, 'td')).join('');
  return `<div class="scroll"><table><thead>${row(header, 'th')}</thead><tbody>${body}</tbody></table></div>`;
}

/** Splits at pipes; a pipe after a backslash belongs to its cell, inside code spans too (GFM 0.29, section 4.10). */
function cells(line: string): readonly string[] {
  const trimmed = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return trimmed.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));
}

function alignment(rule: string): string {
  if (/^:-+:$/.test(rule)) return ' class="center"';
  return rule.endsWith(':') ? ' class="right"' : '';
}
