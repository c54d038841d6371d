import { Buffer } from 'node:buffer';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LineSplitter } from '../../../rehearsal/runner/src/lines.ts';

function split(chunks: readonly Uint8Array[]): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\nb', ['a', 'b']],
  ['a\n\nb\n', ['a', '', 'b']],
  ['a\r\nb', ['a', 'b']],
  ['progress 1\rprogress 2\r::debug::x\n', ['progress 1', 'progress 2', '::debug::x']],
  ['a\n\rb', ['a', '', 'b']],
  ['a\u2028b\u0085c\fd', ['a\u2028b\u0085c\fd']],
])('%j is the lines %j', (text, lines) => {
  expect(split([Buffer.from(text)])).toEqual(lines);
});

test('a carriage return and its line feed in two chunks end one line', () => {
  expect(split([Buffer.from('a\r'), Buffer.from(''), Buffer.from('\nb\r'), Buffer.from('c')])).toEqual(['a', 'b', 'c']);
});

test('bytes that are no UTF-8 become replacement characters', () => {
  expect(split([Buffer.from([0x61, 0xff, 0x62, 0x0a, 0xe2, 0x82])])).toEqual(['a\uFFFDb', '\uFFFD']);
});

test('how the bytes are cut makes no difference', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u00e9', '\u20ac', '\u{1f600}'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 60 })), (whole, cuts) => {
      const bytes = Buffer.from(whole);
      const ends = [...cuts.sort((left, right) => left - right), bytes.length];
      const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
      const lines = whole.split(/\r\n|\n|\r/u);
      if (lines.at(-1) === '') lines.pop();
      expect(split(chunks)).toEqual(lines);
    }),
  );
});
