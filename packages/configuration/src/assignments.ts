/** A line of `values`: a name, and all that stands behind the first `=`. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/**
 * Reads NAME=value lines; empty lines and those that begin with `#` do not count, quotes are part of the value.
 *
 * Throws RangeError that names lines by their number and repeats nothing: a line of a secret, such as the last of a PEM block,
 * can look like a name.
 */
export function readAssignments(text: string): readonly Assignment[] {
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const assignments = text.split(/\r\n|\n|\r/u).flatMap((raw, index): readonly Assignment[] => {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || content.startsWith('#')) return [];
    const [, name, value] = /^([A-Za-z_]\w{0,127})=(.*)$/su.exec(content) ?? [];
    if (name === undefined || value === undefined) {
      problems.push(`line ${line} is not NAME=value; a value of several lines is mapped with env`);
      return [];
    }
    const first = seen.get(name);
    if (first !== undefined) problems.push(`line ${line} says the name of line ${first} again`);
    seen.set(name, first ?? line);
    return [{ name, value, line }];
  });
  if (problems.length > 0) throw new RangeError(problems.slice(0, 10).join('; '));
  return assignments;
}
