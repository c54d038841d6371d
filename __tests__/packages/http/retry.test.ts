import { describe, expect, test } from '@jest/globals';
import { defaultRetry, HttpFailure, retryAfter, sendWithRetry, type HttpRequest } from '#http';
import { fakeClock } from '#rehearsal/clock';
import { parseInstant, seconds } from '#time';
import { converse, serve, type Service } from './service.ts';

function request(service: Service, method = 'GET'): HttpRequest {
  return { method, url: service.url, timeout: seconds(5), maxBytes: 1000, proxies: {} };
}

/** Waits are drawn between half and whole; 0.5 makes them three quarters: 375, 750, 1500, 3000 ms. */
function patience(more = {}) {
  return { clock: fakeClock(), random: () => 0.5, ...more };
}

async function answering(statuses: readonly number[], headers: Readonly<Record<string, string>> = {}) {
  let requests = 0;
  const service = await serve((_, response) => {
    const status = statuses[Math.min(requests++, statuses.length - 1)] ?? 200;
    response.writeHead(status, status === 200 ? {} : headers).end();
  });
  return { service, count: () => requests };
}

describe('a request is sent again', () => {
  test.each([408, 429, 500, 502, 503, 504])('after %d, with waits that double', async (status) => {
    const { service, count } = await answering([status, status, 200]);
    await using _ = service;
    const options = patience();
    expect(await sendWithRetry(request(service), options)).toMatchObject({ status: 200 });
    expect(count()).toBe(3);
    expect(options.clock.slept).toEqual([375, 750]);
  });

  test('after a connection that was cut', async () => {
    let connections = 0;
    await using service = await converse((socket) => {
      if (connections++ === 0) socket.resetAndDestroy();
      else socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
    expect(await sendWithRetry(request(service), patience())).toMatchObject({ status: 204 });
  });

  test('after what the caller calls transient', async () => {
    const { service, count } = await answering([403, 200], { 'retry-after': '2' });
    await using _ = service;
    const options = patience({ transient: (response: { readonly status: number }) => response.status === 403 });
    expect(await sendWithRetry(request(service), options)).toMatchObject({ status: 200 });
    expect([count(), options.clock.slept]).toEqual([2, [2000]]);
  });

  test('no sooner than Retry-After says', async () => {
    const { service } = await answering([429, 200], { 'retry-after': '7' });
    await using _ = service;
    const options = patience();
    await sendWithRetry(request(service), options);
    expect(options.clock.slept).toEqual([7000]);
  });
});

describe('a request is not sent again', () => {
  test('when the answer will not change', async () => {
    const { service, count } = await answering([404]);
    await using _ = service;
    expect(await sendWithRetry(request(service), patience())).toMatchObject({ status: 404 });
    expect(count()).toBe(1);
  });

  test('when it may change something, unless the caller knows better', async () => {
    const { service, count } = await answering([503]);
    await using _ = service;
    expect(await sendWithRetry(request(service, 'POST'), patience())).toMatchObject({ status: 503 });
    expect(count()).toBe(1);
    await sendWithRetry(request(service, 'POST'), patience({ idempotent: true }));
    expect(count()).toBe(1 + defaultRetry.attempts);
  });

  test('when Retry-After lies beyond the deadline: the answer is returned at once', async () => {
    const { service, count } = await answering([503], { 'retry-after': '3600' });
    await using _ = service;
    const options = patience();
    expect(await sendWithRetry(request(service), options)).toMatchObject({ status: 503 });
    expect([count(), options.clock.slept]).toEqual([1, []]);
  });

  test('more often than the policy says, and the last failure is thrown', async () => {
    let connections = 0;
    await using service = await converse((socket) => {
      connections++;
      socket.resetAndDestroy();
    });
    const policy = { ...defaultRetry, attempts: 3 };
    await expect(sendWithRetry(request(service), patience({ policy }))).rejects.toBeInstanceOf(HttpFailure);
    expect(connections).toBe(3);
  });

  test('after the answer was not HTTP', async () => {
    let connections = 0;
    await using service = await converse((socket) => {
      connections++;
      socket.end('hello\r\n');
    });
    await expect(sendWithRetry(request(service), patience())).rejects.toMatchObject({ kind: 'protocol' });
    expect(connections).toBe(1);
  });
});

describe('Retry-After', () => {
  const now = parseInstant('1994-11-06T08:49:07Z');

  // The three forms of one moment are the examples of RFC 9110 section 5.6.7.
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 30_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 30_000],
    ['Sun Nov  6 08:49:37 1994', 30_000],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['Sun, 99 Nov 1994 08:49:37 GMT', undefined],
  ])('%j is %s ms', (value, wait) => {
    expect(retryAfter({ 'retry-after': value }, now)).toBe(wait);
  });

  test('is undefined when it is not there', () => {
    expect(retryAfter({}, now)).toBeUndefined();
  });
});
