import type { Instant } from '#time';
import { instant } from '#time';
import { day, hour, minute, wall, type Wall } from './wall.ts';
import type { Zone } from './zone.ts';

const weekday = String.raw`(?:[+-]?\d{1,2})?(?:SU|MO|TU|WE|TH|FR|SA)`;
const listOf = (most: number, least: number, signed = false) => ({ most, least, signed });

/** What a part of a rule takes: numbers within bounds, or texts of a form. RFC 5545, section 3.3.10. */
const parts: Readonly<Record<string, RegExp | ReturnType<typeof listOf>>> = {
  FREQ: /^(?:MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/u,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/u,
  COUNT: /^[1-9]\d{0,5}$/u,
  INTERVAL: /^[1-9]\d{0,4}$/u,
  WKST: /^(?:SU|MO|TU|WE|TH|FR|SA)$/u,
  BYDAY: new RegExp(`^${weekday}(?:,${weekday})*$`, 'u'),
  BYHOUR: listOf(23, 0),
  BYMINUTE: listOf(59, 0),
  BYSECOND: listOf(0, 0),
  BYMONTH: listOf(12, 1),
  BYMONTHDAY: listOf(31, 1, true),
  BYYEARDAY: listOf(366, 1, true),
  BYWEEKNO: listOf(53, 1, true),
  BYSETPOS: listOf(366, 1, true),
};

/**
 * Checks a recurrence rule part by part and writes it the same way always, with UNTIL as the wall clock of `zone`, where the rule is followed.
 * Libraries overlook a part they do not know and an hour that does not exist; here both are RangeErrors.
 */
export function normalizeRule(rule: string, zone: Zone): string {
  const seen = new Map<string, string>();
  for (const piece of rule.replace(/^RRULE:/iu, '').split(';')) {
    const [name = '', value, ...rest] = piece
      .trim()
      .toUpperCase()
      .split('=')
      .map((one) => one.trim());
    const takes = parts[name];
    if (takes === undefined)
      throw new RangeError(`"${name}" is no part of a rule; there are ${Object.keys(parts).join(', ')}`);
    if (seen.has(name)) throw new RangeError(`${name} stands there twice`);
    if (value === undefined || rest.length > 0 || !isTaken(value, takes))
      throw new RangeError(`${name} does not take "${value ?? ''}"`);
    seen.set(name, name === 'UNTIL' ? untilOnTheWall(value, zone) : value);
  }
  if (!seen.has('FREQ')) throw new RangeError('it has no FREQ');
  return [...seen].map(([name, value]) => `${name}=${value}`).join(';');
}

function isTaken(value: string, takes: RegExp | ReturnType<typeof listOf>): boolean {
  if (takes instanceof RegExp) return takes.test(value);
  const shape = takes.signed ? /^[+-]?\d{1,3}$/u : /^\d{1,3}$/u;
  return value.split(',').every((one) => {
    const number = Math.abs(Number(one));
    return shape.test(one) && number >= takes.least && number <= takes.most;
  });
}

/** A day is meant as a whole; an instant of UTC is where the clocks of the zone are then. */
function untilOnTheWall(value: string, zone: Zone): string {
  const number = (from: number, to: number) => Number(value.slice(from, to));
  const date = Date.UTC(number(0, 4), number(4, 6) - 1, number(6, 8));
  if (written(wall(date)).slice(0, 8) !== value.slice(0, 8))
    throw new RangeError(`UNTIL=${value} is no date of the calendar`);
  if (value.length === 8) return written(wall(date + day - 1000));
  const at = date + number(9, 11) * hour + number(11, 13) * minute + number(13, 15) * 1000;
  return written(value.endsWith('Z') ? zone.wallAt(instant(at)) : wall(at));
}

/** A wall clock in the form of RFC 5545, as if it were of UTC. */
export function written(at: Wall | Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');
}
