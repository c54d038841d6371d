/**
 * Where the next page of a listing is: the `next` relation of a `Link` header, relative to this page; undefined for none.
 *
 * Grammar: RFC 8288 section 3. Throws RangeError for a header that cannot be read: a listing that may go on is not whole.
 */
export function nextPage(link: string | undefined, current: URL): URL | undefined {
  const target = readLinks(link ?? '').find(({ relations }) => relations.includes('next'))?.target;
  if (target === undefined) return undefined;
  const next = URL.parse(target, current.href);
  if (next === null) throw new RangeError(`"${target.slice(0, 100)}" is not where a page can be`);
  return next;
}

interface Link {
  readonly target: string;
  readonly relations: readonly string[];
}

const reference = /^\s*<([^<>]*)>/;
const parameter = /^\s*;\s*(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;<>]+)))?)?/;

function readLinks(header: string): readonly Link[] {
  const links: Link[] = [];
  let rest = header.replace(/^[\s,]+/, '');
  while (rest !== '') {
    const [whole, target] = reference.exec(rest) ?? [];
    if (whole === undefined || target === undefined) throw unreadable(header);
    const { relations, left } = readParameters(rest.slice(whole.length));
    links.push({ target, relations });
    if (left !== '' && !left.startsWith(',')) throw unreadable(header);
    rest = left.replace(/^[\s,]+/, '');
  }
  return links;
}

/** Only the first `rel` of a link counts (RFC 8288 section 3.3). */
function readParameters(text: string): { readonly relations: readonly string[]; readonly left: string } {
  let relations: readonly string[] | undefined;
  let rest = text;
  for (;;) {
    const [whole, name, quoted, plain] = parameter.exec(rest) ?? [];
    if (whole === undefined) return { relations: relations ?? [], left: rest.trimStart() };
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '';
    if (name?.toLowerCase() === 'rel') relations ??= value.toLowerCase().trim().split(/\s+/);
    rest = rest.slice(whole.length);
  }
}

function unreadable(header: string): RangeError {
  return new RangeError(`its Link header "${header.slice(0, 100)}" cannot be read`);
}
