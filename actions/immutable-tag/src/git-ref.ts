/** What a git ref stands for. */
export type GitRef =
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'pull-request'; readonly number: number }
  | { readonly kind: 'other'; readonly name: string };

/** Reads a full ref such as `refs/heads/main`; a short name is a branch. */
export function readGitRef(ref: string): GitRef {
  const [, number] = /^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(ref) ?? [];
  if (number !== undefined) return { kind: 'pull-request', number: Number(number) };
  if (ref.startsWith('refs/heads/')) return { kind: 'branch', name: ref.slice('refs/heads/'.length) };
  if (ref.startsWith('refs/tags/')) return { kind: 'tag', name: ref.slice('refs/tags/'.length) };
  return ref.startsWith('refs/') ? { kind: 'other', name: ref } : { kind: 'branch', name: ref };
}

/** The text that tells a ref apart from every other one: branches and tags by their name, a pull request as `pr-12`. */
export function refText(ref: GitRef): string {
  if (ref.kind === 'pull-request') return `pr-${ref.number}`;
  // A branch may be called like a pull request; spelled with its full ref it cannot be taken for one.
  return /^pr-\d+$/.test(ref.name) ? `refs/${ref.kind}/${ref.name}` : ref.name;
}
