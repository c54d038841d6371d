import { formatDuration, parseDuration, type Duration } from '#time';
import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/** A duration as `parseDuration` reads it, from `min` to `max` (both included); a bare number is refused. */
export function duration(range: { readonly min?: Duration; readonly max?: Duration } = {}): Field<Duration> {
  const { min, max } = range;
  const limits = [
    min === undefined ? '' : `at least ${formatDuration(min)}`,
    max === undefined ? '' : `at most ${formatDuration(max)}`,
  ];
  const between = limits.filter(Boolean).join(' and ');
  return field({
    kind: 'duration',
    takes: `a duration such as 90s, 5m, 1h30m, 2d or PT1H30M${between && `, ${between}`}`,
    parse(raw) {
      const value = parseDuration(raw);
      if (min !== undefined && value < min) throw new InvalidInput('is too short');
      if (max !== undefined && value > max) throw new InvalidInput('is too long');
      return value;
    },
  });
}
