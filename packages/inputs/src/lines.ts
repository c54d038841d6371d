import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';
import { splitLines } from './split-lines.ts';

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
      for (const { text, number } of splitLines(raw)) {
        try {
          values.push(item.parse(text));
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          problems.push(`line ${number} ${error.message}`);
        }
      }
      if (problems.length > 0) throw new InvalidInput(problems.join('; '));
      if (values.length === 0) throw new InvalidInput('has no item');
      return values;
    },
  });
  const secretsIn = (raw: string): readonly string[] =>
    splitLines(raw).flatMap(({ text }) => item.secretsIn?.(text) ?? [text]);
  return { ...list, secret: item.secret, secretsIn };
}
