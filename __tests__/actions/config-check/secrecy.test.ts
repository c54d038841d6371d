import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { everythingOf, setStage, type Stage } from './stage.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let stage: Stage;

// Each name is of a type that none of the values below is, so that every value is quoted by whoever is tempted to.
const contract = `
names:
  TOKEN: { secret: true, type: uuid }
  COUNT: { type: integer }
  SHOWN: { type: enum, values: [one, two], show: true }
  PATTERN: { type: pattern, pattern: "x{3}" }
  JSON: { type: json, required: false }
  URL: { type: url, required: false }
`;

beforeAll(async () => {
  stage = await setStage(contract);
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

const marker = 'Zq8Wk3';
const tricky: readonly [what: string, value: string][] = [
  ['plain', `${marker}-plain`],
  ['several lines', `first ${marker}\nsecond ${marker}\r\nthird`],
  ['a key in PEM', `-----BEGIN PRIVATE KEY-----\n${marker}MC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----\n`],
  ['characters of regular expressions', `(${marker}+)*$^[a-z]\\d{2}|.?`],
  ['replacement patterns', `$&$1$\`${marker}$'$$`],
  ['quotes', `"${marker}" '${marker}' \`${marker}\``],
  ['a log command', `::set-output name=decision::${marker}`],
  ['an old log command', `##[set-output name=decision;]${marker}`],
  ['a command to stop commands', `\n::stop-commands::${marker}\n`],
  ['an annotation', `%0A::error::${marker}`],
  ['a heredoc', `${marker}\nEOF\ndecision=pass`],
  ['JSON that is broken', `{"key": "${marker}"`],
  ['JSON inside JSON', JSON.stringify({ a: JSON.stringify({ b: marker }) })],
  ['YAML', `key: &a [${marker}]\n- *a`],
  ['a URL with a login', `https://user:${marker}@host.example:99999/`],
  ['a URL without a scheme', `//${marker}.example/path?token=${marker}`],
  ['Markdown', `| ${marker} | [link](https://${marker}) ![x](y) <img src=x> @${marker}`],
  ['emoji and halves of pairs', `💥${marker}é\u0301`],
  ['direction overrides', `\u202E${marker}\u2066`],
  ['blanks around it', `  ${marker}\t`],
  ['a very long text', `${marker}${'x'.repeat(30_000)}${marker}`],
  ['a number that is too large', `9${'9'.repeat(40)} ${marker}`],
  ['an expression', `\${{ secrets.${marker} }}`],
  ['a name and a value', `TOKEN=${marker}`],
  ['percent signs', `%${marker}%25%s%d`],
  ['ANSI colours', `\u001B[31m${marker}\u001B[0m`],
];

test.each(tricky)('%s is in nothing that anybody can read', async (_what, value) => {
  const env = { TOKEN: value, COUNT: value, SHOWN: value, PATTERN: value, JSON: value, URL: value };
  const record = await stage.step({}, env);
  expect(record).toMatchObject({ exitCode: 1, commandErrors: [], outputs: { decision: 'block', reason: 'malformed' } });
  expect(everythingOf(record)).not.toContain(marker);
  // Not only hidden by the runner's mask: the outputs and the message never held it.
  expect(record.outputs['message']).toMatch(/TOKEN (?:is not a UUID|has blanks|holds a line break|is a placeholder)/);
  expect(everythingOf(record)).not.toContain('***');
});

test.each(tricky.filter(([, value]) => !/[\r\n]/.test(value)))(
  '%s in values is not repeated either',
  async (_what, value) => {
    const record = await stage.step({ values: `COUNT=${value}\nSHOWN=${value}\nOTHER=${value}` }, { TOKEN: value });
    expect(record).toMatchObject({ exitCode: 1, outputs: { decision: 'block' } });
    expect(everythingOf(record)).not.toContain(marker);
  },
);

test.each(tricky)(
  '%s instead of the lines of values, the contract, the snapshot or the key is not repeated',
  async (_what, value) => {
    for (const input of ['values', 'contract', 'compare-with', 'snapshot-key']) {
      const record = await stage.step({ [input]: value }, {});
      expect(record.exitCode).toBe(1);
      expect(everythingOf(record)).not.toContain(marker);
    }
  },
);

test('a secret of several lines in values is not repeated where its lines look like names', async () => {
  const slipped = `COUNT=first line\n${marker}abc==\n${marker}=hunter2\n${marker}=again`;
  const twice = await stage.step({ values: slipped });
  expect(twice).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
  const once = await stage.step({ values: slipped.replace(/\n[^\n]*$/, '') });
  expect(once).toMatchObject({ exitCode: 1, outputs: { decision: 'block' } });
  expect(once.outputs['message']).toContain('line 2 of values says a name that the contract does not know.');
  expect(everythingOf(twice) + everythingOf(once)).not.toContain(marker);
});

test('a value inside other values is hidden wherever it is', async () => {
  const own = 'names:\n  PASSWORD: { secret: true }\n  URL: { secret: true, type: url }\n  TITLE: { show: true }\n';
  await stage.write('inside.yml', own);
  const env = { PASSWORD: `${marker}pw`, URL: `postgres://u:${marker}pw@db/x`, TITLE: `Shop ${marker}pw` };
  const record = await stage.step({ contract: 'inside.yml' }, env);
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'exposed-secret' } });
  expect(everythingOf(record)).not.toContain(marker);
  expect(record.outputs['message']).toContain('TITLE is to be shown, and holds the value of the secret PASSWORD');
});

test.each([
  ['an input', { values: `{\n  "github_token": "${marker}-token",\n  "A": "${marker}-a"\n}` }, {}],
  ['a contract', { contract: `{\n  "github_token": "${marker}-token",\n  "A": "${marker}-a"\n}` }, {}],
  ['a variable', {}, { ALL_SECRETS: `{"github_token":"${marker}-token","A":"${marker}-a"}` }],
  ['a variable without its token', {}, { ALL_SECRETS: `{"TOKEN":"${marker}-token","COUNT":"${marker}-a"}` }],
])('all secrets as JSON in %s are refused, in both modes, with the reason, and masked', async (_what, inputs, env) => {
  const record = await stage.step({ mode: 'warn', ...inputs }, env);
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
  expect(record.outputs['decision']).toBeUndefined();
  expect(record.outputs['message']).toContain('toJSON(secrets)');
  expect(record.masks).toEqual(expect.arrayContaining([`${marker}-token`, `${marker}-a`]));
  expect(everythingOf(record)).not.toContain(marker);
});
