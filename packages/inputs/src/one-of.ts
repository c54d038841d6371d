import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/** One of the given words, exactly as written here. */
export function oneOf<const T extends string>(...words: readonly [T, ...T[]]): Field<T> {
  return field({
    kind: 'choice',
    takes: words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    parse(raw) {
      const word = words.find((candidate) => candidate === raw);
      if (word !== undefined) return word;
      const meant = words.find((candidate) => candidate.toLowerCase() === raw.toLowerCase());
      throw new InvalidInput(meant === undefined ? 'is none of them' : `did you mean ${meant}?`);
    },
  });
}
