import { ActionFailure } from '#kit';
import { normalizeRule, written } from './recurrence-rule.ts';
import { day, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

/** The wall clocks at which something recurs, in order, for each stretch of the wall clock that is asked about. */
export type Recurrence = (from: Wall, until: Wall) => Iterable<Wall>;

/** A first look ahead in days; later ones are longer, because most questions are answered within days. */
const firstLook = 32;

/**
 * Reads a recurrence rule of RFC 5545 (section 3.3.10) that counts from `first`, a wall clock of `zone`. It is followed on the wall clock, so
 * that a clock change moves nothing. Throws ActionFailure `bad-calendar` for a rule that the RFC does not know, and for one that recurs more
 * often than every minute.
 */
export async function readRecurrence(rule: string, first: Wall, zone: Zone): Promise<Recurrence> {
  const { RRuleTemporal } = await import('rrule-temporal');
  try {
    const found = new RRuleTemporal({
      rruleString: `DTSTART:${written(first)}\nRRULE:${normalizeRule(rule, zone)}`,
      strict: true,
      maxIterations: 1_000_000,
    });
    // A rule can be well written and still end in an error, such as one whose days do not exist; that is found out now, not at a deploy.
    found.between(new Date(first), new Date(first + firstLook * day), true);
    return function* (from, until) {
      let [start, look]: [number, number] = [from, firstLook * day];
      while (start < until) {
        const end = Math.min(start + look, until);
        // Both ends are included by the library, and the end belongs to the next look.
        for (const date of found.between(new Date(start), new Date(end), true)) {
          if (date.epochMilliseconds < end) yield wall(date.epochMilliseconds);
        }
        [start, look] = [end, 2 * look];
      }
    };
  } catch (error) {
    throw new ActionFailure(
      'bad-calendar',
      `The recurrence "${rule}" cannot be followed: ${error instanceof Error ? error.message : 'it cannot be read'}. See RFC 5545, section 3.3.10.`,
      { cause: error },
    );
  }
}
