import { describe, expect, test } from '@jest/globals';
import { limitAnnotations } from '#rehearsal/runner';
import { annotationProperties } from '../../../rehearsal/runner/src/annotations.ts';

describe('the position of an annotation', () => {
  test.each([
    ['is kept when it fits', { file: 'a', line: '1', endline: '2' }, { file: 'a', line: '1', endline: '2' }],
    ['takes the line from the end line', { endline: '2' }, { line: '2', endline: '2' }],
    ['takes the column from the end column', { line: '1', endcolumn: '2' }, { line: '1', col: '2', endcolumn: '2' }],
    ['loses columns without a line', { col: '1', endcolumn: '2' }, {}],
    ['loses columns over several lines', { line: '1', endline: '2', col: '3' }, { line: '1', endline: '2' }],
    ['keeps columns in one line', { line: '1', endline: '1', col: '3' }, { line: '1', endline: '1', col: '3' }],
    ['loses lines that run backwards', { line: '2', endline: '1' }, {}],
    ['loses columns that run backwards', { line: '1', col: '3', endcolumn: '2' }, { line: '1' }],
    ['ignores what is no number', { line: 'x', col: '3' }, { line: 'x' }],
  ])('%s', (_rule, given, expected) => {
    expect(annotationProperties(new Map(Object.entries(given)), '/w')).toEqual(expected);
  });

  test.each([
    ['/w/src/a.ts', 'src/a.ts'],
    ['src/a.ts', 'src/a.ts'],
    ['/workspace2/a.ts', '/workspace2/a.ts'],
    ['/w', '/w'],
  ])('in file %s is shown in %s', (file, shown) => {
    expect(annotationProperties(new Map([['file', file]]), '/w')).toEqual({ file: shown });
  });
});

test('ten annotations of each level are kept, in order', () => {
  const all = Array.from({ length: 24 }, (_, index) => ({
    level: index % 2 === 0 ? ('error' as const) : ('notice' as const),
    message: String(index),
    properties: {},
  }));
  expect(limitAnnotations(all).map(({ message }) => message)).toEqual(
    Array.from({ length: 20 }, (_, index) => String(index)),
  );
});
