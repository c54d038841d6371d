import { describe as group, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { describe, readDescription, type Notes } from '#ledger';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/).filter((each) => each !== 'cut');

group('the description of a status', () => {
  test('says stage, outcome and floor first and the others in their order', () => {
    const notes = { applied: '3', floor: '1.4.0', held: '1', outcome: 'success', stage: 'health' };
    expect(describe(notes)).toBe('stage=health outcome=success floor=1.4.0 applied=3 held=1');
  });

  test('leaves out what has nothing to say', () => {
    expect(describe({ stage: '', applied: '0' })).toBe('applied=0');
    expect(describe({})).toBe('');
  });

  test('encodes what would break the line apart, and nothing else', () => {
    expect(describe({ stage: 'a b%c\nd', url: 'https://x.example/?a=b&c=d', name: 'café', lone: '\ud800' })).toBe(
      'stage=a%20b%25c%0Ad url=https://x.example/?a=b&c=d name=caf%C3%A9 lone=%EF%BF%BD',
    );
  });

  test('has exactly 140 characters where they suffice', () => {
    const note = 'x'.repeat(140 - 'stage=health why='.length);
    expect(describe({ stage: 'health', why: note })).toBe(`stage=health why=${note}`);
    expect(describe({ stage: 'health', why: `${note}x` })).toBe('stage=health cut=1');
  });

  test('counts what does not fit, and never cuts a value in the middle', () => {
    const text = describe({ stage: 'health', one: 'a'.repeat(100), two: 'b'.repeat(30), three: 'c' });
    expect(text).toBe(`stage=health one=${'a'.repeat(100)} cut=2`);
  });

  test('never leaves out the schema floor: one that is too long is refused', () => {
    expect(describe({ why: 'x'.repeat(130), floor: '1.4.0' })).toBe('floor=1.4.0 cut=1');
    expect(() => describe({ floor: 'x'.repeat(135) })).toThrow(RangeError);
  });

  test.each(['Stage', 'a b', '', 'ä', '__proto__', 'cut'])('refuses the name %j', (key) => {
    expect(() => describe({ [key]: 'x' })).toThrow(/no name for a note/);
  });

  test('is read back as it was written, within 140 UTF-16 units, whatever the values are', () => {
    const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const notes: fc.Arbitrary<Notes> = fc.dictionary(name, value, { maxKeys: 8, noNullPrototype: true });
    fc.assert(
      fc.property(notes, (written) => {
        fc.pre(!['stage', 'outcome', 'floor'].some((each) => each in written));
        const text = describe(written);
        expect(text.length).toBeLessThanOrEqual(140);
        expect(text).toMatch(/^[ -~]*$/);
        if (text === '') return;
        const { cut, ...read } = readDescription(text) ?? {};
        expect(Object.keys(written).length - Object.keys(read).length).toBe(Number(cut ?? 0));
        for (const [key, each] of Object.entries(read)) expect(each).toBe(written[key]?.toWellFormed());
      }),
    );
  });

  test.each([
    '',
    'Deployment finished successfully.',
    'stage=health finished',
    'stage=health stage=deploy',
    'stage=',
    'stage=%',
    'stage=%zz',
    'stage=%ff',
    'stage=a  b=c',
    'Stage=health',
    '=x',
    'stage=caf\u00e9',
    'stage=a\nfloor=1',
  ])('what no machine of ours wrote says nothing: %j', (text) => {
    expect(readDescription(text)).toBeUndefined();
  });

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readDescription(text);
      }),
    );
  });
});
