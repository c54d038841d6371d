/** Where the next page of a listing is: the `next` relation of a `Link` header (RFC 8288 section 3), relative to this page. */
export function nextPage(link: string | undefined, current: URL): URL | undefined {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(link ?? '')?.[1];
  return target === undefined ? undefined : (URL.parse(target, current.href) ?? undefined);
}
