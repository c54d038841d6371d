import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markdown } from '#kit';
import { renderMarkdown } from '#rehearsal/report';

describe('the Markdown of a summary (GitHub Flavored Markdown 0.29)', () => {
  test.each([
    ['### Title #', '<h3>Title</h3>'],
    ['one\ntwo', '<p>one\ntwo</p>'],
    ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['a **b** _c_ ~~d~~ `e`', '<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e</code></p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['`` a`b ``', '<p><code>a`b</code></p>'],
    ['\\*not\\* \\<b\\>', '<p>*not* &lt;b&gt;</p>'],
    ['a &lt;b&gt; &amp; c', '<p>a &lt;b&gt; &amp; c</p>'],
    ['a & b', '<p>a &amp; b</p>'],
    [
      '[label](https://example.com/a?b=1&c=2)',
      '<p><a href="https://example.com/a?b=1&amp;c=2" rel="noreferrer noopener">label</a></p>',
    ],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
    ['---', '<hr>'],
    ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
    ['> [!WARNING]\n> careful', '<blockquote class="alert warning"><p>careful</p></blockquote>'],
    ['```sh\n<b> $x\n```', '<pre><code>&lt;b&gt; $x</code></pre>'],
    ['```\nopen', '<pre><code>open</code></pre>'],
    ['a<br>b', '<p>a<br>b</p>'],
  ])('%j', (source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });

  test('a table has its alignment, escaped pipes stay in their cell, missing cells are empty', () => {
    expect(renderMarkdown('| a | b |\n|:-:|--:|\n| 1 \\| 2 | `x \\| y` |\n| 3 |')).toBe(
      '<div class="scroll"><table><thead><tr><th class="center">a</th><th class="right">b</th></tr></thead><tbody>' +
        '<tr><td class="center">1 | 2</td><td class="right"><code>x | y</code></td></tr>' +
        '<tr><td class="center">3</td><td class="right"></td></tr></tbody></table></div>',
    );
  });

  test('details open and close around what they hold', () => {
    const html = renderMarkdown('<details><summary>More</summary>\n\n- one\n\n</details>\n\nafter');
    expect(html).toBe('<details><summary>More</summary>\n<ul><li>one</li></ul>\n</details>\n<p>after</p>');
  });
});

describe('foreign text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<details ontoggle=alert(1) open>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](https://example.com/pixel.png)',
    '</main></body>',
    '<style>*{display:none}</style>',
    '<iframe src=//example.com>',
    '"><script>alert(1)</script>',
    '[x](https://example.com/"onmouseover="alert(1))',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '| a |\n|---|\n| <script>alert(1)</script> |',
    '&lt;script&gt;&#60;script&#62;',
    '<scr\nipt>',
    '`</code><script>`',
  ];

  test.each(hostile)('becomes no script, no attribute, no picture and no link that runs: %j', (source) => {
    const html = renderMarkdown(source);
    const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    for (const tag of tags) {
      expect(tag).toMatch(
        /^<(\/?(h[1-6]|p|strong|em|del|ins|b|i|code|pre|ul|ol|li|blockquote|table|thead|tbody|tr|details|summary|sub|sup|kbd|a|td|th|div)|br|hr|wbr|details open|div class="scroll"|(td|th) class="(right|center)"|a href="(https?:\/\/|#)[^"<>]*" rel="noreferrer noopener"|blockquote class="alert [a-z]+")>$/,
      );
    }
  });

  test('no closing tag reaches out of its place, and nothing stays open', () => {
    expect(renderMarkdown('</details></details>x')).toBe('<p>x</p>');
    expect(renderMarkdown('<details><b>x')).toBe('<details><b>x</b></details>');
  });

  test('any text is rendered: no crash, no tag but the known ones, as many closed as opened', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      'details',
      'script',
      'b>',
      '`',
      '```\n',
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '|',
      '\n',
      '\n\n',
      '---',
      '- ',
      '1. ',
      '> ',
      '&',
      '\\',
      'x',
      '"',
      "'",
      'https://a',
      '<b>',
      '</b>',
      '# ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }),
        (parts) => {
          const html = renderMarkdown(parts.join(''));
          expect(html).not.toMatch(/<(script|img|svg|iframe|style|object|form)/i);
          for (const name of ['details', 'b', 'summary', 'strong', 'em', 'pre', 'blockquote', 'table']) {
            const opened = html.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
            const closed = html.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0;
            expect(closed).toBe(opened);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a summary of a megabyte in short lines is rendered to its end', () => {
    for (const block of ['a\n\n', '# a\n', '```\n```\n', 'a |\n> |\n']) {
      const count = Math.floor(1_000_000 / block.length);
      const ending = renderMarkdown(`${block.repeat(count)}\nThe **end**`).slice(-40);
      expect(ending).toContain('<p>The <strong>end</strong></p>');
    }
  });

  test('what the summaries escape is shown as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }), (text) => {
        const html = renderMarkdown(markdown.table(['a'], [[text]]));
        const cell = /<td>(.*)<\/td>/s.exec(html)?.[1] ?? '';
        const shown = cell
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
          .replaceAll(/[\s\u200b\u2060\ufeff\u00ad]+/g, '');
        expect(shown).toBe(text.replaceAll(/\s+/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
