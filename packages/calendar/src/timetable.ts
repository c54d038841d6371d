import { ActionFailure } from '#kit';
import { instant, type Instant } from '#time';
import type { Course } from './course.ts';
import { cronCourse } from './cron-course.ts';
import { fixedCourse, wholeDays } from './date-course.ts';
import { openHolidayBook } from './holiday-book.ts';
import { holidayCourse } from './holiday-course.ts';
import { icsCourse } from './ics-course.ts';
import type { TimedRule, Timetable } from './openness.ts';
import { readRecurrence } from './recurrence.ts';
import type { Calendar, Rule, RuleSet } from './rule.ts';
import { spanFrom } from './span.ts';
import { day, wall } from './wall.ts';
import { zone, type Zone } from './zone.ts';

/** What a calendar asks of the world outside its file. */
export interface Outside {
  /** The text of a file that a rule by `ics` names. */
  readFile(path: string): Promise<string>;
  /** Whether an open issue carries the label. */
  isLabelOpen(label: string): Promise<boolean>;
}

/** Whom a question is about; what a calendar says of neither is general. */
export interface Scope {
  readonly service: string;
  readonly environment: string;
}

/**
 * Makes a timetable of what a calendar says for one service in one environment: general windows and those of the service and of the
 * environment must all be open; all freezes add. Throws ActionFailure `bad-calendar` for a rule that cannot be followed, and whatever
 * `outside` throws.
 */
export async function timetableOf(calendar: Calendar, scope: Scope, outside: Outside): Promise<Timetable> {
  const sets = [calendar.general, calendar.services.get(scope.service), calendar.environments.get(scope.environment)];
  const present = sets.filter((set): set is RuleSet => set !== undefined);
  const zones = new Map<string, Zone>();
  const timed = (rules: readonly Rule[]) => Promise.all(rules.map((rule) => timedRule(rule, zones, outside)));
  return {
    windows: await Promise.all(present.map(({ windows }) => timed(windows))),
    freezes: (await Promise.all(present.map(({ freezes }) => timed(freezes)))).flat(),
  };
}

async function timedRule(rule: Rule, zones: Map<string, Zone>, outside: Outside): Promise<TimedRule> {
  const known = zones.get(rule.zone) ?? zone(rule.zone);
  zones.set(rule.zone, known);
  return { name: rule.name, course: await courseOf(rule, known, outside) };
}

async function courseOf({ name, line, when }: Rule, own: Zone, outside: Outside): Promise<Course> {
  switch (when.kind) {
    case 'cron':
      return cronCourse(when.pattern, when.span, own);
    case 'dates':
      return fixedCourse([wholeDays(when.first, when.last, own)]);
    case 'holidays':
      return holidayCourse(when, await openHolidayBook(when.places), own);
    case 'ics':
      return icsCourse(await outside.readFile(when.path), `${when.path} (${name}, line ${line})`, own);
    case 'rrule':
      return recurringCourse(when, own);
    case 'label':
      return (await outside.isLabelOpen(when.label)) ? endless : never;
    default:
      return unknownKind(when);
  }
}

async function recurringCourse(when: Extract<Rule['when'], { kind: 'rrule' }>, own: Zone): Promise<Course> {
  const recurrence = await readRecurrence(when.rule, when.first);
  const reach = 'duration' in when.span ? when.span.duration : 2 * day;
  return function* (from: Instant, until: Instant) {
    const first = wall(Math.max(when.first, own.wallAt(instant(from - reach)) - day));
    for (const at of recurrence(first, wall(own.wallAt(until) + day))) {
      const interval = spanFrom(own.instantOf(at), when.span, own);
      if (interval.start < until && interval.end > from) yield interval;
    }
  };
}

/** An open issue freezes until somebody closes it, and nobody knows when that is. */
const endless: Course = (from, until) => [{ start: from, end: until }];
const never: Course = () => [];

function unknownKind(when: never): never {
  throw new ActionFailure('bad-calendar', `A rule of an unknown kind: ${JSON.stringify(when)}.`);
}
