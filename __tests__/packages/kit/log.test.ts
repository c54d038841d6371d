import { describe, expect, test } from '@jest/globals';
import { Annotations } from '../../../packages/kit/src/annotations.ts';
import { createLog } from '../../../packages/kit/src/log.ts';

function openLog(debug = false) {
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  const annotations = new Annotations(write);
  return {
    log: createLog(write, annotations, debug),
    annotations,
    lines: () => written.join('').split('\n').slice(0, -1),
  };
}

describe('text from outside in the log', () => {
  test('is cut to a number of lines, each cut to a length, and says what is missing', () => {
    const { log, lines } = openLog();
    log.untrusted('one\ntwo is longer\nthree\nfour', { label: 'Answer', maxLines: 2, maxLineLength: 6 });
    expect(lines()).toEqual(['Answer:', '| one', '| two is… (7 more characters)', '| … 2 more lines left out']);
  });

  test('takes at most 1 Mi characters of the log in all, whatever the step asks for', () => {
    const { log, lines } = openLog();
    const text = 'x'.repeat(998);
    for (let count = 0; count < 3; count += 1) {
      log.untrusted(Array.from({ length: 1000 }, () => text).join('\n'), { maxLines: 1000 });
    }
    const shown = lines().filter((line) => line.endsWith('x'));
    // 1 048 576 / (2 + 998 + 1) = 1047.5
    expect(shown).toHaveLength(1047);
    expect(lines().filter((line) => line.startsWith('| …'))).toEqual([
      '| … 953 more lines left out',
      '| … 1000 more lines left out',
    ]);
  });
});

describe('the log', () => {
  test('shows debug lines only where debug logging is on', () => {
    const [off, on] = [openLog(false), openLog(true)];
    for (const { log } of [off, on]) log.debug('one\ntwo 100%');
    expect(off.lines()).toEqual([]);
    expect(on.lines()).toEqual(['::debug::one', '::debug::two 100%25']);
  });

  test('folds groups once: an inner one is a line', async () => {
    const { log, lines } = openLog();
    const seen = await log.group('outer', () => log.group('inner', async () => 'result'));
    expect(seen).toBe('result');
    expect(lines()).toEqual(['::group::outer', 'inner', '::endgroup::']);
  });

  test('ends a group whose work fails', async () => {
    const { log, lines } = openLog();
    await expect(log.group('outer', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await log.group('next', () => {});
    expect(lines()).toEqual(['::group::outer', '::endgroup::', '::group::next', '::endgroup::']);
  });
});

describe('an annotation', () => {
  test('says where it belongs, as the runner takes it', () => {
    const { log, lines } = openLog();
    log.error('wrong: 100%', { file: 'a,b:c.sql', line: 3, endLine: 5, title: 'Broken\n::x' });
    log.error('nowhere', { endLine: 5 });
    expect(lines()).toEqual([
      String.raw`::error title=Broken\x0a%3A%3Ax,file=a%2Cb%3Ac.sql,line=3,endLine=5::wrong: 100%25`,
      '::error::nowhere',
    ]);
  });

  test('keeps its lines and is cut before the runner cuts it', () => {
    const { log, lines } = openLog();
    log.error(`one\r\n##[error]two\n${'x'.repeat(5000)}`);
    const [line = ''] = lines();
    expect(line).toMatch(/^::error::one%0A##\[error\]two%0Ax+… \(\d+ more characters\)$/u);
    expect(line.length).toBeLessThan(4096);
  });

  test('that is an error comes at once, so that a step that is killed has shown it', () => {
    const { log, lines } = openLog();
    log.warn('later');
    log.error('now');
    expect(lines()).toEqual(['warning: later', '::error::now']);
  });

  test('of how the step ended always has a place', () => {
    const { log, annotations, lines } = openLog();
    for (let count = 1; count <= 20; count += 1) log.error(`error ${count}`);
    annotations.finish({ severity: 'warning', message: 'the end' });
    const shown = lines().filter((line) => line.startsWith('::'));
    expect(shown).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `::error::error ${index + 1}`),
      '::warning::the end',
    ]);
    expect(lines()).toContain('error: error 20');
    expect(lines().at(-1)).toBe('12 more messages are only in the log above');
  });
});
