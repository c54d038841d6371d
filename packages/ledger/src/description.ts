/** What a status says, for machines first: `stage=health floor=… applied=3 held=1`. Names are lower-case words with hyphens, in the order they are written. */
export type Notes = Readonly<Record<string, string>>;

/** GitHub's limit for the description of a status, in UTF-16 code units (OpenAPI description, `deployment-status.description`, maxLength). */
const longest = 140;
const leading: readonly string[] = ['stage', 'outcome', 'floor'];
const name = /^[a-z][a-z0-9-]{0,30}$/;

/**
 * Writes notes as a description of at most 140 UTF-16 code units: `name=value` parted by spaces, `stage`, `outcome` and `floor` first, the others
 * in their order. A value is percent-encoded where it is not visible ASCII or is `%`. A note that does not fit is left out whole and counted by
 * `cut=n`. Throws RangeError for a name that is no such word, and when stage, outcome and floor alone do not fit: they are never left out.
 */
export function describe(notes: Notes): string {
  const wanted = Object.entries(notes).filter(([, value]) => value !== '');
  const bad = wanted.find(([each]) => !name.test(each) || each === 'cut');
  if (bad !== undefined)
    throw new RangeError(`"${bad[0]}" is no name for a note: lower-case letters, digits and hyphens, and not "cut"`);
  const first = leading.flatMap((each) => wanted.filter(([key]) => key === each));
  const rest = wanted.filter(([key]) => !leading.includes(key));
  return fit(first.map(written), rest.map(written));
}

/** Reads a description that `describe` wrote; undefined for any other text, such as one that a person wrote. Never throws. */
export function readDescription(text: string): Notes | undefined {
  const notes = new Map<string, string>();
  for (const part of text.split(' ')) {
    const at = part.indexOf('=');
    const value = decoded(part.slice(at + 1));
    const key = part.slice(0, Math.max(at, 0));
    if (!name.test(key) || value === undefined || value === '' || notes.has(key)) return undefined;
    notes.set(key, value);
  }
  return Object.fromEntries(notes);
}

function written([key, value]: readonly [string, string]): string {
  return `${key}=${value.toWellFormed().replaceAll(/[^!-~]|%/gu, encodeURIComponent)}`;
}

function fit(first: readonly string[], rest: readonly string[]): string {
  const kept = [...first];
  if (kept.join(' ').length > longest) {
    throw new RangeError(
      `stage, outcome and floor take more than GitHub's ${longest} characters for a status: ${kept.join(' ').slice(0, longest)}…`,
    );
  }
  for (const [index, note] of rest.entries()) {
    const left = rest.length - index - 1;
    // What is left after this note must still be countable: ` cut=n` needs its place until the last note is in.
    const tail = left === 0 ? 0 : ` cut=${left}`.length;
    if ([...kept, note].join(' ').length + tail > longest) return cut(kept, rest.length - index);
    kept.push(note);
  }
  return kept.join(' ');
}

function cut(kept: readonly string[], count: number): string {
  const text = [...kept, `cut=${count}`].join(' ');
  return text.length > longest ? kept.join(' ') : text;
}

function decoded(value: string): string | undefined {
  if (!/^(?:[!-$&-~]|%[0-9A-F]{2})*$/.test(value)) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
