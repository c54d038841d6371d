import { describe, expect, test } from '@jest/globals';
import { statuses, versionSource, type Answer } from '#probe';
import { milliseconds, seconds } from '#time';
import { judge, type Evaluate, type Expectation } from '../../../actions/health-wait/src/judge.ts';

const limits = { timeout: seconds(1), signal: new AbortController().signal };

/** Expressions here are the words `true` and `false`, or anything else as a problem. */
const evaluate: Evaluate = (expression) =>
  Promise.resolve(
    expression === 'true' || (expression === 'false' ? false : { problem: `${expression}\nsecond line` }),
  );

function expectation(more: Partial<Expectation> = {}): Expectation {
  return {
    statuses: statuses().parse('200-299'),
    version: undefined,
    versionFrom: versionSource().parse('json:/version'),
    condition: undefined,
    failWhen: undefined,
    ...more,
  };
}

function http(status: number, text = '', more: { cut?: boolean; headers?: Record<string, string> } = {}): Answer {
  const { cut = false, headers = {} } = more;
  const url = new URL('https://shop.example/');
  return { kind: 'http', status, headers, body: new TextEncoder().encode(text), cut, url, latency: milliseconds(1) };
}

const judged = (answer: Answer, more: Partial<Expectation> = {}) => judge(answer, expectation(more), evaluate, limits);

describe('an answer is good', () => {
  test('by its status alone when nothing else is asked for, and its version is noted', async () => {
    expect(await judged(http(204))).toMatchObject({ worth: 'good' });
    expect(await judged(http(200, '{"version":"7"}'))).toMatchObject({ worth: 'good', version: '7' });
  });

  test('by status, version and condition together', async () => {
    const asked = { version: '7', condition: 'true', failWhen: 'false' };
    expect(await judged(http(200, '{"version":"7"}'), asked)).toMatchObject({ worth: 'good', version: '7' });
  });

  test('when a TCP connection was accepted', async () => {
    expect(await judged({ kind: 'tcp', latency: milliseconds(1) })).toMatchObject({ worth: 'good' });
  });
});

describe('an answer is bad', () => {
  test('by its status, before anything else is looked at', async () => {
    const asked = { version: '7', condition: 'false' };
    const fault = { about: 'status', status: 503 };
    expect(await judged(http(503, '{"version":"6"}'), asked)).toMatchObject({ worth: 'bad', fault, version: '6' });
  });

  test('by its version, and what was seen and what is wanted are named', async () => {
    const judgement = await judged(http(200, '{"version":"6"}'), { version: '7', condition: 'true' });
    expect(judgement).toMatchObject({ worth: 'bad', fault: { about: 'version' }, version: '6' });
    expect(judgement.detail).toMatch(/version 6.*version 7 is wanted/);
  });

  test('by having no version where one is wanted', async () => {
    const judgement = await judged(http(200, 'OK'), { version: '7' });
    expect(judgement).toMatchObject({ worth: 'bad', fault: { about: 'version' } });
    expect(judgement.detail).toContain('not JSON');
  });

  test.each([
    ['v1.2.3', '1.2.3', 'leading v'],
    ['0123456', '0123456789abcdef0123456789abcdef01234567', 'short form'],
    ['1.2.3', '1.2.30', undefined],
  ])('also when it answers %s for %s, with the likely reason', async (seen, wanted, hint) => {
    const judgement = await judged(http(200, JSON.stringify({ version: seen })), { version: wanted });
    expect(judgement).toMatchObject({
      worth: 'bad',
      hint: hint === undefined ? undefined : expect.stringContaining(hint),
    });
  });

  test('by a condition that is false or cannot be evaluated', async () => {
    expect(await judged(http(200), { condition: 'false' })).toMatchObject({
      worth: 'bad',
      fault: { about: 'condition' },
    });
    const judgement = await judged(http(200, 'x'), { condition: 'no such key' });
    expect(judgement.detail).toContain('no such key (the body is not JSON, so body is text)');
    expect(judgement.detail).not.toContain('second line');
  });

  test('by a condition whose problem quotes the body, of which no more than a line is told', async () => {
    const { detail } = await judged(http(200, '{}'), { condition: 'x'.repeat(1_000_000) });
    expect(detail).toContain('cannot be evaluated: xxx');
    expect(detail.length).toBeLessThan(500);
  });

  test('when there is none, with its hint', async () => {
    const none = {
      kind: 'none',
      failure: 'tls',
      message: 'expired',
      hint: 'renew',
      code: 'X',
      latency: milliseconds(1),
    } as const;
    expect(await judged(none)).toEqual({
      worth: 'bad',
      fault: { about: 'failure', kind: 'tls' },
      detail: 'expired',
      hint: 'renew',
    });
  });
});

describe('an answer is fatal', () => {
  test('when fail-when is true, whatever the status', async () => {
    expect(await judged(http(200), { failWhen: 'true' })).toMatchObject({ worth: 'fatal' });
    expect(await judged(http(503), { failWhen: 'true' })).toMatchObject({ worth: 'fatal' });
  });

  test('but not when fail-when is false', async () => {
    expect(await judged(http(200), { failWhen: 'false' })).toMatchObject({ worth: 'good' });
  });

  test('nor good when fail-when cannot be evaluated: nobody knows then whether the service failed', async () => {
    const judgement = await judged(http(200), { failWhen: 'no such key' });
    expect(judgement).toMatchObject({ worth: 'bad', fault: { about: 'condition' }, hint: expect.any(String) });
    expect(judgement.detail).toContain('fail-when cannot be evaluated: no such key');
    const down = await judged(http(503), { failWhen: 'no such key' });
    expect(down).toMatchObject({ worth: 'bad', fault: { about: 'status', status: 503 } });
  });
});
