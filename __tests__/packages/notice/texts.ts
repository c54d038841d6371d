/**
 * Texts that want to be more than text, in Slack, in Markdown, in the runner's log or in what keeps a message's
 * identity.
 */
export const hostile: readonly string[] = [
  '<!channel> everybody up',
  '<!here|innocent>',
  '<!everyone>',
  '@channel @here @everyone',
  '<@U0123456789>',
  '<#C0123456789|general>',
  '<!subteam^S0123456789>',
  '<https://evil.example|sign in here>',
  'https://evil.example/login',
  'www.evil.example and evil.example/x',
  '[sign in](https://evil.example)',
  '![pixel](https://evil.example/p.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '--> <h1>owned</h1> <!-- delivery:notify e30 -->',
  '*bold* _italic_ ~struck~ `code` ```block```',
  '| a | b |\n|---|---|\n| c | d |',
  'line\r\n\r\n# heading\n> quote',
  '&lt;!channel&gt; &amp;lt;',
  '@mona please see #1 and acme/shop#2 and GH-3',
  '\u202Eevil\u0000\u001B[31m red \u2028 next',
  '::error::owned',
  '::add-mask::a\n##[error]owned',
  '\uD800 half a pair',
  'x'.repeat(100_000),
];
