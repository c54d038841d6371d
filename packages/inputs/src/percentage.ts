import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/** A percentage from 0% to 100%, with its sign; the value is the fraction, so `5%` is 0.05. */
export function percentage(): Field<number> {
  return field({
    kind: 'percentage',
    takes: 'a percentage from 0% to 100% such as 5% or 99.5%',
    parse(raw) {
      if (/^\d+(?:\.\d+)?$/u.test(raw)) throw new InvalidInput(`has no percent sign: say ${raw}%`);
      if (!/^\d{1,3}(?:\.\d{1,6})?%$/u.test(raw)) throw new InvalidInput('is no percentage');
      const value = Number(raw.slice(0, -1));
      if (value > 100) throw new InvalidInput('is more than all');
      return value / 100;
    },
  });
}
