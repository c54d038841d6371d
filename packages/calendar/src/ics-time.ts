import type { Instant } from '#time';
import type { ContentLine } from './content-line.ts';
import { hour, minute, wall, type Wall } from './wall.ts';
import { zone, type Zone } from './zone.ts';

/** A time of an iCalendar file: a wall clock and the zone it hangs in, or a whole day. */
export interface IcsTime {
  readonly at: Wall;
  readonly zone: Zone;
  readonly wholeDay: boolean;
}

/**
 * Reads the values of a date or date-time property (RFC 5545, sections 3.3.4 and 3.3.5). Floating times and whole days are of the zone
 * `own`; `zones` keeps the zones that were met. Throws RangeError for what is no time, and for a TZID that is no name of the IANA database.
 */
export function readTimes(line: ContentLine, own: Zone, zones: Map<string, Zone>): readonly IcsTime[] {
  const id = line.parameters.get('TZID')?.replace(/^\//u, '');
  return line.value.split(',').map((value) => {
    const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/u.exec(value.trim());
    if (parts === null) throw new RangeError(`line ${line.line}: "${value}" is no date`);
    const [, year, month, date, hours, minutes, seconds, utc] = parts.map((part) => part ?? '');
    const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date));
    if (new Date(midnight).toISOString().slice(0, 10) !== `${year}-${month}-${date}`) {
      throw new RangeError(`line ${line.line}: "${value}" is no date of the calendar`);
    }
    if (hours === '') return { at: wall(midnight), zone: own, wholeDay: true };
    if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) {
      throw new RangeError(`line ${line.line}: "${value}" is no time of day`);
    }
    const at = wall(midnight + Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000);
    return {
      at,
      zone: utc === 'Z' ? zoneOf('UTC', line, zones) : id === undefined ? own : zoneOf(id, line, zones),
      wholeDay: false,
    };
  });
}

function zoneOf(id: string, line: ContentLine, zones: Map<string, Zone>): Zone {
  const known = zones.get(id);
  if (known !== undefined) return known;
  try {
    const found = zone(id);
    zones.set(id, found);
    return found;
  } catch (cause) {
    throw new RangeError(`line ${line.line}: TZID=${id} is no name of the IANA database, such as Europe/Berlin`, {
      cause,
    });
  }
}

/** The instant of a time. */
export function instantOf({ at, zone: of }: IcsTime): Instant {
  return of.instantOf(at);
}

/** How long an event lasts: days are counted on the wall clock, the rest as it elapses. */
export interface IcsLength {
  readonly days: number;
  readonly milliseconds: number;
}

/** Reads a duration such as `PT4H`, `P1D` or `P2W` (section 3.3.6), whose days and weeks are as long as the clocks make them. */
export function readIcsDuration(line: ContentLine): IcsLength {
  const parts = /^\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?)$/u.exec(
    line.value.trim(),
  );
  if (parts === null || /^\+?P$/u.test(line.value.trim()))
    throw new RangeError(`line ${line.line}: "${line.value}" is no duration`);
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return {
    days: 7 * (weeks ?? 0) + (days ?? 0),
    milliseconds: (hours ?? 0) * hour + (minutes ?? 0) * minute + (seconds ?? 0) * 1000,
  };
}
