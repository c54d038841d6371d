import { InvalidInput } from '#inputs';

/** The reference tokens of a JSON pointer (RFC 6901 sections 3 and 4): `/a~1b/0` is `a/b`, `0`. Throws InvalidInput. */
export function parsePointer(pointer: string): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new InvalidInput('is a JSON pointer that does not begin with /');
  if (/~(?![01])/.test(pointer)) throw new InvalidInput('has a ~ that is neither ~0 (for ~) nor ~1 (for /)');
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What the tokens lead to in a JSON document, or undefined; only the document's own members and elements count. */
export function resolvePointer(document: unknown, tokens: readonly string[]): unknown {
  let value = document;
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(token)) return undefined;
    value = new Map(Object.entries(value)).get(token);
  }
  return value;
}
