import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Expressions } from '#expression';
import { milliseconds, seconds } from '#time';
import { seenIn } from '../../../actions/health-wait/src/seen.ts';

const thread = pathToFileURL(join(import.meta.dirname, 'thread.ts'));
const limits = { timeout: seconds(10), signal: new AbortController().signal };
let open: Expressions | undefined;

function expressions(): Expressions {
  open = new Expressions(thread);
  return open;
}

afterEach(async () => {
  await open?.close();
});

function answer(text: string, headers: Readonly<Record<string, string>> = {}) {
  const body = new TextEncoder().encode(text);
  const url = new URL('https://shop.example/');
  const latency = milliseconds(12.5);
  return seenIn({ kind: 'http', status: 200, headers, body, cut: false, url, latency });
}

describe('an expression', () => {
  test.each([
    ['status == 200', '', true],
    ['status >= 200 && status < 300', '', true],
    ['latency < 500', '', true],
    ['latency > 12.0 && latency < 13.0', '', true],
    ['headers["x-region"] == "eu"', '', true],
    ['"x-none" in headers', '', false],
    [
      'body.status == "UP" && body.checks.all(c, c.status != "fail")',
      '{"status":"UP","checks":[{"status":"ok"}]}',
      true,
    ],
    ['body.checks.exists(c, c.status == "fail")', '{"checks":[{"status":"ok"}]}', false],
    ['has(body.db) && body.db.lag < 5', '{"db":{"lag":4.5}}', true],
    ['body.n == 3', '{"n":3}', true],
    ['body == "OK"', 'OK', true],
    ['body.startsWith("ready")', 'ready: 7', true],
    ['size(body) == 0', '', true],
  ])('%s of %j is %s', async (expression, text, value) => {
    expect(await expressions().evaluate(expression, answer(text, { 'x-region': 'eu' }), limits)).toBe(value);
  });

  test.each([
    ['body.status == "UP"', 'not json'],
    ['body.missing == 1', '{}'],
    ['headers["nope"] == "x"', '{}'],
    ['body.n', '{"n":1}'],
    ['1 / 0 == 1', '{}'],
  ])('%s of %j cannot be evaluated, and it is said why', async (expression, text) => {
    const finding = await expressions().evaluate(expression, answer(text), limits);
    expect(finding).toEqual({ problem: expect.stringMatching(/\w/) });
  });

  test('is checked without an answer', async () => {
    const given = expressions();
    expect(await given.check('body.status == "UP"', limits)).toBeUndefined();
    expect(await given.check('body.status ==', limits)).toMatch(/EOF|token/);
    expect(await given.check('statuss == 200', limits)).toContain('statuss');
    expect(await given.check('status', limits)).toContain('true or false');
    expect(await given.check('latency < duration("1s")', limits)).toContain('overload');
  });

  test('reaches nothing outside the answer', async () => {
    const given = expressions();
    for (const expression of ['process.exit() == null', 'globalThis == null', 'body.constructor == null']) {
      expect(await given.evaluate(expression, answer('{}'), limits)).toHaveProperty('problem');
    }
  });
});

describe('an expression that does not end', () => {
  const slow = 'body.matches("^(a+)+$")';
  const hostile = answer(`${'a'.repeat(60)}!`);

  test('is ended at its deadline, and the next one works', async () => {
    const given = expressions();
    const finding = await given.evaluate(slow, hostile, { ...limits, timeout: milliseconds(300) });
    expect(finding).toEqual({ problem: 'it did not come to an end within 300 ms' });
    expect(await given.evaluate('status == 200', hostile, limits)).toBe(true);
  });

  test('over what no thread can be given is not true, and the next one works', async () => {
    const given = expressions();
    const seen = { values: { body: () => 'a function' } };
    expect(await given.evaluate('true', seen, limits)).toEqual({ problem: expect.stringContaining('handed') });
    expect(await given.evaluate('status == 200', hostile, limits)).toBe(true);
  });

  test('is ended when it is given up', async () => {
    const signal = AbortSignal.timeout(200);
    expect(await expressions().evaluate(slow, hostile, { ...limits, signal })).toEqual({ problem: 'it was given up' });
  });
});

test('a thread that is busy has ended when it is closed, so that the process can exit', async () => {
  const asked = expressions().evaluate('body.matches("^(a+)+$")', answer(`${'a'.repeat(60)}!`), limits);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await open?.close();
  expect(await Promise.race([asked, Promise.resolve('still there')])).toEqual({ problem: 'its thread ended' });
});
