/**
 * The texts inside what looks like `toJSON(secrets)`; undefined when a text is something else.
 *
 * That is an object of texts with the key `github_token`, which GitHub puts into every `secrets` context (docs.github.com
 * "Contexts reference", secrets), or with several of the names that a caller would map one by one.
 */
export function secretsDump(text: string, names: ReadonlySet<string> = new Set()): readonly string[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  const entries = entriesOf(text);
  if (entries === undefined || entries.length === 0) return undefined;
  const keys = entries.map(([key]) => key);
  const isWhole = keys.some((key) => key.toLowerCase() === 'github_token');
  const isMost = keys.filter((key) => names.has(key)).length > 1;
  if (!isWhole && !isMost) return undefined;
  return entries.flatMap(([, value]) => (typeof value === 'string' && value !== '' ? [value] : []));
}

function entriesOf(text: string): readonly (readonly [string, unknown])[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}
