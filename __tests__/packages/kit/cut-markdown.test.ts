import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { markdown } from '#kit';
import { cutMarkdown } from '../../../packages/kit/src/cut-markdown.ts';
import { Summary } from '../../../packages/kit/src/summary.ts';

describe('Markdown that is too large', () => {
  test('is left alone when it just fits', () => {
    expect(cutMarkdown('größer\n', 9)).toEqual({ kept: 'größer\n', rows: 0, lines: 0 });
    expect(cutMarkdown('größer\n', 8)).toEqual({ kept: '', rows: 0, lines: 1 });
  });

  test('is cut after a row of a table, and the rows left out are counted', () => {
    const table = markdown.table(['n'], [['1'], ['2'], ['3']]);
    expect(cutMarkdown(table, 24)).toEqual({ kept: '| n |\n| --- |\n| 1 |\n', rows: 2, lines: 0 });
  });

  test('never keeps the headers of a table without the line below them', () => {
    expect(cutMarkdown('intro\n\n| n |\n| --- |\n| 1 |\n', 14)).toEqual({ kept: 'intro\n\n', rows: 3, lines: 0 });
  });

  test('is cut before a paragraph, not inside it', () => {
    expect(cutMarkdown('one\n\ntwo\nthree\n\nfour\n', 12)).toEqual({ kept: 'one\n\n', rows: 0, lines: 3 });
  });

  test('has its open code and details closed', () => {
    const text = markdown.details('log', markdown.block('one\ntwo\n```\nthree'));
    const { kept } = cutMarkdown(text, 76);
    expect(kept).toBe('<details><summary>log</summary>\n\n````text\none\ntwo\n```\n````\n\n</details>\n');
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(76);
  });

  test('never exceeds the limit, loses or invents a line, or leaves anything open', () => {
    const piece = fc.oneof(
      fc.array(fc.string(), { maxLength: 5 }).map((rows) =>
        markdown.table(
          ['a', 'b'],
          rows.map((row) => [row, row]),
        ),
      ),
      fc.string({ unit: 'grapheme' }).map((body) => markdown.block(body)),
      fc.string().map((body) => markdown.details('x', markdown.block(body))),
      fc.string().map((title) => markdown.heading(2, title)),
      fc.string({ minLength: 1 }).map((text) => `${markdown.text(text)}\n\n`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(600), (pieces, limit) => {
        const whole = pieces.join('');
        const { kept, rows, lines } = cutMarkdown(whole, limit);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(limit);
        if (rows + lines === 0) expect(kept.trim()).toBe(whole.trim());
        expect(kept.match(/^<details>/gmu)?.length ?? 0).toBe(kept.match(/^<\/details>/gmu)?.length ?? 0);
        expect((kept.match(/^`{3,}/gmu)?.length ?? 0) % 2).toBe(fencesInText(kept));
      }),
    );
  });
});

/** Runs of backticks at a line's start that are text inside a longer fence. */
function fencesInText(markdownText: string): number {
  let fence = '';
  let inside = 0;
  for (const line of markdownText.split('\n')) {
    const run = /^`{3,}/u.exec(line)?.[0];
    if (run === undefined) continue;
    if (fence === '') fence = run;
    else if (line === fence) fence = '';
    else inside += 1;
  }
  return inside % 2;
}

describe('the summary of a step', () => {
  test('appends nothing once something was left out, and says in the end how much', () => {
    let file = '';
    const summary = new Summary((text) => {
      file += text;
    });
    const row = ['x'.repeat(1000)];
    summary.add(
      markdown.table(
        ['x'],
        Array.from({ length: 1000 }, () => row),
      ),
    );
    summary.add('a small paragraph\n');
    summary.finish();
    summary.finish();
    const kept = file.match(/^\| x{1000} \|$/gmu)?.length ?? 0;
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(900 * 1024);
    expect(file).not.toContain('a small paragraph');
    expect(
      file.endsWith(`> Left out here, as a summary has at most 900 KiB: ${1000 - kept} table rows and 1 other line.\n`),
    ).toBe(true);
  });

  test('parts what is added by an empty line', () => {
    let file = '';
    const summary = new Summary((text) => {
      file += text;
    });
    summary.add('one');
    summary.add('two\n\n\n');
    summary.finish();
    expect(file).toBe('one\n\ntwo\n\n');
  });
});
