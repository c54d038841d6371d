/** The longest tag a registry accepts, in characters (distribution-spec 1.1, "Pulling manifests"). */
export const longestTag = 128;

const grammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

/** Says whether a text is a tag by the grammar of distribution-spec 1.1, "Pulling manifests". */
export function isTag(text: string): boolean {
  return grammar.test(text);
}
