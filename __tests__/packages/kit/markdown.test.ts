import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { markdown } from '#kit';

describe('a text from outside as Markdown', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
    ['![a](https://evil.example/x.png)', '!&#91;a&#93;(https:&#8203;//evil.example/x.png)'],
    ['**bold** _it_ ~~no~~ `code`', '&#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;&#126;no&#126;&#126; &#96;code&#96;'],
    ['a | b', 'a &#124; b'],
    ['&lt; \\| $x$', '&#38;lt; &#92;&#124; &#36;x&#36;'],
    ['ping @octocat about #12', 'ping @&#8203;octocat about #&#8203;12'],
    ['see GH-12 on www.evil.example', 'see GH-&#8203;12 on www&#8203;.evil.example'],
    ['# heading', '&#35; heading'],
    ['- item', '&#45; item'],
    ['+ item', '&#43; item'],
    ['12. item', '12&#46; item'],
    ['127.0.0.1:8080 answers', '127.0.0.1:8080 answers'],
    ['===', '&#61;=='],
    ['    code', 'code'],
    ['one\ntwo\r\n\n# three', 'one two  # three'],
    [
      '\u001b[31mred\u202e',
      '\\x1b&#91;31mred\\u202e'.replaceAll('\\', '&#92;').replace('&#92;x1b&#91;', '&#92;x1b&#91;'),
    ],
    ['plain words, 100% fine (really): v1.2.3', 'plain words, 100% fine (really): v1.2.3'],
  ])('%j shows as it is', (foreign, expected) => {
    expect(markdown.text(foreign)).toBe(expected);
  });

  test('as code it can be copied, and backticks do not end it', () => {
    expect(markdown.code('sha256:3f1c')).toBe('`sha256:3f1c`');
    expect(markdown.code('a ``b`` c')).toBe('```a ``b`` c```');
    expect(markdown.code('`x')).toBe('`` `x ``');
    expect(markdown.code('one\ntwo')).toBe('`one two`');
    expect(markdown.code(' ')).toBe('');
  });

  test('as a block it keeps its lines, and no run of backticks ends it', () => {
    expect(markdown.block('one\n```\ntwo\u001b\n')).toBe('````text\none\n```\ntwo\\x1b\n````\n\n');
  });

  test('as a link it goes to http and https only', () => {
    expect(markdown.link('the [run]', 'https://github.com/a/b?x=1&y=(2)')).toBe(
      '[the &#91;run&#93;](<https://github.com/a/b?x=1&amp;y=%282%29>)',
    );
    expect(markdown.link('click', 'javascript:alert(1)')).toBe('click');
    expect(markdown.link('click', 'not a url')).toBe('click');
    expect(markdown.link('v6', new URL('http://[::1]:80/'))).toBe('[v6](<http://[::1]/>)');
  });
});

describe('a table', () => {
  test('escapes plain cells and keeps its shape around cells of Markdown', () => {
    const cells = ['a|b\nc', { markdown: markdown.code('x|y') }, 3];
    expect(markdown.table(['one', 'two', 'three'], [cells])).toBe(
      '| one | two | three |\n| --- | --- | --- |\n| a&#124;b c | `x\\|y` | 3 |\n\n',
    );
  });

  test('has as many cells in each row as it has headers', () => {
    expect(markdown.table(['one', 'two'], [['a'], ['b', 'c', 'd']])).toBe(
      '| one | two |\n| --- | --- |\n| a |  |\n| b | c |\n\n',
    );
  });
});

test('headings, lists and details escape their texts and end their block', () => {
  expect(markdown.heading(3, 'a\n# b')).toBe('### a # b\n\n');
  expect(markdown.list(['<b>', { markdown: '**own**' }])).toBe('- &#60;b&#62;\n- **own**\n\n');
  expect(markdown.details('</summary>', '**own**\n')).toBe(
    '<details><summary>&#60;/summary&#62;</summary>\n\n**own**\n\n</details>\n\n',
  );
});

test('a block of a million blanks is a matter of a moment, not of hours', () => {
  const foreign = `${' \t'.repeat(500_000)}x`;
  const written: unknown = runInNewContext('write()', { write: () => markdown.block(foreign) }, { timeout: 20_000 });
  expect(written).toBe(`\`\`\`text\n${foreign}\n\`\`\`\n\n`);
});

test('a text may hold any number of backticks', () => {
  const foreign = '`` `'.repeat(200_000);
  expect(markdown.code(foreign)).toContain(foreign);
  expect(markdown.block(foreign)).toContain(foreign);
});
