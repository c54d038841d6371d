import { path } from '#inputs';
import { milliseconds, parseDuration } from '#time';
import { parseCron } from './cron-pattern.ts';
import type { When } from './rule.ts';
import type { Span } from './span.ts';
import { day, hour, minute, wall, type Wall } from './wall.ts';

/** What is wrong with a rule, at one of its fields or as a whole. */
export interface Problem {
  readonly field: string | undefined;
  readonly message: string;
}

type Values = ReadonlyMap<string, unknown>;

/** Longer than any window or freeze that recurs is meant to last. */
const longest = 366 * day;

const kinds: Readonly<Record<When['kind'], { readonly by: string; readonly takes: readonly string[] }>> = {
  cron: { by: 'cron', takes: ['cron', 'end', 'duration'] },
  rrule: { by: 'rrule', takes: ['rrule', 'from', 'end', 'duration'] },
  holidays: { by: 'holidays', takes: ['holidays', 'day-before', 'extra', 'except'] },
  ics: { by: 'ics', takes: ['ics'] },
  label: { by: 'issue-label', takes: ['issue-label'] },
  dates: { by: 'from', takes: ['from', 'to'] },
};
const order = ['cron', 'rrule', 'holidays', 'ics', 'label', 'dates'] as const;

/** Reads the fields of a rule that say when it holds, or tells what is wrong with them. */
export function readWhen(
  values: Values,
  what: 'window' | 'freeze',
): { readonly when: When } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const complain = (field: string | undefined, message: string) => {
    problems.push({ field, message });
    return undefined;
  };
  const kind = order.find((one) => values.has(kinds[one].by));
  if (kind === undefined)
    return {
      problems: [
        {
          field: undefined,
          message: 'says nothing of when: give it cron, from and to, rrule, holidays, ics or issue-label',
        },
      ],
    };
  for (const key of values.keys()) {
    if (!kinds[kind].takes.includes(key))
      complain(
        key,
        `"${key}" has no meaning in a rule by ${kinds[kind].by}, which takes ${kinds[kind].takes.join(', ')}`,
      );
  }
  if (what === 'window' && (kind === 'holidays' || kind === 'label'))
    complain(kinds[kind].by, `${kinds[kind].by} makes a freeze, and cannot open a window`);
  const when = readers[kind](values, complain);
  return when === undefined || problems.length > 0 ? { problems } : { when };
}

type Complain = (field: string | undefined, message: string) => undefined;

const readers: Readonly<Record<When['kind'], (values: Values, complain: Complain) => When | undefined>> = {
  cron(values, complain) {
    const text = readText(values, 'cron', complain);
    const span = readSpan(values, complain);
    if (text === undefined || span === undefined) return undefined;
    try {
      return { kind: 'cron', pattern: parseCron(text), span };
    } catch (error) {
      return complain('cron', `cron "${text}" ${error instanceof Error ? error.message : ''}`);
    }
  },
  rrule(values, complain) {
    const rule = readText(values, 'rrule', complain);
    const span = readSpan(values, complain);
    const counts = rule !== undefined && (/INTERVAL\s*=\s*(?!0*1\b)/iu.test(rule) || /COUNT\s*=/iu.test(rule));
    if (counts && !values.has('from'))
      return complain('rrule', 'an rrule with INTERVAL or COUNT counts from a first day: say it with from');
    const first = values.has('from') ? readDate(values.get('from'), 'from', complain) : wall(Date.UTC(2000, 0, 1));
    return rule === undefined || span === undefined || first === undefined
      ? undefined
      : { kind: 'rrule', rule, first, span };
  },
  holidays(values, complain) {
    const places = readTexts(values.get('holidays'), 'holidays', complain);
    const extra = readDates(values.get('extra'), 'extra', complain);
    const except = readDates(values.get('except'), 'except', complain);
    const dayBefore = values.get('day-before') ?? false;
    if (typeof dayBefore !== 'boolean') return complain('day-before', 'day-before takes true or false');
    if (places?.length === 0) return complain('holidays', 'holidays names no country: say codes such as DE or US-NY');
    return places && extra && except ? { kind: 'holidays', places, dayBefore, extra, except } : undefined;
  },
  ics(values, complain) {
    const text = readText(values, 'ics', complain);
    if (text === undefined) return undefined;
    try {
      return { kind: 'ics', path: path().parse(text) };
    } catch (error) {
      return complain(
        'ics',
        `ics "${text}" ${error instanceof Error ? error.message : ''}; say a file of the repository`,
      );
    }
  },
  label(values, complain) {
    const label = readText(values, 'issue-label', complain);
    // GitHub's list of issues takes a comma for several labels, all of which an issue must have.
    if (label?.includes(',') === true) return complain('issue-label', 'issue-label takes one label, without a comma');
    return label === undefined ? undefined : { kind: 'label', label };
  },
  dates(values, complain) {
    const first = readDate(values.get('from'), 'from', complain);
    const last = readDate(values.get('to'), 'to', complain);
    if (first === undefined || last === undefined) return undefined;
    return last < first ? complain('to', 'to is a day before from') : { kind: 'dates', first, last };
  },
};

function readText(values: Values, field: string, complain: Complain): string | undefined {
  const value = values.get(field);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : complain(field, `${field} takes a text`);
}

function readTexts(value: unknown, field: string, complain: Complain): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((one) => typeof one === 'string');
  return texts.length === list.length
    ? texts
    : complain(field, `${field} takes a list of texts; NO for Norway is written "NO"`);
}

function readSpan(values: Values, complain: Complain): Span | undefined {
  const [end, duration] = [values.get('end'), values.get('duration')];
  if ((end === undefined) === (duration === undefined)) {
    return complain(
      end === undefined ? undefined : 'end',
      'takes exactly one of end (a wall clock, such as "17:00") and duration (elapsed time, such as 8h)',
    );
  }
  if (end !== undefined) {
    const clock = typeof end === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(end) : null;
    if (clock === null) return complain('end', 'end takes a wall clock in quotes, such as "17:00"');
    return { end: Number(clock[1]) * hour + Number(clock[2]) * minute };
  }
  try {
    const length = parseDuration(typeof duration === 'string' ? duration : String(duration));
    if (length <= 0 || length > longest)
      return complain('duration', 'duration takes more than nothing and at most 366d');
    return { duration: milliseconds(length) };
  } catch (error) {
    return complain('duration', `duration ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function readDates(value: unknown, field: string, complain: Complain): readonly Wall[] | undefined {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const dates = list.flatMap((one) => readDate(one, field, complain) ?? []);
  return dates.length === list.length ? dates : undefined;
}

function readDate(value: unknown, field: string, complain: Complain): Wall | undefined {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) : null;
  const time = parts === null ? Number.NaN : Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // Date.UTC takes 30 February for 1 March.
  if (parts === null || new Date(time).toISOString().slice(0, 10) !== parts[0]) {
    return complain(field, `${field} takes a day such as 2026-12-24`);
  }
  return wall(time);
}
