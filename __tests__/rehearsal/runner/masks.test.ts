import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Masks, jobOutputs } from '#rehearsal/runner';

function masking(...values: readonly string[]): Masks {
  const masks = new Masks();
  for (const value of values) masks.add(value);
  return masks;
}

describe('a masked value', () => {
  test.each([
    ['itself', 'hunter2', 'a hunter2 b', 'a *** b'],
    ['base64', 'hunter2', 'aHVudGVyMg==', '***'],
    ['base64 without its first byte', 'hunter2', 'dW50ZXIy', '***'],
    ['base64 without its first two bytes', 'hunter2', 'bnRlcjI=', '***'],
    ['the middle of a longer base64 text (user:hunter2)', 'hunter2', 'dXNlcjpodW50ZXIy', 'dXNlcjpo***'],
    ['URI data', "a b/c!'()*", 'a%20b%2Fc%21%27%28%29%2A', '***'],
    ['JSON', 'a"b\\c\td', '{"x":"a\\"b\\\\c\\td"}', '{"x":"***"}'],
    ['JSON of a line separator', 'a\u2028b', 'a\\u2028b', '***'],
    ['XML', `a<b>&"'`, 'a&lt;b&gt;&amp;&quot;&apos;', '***'],
    ['a quoted command line', 'a"bcd', 'a\\"bcd', '***'],
    ['an expression', "it's", "it''s", '***'],
    ['its inside when it is quoted and longer than 8', '"longer-one"', 'longer-one', '***'],
    ['what PowerShell shows before &', 'first1&second2', 'first1& and', '*** and'],
    ['what PowerShell shows after &', 'first1&second2', 'and second2', 'and ***'],
    ['what PowerShell shows after &+ and one letter', 'first1&+second2', 'econd2', '***'],
  ])('is hidden as %s', (_form, value, text, shown) => {
    expect(masking(value).hide(text)).toBe(shown);
  });

  test('is not hidden as hex, base64url or in parts, which the runner does not know either', () => {
    const shown = '68756e7465723f3f hunter aHVudGVyPz8-';
    expect(masking('hunter??>').hide(shown)).toBe(shown);
  });

  test('is hidden line by line, without the blanks around a line', () => {
    const masks = masking('first line\n  second line \r\n\n');
    expect(masks.hide('a first line b')).toBe('a *** b');
    expect(masks.hide('[second line]')).toBe('[***]');
  });

  test('of one character breaks every text, as on GitHub', () => {
    expect(masking('a').hide('banana')).toBe('b***n***n***');
  });

  test.each(['', ' ', '\n\t'])('that is blank (%j) hides nothing', (value) => {
    expect(masking(value).hide('some\n\ttext')).toBe('some\n\ttext');
    expect(masking(value).values).toEqual([]);
  });
});

test('forms that overlap or touch become one', () => {
  expect(masking('abcd', 'cdef').hide('xabcdefx')).toBe('x***x');
  expect(masking('abcd', 'efgh').hide('xabcdefghx')).toBe('x***x');
  expect(masking('aa').hide('aaaaa')).toBe('***');
});

test('no hidden value remains in any text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
      fc.pre(secret.trim() !== '' && !'***'.includes(secret));
      expect(masking(secret).hide(`${before}${secret}${after}`).split('***').join('\u0000')).not.toContain(secret);
    }),
  );
});

describe('the outputs of a job', () => {
  test('lose empty values, and with a warning those that contain a mask', () => {
    const masks = masking('prod');
    expect(jobOutputs({ environment: 'production', id: '42', none: '' }, masks)).toEqual({
      outputs: { id: '42' },
      warnings: ["Skip output 'environment' since it may contain secret."],
      tooLarge: false,
    });
  });

  test('may be 1 MiB of UTF-16 and no more', () => {
    const fits = 'x'.repeat(512 * 1024 - 1);
    expect(jobOutputs({ a: fits }, masking()).tooLarge).toBe(false);
    expect(jobOutputs({ a: `${fits}x` }, masking()).tooLarge).toBe(true);
  });
});
