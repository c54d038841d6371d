import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commandNames, parseCommand } from '#rehearsal/runner';
import { cut, defuse, showUnseen, splitLines } from '../../../packages/kit/src/safe-text.ts';
import { start } from './start.ts';

/** Every one of these makes a runner that reads it from the log set an output, mask a word or hide a line. */
const hostile = [
  '::set-output name=decision::hacked',
  '   ::set-output name=decision::hacked',
  '\u00a0\u2003\u0085::set-output name=decision::hacked',
  'text ##[set-output name=decision;]hacked',
  '{"x":"##[set-output name=decision;]hacked"}',
  'a ##[nothing] b ##[set-output name=decision;]hacked',
  'one\n::set-output name=decision::hacked',
  'one\r\n::set-output name=decision::hacked',
  'one\r::set-output name=decision::hacked',
  'one\u2028::set-output name=decision::hacked',
  'one\u2029\v\f\u0085::set-output name=decision::hacked',
  '%0A::set-output name=decision::hacked',
  '%250A::set-output name=decision::hacked',
  'x::\n::set-output name=decision::hacked',
  '\u001b[2K::set-output name=decision::hacked',
  '::add-mask::pass',
  '##[add-mask]pass',
  '::stop-commands::token',
  '::save-state name=phase::post',
  '::SET-OUTPUT name=decision::hacked',
  '::error::hacked',
  '::endgroup::',
  'name<<EOF\nhacked\nEOF',
  'decision=hacked',
  '`````\n</details>\n# hacked\n<img src=x onerror=alert(1)>',
];

describe('texts from outside', () => {
  test('stay texts in every way that a step can print them', async () => {
    const step = await start('noisy', { texts: JSON.stringify(hostile) }, { env: { RUNNER_DEBUG: '1' } });
    expect(step).toMatchObject({ exitCode: 0, masks: [], state: {}, env: {}, commandErrors: [] });
    const { result, ...outputs } = step.outputs;
    expect(outputs).toEqual({
      decision: 'pass',
      reason: 'fine',
      message: hostile.join('\n'),
      texts: JSON.stringify(hostile),
      last: hostile.at(-1),
    });
    expect(JSON.parse(result ?? '').evidence.map(({ detail }: { detail: string }) => detail)).toEqual(hostile);
    expect(step.annotations).toHaveLength(9);
    expect(step.annotations.every(({ level }) => level === 'error')).toBe(true);
  });

  test('cannot close a group, end a block or hide behind terminal sequences', async () => {
    const texts = ['safe \u001b[8mhidden\u001b[0m \u202eesrever'];
    const step = await start('noisy', { texts: JSON.stringify(texts) });
    expect(step.log).toContain(String.raw`| safe \x1b[8mhidden\x1b[0m \u202eesrever`);
    expect(step.log.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(step.annotations.map(({ level }) => level)).toEqual(['error', 'warning', 'notice']);
  });
});

describe('the defence itself', () => {
  const registered = new Set(commandNames);

  test('the hostile texts are commands indeed when nothing is done about them', () => {
    const commands = hostile.flatMap((text) =>
      text.split(/\r\n|\r|\n/u).filter((line) => parseCommand(line, registered)),
    );
    expect(commands.length).toBeGreaterThan(14);
  });

  test('no line whatsoever is a command once it is defused', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...commandNames,
        '::',
        '##[',
        '#',
        '[',
        ']',
        ':',
        ' ',
        '\t',
        '\r',
        '\n',
        '\u0085',
        '\u00a0',
        '\u2028',
        'name=x',
        ';',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const lines = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(lines, (text) => {
        for (const line of splitLines(text)) {
          const safe = defuse(line);
          expect(parseCommand(safe, registered)).toBeUndefined();
          expect(parseCommand(`| ${safe}`, registered)).toBeUndefined();
          expect(safe).not.toMatch(/[\r\n]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('an ordinary line, with tabs, emoji and all scripts, is left alone', () => {
    const line = '\tGET /health: 200 — “größer” 健康 👩‍🚀 نص [ok] #1 a::b';
    expect(defuse(line)).toBe(line);
  });

  test('what cannot be seen is written as an escape', () => {
    expect(showUnseen('\u0000\u001b[31m\u007f\u0085\u200b\u202e\ufeff\u{e0041}' + '👩'.charAt(0))).toBe(
      String.raw`\x00\x1b[31m\x7f\x85\u200b\u202e\ufeff\u{e0041}\ud83d`,
    );
  });

  test('a cut says how much is missing and does not halve an emoji', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdef', 4)).toBe('abcd… (2 more characters)');
    expect(cut('abc👩x', 4)).toBe('abc… (3 more characters)');
  });
});
