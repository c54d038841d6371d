import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseFileCommands } from '#rehearsal/runner';
import { formatPairs } from '../../../packages/kit/src/runner-file.ts';

interface Ended {
  readonly exitCode: number;
  readonly log: string;
}

/** Runs a fixture with files of the runner that are not as they should be. */
async function startWith(fixture: string, files: Readonly<Record<string, string | undefined>>, shell = '') {
  await using directory = await temporaryDirectory();
  const at = (file: string): string => join(directory.path, file);
  const given = {
    GITHUB_OUTPUT: at('output'),
    GITHUB_STATE: at('state'),
    GITHUB_STEP_SUMMARY: at('summary'),
    ...files,
  };
  const inputs = { INPUT_MODE: 'warn', INPUT_OPEN: 'true', INPUT_MAIN: 'fine', INPUT_POST: 'fine' };
  const script = join(import.meta.dirname, 'fixtures', fixture, 'index.ts');
  const ended = await new Promise<Ended>((resolve) => {
    const args = ['-c', `"$0" --conditions=source "$1" ${shell}`, process.execPath, script];
    execFile('bash', args, { env: { ...given, ...inputs } }, (error, stdout) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, log: stdout });
    });
  });
  const read = (file: string): Promise<string> => readFile(at(file), 'utf8').catch(() => '');
  return { ...ended, output: await read('output'), summary: await read('summary') };
}

async function temporaryDirectory() {
  const path = await mkdtemp(join(tmpdir(), 'kit-files-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

describe('a pass that cannot be told is no pass', () => {
  test.each([
    ['a full disk', '/dev/full', 'GITHUB_OUTPUT could not be written: ENOSPC'],
    ['a directory in its place', tmpdir(), 'GITHUB_OUTPUT could not be written: EISDIR'],
    ['no such directory', join(tmpdir(), 'no', 'such', 'file'), 'GITHUB_OUTPUT could not be written: ENOENT'],
    ['no file at all', undefined, 'GITHUB_OUTPUT is not set'],
  ])('with %s for outputs', async (_, file, message) => {
    const { exitCode, log, summary } = await startWith('gate', { GITHUB_OUTPUT: file });
    expect(exitCode).toBe(1);
    expect(summary).toContain('## ❌ fixture-gate: bad-environment');
    expect(log).toContain(`::error::${message}`);
  });

  test('with a full disk for the summary: outputs say why and hold no decision', async () => {
    const { exitCode, output } = await startWith('gate', { GITHUB_STEP_SUMMARY: '/dev/full' });
    const pairs = new Map(parseFileCommands(output).pairs);
    expect(exitCode).toBe(1);
    expect(pairs.get('reason')).toBe('bad-environment');
    expect(pairs.get('message')).toContain('GITHUB_STEP_SUMMARY could not be written: ENOSPC');
    expect(pairs.has('decision')).toBe(false);
  });

  test('with a full disk for the state that the post step needs: main does not even begin', async () => {
    const { exitCode, output } = await startWith('recorder', { GITHUB_STATE: '/dev/full' });
    const pairs = new Map(parseFileCommands(output).pairs);
    expect(exitCode).toBe(1);
    expect(pairs.get('reason')).toBe('bad-environment');
    expect(pairs.has('id')).toBe(false);
  });
});

describe('what a step can do without', () => {
  test('is a summary, where the server has none', async () => {
    const { exitCode, output } = await startWith('gate', { GITHUB_STEP_SUMMARY: undefined });
    expect(exitCode).toBe(0);
    expect(new Map(parseFileCommands(output).pairs).get('decision')).toBe('pass');
  });

  test('is somebody who reads the log: the decision is written all the same', async () => {
    const { exitCode, output } = await startWith('gate', {}, '| true; exit ${PIPESTATUS[0]}');
    expect(exitCode).toBe(0);
    expect(new Map(parseFileCommands(output).pairs).get('decision')).toBe('pass');
  });
});

describe('names with values', () => {
  test('are read by the runner as they were written, whatever the values contain', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('delivery_', '<<', '=', '\n', 'EOF', 'decision', 'a'), { maxLength: 20 })
        .map((parts) => parts.join('')),
    );
    const pairs = fc.array(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/u), value), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(fc.property(pairs, (given) => expect(parseFileCommands(formatPairs(given)).pairs).toEqual(given)));
  });

  test.each(['', 'a=b', 'a<<b', 'a b', 'a\nb'])('never have %j for a name', (name) => {
    expect(() => formatPairs([[name, 'value']])).toThrow(TypeError);
  });
});
