import { field } from './field.ts';
import type { Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/**
 * A list with one item per line; blanks around items and empty lines do not count, and at least one item must be there.
 *
 * Every line that cannot be used is named, with its number.
 */
export function lines<T>(item: Field<T>): Field<readonly T[]> {
  const list = field({
    kind: `${item.kind} list`,
    takes: `one per line: ${item.takes}`,
    parse(raw) {
      const values: T[] = [];
      const problems: string[] = [];
      for (const [index, line] of splitLines(raw).entries()) {
        if (line === '') continue;
        try {
          values.push(item.parse(line));
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          problems.push(`line ${index + 1} ${error.message}`);
        }
      }
      if (problems.length > 0) throw new InvalidInput(problems.join('; '));
      if (values.length === 0) throw new InvalidInput('has no item');
      return values;
    },
  });
  const secretsIn = (raw: string): readonly string[] =>
    splitLines(raw).flatMap((line) => (line === '' ? [] : (item.secretsIn?.(line) ?? [line])));
  return { ...list, secret: item.secret, secretsIn };
}

function splitLines(raw: string): readonly string[] {
  return raw.split(/\r\n|\r|\n/u).map((line) => line.trim());
}
