import { expect, jest, test } from '@jest/globals';

import { everythingOf, setStage } from './stage.ts';

jest.setTimeout(60_000);

const contract = 'names: { TOKEN: { secret: true, min-length: 4 }, PORT: { type: port } }\n';

test.each([
  ['every name has a line', '# to the host\n\nTOKEN=a=b#c d\r\nPORT=8080', 'complete', []],
  ['a line is missing', 'PORT=8080\n', 'missing', [{ name: 'TOKEN', kind: 'missing' }]],
  ['a line says nothing', 'TOKEN=\nPORT=8080', 'missing', [{ name: 'TOKEN', kind: 'missing' }]],
  ['a line is malformed', 'TOKEN=a=b#c d\nPORT=many', 'malformed', [{ name: 'PORT', kind: 'malformed' }]],
  [
    'there is none',
    '',
    'missing',
    [
      { name: 'TOKEN', kind: 'missing' },
      { name: 'PORT', kind: 'missing' },
    ],
  ],
])('the lines of DEPLOY_ENV are variables: %s', async (_, lines, reason, problems) => {
  await using stage = await setStage(contract);
  const record = await stage.step({}, { DEPLOY_ENV: lines });
  expect(record.outputs['reason']).toBe(reason);
  expect(JSON.parse(record.outputs['problems'] ?? '')).toEqual(problems);
  expect(everythingOf(record)).not.toMatch(/a=b#c d|8080|many/);
});

test('a line comes before a variable of the same name, as it does for the deploy command', async () => {
  await using stage = await setStage(contract);
  const env = { DEPLOY_ENV: 'TOKEN=abcd\nPORT=none', PORT: '80' };
  expect((await stage.step({}, env)).outputs['reason']).toBe('malformed');
});
