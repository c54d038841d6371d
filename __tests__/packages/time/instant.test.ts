import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { after, between, formatInstant, hours, instant, milliseconds, parseInstant } from '#time';

describe('an instant as text', () => {
  // Seconds computed with GNU date: `date -u -d … +%s`.
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-21T01:33:48Z', 1_795_224_828_000],
    ['2026-11-21T02:33:48+01:00', 1_795_224_828_000],
    ['2026-11-20T20:03:48-05:30', 1_795_224_828_000],
    ['2026-11-21T01:33Z', 1_795_224_780_000],
    ['2026-11-21T01:33:48.5Z', 1_795_224_828_500],
    ['2026-11-21T01:33:48,123456789Z', 1_795_224_828_123],
    ['2024-02-29T12:00:00Z', 1_709_208_000_000],
    ['2000-02-29T00:00:00Z', 951_782_400_000],
    ['1969-12-31T23:59:59.999Z', -1],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['0000-01-01T00:00:00Z', -62_167_219_200_000],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
  ])('%s is %d ms after the epoch', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test.each([
    ['', 'is no instant'],
    ['now', 'is no instant'],
    ['2026-11-21', 'is a day without a time'],
    ['2026-11-21T01:33:48', 'has no offset from UTC'],
    ['2026-11-21 01:33:48', 'has no offset from UTC'],
    ['2026-11-21 01:33:48Z', 'is no instant'],
    ['2026-11-21t01:33:48z', 'is no instant'],
    ['2026-11-21T01:33:48+0100', 'is no instant'],
    ['2026-11-21T01:33:48+01', 'is no instant'],
    ['2026-11-21T01:33:48Z ', 'is no instant'],
    ['20261121T013348Z', 'is no instant'],
    ['1795224828', 'is no instant'],
    ['+12026-11-21T01:33:48Z', 'is no instant'],
    ['2026-02-30T00:00:00Z', '30 as its day, which goes from 1 to 28 there'],
    ['2026-02-29T00:00:00Z', '29 as its day'],
    ['1900-02-29T00:00:00Z', '29 as its day'],
    ['2026-04-31T00:00:00Z', '31 as its day'],
    ['2026-00-10T00:00:00Z', '0 as its month'],
    ['2026-13-10T00:00:00Z', '13 as its month'],
    ['2026-11-00T00:00:00Z', '0 as its day'],
    ['2026-11-21T24:00:00Z', '24 as its hour'],
    ['2026-11-21T23:60:00Z', '60 as its minute'],
    ['2016-12-31T23:59:60Z', 'is a leap second'],
    ['2026-11-21T23:59:61Z', '61 as its second'],
    ['2026-11-21T01:00:00+24:00', '24 as its hour of the offset'],
    ['2026-11-21T01:00:00+01:60', '60 as its minute of the offset'],
    ['0000-01-01T00:00:00+00:01', 'in the years 0000 to 9999'],
    ['9999-12-31T23:59:59-00:01', 'in the years 0000 to 9999'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
    expect(() => parseInstant(text)).toThrow(message);
  });

  test('is read back as it was written, cut to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (at) => {
        expect(parseInstant(formatInstant(instant(at)))).toBe(Math.floor(at / 1000) * 1000);
      }),
    );
  });

  test('agrees with the platform wherever that is not more lenient', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});

describe('between instants', () => {
  const start = parseInstant('2026-11-21T01:00:00Z');

  test('time is added and measured, and never negative', () => {
    expect(formatInstant(after(start, hours(24)))).toBe('2026-11-22T01:00:00Z');
    expect(between(start, after(start, milliseconds(1.5)))).toBe(1.5);
    expect(between(after(start, hours(1)), start)).toBe(0);
  });

  test('the year 9999 is not left', () => {
    expect(() => after(instant(253_402_300_799_999), milliseconds(1))).toThrow(RangeError);
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });

  test('the whole range has a length', () => {
    expect(between(parseInstant('0000-01-01T00:00:00Z'), parseInstant('9999-12-31T23:59:59Z'))).toBe(
      315_569_519_999_000,
    );
  });
});
