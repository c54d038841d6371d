import { escapeHtml } from './html.ts';
import { tagAsText, tagAt, type Tags } from './tags.ts';

const emphasis = [
  { mark: '***', open: '<strong><em>', close: '</em></strong>' },
  { mark: '**', open: '<strong>', close: '</strong>' },
  { mark: '__', open: '<strong>', close: '</strong>' },
  { mark: '~~', open: '<del>', close: '</del>' },
  { mark: '*', open: '<em>', close: '</em>' },
  { mark: '_', open: '<em>', close: '</em>' },
] as const;
const entity = /^&(?:amp|lt|gt|quot|nbsp|copy|mdash|ndash|hellip|#\d{1,6}|#x[\da-f]{1,6});/i;
const deepest = 20;

interface Piece {
  readonly html: string;
  readonly length: number;
}

/** Renders the inline part of GitHub's Markdown: code, emphasis, links to http(s) and to anchors, entities, the known tags. */
export function renderInline(text: string, tags: Tags, depth = 0): string {
  let html = '';
  let at = 0;
  while (at < text.length) {
    const piece = pieceAt(text, at, tags, depth);
    html += piece.html;
    at += piece.length;
  }
  return html;
}

function pieceAt(text: string, at: number, tags: Tags, depth: number): Piece {
  const character = text.charAt(at);
  switch (character) {
    case '\\':
      return escaped(text, at);
    case '`':
      return codeSpan(text, at);
    case '&':
      return reference(text, at);
    case '<':
      return tag(text, at, tags);
    case '!':
    case '[':
      return link(text, at, tags, depth) ?? plain(character);
    case '*':
    case '_':
    case '~':
      return emphasized(text, at, tags, depth) ?? plain(character);
    default:
      return plain(character);
  }
}

function plain(text: string): Piece {
  return { html: escapeHtml(text), length: text.length };
}

function escaped(text: string, at: number): Piece {
  const next = text.charAt(at + 1);
  if (next === '\n') return { html: '<br>', length: 2 };
  return /[!-/:-@[-`{-~]/.test(next) ? { html: escapeHtml(next), length: 2 } : plain('\\');
}

function codeSpan(text: string, at: number): Piece {
  const fence = /^`+/.exec(text.slice(at))?.[0] ?? '`';
  let from = at + fence.length;
  for (;;) {
    const end = text.indexOf(fence, from);
    if (end === -1) return plain(fence);
    if (text.charAt(end + fence.length) !== '`' && text.charAt(end - 1) !== '`') {
      const code = text.slice(at + fence.length, end).replaceAll('\n', ' ');
      const content = /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
      return { html: `<code>${escapeHtml(content)}</code>`, length: end + fence.length - at };
    }
    from = end + 1;
  }
}

function reference(text: string, at: number): Piece {
  const found = entity.exec(text.slice(at, at + 12))?.[0];
  return found === undefined ? plain('&') : { html: found, length: found.length };
}

function tag(text: string, at: number, tags: Tags): Piece {
  const found = tagAt(text, at);
  if (found === undefined) return plain('<');
  return { html: tags.render(found) ?? tagAsText(found), length: found.length };
}

/** A link, or the words of an image: the page loads nothing from elsewhere. */
function link(text: string, at: number, tags: Tags, depth: number): Piece | undefined {
  const match = /^(!?)\[((?:\\.|[^\][\\\n])*)\]\(<?([^()<>\s]*)>?(?:\s+"[^"\n]*")?\)/.exec(text.slice(at, at + 4000));
  if (match === null || depth > deepest) return undefined;
  const [whole, image = '', label = '', target = ''] = match;
  const content = renderInline(label, tags, depth + 1);
  const safe = image === '' && /^(https?:\/\/|#)/i.test(target);
  const html = safe ? `<a href="${escapeHtml(target)}" rel="noreferrer noopener">${content}</a>` : content;
  return { html, length: whole.length };
}

function emphasized(text: string, at: number, tags: Tags, depth: number): Piece | undefined {
  const rule = emphasis.find(({ mark }) => text.startsWith(mark, at));
  if (rule === undefined || depth > deepest) return undefined;
  const { mark, open, close } = rule;
  const from = at + mark.length;
  const end = text.indexOf(mark, from + 1);
  const inner = text.slice(from, end);
  const insideWord = mark.startsWith('_') && /\w/.test(text.charAt(at - 1));
  if (end === -1 || insideWord || /^\s|\s$/.test(inner)) return undefined;
  return { html: `${open}${renderInline(inner, tags, depth + 1)}${close}`, length: mark.length * 2 + inner.length };
}
