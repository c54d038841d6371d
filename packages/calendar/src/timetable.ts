import { ActionFailure } from '#kit';
import { instant, type Instant } from '#time';
import type { Course } from './course.ts';
import { cronCourse } from './cron-course.ts';
import { fixedCourse, wholeDays } from './date-course.ts';
import { openHolidayBook, type HolidayBook } from './holiday-book.ts';
import { holidayCourse } from './holiday-course.ts';
import { icsCourse } from './ics-course.ts';
import type { TimedRule, Timetable } from './openness.ts';
import { readRecurrence } from './recurrence.ts';
import type { Calendar, Rule, RuleSet, When } from './rule.ts';
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
  const sets = [
    calendar.general,
    calendar.services.get(scope.service.toLowerCase()),
    calendar.environments.get(scope.environment.toLowerCase()),
  ];
  const present = sets.filter((set): set is RuleSet => set !== undefined);
  const known: Known = { zones: new Map(), books: new Map() };
  const timed = (rules: readonly Rule[]) => Promise.all(rules.map((rule) => timedRule(rule, known, outside)));
  return {
    windows: await Promise.all(present.map(({ windows }) => timed(windows))),
    freezes: (await Promise.all(present.map(({ freezes }) => timed(freezes)))).flat(),
  };
}

/** What many rules of one calendar ask for. */
interface Known {
  readonly zones: Map<string, Zone>;
  readonly books: Map<string, Promise<HolidayBook>>;
}

async function timedRule(rule: Rule, known: Known, outside: Outside): Promise<TimedRule> {
  const own = known.zones.get(rule.zone) ?? zone(rule.zone);
  known.zones.set(rule.zone, own);
  try {
    return { rule, course: await courseOf(rule.when, own, known, outside) };
  } catch (error) {
    if (!(error instanceof ActionFailure) || error.reason !== 'bad-calendar') throw error;
    throw new ActionFailure('bad-calendar', `line ${rule.line}: ${rule.name}: ${error.message}`, { cause: error });
  }
}

async function courseOf(when: When, own: Zone, { books }: Known, outside: Outside): Promise<Course> {
  switch (when.kind) {
    case 'cron':
      return cronCourse(when.pattern, when.span, own);
    case 'dates':
      return fixedCourse([wholeDays(when.first, when.last, own)]);
    case 'holidays':
      return holidayCourse(when, await bookOf(when.places, books), own);
    case 'ics':
      return icsCourse(await outside.readFile(when.path), when.path, own);
    case 'rrule':
      return recurringCourse(when, own);
    case 'label':
      return (await outside.isLabelOpen(when.label)) ? endless : never;
    default:
      return unknownKind(when);
  }
}

function bookOf(places: readonly string[], books: Known['books']): Promise<HolidayBook> {
  const key = places.join(' ');
  const book = books.get(key) ?? openHolidayBook(places);
  books.set(key, book);
  return book;
}

async function recurringCourse(when: Extract<When, { kind: 'rrule' }>, own: Zone): Promise<Course> {
  const recurrence = await readRecurrence(when.rule, when.first, own);
  const reach = 'duration' in when.span ? when.span.duration : 2 * day;
  return function* (from: Instant, until: Instant) {
    const first = wall(Math.max(when.first, own.wallAt(instant(from - reach)) - day));
    for (const at of recurrence(first, wall(own.wallAt(until) + day))) {
      const interval = spanFrom(own.instantOf(at), at, when.span, own);
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
