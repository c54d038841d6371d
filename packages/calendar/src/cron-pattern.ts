/** When a rule starts, as a cron expression of five fields says it. Months and days count from 1, days of the week from Sunday as 0. */
export interface CronPattern {
  readonly text: string;
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** 'any' when the field is a star. */
  readonly daysOfMonth: 'any' | { readonly days: ReadonlySet<number>; readonly last: boolean };
  readonly months: ReadonlySet<number>;
  readonly daysOfWeek: 'any' | ReadonlySet<number>;
}

interface FieldOf {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const fields = {
  minute: { name: 'minute', least: 0, most: 59, names: [] },
  hour: { name: 'hour', least: 0, most: 23, names: [] },
  dayOfMonth: { name: 'day of month', least: 1, most: 31, names: [] },
  month: { name: 'month', least: 1, most: 12, names: ['', ...months] },
  dayOfWeek: { name: 'day of week', least: 0, most: 7, names: weekdays },
} satisfies Record<string, FieldOf>;

const nicknames: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/**
 * Reads a cron expression: minute, hour, day of month, month, day of week (crontab(5)), with names, lists, ranges, steps, `L` for the last
 * day of the month and ranges that wrap (`22-2`, `fri-mon`). Throws RangeError where dialects differ in what they read: six or seven fields,
 * and a day of month together with a day of the week, which some take for either and some for both.
 */
export function parseCron(text: string): CronPattern {
  const spelled = nicknames[text.trim().toLowerCase()] ?? text.trim();
  const parts = spelled.split(/\s+/u);
  const [minuteText = '', hourText = '', dayText = '', monthText = '', weekdayText = ''] = parts;
  if (parts.length !== 5) {
    const seconds = parts.length === 6 || parts.length === 7 ? ' Seconds and years have no place here.' : '';
    throw new RangeError(
      `has ${parts.length} fields and takes 5: minute, hour, day of month, month, day of week.${seconds}`,
    );
  }
  const daysOfMonth = readDaysOfMonth(dayText);
  const daysOfWeek = isStar(weekdayText)
    ? 'any'
    : new Set(readField(weekdayText, fields.dayOfWeek).map((one) => one % 7));
  if (daysOfMonth !== 'any' && daysOfWeek !== 'any') {
    throw new RangeError(
      `names a day of the month (${dayText}) and a day of the week (${weekdayText}): some tools take that for either, some for both. Use one of them, or two rules`,
    );
  }
  return {
    text,
    minutes: readField(minuteText, fields.minute),
    hours: readField(hourText, fields.hour),
    daysOfMonth,
    months: new Set(readField(monthText, fields.month)),
    daysOfWeek,
  };
}

function isStar(text: string): boolean {
  return text === '*' || text === '?';
}

function readDaysOfMonth(text: string): CronPattern['daysOfMonth'] {
  if (isStar(text)) return 'any';
  const items = text.split(',');
  const last = items.some((item) => item.toUpperCase() === 'L');
  const rest = items.filter((item) => item.toUpperCase() !== 'L');
  return { days: new Set(rest.length === 0 ? [] : readField(rest.join(','), fields.dayOfMonth)), last };
}

/** The values of one field, ascending. */
function readField(text: string, field: FieldOf): readonly number[] {
  const values = new Set(text.split(',').flatMap((item) => readItem(item, field)));
  return [...values].toSorted((a, b) => a - b);
}

function readItem(item: string, field: FieldOf): readonly number[] {
  const [range = '', stepText, ...more] = item.split('/');
  const step = stepText === undefined ? 1 : /^\d{1,2}$/u.test(stepText) ? Number(stepText) : 0;
  if (more.length > 0 || step < 1) throw unreadable(item, field);
  const size = field.most - field.least + 1;
  if (isStar(range)) {
    // Sunday is both 0 and 7; a star counts it once.
    const most = field === fields.dayOfWeek ? 6 : field.most;
    return spread(field.least, most - field.least, step, field.least, size);
  }
  const [from = '', to, ...rest] = range.split('-');
  if (rest.length > 0) throw unreadable(item, field);
  const first = readValue(from, item, field);
  const last = to === undefined ? (stepText === undefined ? first : field.most) : readValue(to, item, field);
  if (to === undefined && stepText !== undefined) throw unreadable(item, field, `say ${range}-${field.most}/${step}`);
  const wraps = last < first;
  const around = field === fields.dayOfWeek ? 7 : size;
  return spread(first, wraps ? last + around - first : last - first, step, field.least, around, wraps);
}

function spread(
  first: number,
  length: number,
  step: number,
  least: number,
  size: number,
  wraps = false,
): readonly number[] {
  const count = Math.floor(length / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = first + index * step;
    return wraps ? least + ((value - least) % size) : value;
  });
}

function readValue(text: string, item: string, field: FieldOf): number {
  const named = text === '' ? -1 : field.names.indexOf(text.toLowerCase());
  const value = named >= 0 ? named : /^\d{1,2}$/u.test(text) ? Number(text) : -1;
  if (value < field.least || value > field.most) throw unreadable(item, field);
  return value;
}

function unreadable(item: string, { name, least, most, names }: FieldOf, hint?: string): RangeError {
  const spelled = names.length > 0 ? ` or names such as ${names.at(-1)}` : '';
  return new RangeError(
    `has "${item}" for its ${name}, which takes ${least} to ${most}${spelled}${hint ? `; ${hint}` : ''}`,
  );
}
