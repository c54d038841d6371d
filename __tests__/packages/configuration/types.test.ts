import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { complaint, wanted } from './values.ts';

const pem = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n';

// Where a standard says what is right, the cases are its own: RFC 1123, 3339, 4648, 7468, 8259, 9562 and the HTML standard.
const cases: readonly [options: string, right: readonly string[], wrong: readonly string[]][] = [
  ['{ type: string }', ['a', 'two words', '"quoted"', 'ünï'], [' a', 'a\n', 'a\nb', 'a\u0000b', 'a\u2028b', 'a\tb']],
  ['{ type: string, multiline: true }', ['a\nb', ' a '], ['a\u0000']],
  ['{ type: string, min-length: 2, max-length: 3 }', ['ab', '💥💥💥'], ['a', 'abcd']],
  ['{ type: integer }', ['0', '-1', '42', '9007199254740993'], ['+1', '01', '1.0', '1e3', '0x1', '', '1_000', '１']],
  ['{ type: integer, min: 1, max: 10 }', ['1', '10'], ['0', '11', '-5']],
  ['{ type: number, max: 0.5 }', ['0.5', '-3', '1e-3'], ['0.6', '.5', '5.', 'NaN', 'Infinity', '1e999']],
  ['{ type: boolean }', ['true', 'false'], ['True', 'yes', '1', 'on', 'TRUE']],
  ['{ type: duration }', ['90s', '1h30m', 'PT1H30M'], ['90', 'soon', '-5m']],
  [
    '{ type: instant }',
    ['2026-11-21T01:33:48Z', '2026-11-21T01:33:48+01:00'],
    ['2026-11-21', '2026-11-21T01:33:48', 'now'],
  ],
  ['{ type: json }', ['{"a": [1]}', '"text"', '1\n', '[\n]'], ['{a: 1}', "{'a': 1}", '{"a":1,}', '[']],
  ['{ type: enum, values: [debug, info, "1.10"] }', ['debug', '1.10'], ['Debug', 'debug,info', '1.1', '']],
  ['{ type: pattern, pattern: "a+|b" }', ['aaa', 'b'], ['ab', 'ba', 'xb', 'b\n']],
  [
    '{ type: email }',
    ['a@b', 'first.last+tag@mail.example'],
    ['a', '@b', 'a@b@c', 'a b@c.example', 'a@-b.example', 'a@b..c'],
  ],
  [
    '{ type: host }',
    ['localhost', 'db-1.example', '10.0.0.1', '::1', 'a.example.'],
    ['-a', 'a..b', '256.0.0.1', '1.2.3', 'a b', 'a:1', ''],
  ],
  ['{ type: port }', ['1', '65535'], ['0', '65536', '080', '-1', '5432 ']],
  [
    '{ type: "host:port" }',
    ['db:5432', '10.0.0.1:1', '[::1]:80'],
    ['db', 'db:', ':80', '::1:80', 'db:0', '[db]:80', 'http://db:80'],
  ],
  [
    '{ type: uuid }',
    ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6'],
    ['f81d4fae7dec11d0a76500a0c91e6bf6', '{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}'],
  ],
  ['{ type: base64 }', ['Zg==', 'Zm8=', 'Zm9v', 'Zm9vYmFy'], ['Zg', 'Zg=', 'Zm9v\n', 'Zm-_', '====']],
  [
    '{ type: pem }',
    [pem, `${pem}${pem}`],
    ['MC4=', pem.replace('END', 'BEGIN'), pem.replace('END PRIVATE', 'END PUBLIC'), `${pem}x`, pem.slice(0, 40)],
  ],
  [
    '{ type: url }',
    ['https://a.example/b?c#d', 'ftp://x/y'],
    ['a.example', 'https:a', 'https://', 'https://a b', 'https://u:p@a.example', 'javascript:alert(1)'],
  ],
  [
    '{ type: url, secret: true, schemes: [postgres, Redis] }',
    ['postgres://u:p@db/x', 'redis://:p@r:6379'],
    ['mysql://u:p@db/x', 'postgres:///x'],
  ],
];

describe.each(cases)('%s', (options, right, wrong) => {
  test.each(right)('takes %j', async (value) => {
    expect(await complaint(options, value)).toBeUndefined();
  });

  test.each(wrong)('refuses %j', async (value) => {
    expect(await complaint(options, value)).toEqual(expect.any(String));
  });
});

test.each([
  '***',
  'changeme',
  'CHANGE_ME',
  'todo',
  'undefined',
  '[object Object]',
  '${{ secrets.X }}',
  '$NAME',
  '${X}',
  '<url>',
  'NAME',
  'xxxx',
])('the placeholder %j is no value, whatever the type would take', async (value) => {
  expect(await complaint('{ type: string }', value)).toBe('is a placeholder that nobody replaced');
  expect(await complaint('{ type: pattern, pattern: ".*" }', value)).toBe('is a placeholder that nobody replaced');
});

test('an enum that lists what looks like a placeholder means it', async () => {
  expect(await complaint('{ type: enum, values: [none, all] }', 'none')).toBeUndefined();
});

test('a pattern that would be compared for ever is given up on', async () => {
  expect(await complaint('{ type: pattern, pattern: "(a+)+" }', `${'a'.repeat(60)}!`)).toMatch(
    /^takes too long to compare/,
  );
});

test('a value longer than a variable can be is refused before anything else looks at it', async () => {
  expect(await complaint('{ type: json }', `"${'a'.repeat(200_000)}"`)).toBe(
    'is longer than an environment variable can be',
  );
});

test('what is wrong is said in the words of the type alone: the same for every value', async () => {
  const options = [
    '{ type: integer, min: 1 }',
    '{ type: url, schemes: [https] }',
    '{ type: email }',
    '{ type: json }',
    '{ type: duration }',
    '{ type: pem }',
  ];
  const fixed = [
    'is a placeholder that nobody replaced',
    'holds nothing but blanks',
    'has blanks or a line break around it',
    'holds a line break or a control character',
  ];
  const sayings = new Map<string, ReadonlySet<string>>();
  for (const option of options) {
    const what = await wanted(option);
    const more = ['holds a NUL character, which no environment variable can', `is not ${what}: it names no host`];
    const login = 'holds a user or a password: say secret: true in the contract, and map it from a secret';
    sayings.set(option, new Set([...fixed, ...more, `is not ${what}`, login]));
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...options),
      fc.string({ unit: 'binary', minLength: 1 }),
      async (option, value) => {
        const said = await complaint(option, value);
        expect(said === undefined || sayings.get(option)?.has(said)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('every integer within its bounds is taken, and none outside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt(-1_000n, 1_000n), async (number) => {
      const said = await complaint('{ type: integer, min: -10, max: 500 }', String(number));
      expect(said === undefined).toBe(number >= -10n && number <= 500n);
    }),
  );
});

test('blanks and empty lines are no value, not even of a text of several lines', async () => {
  expect(await complaint('{ multiline: true }', ' \n\t')).toBe('holds nothing but blanks');
  expect(await complaint('{ multiline: true }', 'one\n\ntwo\n')).toBeUndefined();
});
