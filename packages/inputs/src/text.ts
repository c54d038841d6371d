import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/**
 * Any text, several lines too.
 *
 * `pattern` must match the whole text; `maxLength` counts UTF-16 units; `takes` describes the text better than the
 * pattern does.
 */
export function text(
  options: { readonly pattern?: RegExp; readonly maxLength?: number; readonly takes?: string } = {},
): Field<string> {
  const { pattern, maxLength = Infinity } = options;
  const whole = pattern && new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/gu, ''));
  const limit = maxLength === Infinity ? '' : ` of at most ${maxLength} characters`;
  return field({
    kind: 'text',
    takes: options.takes ?? (pattern ? `text${limit} that matches ${pattern.source}` : `text${limit}`),
    parse(raw) {
      if (raw.length > maxLength) throw new InvalidInput(`has ${raw.length} characters`);
      if (whole && !whole.test(raw)) throw new InvalidInput('has another form');
      return raw;
    },
  });
}
