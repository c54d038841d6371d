import type { Rule } from './rule.ts';

/** What other tools read otherwise in the cron expression or the zone of a rule. */
export function dialectRemarks({ when, zone }: Rule): readonly string[] {
  const own = zoneRemarks(zone);
  if (when.kind !== 'cron') return own;
  const [minutes = '', hours = '', dayOfMonth = '', , dayOfWeek = ''] = when.pattern.text.split(/\s+/u);
  const found: readonly (string | false)[] = [
    /(?:^|[,-])7(?:$|[,/-])/u.test(dayOfWeek) && 'day of week 7 is Sunday here and an error elsewhere; say 0 or sun',
    /(?:^|,)\?/u.test(`${dayOfMonth},${dayOfWeek}`) && '"?" is Quartz, whose days of the week count from 1; say *',
    /(?:^|,)l(?:$|,)/iu.test(dayOfMonth) &&
      'L for the last day of the month is no part of crontab(5); other tools refuse it',
    wraps(when.pattern.text) &&
      'a range that wraps, such as 22-2 or fri-mon, is an error elsewhere; say it as two ranges',
    uneven(minutes, 60) && `the step of "${minutes}" begins anew every hour, because 60 is no multiple of it`,
    uneven(hours, 24) && `the step of "${hours}" begins anew every day, because 24 is no multiple of it`,
  ];
  return [...own, ...found.filter((one) => one !== false)];
}

function zoneRemarks(zone: string): readonly string[] {
  if (/^(?:EST|MST|HST)$/iu.test(zone))
    return [`the zone ${zone} never changes its clocks; say a place such as America/New_York`];
  const sign = /^Etc\/GMT([+-])/iu.exec(zone)?.[1];
  return sign === undefined
    ? []
    : [`${zone} is ${sign === '+' ? 'behind' : 'ahead of'} UTC, the other way round than it reads`];
}

const order = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function wraps(text: string): boolean {
  return [...text.toLowerCase().matchAll(/([a-z]{3}|\d{1,2})-([a-z]{3}|\d{1,2})/gu)].some(([, from = '', to = '']) => {
    const number = (one: string) => (order.includes(one) ? order.indexOf(one) : Number(one));
    return number(to) < number(from);
  });
}

function uneven(field: string, size: number): boolean {
  return [...field.matchAll(/\*\/(\d+)/gu)].some(([, step]) => size % Number(step) !== 0);
}
