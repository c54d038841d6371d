import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatCommand } from '../../../packages/kit/src/command.ts';

const root = new URL('../../..', import.meta.url);

/** What GitHub's own toolkit prints for errors with these messages and titles. */
const toolkit = `
  import { error } from '@actions/core';
  for (const { message, title, file } of JSON.parse(process.argv[1])) {
    error(message, { title, file });
    process.stdout.write('\\0');
  }
`;

test('commands are escaped as GitHub’s own toolkit escapes them', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '%', '\r', '\n', ':', ',', '=', '[', ']', ';', 'ü', '25', '0A'),
  });
  const cases = fc.sample(fc.record({ message: text, title: text.map((words) => `t${words}`), file: text }), {
    numRuns: 300,
    seed: 20,
  });
  const args = ['--input-type=module', '--eval', toolkit, JSON.stringify(cases)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const ours = cases.map(({ message, title, file }) => `${formatCommand('error', message, { title, file })}\0`);
  expect(ours.join('').split('\n')).toEqual(stdout.split('\n'));
  expect(cases.some(({ message }) => message.includes('%'))).toBe(true);
});
