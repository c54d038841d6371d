import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/** A whole number in decimal digits, without leading zeros, from `min` to `max` (both included). */
export function integer(range: { readonly min?: number; readonly max?: number } = {}): Field<number> {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = range;
  return field({
    kind: 'integer',
    takes: `a whole number${describeRange(range)}`,
    parse(raw) {
      if (!/^(?:0|-?[1-9]\d*)$/u.test(raw)) throw new InvalidInput('is no whole number in decimal digits');
      const value = Number(raw);
      if (value < min || value > max) throw new InvalidInput('is out of range');
      return value;
    },
  });
}

function describeRange({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return `, at least ${min}`;
  return max === undefined ? '' : `, at most ${max}`;
}
