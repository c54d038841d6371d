import { expect, test } from '@jest/globals';
import { formatSeconds, type Report, renderPage, renderText, type ScenarioReport, textTable } from '#rehearsal/report';

const hostile = '<script>alert("x")</script>\u001b[31m';

const scenario: ScenarioReport = {
  name: 'three-releases',
  about: `good, bad ${hostile}`,
  problems: [],
  duration: 10_000,
  runs: [
    {
      title: '1.0.0',
      result: 'success',
      ending: '1.0.0 is live',
      startedAt: 0,
      duration: 4000,
      jobs: [
        {
          name: `Deploy ${hostile}`,
          result: 'success',
          startedAt: 500,
          duration: 3000,
          notes: [{ level: 'warning', message: hostile }],
          steps: [
            {
              name: 'Deploy',
              result: 'success',
              startedAt: 600,
              duration: 1000,
              summary: `# ${hostile}`,
              log: [hostile],
            },
            { name: 'Never', result: 'skipped', startedAt: 600, duration: 0, summary: '', log: [] },
          ],
        },
      ],
    },
    { title: '1.1.0', result: 'failure', ending: 'rolled back', startedAt: 5000, duration: 5000, jobs: [] },
  ],
  ledger: [
    {
      id: 7,
      environment: 'production',
      service: 'shop',
      kind: 'change',
      version: hostile,
      image: `127.0.0.1:5000/acme/shop@sha256:${'ab'.repeat(32)}`,
      states: ['in_progress', 'success'],
      description: `stage=${hostile}`,
      remediates: 3,
    },
  ],
};

const report = (...scenarios: readonly ScenarioReport[]): Report => ({
  title: 'Delivery rehearsal',
  startedAt: '2026-11-21T01:33:48Z',
  duration: 12_340,
  scenarios,
});

test('the page is self-contained: no script, nothing loaded from elsewhere, foreign text stays text', () => {
  const page = renderPage(report(scenario));
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<link|<img|<iframe| src=|@import|url\(/i);
  expect(page).toContain('&lt;script&gt;alert');
  expect(page).not.toContain('Never');
});

test('the page opens with the verdict, and says where something is wrong', () => {
  expect(renderPage(report(scenario))).toContain('<h1 class="success">Everything ended as it should</h1>');
  const bad = renderPage(report(scenario, { ...scenario, name: 'other', problems: ['the service <is> down'] }));
  expect(bad).toContain('<h1 class="failure">1 of 2 did not end as it should</h1>');
  expect(bad).toContain('<li>the service &lt;is&gt; down</li>');
});

test('the terminal shows each run on one axis, the ledger with short digests, and no control characters', () => {
  const lines = renderText(report(scenario)).split('\n');
  expect(lines).toContain(`  1.0.0  ${'█'.repeat(18)}${'·'.repeat(28)}  ✓  4.0 s  1.0.0 is live`);
  expect(lines).toContain(`  1.1.0  ${'·'.repeat(23)}${'█'.repeat(23)}  ✗  5.0 s  rolled back`);
  expect(lines.join('\n')).toMatch(/ {2}7 +change .* acme\/shop@sha256:abababab +production +in_progress → success +3/);
  expect(lines.filter((line) => line.includes('alert'))).toHaveLength(2);
  expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  expect(lines).toContain('✓ everything ended as it should: 1 scenario in 12.3 s');
});

test('what went wrong is listed, with the end of the log of each step that failed', () => {
  const failed = {
    ...scenario,
    problems: ['the ledger should be true'],
    runs: [
      {
        title: '1.0.0',
        result: 'failure' as const,
        ending: '',
        startedAt: 0,
        duration: 1,
        jobs: [
          {
            name: 'Deploy',
            result: 'failure' as const,
            startedAt: 0,
            duration: 1,
            notes: [],
            steps: [
              {
                name: 'Deploy',
                result: 'failure' as const,
                startedAt: 0,
                duration: 1,
                summary: '',
                log: Array.from({ length: 30 }, (_, at) => `line ${at}`),
              },
            ],
          },
        ],
      },
    ],
  };
  const text = renderText(report(failed));
  expect(text).toContain('✗ the ledger should be true');
  expect(text).toContain('1.0.0, Deploy:');
  expect(text).toContain('line 29');
  expect(text).not.toContain('line 17\n');
  expect(text).toContain('✗ 1 of 1 scenario did not end as it should: three-releases');
});

test('nothing that is said of a run or a problem can turn or recolour the terminal', () => {
  const evil = '\u001b[2J\u009b1m\rok\u202etxet';
  const [run] = scenario.runs;
  const runs = run === undefined ? [] : [{ ...run, title: evil, ending: evil }];
  const text = renderText(report({ ...scenario, name: evil, problems: [`${evil}\nat main.ts:1`], runs }));
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  expect(text).toContain('✗ ?[2J?1m?ok?txet\nat main.ts:1');
});

test('columns of a table are as wide as their widest cell', () => {
  expect(textTable(['a', 'bb'], [['xxx', 'y'], ['z']])).toEqual(['a    bb', '───  ──', 'xxx  y', 'z']);
});

test.each([
  [0, '0.0 s'],
  [4250, '4.3 s'],
  [59_900, '59.9 s'],
  [72_000, '1 min 12 s'],
  [119_800, '2 min 0 s'],
])('%d milliseconds are %s', (duration, text) => {
  expect(formatSeconds(duration)).toBe(text);
});
