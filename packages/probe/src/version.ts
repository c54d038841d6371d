import { field, InvalidInput, type Field } from '#inputs';
import type { HttpAnswer } from './answer.ts';
import { bodyJson, bodyText } from './body.ts';
import { parsePointer, resolvePointer } from './json-pointer.ts';

/** Where an answer says which version answered. */
export type VersionSource =
  | { readonly from: 'header'; readonly name: string }
  | { readonly from: 'json'; readonly pointer: string; readonly tokens: readonly string[] }
  | { readonly from: 'text' };

/** The version that an answer names, or why it names none. */
export type ReadVersion = { readonly version: string } | { readonly missing: string };

const longestVersion = 256;

/** `header:NAME`, `json:/POINTER` (RFC 6901) or `text`, the whole body without blanks around it. */
export function versionSource(): Field<VersionSource> {
  return field({
    kind: 'version source',
    takes: 'header:x-version, json:/version (a JSON pointer) or text (the whole body)',
    parse(raw): VersionSource {
      if (raw === 'text') return { from: 'text' };
      const [, kind, rest] = /^(header|json):(.*)$/s.exec(raw) ?? [];
      if (kind === 'json' && rest !== undefined) return { from: 'json', pointer: rest, tokens: parsePointer(rest) };
      if (kind === 'header' && /^[!#$%&'*+.^_`|~\w-]+$/.test(rest ?? '')) {
        return { from: 'header', name: (rest ?? '').toLowerCase() };
      }
      throw new InvalidInput(kind === 'header' ? 'does not name a header' : 'is none of them');
    },
  });
}

/** Reads the version from an answer. A number in JSON counts as its shortest decimal form, so versions should be strings. */
export function readVersion(answer: HttpAnswer, source: VersionSource): ReadVersion {
  switch (source.from) {
    case 'header':
      return plausible(answer.headers[source.name], `the header ${source.name} is not there`);
    case 'text':
      return plausible(answer.cut ? undefined : bodyText(answer).trim(), 'the body is too long');
    case 'json': {
      const json = bodyJson(answer);
      if (json === undefined) return { missing: 'the body is not JSON' };
      const value = resolvePointer(json.value, source.tokens);
      const scalar = typeof value === 'string' || typeof value === 'number';
      return plausible(scalar ? String(value) : undefined, `no text or number stands at ${source.pointer} in the body`);
    }
    default:
      return source satisfies never;
  }
}

function plausible(value: string | undefined, otherwise: string): ReadVersion {
  if (value === undefined || value === '') return { missing: otherwise };
  if (value.length > longestVersion)
    return { missing: `what stands there is longer than ${longestVersion} characters` };
  if (/\p{Cc}/u.test(value)) return { missing: 'what stands there has line breaks or control characters' };
  return { version: value };
}
