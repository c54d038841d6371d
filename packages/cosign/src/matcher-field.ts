import { matcher } from './pattern.ts';
import { type Field, field } from '#inputs';

/** An input that takes a text to be met exactly, or an anchored pattern; its value is the text. */
export function matcherText(example: string): Field<string> {
  return field({
    kind: 'match',
    takes: `${example}, exactly, or a regular expression from ^ to $`,
    parse(raw) {
      matcher(raw);
      return raw;
    },
  });
}
