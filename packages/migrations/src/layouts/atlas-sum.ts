import { createHash } from 'node:crypto';

/** What `atlas.sum` holds. */
export interface AtlasSum {
  /** The hash of its first line, without `h1:`. */
  readonly sum: string;
  readonly files: readonly { readonly name: string; readonly hash: string }[];
}

/**
 * Computes the sums of a folder's files, given in the order of their names.
 *
 * Each file's hash is of the names and contents of it and all before it; the first line is the hash of all names and
 * hashes (SHA-256 in base64; ariga/atlas sql/migrate/dir.go NewHashFile). A file with `atlas:sum ignore` on its first
 * line counts with its name only and has no line of its own.
 */
export function atlasSum(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): AtlasSum {
  const running = createHash('sha256');
  const hashed: { name: string; hash: string }[] = [];
  for (const { name, bytes } of files) {
    running.update(name);
    if (/^[ -~]*atlas:sum +ignore(?![ -~])/.test(new TextDecoder().decode(bytes.subarray(0, 1024)))) continue;
    running.update(bytes);
    hashed.push({ name, hash: running.copy().digest('base64') });
  }
  return { sum: total(hashed), files: hashed };
}

function total(files: AtlasSum['files']): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.name).update(file.hash);
  return hash.digest('base64');
}

/** Reads `atlas.sum`; undefined when its form is broken or its first line does not fit the others. */
export function parseAtlasSum(text: string): AtlasSum | undefined {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const files: { name: string; hash: string }[] = [];
  for (const line of lines) {
    const at = line.indexOf('h1:');
    if (at === -1) return undefined;
    files.push({ name: line.slice(0, at).trim(), hash: line.slice(at + 3) });
  }
  const sum = head.replace(/^h1:/, '');
  return head.startsWith('h1:') && sum === total(files) ? { sum, files } : undefined;
}

/** Writes `atlas.sum` as atlas does. */
export function formatAtlasSum({ sum, files }: AtlasSum): string {
  return `h1:${sum}\n${files.map(({ name, hash }) => `${name} h1:${hash}\n`).join('')}`;
}

/** The directives for a whole file: `atlas:<name> <value>` in the comments at its top, an empty line behind them. */
export function atlasFileDirectives(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let rest = text;
  const comments: string[] = [];
  while (rest.startsWith('#') || rest.startsWith('--')) {
    const end = rest.indexOf('\n');
    comments.push((end === -1 ? rest : rest.slice(0, end)).trim());
    rest = end === -1 ? '' : rest.slice(end + 1);
  }
  if (rest !== '' && !/^[ \t]*\n/.test(rest)) return found;
  for (const comment of comments) {
    const [, name = '', value = ''] = /^[ -~]*atlas:(\w+)(?: +([ -~]*))*/.exec(comment) ?? [];
    if (name !== '' && !found.has(name)) found.set(name, value.trim());
  }
  return found;
}
