import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  collectGiven,
  demandsIn,
  examine,
  type Finding,
  formatSnapshot,
  readAssignments,
  readContract,
  secretsDump,
  takeSnapshot,
} from '#configuration';

const text = `
environments: [staging, production]
names:
  DATABASE_URL: { type: url, secret: true }
  API_TOKEN: { secret: true, required: false }
  LOG_LEVEL: { type: enum, values: [debug, info], show: true, default: info }
  GREETING: { show: true, required: false }
  PORT: { type: port, default: 8080 }
  DEBUG: { type: boolean, required: false, forbidden-in: [production] }
`;
const contract = await readContract(text, 'contract');

function findings(
  values: string,
  env: Readonly<Record<string, string>>,
  environment = 'production',
): readonly Finding[] {
  return examine(demandsIn(contract, environment), collectGiven(contract, readAssignments(values), env));
}

function kinds(
  values: string,
  env: Readonly<Record<string, string>>,
  environment?: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(findings(values, env, environment).map(({ name, kind }) => [name, kind]));
}

const url = { DATABASE_URL: 'postgres://u:pw@db/shop' };

test('what is given, defaulted, absent and missing is told apart', () => {
  expect(kinds('PORT=80', url)).toEqual({
    DATABASE_URL: 'ok',
    API_TOKEN: 'absent',
    LOG_LEVEL: 'default',
    GREETING: 'absent',
    PORT: 'ok',
    DEBUG: 'absent',
  });
  expect(kinds('', {})).toMatchObject({ DATABASE_URL: 'missing' });
  expect(kinds('', { DATABASE_URL: '' })).toMatchObject({ DATABASE_URL: 'missing' });
});

test.each<[why: string, values: string, env: Readonly<Record<string, string>>, name: string, kind: string]>([
  ['a secret in values', 'DATABASE_URL=postgres://u:pw@db/shop', {}, 'DATABASE_URL', 'misplaced'],
  ['a secret in both', 'DATABASE_URL=postgres://u:pw@db/shop', url, 'DATABASE_URL', 'misplaced'],
  ['two values for one name', 'PORT=80', { ...url, PORT: '81' }, 'PORT', 'malformed'],
  ['quotes that nobody takes off', 'GREETING="hello"', url, 'GREETING', 'malformed'],
  ['what is forbidden here', 'DEBUG=true', url, 'DEBUG', 'forbidden'],
  ['a secret inside what is shown', 'GREETING=hello postgres://u:pw@db/shop', url, 'GREETING', 'exposed'],
  [
    'a secret inside, in base64',
    `GREETING=${Buffer.from(url.DATABASE_URL).toString('base64')}`,
    url,
    'GREETING',
    'exposed',
  ],
  ['a line of a secret inside', 'GREETING=line two!', { ...url, API_TOKEN: 'a\nline two' }, 'GREETING', 'exposed'],
  ['a short secret that is the value', 'GREETING=abc', { ...url, API_TOKEN: 'abc' }, 'GREETING', 'exposed'],
  ['a secret too short to be masked', '', { ...url, API_TOKEN: 'abc' }, 'API_TOKEN', 'short'],
  ['a name that is not in the contract', '\nOTHER=1', url, 'line 2', 'unknown'],
  ['a name that looks misspelt', 'PROT=1', url, 'PROT', 'unknown'],
  ['a misspelt name in env', '', { ...url, API_TOKN: 'x' }, 'API_TOKN', 'lookalike'],
])('%s is named', (_why, values, env, name, kind) => {
  expect(kinds(values, env)).toMatchObject({ [name]: kind });
});

test('a misspelt name is named beside the one that it looks like', () => {
  const found = findings('DATABSE_URL=x', {});
  expect(found.find(({ name }) => name === 'DATABASE_URL')?.detail).toContain('DATABSE_URL is given and looks like it');
  expect(found.find(({ name }) => name === 'DATABSE_URL')?.detail).toContain('it looks like DATABASE_URL');
});

test('what is forbidden in production is free elsewhere', () => {
  expect(kinds('DEBUG=true', url, 'staging')).toMatchObject({ DEBUG: 'ok' });
});

test('what the runner sets itself counts only where the caller writes it down', async () => {
  const own = await readContract('names:\n  LANG: {}\n  HOME: {}\n', 'contract');
  const given = collectGiven(own, readAssignments('LANG=C.UTF-8'), { LANG: 'de', HOME: '/home/runner' });
  expect([...given.values]).toEqual([['LANG', { value: 'C.UTF-8', from: 'values', contradicted: false }]]);
});

test.each<[string, boolean]>([
  ['{"github_token":"ghs_x"}', true],
  ['\n { "github_token": "ghs_x", "A": "b" }', true],
  ['{"DATABASE_URL":"x","API_TOKEN":"y"}', true],
  ['{"DATABASE_URL":"x"}', false],
  ['{"feature": true}', false],
  ['["github_token"]', false],
  ['{github_token', false],
  ['DATABASE_URL=x', false],
])('%j as all secrets of a repository: %s', (value, isDump) => {
  expect(secretsDump(value, new Set(['DATABASE_URL', 'API_TOKEN'])) !== undefined).toBe(isDump);
});

test('lines that are no assignment are named by number, never repeated', () => {
  expect(() => readAssignments('A=1\nhunter2\nB-C=hunter2\nA=2')).toThrow(
    /^line 2 is not NAME=value.*line 3 is not NAME=value.*line 4 says the name of line 1 again/,
  );
  expect(() => readAssignments('A=1\nhunter2')).not.toThrow(/hunter2/);
  expect(readAssignments('# note\n\n A=b=c d \nB=\r\nC="x"')).toEqual([
    { name: 'A', value: 'b=c d', line: 3 },
    { name: 'B', value: '', line: 4 },
    { name: 'C', value: '"x"', line: 5 },
  ]);
});

test('no finding and no snapshot holds anything of a value that is not to be shown', () => {
  // A marker that no word of ours contains, so that finding a piece of it is proof.
  const marked = fc.string({ unit: 'binary', maxLength: 20 }).map((some) => `${some}Qx7${some}Qx7`);
  fc.assert(
    fc.property(marked, marked, marked, marked, (secret, plain, shown, port) => {
      const env = { DATABASE_URL: secret, API_TOKEN: plain, LOG_LEVEL: shown, PORT: port, GREETING: `${secret}!` };
      const given = collectGiven(contract, [], env);
      const demands = demandsIn(contract, 'production');
      const found = examine(demands, given);
      const said = JSON.stringify(found) + formatSnapshot(takeSnapshot('production', demands, given, found, undefined));
      expect(said).not.toContain('Qx7');
    }),
  );
});

test('takes nothing for given that nobody has mapped, whatever every object has', async () => {
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
  const inherited = await readContract(`names:\n${names.map((name) => `  ${name}: {}\n`).join('')}`, 'contract');
  const found = examine(demandsIn(inherited, undefined), collectGiven(inherited, [], { PATH: '/bin' }));
  expect(found.map(({ name, kind }) => [name, kind])).toEqual(names.map((name) => [name, 'missing']));
});
