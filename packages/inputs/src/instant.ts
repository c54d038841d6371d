import { parseInstant, type Instant } from '#time';
import { field, type Field } from './field.ts';

/** A point in time: ISO 8601 with an offset, as `parseInstant` reads it. */
export function instant(): Field<Instant> {
  return field({
    kind: 'instant',
    takes: 'an instant with its offset from UTC such as 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z',
    parse: parseInstant,
  });
}
