import { describe, expect, test } from '@jest/globals';
import { maskForms, Masks } from '../../../packages/kit/src/masks.ts';

/** Computed with coreutils: `printf … | base64 -w0 | tr +/ -_`, `od -tx1`. */
const forms = {
  text: 'p@ss/w?rd~>>',
  base64url: 'cEBzcy93P3Jkfj4-',
  hex: '704073732f773f72647e3e3e',
  percent: 'p%40ss%2Fw%3Frd~%3E%3E',
};

describe('the forms of a secret', () => {
  test('include base64url, hexadecimal in both cases and percent-encoding in both cases', () => {
    expect(maskForms(forms.text)).toEqual(
      expect.arrayContaining([
        forms.text,
        forms.base64url,
        forms.hex,
        forms.hex.toUpperCase(),
        forms.percent,
        forms.percent.replace('%2F', '%2f').replaceAll('%3F', '%3f').replaceAll('%3E', '%3e'),
      ]),
    );
  });

  test.each([0, 1, 2, 3, 4, 5])('cover it in base64url after %i other bytes', (before) => {
    const secret = 'correct horse battery staple??>>~~';
    const encoded = Buffer.from(`${'u'.repeat(before)}${secret}:rest`).toString('base64url');
    const covering = maskForms(secret).filter((form) => encoded.includes(form));
    expect(Math.max(...covering.map((form) => form.length))).toBeGreaterThanOrEqual(
      Math.floor((secret.length * 8) / 6) - 2,
    );
  });

  test('are those of each line of a key file, not of its short lines', () => {
    const all = maskForms('-----BEGIN KEY-----\nMC4CAQAwBQYDK2VwBCIE\n}\r\nabc\n');
    expect(all).toEqual(expect.arrayContaining(['-----BEGIN KEY-----', 'MC4CAQAwBQYDK2VwBCIE']));
    expect(all.some((form) => form.includes('\n') || form.length < 4)).toBe(false);
  });

  test.each(['', ' ', 'abc', 'true', 'FALSE', 'null', '\n\n'])('are none for %j, which is everywhere', (value) => {
    expect(maskForms(value)).toEqual([]);
  });

  test('include that of a form, where blanks are plus signs', () => {
    expect(maskForms('two words')).toEqual(expect.arrayContaining(['two%20words', 'two+words']));
  });

  test('do not fail for half a surrogate pair', () => {
    expect(maskForms(`abcd${'👩'.charAt(0)}`)).toContain('abcd%EF%BF%BD');
  });
});

describe('the masks of a step', () => {
  test('are told to the runner once, escaped', () => {
    let log = '';
    const masks = new Masks((text) => {
      log += text;
    });
    expect([masks.add('100%-secret'), masks.add('100%-secret'), masks.add('abc')]).toEqual([true, true, false]);
    expect(log.split('\n').filter((line) => line === '::add-mask::100%25-secret')).toHaveLength(1);
  });

  test('hide the longest form first', () => {
    const masks = new Masks(() => {});
    masks.add('secret');
    masks.add('secret-and-more');
    expect(masks.hide('a secret-and-more, a secret')).toBe('a ***, a ***');
    expect([masks.covers('no secrets'), masks.covers('nothing')]).toEqual([true, false]);
  });
});
