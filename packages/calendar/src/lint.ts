import { after, between, days, formatDuration, formatInstant, instant, milliseconds, type Instant } from '#time';
import type { Interval } from './interval.ts';
import { dialectRemarks } from './dialect.ts';
import { horizon, openingsOf, stretchesOf, type TimedRule, type Timetable } from './openness.ts';
import { pairRemarks } from './pairs.ts';
import type { Remark } from './remark.ts';
import { sampleOf, type Sample } from './sample.ts';
import { zone, type Zone } from './zone.ts';

/** Asking for each window whether it ever opens takes a year of every freeze. */
const mostWindows = 50;
/** A rule that does not hold within so long never will: leap days come round within eight years. */
const everAfter = days(8 * 366 + 2);

/**
 * What is doubtful about a calendar that can be followed, with the line of each rule: rules that never hold or always do, windows that never
 * open anything, freezes that are over, rules that say what another one says, clock changes that make an end differ from a duration, and
 * cron that other tools read otherwise. What depends on an issue being open is left aside. Pure.
 */
export function lintTimetable(timetable: Timetable, now: Instant): readonly Remark[] {
  const groups = [...timetable.windows, timetable.freezes].map((group) =>
    group.filter(({ rule }) => rule.when.kind !== 'label'),
  );
  const zones = new Map<string, Zone>();
  const samples = groups.map((group) => group.map((timed) => sampleOf(timed, now)));
  const remarks = [
    ...samples.flat().flatMap((sample) => {
      const own = zones.get(sample.timed.rule.zone) ?? zone(sample.timed.rule.zone);
      zones.set(own.id, own);
      return ruleRemarks(sample, own, now);
    }),
    ...samples.flatMap((group, index) => pairRemarks(group, index < samples.length - 1 ? 'windows' : 'freezes')),
    ...neverOpen({ ...timetable, freezes: groups.at(-1) ?? [] }, now),
  ];
  return remarks.toSorted((a, b) => a.line - b.line);
}

function ruleRemarks(sample: Sample, own: Zone, now: Instant): readonly Remark[] {
  const { rule } = sample.timed;
  const remark = (code: Remark['code'], message: string): Remark => ({
    code,
    line: rule.line,
    message: `${rule.name}: ${message}`,
  });
  const said = dialectRemarks(rule).map((message) => remark('dialect', message));
  if (sample.intervals.length === 0) return [...said, remark(...absence(sample.timed, now))];
  const always = alwaysHolds(sample, now);
  return [
    ...said,
    ...(always === undefined
      ? selfOverlap(sample).map((message) => remark('overlaps-itself', message))
      : [remark('always', always)]),
    ...clockChange(sample, own).map((message) => remark('clock-change', message)),
  ];
}

/** Why a rule holds at no time of the coming year. */
function absence({ rule, course }: TimedRule, now: Instant): [Remark['code'], string] {
  if (rule.when.kind === 'dates') return ['expired', 'is over; take it out'];
  if (rule.when.kind === 'cron' || rule.when.kind === 'rrule') {
    for (const { start, end } of course(now, after(now, everAfter))) {
      if (start < end) return ['not-within-a-year', `holds next on ${formatInstant(start)}, not within a year`];
    }
  }
  return ['never-active', 'never holds from now on: there is no such day or time, or it is over'];
}

function alwaysHolds({ timed, intervals }: Sample, now: Instant): string | undefined {
  const { when } = timed.rule;
  if ((when.kind !== 'cron' && when.kind !== 'rrule') || intervals.length < 2) return undefined;
  const sight = intervals.at(-1)?.start ?? now;
  const [first, ...more] = stretchesOf(timed.course, now, sight);
  const whole =
    first !== undefined &&
    more.length === 0 &&
    first.end - first.start >= days(1) &&
    first.start <= after(now, days(31));
  if (!whole) return undefined;
  return `holds all the time, because it starts again before it has ended (every ${gapOf(intervals)}): is the start missing an hour or a day?`;
}

function gapOf([first, second]: readonly Interval[]): string {
  return first === undefined || second === undefined ? 'time' : formatDuration(between(first.start, second.start));
}

/** A rule that starts again while it holds: every minute of an hour, where one start was meant. */
function selfOverlap({ timed: { rule }, intervals }: Sample): readonly string[] {
  if (rule.when.kind !== 'cron' && rule.when.kind !== 'rrule') return [];
  const again = intervals.findIndex(({ start }, index) => index > 0 && start < (intervals[index - 1]?.end ?? 0));
  const [first, second] = [intervals[again - 1], intervals[again]];
  if (first === undefined || second === undefined) return [];
  return [
    `starts again (${formatInstant(second.start)}) before it has ended (${formatInstant(first.end)}); is that meant?`,
  ];
}

/** The first time at which elapsed time and wall clock disagree about the end. */
function clockChange({ timed: { rule }, intervals }: Sample, own: Zone): readonly string[] {
  if (rule.when.kind !== 'cron' && rule.when.kind !== 'rrule') return [];
  const { span } = rule.when;
  for (const { start, end } of intervals) {
    const shown = own.wallAt(end) - own.wallAt(start);
    const elapsed = end - start;
    if (shown === elapsed) continue;
    const change = `the clocks of ${own.id} change while it holds from ${formatInstant(start)}`;
    return [
      'duration' in span
        ? `${change}: it ends when they show ${clock(own, end)}. Say end: "${clock(own, instant(end - (shown - elapsed)))}" if that is meant`
        : `${change}: it lasts ${formatDuration(milliseconds(elapsed))} then. Say duration if the same length is meant`,
    ];
  }
  return [];
}

function clock(own: Zone, at: Instant): string {
  return new Date(own.wallAt(at)).toISOString().slice(11, 16);
}

function neverOpen(timetable: Timetable, now: Instant): readonly Remark[] {
  const end = after(now, horizon);
  const remarks: Remark[] = [];
  if (openingsOf(timetable, now, end).length === 0) {
    remarks.push({ code: 'never-open', line: 1, message: 'Deploying is never allowed within the next 366 days.' });
  } else if (timetable.windows.flat().length <= mostWindows) {
    for (const { rule, course } of timetable.windows.flat()) {
      const alone = openingsOf({ ...timetable, windows: [[{ rule, course }]] }, now, end);
      const held = course(now, end)[Symbol.iterator]().next().done !== true;
      if (held && alone.length === 0) {
        remarks.push({
          code: 'never-open',
          line: rule.line,
          message: `${rule.name}: a freeze holds whenever this window does`,
        });
      }
    }
  }
  return remarks;
}
