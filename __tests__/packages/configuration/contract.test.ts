import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { demandsIn, readContract } from '#configuration';
import { ActionFailure } from '#kit';

async function mistakes(text: string): Promise<readonly string[]> {
  try {
    await readContract(text, 'delivery/config.yml');
  } catch (error) {
    if (error instanceof ActionFailure && error.reason === 'bad-contract') return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

const wrong: readonly [what: string, text: string, line: number, said: RegExp][] = [
  ['an empty file', '', 1, /takes environments, names, image/],
  ['a list', '- A\n- B\n', 1, /takes environments, names, image/],
  ['no names', 'environments: [a]\n', 1, /says no names/],
  ['names that are none', 'names: {}\n', 1, /names takes the name of each variable/],
  ['a field with a typo', 'names:\n  A:\n    typ: url\n', 3, /no field typ; it takes type/],
  ['a field at the top', 'name:\n  A: {}\n', 1, /no field name/],
  ['a name nobody can set', 'names:\n  A: {}\n  my-name: {}\n', 3, /letters, digits and _/],
  ['a name twice', 'names:\n  A: {}\n  A: {}\n', 3, /stands above already/],
  ['an unknown type', 'names:\n  A: { type: int }\n', 2, /type takes one of string, url, integer/],
  ['an option of another type', 'names:\n  A: { type: url, min: 1 }\n', 2, /the type url takes no min/],
  ['a text as number', 'names:\n  A: { type: integer, min: one }\n', 2, /min takes an integer/],
  ['bounds that cross', 'names:\n  A: { type: integer, min: 5, max: 1 }\n', 2, /min is larger than max/],
  ['an enum of nothing', 'names:\n  A: { type: enum }\n', 2, /an enum says its values/],
  ['an enum with a value twice', 'names:\n  A: { type: enum, values: [a, a] }\n', 2, /says one text twice/],
  ['a pattern that is none', 'names:\n  A: { type: pattern, pattern: "a(" }\n', 2, /a regular expression/],
  ['a pattern that breaks out', 'names:\n  A: { type: pattern, pattern: "a)|(?:b" }\n', 2, /a regular expression/],
  ['a boolean in words', 'names:\n  A: { secret: yes }\n', 2, /secret takes true or false/],
  ['a secret that is shown', 'names:\n  A: { secret: true, show: true }\n', 2, /only one of secret and show/],
  ['a secret with a default', 'names:\n  A:\n    secret: true\n    default: x1\n', 4, /a secret has no default/],
  [
    'a default of another type',
    'names:\n  A:\n    type: integer\n    default: many\n',
    4,
    /the default is not an integer/,
  ],
  ['a default and required', 'names:\n  A: { default: x1, required: true }\n', 2, /with a default is not required/],
  ['required twice', 'environments: [p]\nnames:\n  A: { required: true, required-in: [p] }\n', 3, /say one of them/],
  [
    'an environment that is not listed',
    'environments: [p]\nnames:\n  A: { required-in: [q] }\n',
    3,
    /not in the list at the top: p/,
  ],
  [
    'environments without a list',
    'names:\n  A:\n    environments:\n      p: { min-length: 2 }\n',
    4,
    /list them all as environments/,
  ],
  [
    'an override of the type',
    'environments: [p]\nnames:\n  A:\n    environments: { p: { type: url } }\n',
    4,
    /no field type/,
  ],
  ['an environment twice', 'environments: [P, p]\nnames: { A: {} }\n', 1, /says one name twice/],
  ['an allowance without a reason', 'names: { A: {} }\nimage:\n  allow:\n    NODE_ENV: yes\n', 4, /a reason in words/],
  ['a secret of the runner', 'names:\n  GITHUB_TOKEN: { secret: true }\n', 2, /set by the runner itself/],
  ['an alias', 'names:\n  A: &a { type: url }\n  B: *a\n', 3, /B takes type/],
  ['a second document', 'names: { A: {} }\n---\nnames: {}\n', 2, /second document/],
  ['a tab', 'names:\n\tA: {}\n', 2, /cannot be read as YAML/],
  ['a bracket left open', 'names: { A: {}\n', 2, /cannot be read as YAML/],
];

describe('a contract with a mistake is refused with its line and what it takes', () => {
  test.each(wrong)('%s', async (_what, text, line, said) => {
    const found = await mistakes(text);
    expect(found.filter((one) => one.startsWith(`line ${line}: `)).join('\n')).toMatch(said);
  });
});

test('every mistake is named at once, each once', async () => {
  const found = await mistakes(
    'environments: [a, b]\nnames:\n  A: { type: int }\n  B: { type: url, min: 1 }\n  C: { secret: 1 }\n',
  );
  expect(found.map((one) => one.slice(0, 10))).toEqual(['line 3: A:', 'line 4: B:', 'line 5: se']);
});

test('a file of values that is given by mistake is not repeated', async () => {
  const values = ['hunter2-hunter2', 'p@ss: word', 'AKIA.SECRET', '"zq-open-quote', 'c2VjcmV0'];
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(values, { minLength: 1 }),
      fc.constantFrom('=', ': ', ': &', ': !', ' '),
      async (some, joint) => {
        const found = await mistakes(some.map((value, index) => `KEY${index}${joint}${value}`).join('\n'));
        expect(found).not.toEqual([]);
        for (const value of some) expect(found.join('\n')).not.toContain(value.replaceAll('"', ''));
      },
    ),
  );
});

const contract = readContract(
  `
environments: [staging, Production]
names:
  URL: { type: url, secret: true }
  DSN: { type: url, required-in: [production] }
  LEVEL:
    type: enum
    values: [debug, info]
    default: 1.10
    environments:
      staging: { values: [debug, "1.10"] }
      PRODUCTION: { values: [info, "1.10"], required: true, default: info }
`
    .replace('values: [debug, info]', 'values: [debug, info, "1.10"]')
    .replace(', required: true, default: info', ', default: info'),
  'contract',
);

test('what an environment demands is the general part with what differs there, whatever the case of its name', async () => {
  const say = async (environment: string) =>
    demandsIn(await contract, environment).map(({ name, presence, fallback }) => [name, presence, fallback]);
  expect(await say('staging')).toEqual([
    ['URL', 'required', undefined],
    ['DSN', 'optional', undefined],
    ['LEVEL', 'optional', '1.10'],
  ]);
  expect(await say('PRODUCTION')).toEqual([
    ['URL', 'required', undefined],
    ['DSN', 'required', undefined],
    ['LEVEL', 'optional', 'info'],
  ]);
});

test.each(['prodution', '', undefined])(
  'the environment %j that the contract does not list is an error, not a laxer contract',
  async (name) => {
    const known = await contract;
    expect(() => demandsIn(known, name)).toThrow(expect.objectContaining({ reason: 'unknown-environment' }));
  },
);
