import { markdown } from '#kit';
import { markerOf } from './identity.ts';
import { readMarker, writeMarker, type Marker } from './marker.ts';
import type { Notice } from './notice.ts';
import { facts, headline } from './wording.ts';

/** A notice as the body of a comment; its first line is hidden and says whose message it is. */
export function commentBody(notice: Notice): string {
  const rows = facts(notice).map(({ label, value, url }) => [
    label,
    url === undefined ? value : { markdown: markdown.link(value, url) },
  ]);
  return [
    `<!-- delivery:notify ${writeMarker(markerOf(notice))} -->\n`,
    markdown.heading(3, headline(notice)),
    markdown.table(['', ''], rows),
  ].join('');
}

/** The marker of a comment; only in its first line, which no text from outside ever reaches. */
export function readComment(body: string): Marker | undefined {
  const coded = /^<!-- delivery:notify ([\w-]{1,8000}) -->\r?(?:\n|$)/.exec(body)?.[1];
  if (coded === undefined) return undefined;
  try {
    return readMarker(JSON.parse(Buffer.from(coded, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
