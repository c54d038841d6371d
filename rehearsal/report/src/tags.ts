import { escapeHtml } from './html.ts';

const voids: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);
const paired: ReadonlySet<string> = new Set([
  'details',
  'summary',
  'sub',
  'sup',
  'strong',
  'em',
  'b',
  'i',
  'code',
  'kbd',
  'p',
  'del',
  'ins',
]);

/**
 * The HTML tags that a summary may hold, kept balanced: a closing tag without its opening one is dropped, and what was left open is closed at the
 * end, so that no summary can reach out of its place on the page. Attributes are refused, except `open` of `details`.
 */
export class Tags {
  readonly #open: string[] = [];

  /** The markup of one tag as it was written, e.g. `<br/>`; undefined when it is not one of the known tags. */
  render(tag: string): string | undefined {
    const match = /^<(\/?)([a-z]+)(?:\s+(open)(?:="")?)?\s*\/?>$/i.exec(tag);
    const name = match?.[2]?.toLowerCase();
    if (match === null || name === undefined) return undefined;
    if (voids.has(name)) return `<${name}>`;
    if (!paired.has(name)) return undefined;
    if (match[1] === '/') return this.#close(name);
    this.#open.push(name);
    return name === 'details' && match[3] !== undefined ? '<details open>' : `<${name}>`;
  }

  /** The closing tags of whatever is still open. */
  closeAll(): string {
    return this.#open
      .splice(0)
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
  }

  #close(name: string): string {
    const at = this.#open.lastIndexOf(name);
    if (at === -1) return '';
    return this.#open
      .splice(at)
      .reverse()
      .map((each) => `</${each}>`)
      .join('');
  }
}

/** The tag that begins at `at`, known or not; undefined when there is none. */
export function tagAt(text: string, at: number): string | undefined {
  const match = /^<\/?[a-z][^<>\n]{0,80}>/i.exec(text.slice(at, at + 100));
  return match?.[0];
}

/** A tag as text, for one that is not known. */
export function tagAsText(tag: string): string {
  return escapeHtml(tag);
}
