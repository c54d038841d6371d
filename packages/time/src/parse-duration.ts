import { milliseconds, type Duration } from './duration.ts';
import { quote } from './quote.ts';

type Unit = 'w' | 'd' | 'h' | 'm' | 's' | 'ms';

/** Largest first: the order in which the units of one duration must come. */
const unitLengths: Readonly<Record<Unit, number>> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

const number = String.raw`\d+(?:[.,]\d+)?`;
const short = new RegExp(
  `^(?:(?<w>${number})w)?(?:(?<d>${number})d)?(?:(?<h>${number})h)?(?:(?<m>${number})m)?(?:(?<s>${number})s)?(?:(?<ms>${number})ms)?$`,
  'u',
);
const isoWeeks = new RegExp(`^P(?<w>${number})W$`, 'u');
const iso = new RegExp(
  `^P(?:(?<d>${number})D)?(?:T(?=\\d)(?:(?<h>${number})H)?(?:(?<m>${number})M)?(?:(?<s>${number})S)?)?$`,
  'u',
);

/** Longer texts are never durations that a person meant; the limit keeps the arithmetic small. */
const longestText = 64;

/**
 * Reads a duration as people write it (`90s`, `5m`, `1h30m`, `2d`, `350ms`, `1.5h`) or as ISO 8601 does (`PT1H30M`, `P2W`).
 *
 * Units go from large to small, each once; only the last may have a decimal fraction (ISO 8601-1, 5.5.2.3 lets a comma
 * or a full stop mark it, the short form takes the full stop only). Days have 24 hours. Exact to the millisecond.
 * Throws RangeError, with a message for people, for everything else: bare numbers, signs, blanks, years and months
 * (their length is not fixed), fractions of a millisecond, more than 10 000 years.
 */
export function parseDuration(text: string): Duration {
  const groups = match(text);
  if (groups === undefined) throw new RangeError(explain(text));
  const parts = Object.entries(unitLengths).flatMap(([unit, length]) => {
    const count = groups[unit];
    return count === undefined ? [] : [{ count: count.replace(',', '.'), length }];
  });
  if (parts.length === 0) throw new RangeError(explain(text));
  if (parts.slice(0, -1).some(({ count }) => count.includes('.'))) {
    throw new RangeError(`${quote(text)} has a fraction before its last unit; only the last unit may have one`);
  }
  return milliseconds(Number(parts.reduce((sum, { count, length }) => sum + exactly(count, length, text), 0n)));
}

function match(text: string): Record<string, string | undefined> | undefined {
  if (text.length > longestText) return undefined;
  if (text.startsWith('P')) return (isoWeeks.exec(text) ?? iso.exec(text))?.groups;
  return text.includes(',') ? undefined : short.exec(text)?.groups;
}

/** The milliseconds in `count` units of `length`, as an integer. */
function exactly(count: string, length: number, text: string): bigint {
  const [whole = '', fraction = ''] = count.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(length);
  if (scaled % scale !== 0n) throw new RangeError(`${quote(text)} is finer than a millisecond`);
  return scaled / scale;
}

const examples = 'a duration is written like 350ms, 90s, 5m, 1h30m, 2d or PT1H30M';

function explain(text: string): string {
  if (text === '') return `an empty text is no duration; ${examples}`;
  if (/^\d+(?:\.\d+)?$/u.test(text) && text.length <= 20) {
    return `${quote(text)} has no unit: say ${text}s for seconds or ${text}m for minutes`;
  }
  if (/^[+-]/u.test(text)) return `${quote(text)} has a sign; ${examples}`;
  if (/\s/u.test(text)) return `${quote(text)} contains a blank; ${examples}`;
  if (/^P(?:[\d.,]+Y|[\d.,]+M|[\d.,]+Y[\d.,]+M)/u.test(text) || /^\d+(?:mo|y|yr)/u.test(text)) {
    return `${quote(text)} counts years or months, whose length is not fixed; count days instead`;
  }
  return `${quote(text)} is no duration; ${examples}`;
}
