import { ActionFailure } from '#kit';
import { day, wall, type Wall } from './wall.ts';

/** The wall clocks at which something recurs, in order, for each stretch of the wall clock that is asked about. */
export type Recurrence = (from: Wall, until: Wall) => Iterable<Wall>;

/** A first look ahead in days; later ones are longer, because most questions are answered within days. */
const firstLook = 32;

/**
 * Reads a recurrence rule of RFC 5545 (section 3.3.10) that counts from `first`. It is followed on the wall clock, so that a clock change
 * moves nothing; UNTIL must therefore be on the wall clock too. Throws ActionFailure `bad-calendar` for a rule that the RFC does not know,
 * and for one that recurs more often than every minute.
 */
export async function readRecurrence(rule: string, first: Wall): Promise<Recurrence> {
  const { RRuleTemporal } = await import('rrule-temporal');
  if (/FREQ\s*=\s*SECONDLY/iu.test(rule)) throw refusal(rule, 'it recurs every second');
  if (/[\r\n]/u.test(rule)) throw refusal(rule, 'it takes one line');
  try {
    const found = new RRuleTemporal({
      rruleString: `DTSTART:${written(first)}\nRRULE:${rule.replace(/^RRULE:/iu, '')}`,
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
    throw refusal(rule, error instanceof Error ? error.message : 'it cannot be read', error);
  }
}

function refusal(rule: string, why: string, cause?: unknown): ActionFailure {
  return new ActionFailure(
    'bad-calendar',
    `The recurrence "${rule}" cannot be followed: ${why}. See RFC 5545, section 3.3.10.`,
    { cause },
  );
}

/** A wall clock in the form of RFC 5545, as if it were of UTC. */
export function written(at: Wall): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');
}
