/**
 * The name that a mistyped word most likely means: the one with the fewest letters to change, add or leave out (Levenshtein, "Binary codes
 * capable of correcting deletions, insertions, and reversals", 1966). Undefined when more than a third of the word would have to change.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: distanceBetween(word, name) }))
    .toSorted((left, right) => left.distance - right.distance);
  return best !== undefined && best.distance <= Math.ceil(word.length / 3) ? best.name : undefined;
}

function distanceBetween(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [row, letter] of left.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of right.split('').entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const added = (current[column] ?? 0) + 1;
      const leftOut = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(replaced, added, leftOut));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
