// Calendars and moments by chance, for the properties that hold for all of them.
import * as fc from 'fast-check';
import { after, minutes, parseInstant } from '#time';

/** Zones with changes of an hour, of half an hour, in the south, at midnight, and without any. */
export const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
];

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const two = (value: number): string => String(value).padStart(2, '0');
const span = fc.oneof(
  clock.map(([h, m]) => `end: "${two(h)}:${two(m)}"`),
  fc.integer({ min: 1, max: 4000 }).map((m) => `duration: ${m}m`),
);
const when = fc.oneof(
  clock.map(([h, m]) => `cron: "${m} ${h} * * *"`),
  fc.tuple(clock, fc.integer({ min: 0, max: 6 })).map(([[h, m], day]) => `cron: "${m} ${h} * * ${day}"`),
  fc.integer({ min: 1, max: 59 }).map((m) => `cron: "${m} * * * *"`),
  fc.constantFrom('rrule: "FREQ=WEEKLY;BYDAY=TU,SA"', 'rrule: "FREQ=MONTHLY;BYMONTHDAY=-1,15"'),
);
export const rule = fc.tuple(when, span).map((parts) => `{ ${parts.join(', ')} }`);
const list = (key: string) =>
  fc.array(rule, { maxLength: 3 }).map((rules) => (rules.length === 0 ? '' : `${key}: [${rules.join(', ')}]\n`));
export const calendar = fc
  .tuple(fc.constantFrom(...zones), list('windows'), list('freezes'))
  .map(([zone, windows, freezes]) => `time-zone: ${zone}\n${windows}${freezes}`);
/** From a week before New York's clocks go back in 2026 to two weeks after, whole minutes. */
const start = parseInstant('2026-10-24T00:00:00Z');
export const moment = fc.integer({ min: 0, max: 21 * 24 * 60 }).map((m) => after(start, minutes(m)));
