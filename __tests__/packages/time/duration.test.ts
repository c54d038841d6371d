import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { days, formatDuration, hours, milliseconds, minutes, parseDuration, seconds } from '#time';

const anyDuration = fc.double({ min: 0, max: days(3_652_425), noNaN: true }).map(milliseconds);

describe('a duration as text', () => {
  test.each([
    ['350ms', 350],
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['90m', 5_400_000],
    ['2d', 172_800_000],
    ['1w', 604_800_000],
    ['1w2d3h4m5s6ms', 788_645_006],
    ['0s', 0],
    ['1.5h', 5_400_000],
    ['1h0.5m', 3_630_000],
    ['4.2s', 4200],
    ['0.1h', 360_000],
    ['007s', 7000],
    ['PT1H30M', 5_400_000],
    ['P2D', 172_800_000],
    ['P1DT12H', 129_600_000],
    ['P2W', 1_209_600_000],
    ['P0.5W', 302_400_000],
    ['PT0,5S', 500],
    ['PT0.25H', 900_000],
    ['PT0S', 0],
    ['3652425d', 315_569_520_000_000],
  ])('%s is %d ms', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  test.each([
    ['', 'an empty text is no duration'],
    ['30', '"30" has no unit: say 30s for seconds or 30m for minutes'],
    ['1.5', 'say 1.5s for seconds'],
    ['-5s', 'has a sign'],
    ['+5s', 'has a sign'],
    ['-PT5S', 'has a sign'],
    ['1h 5', 'contains a blank'],
    [' 5s', 'contains a blank'],
    ['5s\n', 'contains a blank'],
    ['P', 'is no duration'],
    ['PT', 'is no duration'],
    ['P1DT', 'is no duration'],
    ['P1H', 'is no duration'],
    ['PT1D', 'is no duration'],
    ['P1W2D', 'is no duration'],
    ['PT5M1H', 'is no duration'],
    ['pt5m', 'is no duration'],
    ['P1Y', 'counts years or months, whose length is not fixed; count days instead'],
    ['P3M', 'counts years or months'],
    ['P1Y2M10DT2H', 'counts years or months'],
    ['1mo', 'counts years or months'],
    ['1y', 'counts years or months'],
    ['5M', 'is no duration'],
    ['5sec', 'is no duration'],
    ['h', 'is no duration'],
    ['5m1h', 'is no duration'],
    ['1m1m', 'is no duration'],
    ['1,5h', 'is no duration'],
    ['1.h', 'is no duration'],
    ['.5h', 'is no duration'],
    ['1e3s', 'is no duration'],
    ['0x10s', 'is no duration'],
    ['٣s', 'is no duration'],
    ['Infinityh', 'is no duration'],
    ['1.5h30m', 'has a fraction before its last unit'],
    ['PT1.5H30M', 'has a fraction before its last unit'],
    ['0.5ms', 'is finer than a millisecond'],
    ['0.33333333h', 'is finer than a millisecond'],
    ['3652425d1ms', 'from 0 to 10 000 years'],
    ['99999999999999999999h', 'from 0 to 10 000 years'],
    [`${'9'.repeat(400)}s`, 'is no duration'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
    expect(() => parseDuration(text)).toThrow(message);
  });

  test('whatever it is, the answer is a duration or a RangeError that does not grow with it', () => {
    const pieces = fc.constantFrom(
      'P',
      'T',
      'H',
      'M',
      'S',
      'D',
      'W',
      'Y',
      'h',
      'm',
      's',
      'ms',
      'd',
      'w',
      '1',
      '30',
      '.',
      ',',
      '-',
      ' ',
      '\n',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 100 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(parseDuration(text)).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect(String(error).length).toBeLessThan(300);
        }
      }),
    );
  });
});

describe('a duration for people', () => {
  test.each([
    [0, '0ms'],
    [0.4, '0ms'],
    [350, '350ms'],
    [999.4, '999ms'],
    [999.6, '1s'],
    [4200, '4.2s'],
    [4249, '4.2s'],
    [59_949, '59.9s'],
    [59_950, '1m'],
    [60_000, '1m'],
    [89_500, '1m30s'],
    [5_400_000, '1h30m'],
    [3_599_500, '1h'],
    [172_800_000, '2d'],
    [93_784_000, '1d2h3m4s'],
  ])('%d ms is written %s', (duration, text) => {
    expect(formatDuration(milliseconds(duration))).toBe(text);
  });

  test('is read back to the precision it is written in', () => {
    fc.assert(
      fc.property(anyDuration, (duration) => {
        const precision = duration < 999.5 ? 1 : duration < 59_950 ? 100 : 1000;
        expect(Math.abs(parseDuration(formatDuration(duration)) - duration)).toBeLessThanOrEqual(precision / 2);
      }),
    );
  });

  test('is written the same once it was read back', () => {
    fc.assert(
      fc.property(anyDuration, (duration) => {
        const text = formatDuration(duration);
        expect(formatDuration(parseDuration(text))).toBe(text);
      }),
    );
  });
});

describe('a duration from a number', () => {
  test('is counted in the unit that is named', () => {
    expect([milliseconds(1.5), seconds(2), minutes(3), hours(4), days(5)]).toEqual([
      1.5, 2000, 180_000, 14_400_000, 432_000_000,
    ]);
  });

  test.each([-1, Number.NaN, Infinity, -Infinity, 315_569_520_000_001])('is refused for %d ms', (count) => {
    expect(() => milliseconds(count)).toThrow(RangeError);
  });

  test('is refused when the unit makes it too long', () => {
    expect(() => days(3_652_426)).toThrow(RangeError);
  });
});
