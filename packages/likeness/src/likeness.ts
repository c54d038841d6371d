/** Shorter names are alike by chance. */
const shortest = 4;

/** Whether a name looks like a misspelt other one: case, `_` and `-` aside the same, or one or two letters away. */
export function looksLike(name: string, other: string): boolean {
  if (name === other) return false;
  const [a, b] = [plain(name), plain(other)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortest) return false;
  // DB_HOST1 and DB_HOST2 are meant to be two.
  if (a.replaceAll(/\d/gu, '') === b.replaceAll(/\d/gu, '')) return false;
  const allowed = Math.min(a.length, b.length) < 8 ? 1 : 2;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** The name among `others` that a name looks like a misspelling of, the nearest one. */
export function findLike(name: string, others: readonly string[]): string | undefined {
  const alike = others.filter((other) => looksLike(name, other));
  return alike.toSorted((a, b) => distance(plain(name), plain(a)) - distance(plain(name), plain(b)))[0];
}

function plain(name: string): string {
  return name.toUpperCase().replaceAll(/[_-]/gu, '');
}

/** How many letters are missing, too many, wrong or swapped with their neighbour (optimal string alignment distance). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      const options = [(above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + change];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(Math.min(...options, swapped ? (before[column - 2] ?? 0) + 1 : Infinity));
    }
    [before, above] = [above, line];
  }
  return above[b.length] ?? 0;
}
