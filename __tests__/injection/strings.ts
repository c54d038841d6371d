/**
 * Texts that want to be more than text: to GitHub's runner in a log or a command file, or to people in a summary. WORD stands for a word by
 * which a test finds the text again. Sources: actions/runner src/Runner.Common/ActionCommand.cs and src/Runner.Worker/FileCommandManager.cs;
 * CommonMark 0.31.2; GitHub Flavored Markdown 0.29.
 */
export const strings: Readonly<Record<string, string>> = {
  'an output': '::set-output name=WORD::obeyed',
  'an output after blanks': ' \t\u00A0\u3000::set-output name=WORD::obeyed',
  'an output in the middle of a line': 'see ##[set-output name=WORD;]obeyed',
  'an output in JSON': '{"status":"##[set-output name=WORD;]obeyed","\\n::set-output name=WORD::obeyed":1}',
  'an output behind a bracket that is none': '##[WORD] ##[set-output name=WORD;]obeyed',
  'an output in capital letters': '::SET-OUTPUT name=WORD::obeyed',
  'a state': '##[save-state name=WORD;]obeyed',
  'a mask': '::add-mask::WORD',
  'a mask in the middle of a line': 'see ##[add-mask]WORD',
  'an end of commands': '::stop-commands::WORD',
  'an annotation': '::error file=WORD.ts,line=1,title=WORD::WORD',
  'annotations in the middle of a line': '##[warning]WORD ##[notice]WORD',
  'a group, and its end': '::endgroup::\n::group::WORD\n##[endgroup]',
  'a variable and a path by commands': '::set-env name=WORD::obeyed\n::add-path::/WORD',
  'an echo and a problem matcher': '::echo::on\n##[add-matcher]WORD.json',
  'line breaks of all kinds': 'WORD\r\n::set-output name=WORD::a\r::set-output name=WORD::b\n::set-output name=WORD::c',
  'line breaks that few know':
    'WORD\v::add-mask::a\f::add-mask::b\u0085::add-mask::c\u2028::add-mask::d\u2029::add-mask::e',
  'line breaks in escapes': 'WORD%0A::set-output name=WORD::a%0D%250A::add-mask::b%3A%3A',
  'a command file': 'WORD\nWORD<<EOF\nobeyed\nEOF\nWORD=obeyed\ndecision=pass',
  'an end of a command file':
    'delivery_WORD\nEOF\nghadelimiter_WORD\nWORD=obeyed\ndecision<<delivery_\npass\ndelivery_',
  'a variable of Node': 'NODE_OPTIONS=--require=/WORD.js\nPATH=/WORD\nLD_PRELOAD=/WORD.so',
  'a terminal': '\u001B[2K\u001B[1A\u001B[8mWORD\u001B[0m\u001B]8;;https://evil.example/WORD\u0007link\u009B31m',
  'a NUL': 'WORD\u0000::set-output name=WORD::obeyed\u0000\u0007\u0008',
  'directions and blanks of no width':
    '\u202Egro.elpmaxe//:sptth\u202C \u2066WORD\u2069 \u200BWO\u200BRD \uFEFF\u{E0041}',
  'half a pair': '\uD800 WORD \uDC00::add-mask::WORD',
  HTML: '<img src=x onerror=WORD()><script>WORD()</script></details></summary><h1>WORD</h1><!-- WORD',
  'entities and escapes': '&lt;img src=x&gt; &#60;WORD&#62; \\`WORD\\` \\<WORD>',
  'links and images':
    '[WORD](https://evil.example/WORD) ![WORD](https://evil.example/WORD.png) <https://evil.example/WORD> https://evil.example/WORD www.evil.example',
  'blocks of Markdown': 'WORD\n\n# WORD\n\n- [x] WORD\n1. WORD\n> WORD\n***\n| WORD | b |\n|---|---|\n| c | d |',
  'ends of code': '` WORD ``` WORD ````` \n```\n~~~\n</code></pre>\n# WORD\n',
  'an end of a table': 'WORD | WORD \\| WORD || \\\\| WORD',
  mentions: '@WORD @WORD/team #1 GH-1 acme/shop#1 acme@WORD.example $WORD$ **WORD** ~~WORD~~',
  'a very long line': `WORD${' ##[set-output name=WORD;]obeyed'.repeat(600)}`,
  'very many lines': `WORD\n${'::warning::WORD\n'.repeat(600)}`,
};

/** The strings by threes, so that one run of an action meets several in each field; the long ones by themselves. */
export const groups: readonly (readonly string[])[] = groupsOf(Object.values(strings));

function groupsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const short = texts.filter((text) => text.length <= 2000);
  const size = Math.ceil(short.length / 3);
  const firsts = Array.from({ length: size }, (_, at) => at);
  return [
    ...firsts.map((at) => short.filter((_text, place) => place % size === at)),
    ...texts.filter((text) => text.length > 2000).map((text) => [text]),
  ];
}

/** A group as one text, begun with one of its strings, with a word of its own in it. */
export function hostile(group: number, lead: number, word: string): string {
  const texts = groups[group % groups.length] ?? [];
  const first = lead % texts.length;
  return [...texts.slice(first), ...texts.slice(0, first)].join('\n').replaceAll('WORD', word);
}
