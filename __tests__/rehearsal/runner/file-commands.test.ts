import { describe, expect, test } from '@jest/globals';
import { parseFileCommands, parsePathFile } from '#rehearsal/runner';

describe('a file of pairs', () => {
  test.each([
    ['', []],
    ['\n\n', []],
    ['a=1', [['a', '1']]],
    ['a=1\n', [['a', '1']]],
    [
      'a=1\n\nb=2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a=', [['a', '']]],
    ['a=b=c', [['a', 'b=c']]],
    ['a=<<EOF', [['a', '<<EOF']]],
    [' a = 1 ', [[' a ', ' 1 ']]],
    ['a=1\r\n', [['a', '1\r']]],
    ['a<<EOF\nEOF', [['a', '']]],
    ['a<<EOF\n\nEOF', [['a', '']]],
    ['a<<EOF\n\n\nEOF', [['a', '\n']]],
    ['a<<EOF\none\nEOF\n', [['a', 'one']]],
    [
      'a<<EOF\none\ntwo\n\nEOF\nb=2',
      [
        ['a', 'one\ntwo\n'],
        ['b', '2'],
      ],
    ],
    ['a<<EOF\n EOF\nEOF \nEOFX\nEOF', [['a', ' EOF\nEOF \nEOFX']]],
    ['a<<=\nb=1\n=', [['a', 'b=1']]],
    ['a<<b<<c\nv\nb<<c', [['a', 'v']]],
    ['a<<EOF\nb=1\n::debug::x\nEOF', [['a', 'b=1\n::debug::x']]],
    ['a<<EOF\r\none\r\nEOF\r\n', [['a', 'one\r']]],
    [
      'a=1\na=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
  ])('%j holds %j', (text, pairs) => {
    expect(parseFileCommands(text)).toEqual({ pairs, problem: undefined });
  });

  test.each([
    ['nonsense', [], "Invalid format 'nonsense'"],
    ['a=1\nnonsense\nb=2', [['a', '1']], "Invalid format 'nonsense'"],
    ['=1', [], "Invalid format '=1'. Name must not be empty"],
    ['<<EOF\nEOF', [], "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
    ['a<<\nx', [], "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<EOF\nx\n', [], "Invalid value. Matching delimiter not found 'EOF'"],
    ['a<<EOF', [], "Invalid value. Matching delimiter not found 'EOF'"],
    ['a<<EOF\nx', [], 'Invalid value. EOF marker missing new line.'],
    ['a<<EOF\nx\nEOF\r\n', [], "Invalid value. Matching delimiter not found 'EOF'"],
  ])('%j holds %j and then is malformed', (text, pairs, problem) => {
    expect(parseFileCommands(text)).toEqual({ pairs, problem });
  });
});

test('a path file holds one directory per line, of equal ones the last', () => {
  expect(parsePathFile('/a\r\n\n/b c\n/a')).toEqual(['/b c', '/a']);
});
