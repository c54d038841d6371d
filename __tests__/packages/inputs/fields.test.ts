import { describe, expect, test } from '@jest/globals';
import {
  absolutePath,
  boolean,
  duration,
  field,
  headers,
  instant,
  integer,
  InvalidInput,
  json,
  lines,
  oneOf,
  optional,
  path,
  percentage,
  secret,
  text,
  url,
  type Field,
} from '#inputs';
import { hours, seconds } from '#time';

/** Kind, field, texts with their values, texts with a part of the reason why they are refused. */
interface Case {
  readonly field: Field<unknown>;
  readonly takes: string;
  readonly good: readonly (readonly [raw: string, value: unknown])[];
  readonly bad: readonly (readonly [raw: string, reason: string])[];
}

const cases: Readonly<Record<string, Case>> = {
  text: {
    field: text({ pattern: /[a-z]+|\d+/u, maxLength: 5 }),
    takes: 'text of at most 5 characters that matches [a-z]+|\\d+',
    good: [
      ['abc', 'abc'],
      ['123', '123'],
    ],
    bad: [
      ['abc1', 'has another form'],
      ['1abc', 'has another form'],
      ['abc\n', 'has another form'],
      ['abcdef', 'has 6 characters'],
    ],
  },
  boolean: {
    field: boolean(),
    takes: 'true or false',
    good: [
      ['true', true],
      ['True', true],
      ['TRUE', true],
      ['false', false],
      ['False', false],
      ['FALSE', false],
    ],
    bad: ['yes', 'on', '1', 'tRUE', 'y', 'truely', 'true\ntrue'].map((raw) => [raw, 'is no YAML 1.2 boolean'] as const),
  },
  integer: {
    field: integer({ min: -2, max: 10 }),
    takes: 'a whole number from -2 to 10',
    good: [
      ['0', 0],
      ['10', 10],
      ['-2', -2],
    ],
    bad: [
      ['11', 'is out of range'],
      ['-3', 'is out of range'],
      ['99999999999999999999', 'is out of range'],
      ...['1.0', '1e1', '0x1', '01', '-0', '+1', ' 1', '1_0', '', 'NaN', '１'].map(
        (raw) => [raw, 'is no whole number in decimal digits'] as const,
      ),
    ],
  },
  duration: {
    field: duration({ min: seconds(1), max: hours(1) }),
    takes: 'a duration such as 90s, 5m, 1h30m, 2d or PT1H30M, at least 1s and at most 1h',
    good: [
      ['1s', 1000],
      ['PT1H', 3_600_000],
    ],
    bad: [
      ['999ms', 'is too short'],
      ['61m', 'is too long'],
      ['30', 'say 30s'],
    ],
  },
  instant: {
    field: instant(),
    takes: 'an instant with its offset from UTC such as 2026-11-21T09:00:00+01:00 or 2026-11-21T08:00:00Z',
    good: [['1970-01-01T01:00:00+01:00', 0]],
    bad: [['2026-02-30T00:00:00Z', '30 as its day']],
  },
  percentage: {
    field: percentage(),
    takes: 'a percentage from 0% to 100% such as 5% or 99.5%',
    good: [
      ['5%', 0.05],
      ['0%', 0],
      ['100%', 1],
      ['99.5%', 0.995],
    ],
    bad: [
      ['5', 'has no percent sign: say 5%'],
      ['0.05', 'say 0.05%'],
      ['100.1%', 'is more than all'],
      ['-1%', 'is no percentage'],
      ['5 %', 'is no percentage'],
      ['5%%', 'is no percentage'],
      ['%', 'is no percentage'],
    ],
  },
  lines: {
    field: lines(integer()),
    takes: 'one per line: a whole number',
    good: [
      ['1', [1]],
      ['1\n\n  2 \r\n3\r4', [1, 2, 3, 4]],
    ],
    bad: [
      ['\n \n', 'has no item'],
      ['1\nx\n3\n4.5', 'line 2 is no whole number in decimal digits; line 4 is no whole number in decimal digits'],
    ],
  },
  'one of': {
    field: oneOf('open', 'stage', 'close'),
    takes: 'open, stage or close',
    good: [['stage', 'stage']],
    bad: [
      ['Stage', 'did you mean stage?'],
      ['toString', 'is none of them'],
      ['open close', 'is none of them'],
    ],
  },
  url: {
    field: url({ schemes: ['https', 'tcp'] }),
    takes: 'a URL such as https://service.example/path (https, tcp)',
    good: [
      ['https://a.example/b?c#d', new URL('https://a.example/b?c#d')],
      ['HTTPS://A.example', new URL('https://a.example/')],
      ['tcp://[::1]:5432', new URL('tcp://[::1]:5432')],
    ],
    bad: [
      ['a.example', 'does not begin with a scheme and ://'],
      ['https:a.example', 'does not begin with a scheme and ://'],
      ['//a.example', 'does not begin with a scheme and ://'],
      ['http://a.example', 'has the scheme http'],
      ['javascript:alert(1)//', 'does not begin with a scheme and ://'],
      ['https://', 'is no URL'],
      ['tcp://', 'names no host'],
      ['https://a b', 'contains a blank'],
      ['https://a\n.example', 'contains a blank'],
      ['https://a.example\\b', 'contains a blank, a backslash'],
      ['https://user@a.example', 'contains a user or password'],
      ['https://:secret@a.example', 'contains a user or password'],
      ['https://a.example:99999', 'is no URL'],
    ],
  },
  path: {
    field: path(),
    takes: 'a path relative to the workspace that stays inside it, such as deploy/values.yml',
    good: [
      ['a/b.yml', 'a/b.yml'],
      ['./a//b/../c/', 'a/c'],
      ['.', '.'],
      ['a/..', '.'],
      ['..a/...', '..a/...'],
      ['größe', 'größe'],
    ],
    bad: [
      ['..', 'leaves the workspace'],
      ['a/../../b', 'leaves the workspace'],
      ['../x/y', 'leaves the workspace'],
      ['/etc/passwd', 'is not relative'],
      ['~/x', 'is not relative'],
      ['a\\..\\..\\b', 'contains a backslash'],
      ['a\nb', 'contains a control character'],
      ['a\u0000b', 'contains a control character'],
    ],
  },
  'absolute path': {
    field: absolutePath(),
    takes: 'an absolute path such as ${{ runner.temp }}/ca.pem',
    good: [['/etc/ssl/ca.pem', '/etc/ssl/ca.pem']],
    bad: [
      ['ca.pem', 'is not absolute'],
      ['/a\tb', 'contains a control character'],
    ],
  },
  json: {
    field: json(),
    takes: 'a JSON text such as {"name": "value"}',
    good: [
      ['{"a":[1,null,true,"x"]}', { a: [1, null, true, 'x'] }],
      ['"x"', 'x'],
      [`${'['.repeat(100)}${']'.repeat(100)}`, expect.any(Array)],
    ],
    bad: [
      ['{a: 1}', 'is no JSON from character 2 on'],
      ['{"a":1', 'is no JSON'],
      ["{'a':1}", 'is no JSON'],
      [`${'['.repeat(101)}1${']'.repeat(101)}`, 'is nested more than 100 deep'],
      [`${'['.repeat(60_000)}${']'.repeat(60_000)}`, 'is nested more than 100 deep'],
    ],
  },
  headers: {
    field: headers(),
    takes: 'one header per line such as Authorization: Bearer …, each name once',
    good: [
      ['Accept: a/b', { Accept: 'a/b' }],
      ['X-A:1\r\n\r\nx-b:  two: three\t4 ', { 'X-A': '1', 'x-b': 'two: three\t4' }],
      ['X-Empty:', { 'X-Empty': '' }],
    ],
    bad: [
      ['Authorization', 'line 1 has no colon'],
      ['A: 1\nB b: 2', 'line 2 begins with a name that HTTP does not allow'],
      [': 1', 'line 1 begins with a name'],
      ['A : 1', 'line 1 begins with a name'],
      ['Größe: 1', 'line 1 begins with a name'],
      ['A: größe', 'line 1 has a character in its value'],
      ['A: a\u0000b', 'line 1 has a character in its value'],
      ['A: a\u0085B: c', 'line 1 has a character in its value'],
      ['Accept: 1\naccept: 2', 'line 2 names accept again'],
    ],
  },
};

describe.each(Object.entries(cases))('a field of %s', (_, { field: subject, takes, good, bad }) => {
  test('says what it takes', () => {
    expect(subject.takes).toBe(takes);
    expect(subject.required).toBe(true);
  });

  test.each(good)('reads %j', (raw, value) => {
    expect(subject.parse(raw)).toEqual(value);
  });

  test.each(bad)('refuses %j: %s', (raw, reason) => {
    expect(() => subject.parse(raw)).toThrow(InvalidInput);
    expect(() => subject.parse(raw)).toThrow(reason);
  });
});

describe('headers', () => {
  test('do not let a name be one that JavaScript knows', () => {
    const parsed = headers().parse('__proto__: x\nconstructor: y');
    expect(Object.entries(parsed)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  test('mask the values of credentials, with and without their scheme, and leave those in sight that outputs may contain', () => {
    const raw = 'Accept: a/b\nAuthorization: Bearer abc.def\nX-Api-Key: t0ken\nX-Tenant: shop\nnonsense';
    expect(headers().secretsIn?.(raw)).toEqual(['Bearer abc.def', 'abc.def', 't0ken', 'nonsense']);
  });
});

describe('a field that may be empty', () => {
  test('is undefined then, and what it was otherwise', () => {
    const maybe = optional(integer());
    expect([maybe.required, maybe.kind, maybe.parse(''), maybe.parse('7')]).toEqual([false, 'integer', undefined, 7]);
    expect(() => maybe.parse('x')).toThrow(InvalidInput);
  });
});

describe('a secret field', () => {
  test('gives reasons that do not quote the value, also inside a list and when optional', () => {
    const hidden = lines(optional(secret(duration())));
    expect(hidden.secret).toBe(true);
    expect(() => hidden.parse('1s\nhunter2')).toThrow('line 2 is not accepted');
    expect(hidden.secretsIn?.('1s\n\nhunter2')).toEqual(['1s', 'hunter2']);
  });
});

describe('a field of a kind of its own', () => {
  test("turns a RangeError into the user's fault, and nothing else", () => {
    const broken = (error: Error): Field<never> =>
      field({
        kind: 'broken',
        takes: 'nothing',
        parse() {
          throw error;
        },
      });
    expect(() => broken(new RangeError('too much')).parse('x')).toThrow(InvalidInput);
    expect(() => broken(new TypeError('a bug')).parse('x')).toThrow(TypeError);
  });
});
