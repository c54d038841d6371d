import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shell } from '../../../actions/rollback-plan/src/advice.ts';
import { run } from '#process';

test.each([
  ['environment=production', 'environment=production'],
  ['reason=rollback of record 7', "'reason=rollback of record 7'"],
  ["service=o'neil", String.raw`'service=o'\''neil'`],
  ['', "''"],
])('%s is pasted as %s', (word, pasted) => {
  expect(shell(word)).toBe(pasted);
});

test('a shell reads back exactly the words that were pasted, whatever they hold', async () => {
  const words = fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 200).filter((word) => !word.includes('\0'));
  const hostile = [...words, '$(id)', '`id`', '"; id; "', "'; id; '", '!!', '~', '*', '-n', '\\', '#x', 'a b'];
  const script = `printf '%s\\0' ${hostile.map((word) => shell(word)).join(' ')}`;
  const { stdout, exitCode } = await run({ file: '/bin/sh', args: ['-c', script], env: {} });
  expect(exitCode).toBe(0);
  expect(stdout.split('\0').slice(0, -1)).toEqual(hostile);
});
