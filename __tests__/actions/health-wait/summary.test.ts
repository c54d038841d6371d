import { describe, expect, test } from '@jest/globals';
import { fakeClock } from '#rehearsal/clock';
import { milliseconds, seconds } from '#time';
import type { Judgement } from '../../../actions/health-wait/src/judgement.ts';
import { percentile } from '../../../actions/health-wait/src/latency.ts';
import { livenessSuspicion } from '../../../actions/health-wait/src/liveness.ts';
import { conclude, latenciesOf } from '../../../actions/health-wait/src/outcome.ts';
import { redactionOf } from '../../../actions/health-wait/src/secrets.ts';
import { sparkline } from '../../../actions/health-wait/src/sparkline.ts';
import { renderSummary } from '../../../actions/health-wait/src/summary.ts';
import { extend, type Stretch } from '../../../actions/health-wait/src/timeline.ts';
import { waitUntilReady } from '../../../actions/health-wait/src/wait.ts';
import { defaultPlan, failure, good, scripted, status } from './script.ts';

async function outcomeOf(says: Readonly<Record<string, (time: number) => Judgement>>) {
  const clock = fakeClock();
  const targets = Object.entries(says).map(([name, script]) => scripted(clock, script, name));
  const signal = new AbortController().signal;
  return await waitUntilReady(targets, { ...defaultPlan, timeout: seconds(20) }, clock, { signal });
}

describe('the conclusion', () => {
  test('passes when every target is ready, and names their versions', async () => {
    const outcome = await outcomeOf({ shop: () => good('1.2.3'), queue: () => good() });
    const conclusion = conclude(outcome);
    expect(conclusion).toMatchObject({ decision: 'pass', reason: 'ready' });
    expect(conclusion.message).toContain('shop (version 1.2.3), queue ready');
    expect(conclusion.evidence.map(({ verdict }) => verdict)).toEqual(['pass', 'pass']);
    expect(latenciesOf(outcome)).toEqual({ p50: 5, p95: 5 });
  });

  test('blocks with the gravest reason, and has evidence of each target', async () => {
    const outcome = await outcomeOf({ a: () => status(503), b: () => failure('tls', 'renew it'), c: () => good() });
    const conclusion = conclude(outcome);
    expect(conclusion).toMatchObject({ decision: 'block', reason: 'tls' });
    expect(conclusion.message).toMatch(/^b was not ready after .*renew it$/);
    expect(conclusion.evidence.map(({ subject, verdict }) => [subject, verdict])).toEqual([
      ['a', 'info'],
      ['b', 'block'],
      ['c', 'pass'],
    ]);
  });

  test('of nothing is no pass', () => {
    expect(conclude({ targets: [], elapsed: seconds(1), cancelled: false })).toMatchObject({ decision: 'block' });
  });

  test('has no latencies where nothing was good', async () => {
    expect(latenciesOf(await outcomeOf({ a: () => status(503) }))).toEqual({ p50: undefined, p95: undefined });
  });
});

describe('the summary', () => {
  const hostile = '</summary><img src=x onerror=alert(1)>|`@octocat [x](https://evil.example) ::error::\n# big';

  async function rendered(body: string, cut = false): Promise<string> {
    const outcome = await outcomeOf({ 'sh|op': () => ({ ...status(500), detail: hostile }) });
    const answer = {
      kind: 'http',
      status: 500,
      headers: { 'content-type': hostile },
      body: new TextEncoder().encode(body),
      cut,
      url: new URL('https://shop.example/'),
      latency: milliseconds(3),
    } as const;
    return renderSummary({
      outcome,
      conclusion: conclude(outcome),
      suspicions: [],
      lastAnswer: () => answer,
      redact: (text) => text.replaceAll('hunter22', '***'),
    });
  }

  test('begins with the verdict and says what to do next', async () => {
    const markdown = await rendered('{}');
    expect(markdown.startsWith('## ❌ Not ready: not-ready')).toBe(true);
    expect(markdown).toContain('**What to do next.**');
  });

  test('shows what came from outside as text and nothing else', async () => {
    const markdown = await rendered(`${hostile}\n\`\`\`\nout of the block`);
    const prose = markdown.replace(/(`{3,})text\n[\s\S]*?\n\1/g, '');
    expect(prose).not.toContain('<img');
    expect(prose).not.toContain('[x](');
    expect(prose).not.toMatch(/(?<![\w&;])@octocat/);
    expect(prose).not.toContain('out of the block');
    expect(prose.split('\n').filter((line) => line.startsWith('# '))).toEqual([]);
    const rows = markdown.split('\n').filter((line) => line.includes('not-ready') && line.startsWith('|'));
    expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([7]);
  });

  test('cuts the last answer, counts what is missing, and takes secrets out', async () => {
    const markdown = await rendered(`password hunter22 ${'x'.repeat(5000)}`);
    expect(markdown).not.toContain('hunter22');
    expect(markdown).toContain('3013 characters that are not shown');
    expect(markdown.length).toBeLessThan(6000);
    expect(await rendered('x', true)).toContain('more than a MiB');
  });
});

describe('the timeline', () => {
  const stretch = (worth: Stretch['worth'], sign: string, from: number, to: number): Stretch => {
    return { worth, sign, from, to, count: 1 };
  };

  test('joins equal answers', () => {
    let timeline: readonly Stretch[] = [];
    for (const at of [0, 100, 200]) timeline = extend(timeline, { worth: 'bad', sign: '503', at });
    timeline = extend(timeline, { worth: 'good', sign: 'good', at: 300 });
    expect(timeline).toEqual([
      { worth: 'bad', sign: '503', from: 0, to: 200, count: 3 },
      { worth: 'good', sign: 'good', from: 300, to: 300, count: 1 },
    ]);
  });

  test('never grows without end, and loses no answer from its count', () => {
    let timeline: readonly Stretch[] = [];
    for (let at = 0; at < 2000; at++) timeline = extend(timeline, { worth: 'bad', sign: String(at % 7), at });
    expect(timeline.length).toBeLessThanOrEqual(256);
    expect(timeline.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(timeline[0]?.from).toBe(0);
  });

  test('is drawn with one height for each kind of answer, and dots where none came', () => {
    const line = sparkline(
      [stretch('bad', 'refused', 0, 190), stretch('bad', '503', 200, 290), stretch('good', 'good', 400, 600)],
      600,
    );
    expect(line).toBe('▁▁▂·██');
  });

  test('is drawn no wider than asked for', () => {
    expect(sparkline([stretch('bad', '503', 0, 600_000)], 600_000, 40).length).toBe(40);
  });
});

describe('an endpoint looks like bare liveness', () => {
  const body = (text: string) => ({ size: text.length, text });

  test.each([
    ['/ping', [body('{"status":"UP","db":"UP"}')], true],
    ['/livez', [body('a long body that says a lot')], true],
    ['/health', [body('')], true],
    ['/health', [body('OK')], true],
    ['/health', [body('OK 1'), body('OK 2')], false],
    ['/health', [body('{"status":"UP","db":"UP"}')], false],
    ['/shipping', [body('{"status":"UP","db":"UP"}')], false],
    ['/health', [], false],
  ])('%s with %j: %s', (path, bodies, expected) => {
    expect(livenessSuspicion({ path, bodies }) !== undefined).toBe(expected);
  });
});

test('a percentile is the nearest rank', () => {
  // NIST handbook, nearest-rank method on the list that is used for it everywhere: 15, 20, 35, 40, 50.
  const list = [40, 15, 50, 20, 35];
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(list, share))).toEqual([15, 20, 20, 35, 50]);
  expect(percentile([], 0.5)).toBeUndefined();
});

test('secrets of headers are taken out of texts, also without their scheme, but public headers are not', () => {
  const redact = redactionOf({ Authorization: 'Bearer abc123def', Accept: 'application/json', 'X-Short': 'ab' });
  expect(redact('Bearer abc123def; abc123def; application/json; ab')).toBe('***; ***; application/json; ab');
  expect(redactionOf(undefined)('text')).toBe('text');
});
