import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { seconds } from '#time';
import { runStep, type RunStepOptions } from '#rehearsal/runner';
import { closedPort, converse, serve } from './service.ts';

const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'health-wait');

jest.setTimeout(120_000);

/** Time enough for an answer also where the machine is busy; what is to end well ends long before. */
const patient = { timeout: '40s', 'request-timeout': '8s' };

async function wait(inputs: Readonly<Record<string, string>>, more: Partial<RunStepOptions> = {}) {
  return await runStep({ action, inputs: { timeout: '3s', 'request-timeout': '1500ms', ...inputs }, ...more });
}

const json = { 'content-type': 'application/json' };
const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

describe('an answer that lies is never ready', () => {
  test.concurrent.each([
    [
      'cuts the connection in the middle of the body',
      `${head}content-length: 100\r\n\r\n{"version":`,
      true,
      'cut the connection',
    ],
    ['promises more than it sends and closes', `${head}content-length: 100\r\n\r\n{}`, false, 'cut the connection'],
    [
      'sends chunks with lengths that are none',
      `${head}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
      false,
      'not valid HTTP',
    ],
    [
      'ends a chunked body without its last chunk',
      `${head}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n`,
      false,
      'cut the connection',
    ],
    ['gives two lengths', `${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, false, 'not valid HTTP'],
    [
      'gives a length and chunks',
      `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
      false,
      'not valid HTTP',
    ],
    ['does not speak HTTP', '220 mail.example ESMTP ready\r\n', false, 'not valid HTTP'],
    [
      'switches protocols',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
      false,
      '101',
    ],
    [
      'sends more headers than fit',
      `${head}${'x-bomb: '.padEnd(4000, 'a')}\r\n`.repeat(1) + `x-b: ${'b'.repeat(20_000)}\r\n\r\n{}`,
      false,
      '16 KiB',
    ],
  ])('that %s', async (_, answer, reset, words) => {
    await using service = await converse((socket) => {
      socket.write(answer, () => (reset ? socket.resetAndDestroy() : socket.end()));
    });
    const step = await wait({ url: service.url });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'not-ready' } });
    expect(step.outputs['message']).toContain(words);
  });

  test.concurrent('that drips its headers byte by byte', async () => {
    await using service = await converse((socket) => {
      const drip = setInterval(() => socket.write('x'), 40);
      socket.on('close', () => clearInterval(drip));
      socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
    });
    const step = await wait({ url: service.url });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.outputs['message']).toMatch(/sent no answer within|no answer within/);
  });

  test.concurrent('that never ends its body', async () => {
    await using service = await converse((socket) => {
      const drip = setInterval(() => socket.write('1\r\n \r\n'), 40);
      socket.on('close', () => clearInterval(drip));
      socket.write(`${head}transfer-encoding: chunked\r\n\r\n`);
    });
    const step = await wait({ url: service.url });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
  });

  test.concurrent('that sends more than it said is no valid answer or one without what it had no right to send', async () => {
    await using service = await converse((socket) => {
      socket.end(`${head}content-length: 15\r\n\r\n{"version":"2"}{"version":"3"}`);
    });
    const step = await wait({ url: service.url });
    expect(['2', '']).toContain(step.outputs['version']);
    expect(step.outputs['version']).not.toContain('3');
  });
});

describe('a body', () => {
  test.concurrent('of 100 MB is read to 1 MiB and no further', async () => {
    let most = 0;
    await using service = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100_000_000 });
      const part = Buffer.alloc(65_536, 'a');
      let sent = 0;
      const more = (): void => {
        if (response.destroyed || sent >= 100_000_000) return;
        sent += part.length;
        most = Math.max(most, sent);
        // In a turn of its own: written from one `drain` to the next, a fast reader would hold the whole process of the test.
        response.write(part, () => setImmediate(more));
      };
      more();
    });
    const step = await wait({ url: service.url, condition: 'size(body) > 0 && body.x == 1' }, { timeout: seconds(60) });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.outputs['message']).toContain('only the first MiB');
    expect(most).toBeGreaterThan(1_048_576);
    // What the kernel holds between the two comes on top of the MiB.
    expect(most).toBeLessThan(30_000_000);
    expect(Buffer.byteLength(step.summary ?? '')).toBeLessThan(20_000);
  });

  test.concurrent('that is encoded although no encoding was asked for is not decoded', async () => {
    let asked: unknown;
    await using service = await serve((request, response) => {
      asked = request.headers['accept-encoding'];
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
      response.end(Buffer.from('1f8b080000000000000003ab5672', 'hex'));
    });
    const step = await wait({ url: service.url, condition: 'body.status == "UP"' });
    expect(asked).toBe('identity');
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.outputs['message']).toContain('encoded');
  });

  test.concurrent('with NUL bytes and in a charset that it is not in breaks neither log nor summary', async () => {
    await using service = await serve((_, response) => {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-16le' });
      response.end(Buffer.from([0, 0, 0xd8, 0xff, 0x1b, 0x5b, 0x32, 0x4a, 0]));
    });
    const step = await wait({ url: service.url });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.summary).not.toContain('\0');
    expect(step.summary).not.toContain('\u001b');
    expect(step.commandErrors).toEqual([]);
  });

  test.concurrent('and headers that hold commands of the runner change nothing', async () => {
    const attack =
      '##[set-output name=healthy;]true\n::set-output name=healthy::true\n::add-mask::healthy\n::stop-commands::x';
    await using service = await serve((_, response) => {
      response.writeHead(500, { 'x-version': '##[set-output name=healthy;]true', 'content-type': '::error::x' });
      response.end(attack);
    });
    const step = await wait({ url: service.url, 'version-from': 'header:x-version', 'expect-version': '2' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' }, masks: [] });
    expect(Object.keys(step.outputs)).not.toContain('healthy');
    expect(step.annotations.map(({ level }) => level)).toEqual(['error']);
  });

  test.concurrent('that meets a slow regular expression cannot hold the step', async () => {
    await using service = await serve((_, response) => void response.end(`${'a'.repeat(60)}!`));
    const step = await wait({ url: service.url, condition: 'body.matches("^(a+)+$")' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.outputs['message']).toContain('did not come to an end');
  });

  test.concurrent('names the version at a JSON pointer with escapes', async () => {
    await using service = await serve((_, response) => {
      response.writeHead(200, json).end('{"a/b":{"m~n":["0","1.10"]}}');
    });
    const step = await wait({
      url: service.url,
      'version-from': 'json:/a~1b/m~0n/1',
      'expect-version': '1.10',
      ...patient,
    });
    expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'ready', version: '1.10' } });
  });

  test.concurrent('is not asked for what its prototype has', async () => {
    await using service = await serve((_, response) => void response.writeHead(200, json).end('{"a":{}}'));
    const step = await wait({
      url: service.url,
      'version-from': 'json:/__proto__/constructor/name',
      'expect-version': 'Object',
    });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'wrong-version', version: '' } });
  });
});

describe('redirects', () => {
  test.concurrent('in a circle end the wait', async () => {
    await using service = await serve((_, response) => void response.writeHead(302, { location: '/' }).end());
    const step = await wait({ url: service.url, ...patient });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'redirect' } });
    expect(Number(step.outputs['elapsed'])).toBeLessThan(20_000);
  });

  test.concurrent('to another origin do not carry credentials', async () => {
    const seen: unknown[] = [];
    await using other = await serve((request, response) => {
      seen.push(request.headers.authorization, request.headers['x-api-key'], request.headers.cookie);
      response.end('{"version":"2"}');
    });
    await using service = await serve(
      (_, response) => void response.writeHead(307, { location: `${other.url}/x` }).end(),
    );
    const headers = 'Authorization: Bearer abcdef123456\nX-Api-Key: abcdef123456\nCookie: a=abcdef123456';
    const step = await wait({ url: service.url, headers, ...patient });
    expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'ready' } });
    expect(seen.length).toBeGreaterThan(6);
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });
});

describe('an answer that asks for patience or says no', () => {
  test.concurrent('429 with Retry-After is left alone for as long as it says', async () => {
    const times: number[] = [];
    await using service = await serve((_, response) => {
      times.push(performance.now());
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' });
      response.end('{}');
    });
    const step = await wait({ url: service.url, ...patient });
    expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'ready' } });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test.concurrent.each([
    [404, 'not-found', 'path'],
    [401, 'unauthorized', 'credentials'],
    [403, 'unauthorized', 'credentials'],
    [503, 'not-ready', '503'],
  ])('%d to the end is %s', async (code, reason, words) => {
    await using service = await serve((_, response) => void response.writeHead(code).end());
    const step = await wait({ url: service.url });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason } });
    expect(step.outputs['message']).toContain(words);
  });

  test.concurrent('the old version to the end is wrong-version, and both versions are named', async () => {
    await using service = await serve((_, response) => void response.end('{"version":"1.2.2"}'));
    const step = await wait({ url: service.url, 'expect-version': '1.2.3' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'wrong-version', version: '1.2.2' } });
    expect(step.outputs['message']).toMatch(/version 1\.2\.2, and version 1\.2\.3 is wanted/);
  });

  test.concurrent('fail-when ends the wait at once', async () => {
    await using service = await serve((_, response) => void response.writeHead(503).end('{"status":"FAILED"}'));
    const step = await wait({ url: service.url, timeout: '1m', 'fail-when': 'body.status == "FAILED"' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'failed', attempts: '1' } });
  });

  test.concurrent('good, but so that nobody can say whether fail-when is true, is never ready', async () => {
    await using service = await serve((_, response) => void response.end('{"version":"2"}'));
    const step = await wait({ url: service.url, 'fail-when': 'body.status == "FAILED"' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'not-ready' } });
    expect(step.outputs['message']).toContain('fail-when cannot be evaluated');
  });

  test.concurrent('good but slow is too-slow', async () => {
    await using service = await serve((_, response) => void setTimeout(() => response.end('{}'), 60));
    const step = await wait({ url: service.url, 'max-latency': '20ms' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'too-slow' } });
    expect(Number(step.outputs['latency-p95'])).toBeGreaterThanOrEqual(60);
  });
});

describe('nobody there', () => {
  test.concurrent('is not-ready, and localhost is explained', async () => {
    const step = await wait({ url: `http://localhost:${await closedPort()}/health` });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.outputs['message']).toContain('localhost means');
  });

  test.concurrent('by a name that does not resolve is unresolved', async () => {
    const step = await wait({ url: 'https://shop.invalid/health', timeout: '8s', 'request-timeout': '4s' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'unresolved' } });
  });

  test.concurrent('behind a forwarder that accepts and hangs up is not ready for tcp', async () => {
    await using service = await converse((socket) => socket.end(), { atOnce: true });
    const step = await wait({ url: `tcp://127.0.0.1:${service.port}` });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(step.outputs['message']).toContain('closed it at once');
  });
});

describe('a secret', () => {
  test.concurrent('that the service echoes as its version reaches neither outputs nor summary', async () => {
    await using service = await serve((request, response) => {
      response.end(JSON.stringify({ version: request.headers['x-token'], also: request.headers['x-token'] }));
    });
    const step = await wait({ url: service.url, headers: 'X-Token: s3cr3t-t0ken-value', ...patient });
    expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'ready', version: '***' } });
    expect(JSON.stringify([step.outputs, step.summary, step.log, step.annotations])).not.toContain(
      's3cr3t-t0ken-value',
    );
    expect(step.masks).toContain('s3cr3t-t0ken-value');
  });
});

describe('a cancelled step', () => {
  test.concurrent.each([
    ['between probes', (connection: number) => connection >= 0, '{}', {}],
    ['while a request hangs', () => false, '', {}],
    ['while an expression does not end', () => true, `${'a'.repeat(60)}!`, { condition: 'body.matches("^(a+)+$")' }],
  ])('%s ends at once with the reason cancelled', async (_, answers, body, inputs) => {
    await using service = await serve((__, response) => {
      if (answers(0)) response.writeHead(body === '{}' ? 503 : 200).end(body);
    });
    const long = { timeout: '1m', 'request-timeout': '30s', url: service.url, ...inputs };
    const step = await wait(long, { cancelAfter: /answered 503|no answer within/ });
    expect(step).toMatchObject({ outcome: 'cancelled', outputs: { reason: 'cancelled' } });
    expect(step.outputs['decision']).toBeUndefined();
    expect(step.ended - step.started).toBeLessThan(30_000);
  });
});
