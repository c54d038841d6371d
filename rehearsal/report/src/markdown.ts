import { escapeHtml } from './html.ts';
import { renderInline } from './inline.ts';
import { renderTable } from './table.ts';
import { Tags } from './tags.ts';

interface Block {
  readonly html: string;
  /** How many lines it took, at least one. */
  readonly lines: number;
}

const fence = /^ {0,3}(`{3,}|~{3,})\s*([\w-]*)[^`]*$/;
const bullet = /^( {0,3})([-*+]|\d{1,9}[.)])\s+(.*)$/;
const deepest = 6;

/**
 * Renders a job summary, which is GitHub's Markdown, as HTML that is safe in our page: foreign text can hold no script, no attribute, no picture
 * from elsewhere and no tag that reaches out of its place. What the renderer does not know is shown as the text it is.
 */
export function renderMarkdown(markdown: string): string {
  const tags = new Tags();
  return renderBlocks(markdown.replaceAll(/\r\n?/g, '\n').split('\n'), tags, 0) + tags.closeAll();
}

function renderBlocks(lines: readonly string[], tags: Tags, depth: number): string {
  const html: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const block = blockOf(lines, at, tags, depth);
    if (block.html !== '') html.push(block.html);
    at += block.lines;
  }
  return html.join('\n');
}

/** The block that begins at line `at`. The lines are never copied from there on: a summary may have hundreds of thousands. */
function blockOf(lines: readonly string[], at: number, tags: Tags, depth: number): Block {
  const first = lines[at] ?? '';
  if (first.trim() === '') return { html: '', lines: 1 };
  if (fence.test(first)) return codeBlock(lines, at);
  const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(first);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return { html: `<h${level}>${renderInline(heading[2] ?? '', tags)}</h${level}>`, lines: 1 };
  }
  if (/^ {0,3}([-*_])(\s*\1){2,}\s*$/.test(first)) return { html: '<hr>', lines: 1 };
  if (depth < deepest && first.startsWith('>')) return quote(lines, at, tags, depth);
  if (depth < deepest && bullet.test(first)) return list(lines, at, tags, depth);
  return table(lines, at, tags) ?? paragraph(lines, at, tags);
}

function codeBlock(lines: readonly string[], at: number): Block {
  const mark = fence.exec(lines[at] ?? '')?.[1] ?? '```';
  const closing = new RegExp(`^ {0,3}${mark.charAt(0)}{${mark.length},}\\s*$`);
  const count = countWhile(lines, at + 1, (line) => !closing.test(line));
  const content = lines.slice(at + 1, at + 1 + count);
  return { html: `<pre><code>${escapeHtml(content.join('\n'))}</code></pre>`, lines: count + 2 };
}

function quote(lines: readonly string[], at: number, tags: Tags, depth: number): Block {
  const count = countWhile(lines, at, (line) => line.startsWith('>'));
  const inner = lines.slice(at, at + count).map((line) => line.replace(/^> ?/, ''));
  const alert = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$/.exec(inner[0] ?? '')?.[1]?.toLowerCase();
  const content = renderBlocks(alert === undefined ? inner : inner.slice(1), tags, depth + 1);
  const name = alert === undefined ? '' : ` class="alert ${alert}"`;
  return { html: `<blockquote${name}>${content}</blockquote>`, lines: count };
}

function list(lines: readonly string[], at: number, tags: Tags, depth: number): Block {
  const ordered = /^\s*\d/.test(lines[at] ?? '');
  const items: string[][] = [];
  const count = countWhile(lines, at, (line) => {
    const match = bullet.exec(line);
    if (match !== null && /^\s*\d/.test(line) === ordered) items.push([match[3] ?? '']);
    else if (/^\s{2,}\S/.test(line)) items.at(-1)?.push(line.replace(/^ {2,3}/, ''));
    else return false;
    return true;
  });
  const rendered = items.map((item) => `<li>${itemOf(item, tags, depth)}</li>`);
  const name = ordered ? 'ol' : 'ul';
  return { html: `<${name}>${rendered.join('')}</${name}>`, lines: count };
}

function itemOf([first = '', ...rest]: readonly string[], tags: Tags, depth: number): string {
  const nested = rest.length === 0 ? '' : renderBlocks(rest, tags, depth + 1);
  return `${renderInline(first, tags)}${nested}`;
}

function table(lines: readonly string[], at: number, tags: Tags): Block | undefined {
  if (renderTable(lines.slice(at, at + 2), new Tags()) === undefined) return undefined;
  const count = countWhile(lines, at, (line) => line.includes('|') && line.trim() !== '');
  const html = renderTable(lines.slice(at, at + count), tags);
  return html === undefined ? undefined : { html, lines: count };
}

/** Lines up to the next empty one or the next block; a paragraph that is nothing but tags is left without its own `p`. */
function paragraph(lines: readonly string[], at: number, tags: Tags): Block {
  const more = countWhile(lines, at + 1, (line) => line.trim() !== '' && !/^(#{1,6}\s|>|`{3,}|~{3,})/.test(line));
  const text = lines
    .slice(at, at + 1 + more)
    .map((line) => line.replace(/ {2,}$/, '\\').trimStart())
    .join('\n')
    .replace(/\\$/, '');
  const html = renderInline(text, tags);
  return { html: /^\s*<\/?(details|summary|p|hr)/.test(html) ? html : `<p>${html}</p>`, lines: more + 1 };
}

/** How many lines from `at` on hold, without a gap. */
function countWhile(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  let end = at;
  for (let line = lines[end]; line !== undefined && holds(line); line = lines[end]) end += 1;
  return end - at;
}
