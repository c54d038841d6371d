import { instant, type Instant } from './instant.ts';
import { quote } from './quote.ts';

const shape =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))$/u;

/**
 * Reads an instant: ISO 8601 extended format with an offset, as in `2026-11-21T09:00:00+01:00` or `2026-11-21T08:00Z`.
 *
 * Seconds may be left out; fractions finer than a millisecond are cut. The same profile as RFC 3339, except that
 * leap seconds are refused (their instant does not exist on a POSIX clock) and letters are upper case.
 * Throws RangeError, with a message for people, for everything else, also for days that do not exist.
 */
export function parseInstant(text: string): Instant {
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) throw new RangeError(explain(text));
  const part = (name: string): number => Number(groups[name] ?? 0);
  refuseOutside(text, 'month', part('month'), 1, 12);
  refuseOutside(text, 'day', part('day'), 1, daysIn(part('year'), part('month')));
  refuseOutside(text, 'hour', part('hour'), 0, 23);
  refuseOutside(text, 'minute', part('minute'), 0, 59);
  if (part('second') === 60) throw new RangeError(`${quote(text)} is a leap second; say the second before or after it`);
  refuseOutside(text, 'second', part('second'), 0, 59);
  refuseOutside(text, 'hour of the offset', part('offsetHour'), 0, 23);
  refuseOutside(text, 'minute of the offset', part('offsetMinute'), 0, 59);
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  date.setUTCHours(
    part('hour'),
    part('minute'),
    part('second'),
    Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
  );
  const offset = (part('offsetHour') * 60 + part('offsetMinute')) * 60_000;
  return instant(date.getTime() + (groups['sign'] === '-' ? offset : -offset));
}

/** The number of days in a month of the proleptic Gregorian calendar (ISO 8601-1, 4.3.1). */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function refuseOutside(text: string, part: string, value: number, least: number, most: number): void {
  if (value < least || value > most) {
    throw new RangeError(`${quote(text)} has ${value} as its ${part}, which goes from ${least} to ${most} there`);
  }
}

function explain(text: string): string {
  const example = 'an instant is written like 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z';
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return `${quote(text)} is a day without a time; ${example}`;
  if (/^\d{4}-\d\d-\d\d[T ][\d:.,]+$/u.test(text)) return `${quote(text)} has no offset from UTC; ${example}`;
  return `${quote(text)} is no instant; ${example}`;
}
