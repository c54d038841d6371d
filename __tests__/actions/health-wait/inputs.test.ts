import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runStep } from '#rehearsal/runner';
import { issue, type Pair } from './certificate.ts';
import { converse, serve, serveTls } from './service.ts';

const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'health-wait');
let scratch = '';

jest.setTimeout(120_000);

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'health-wait-'));
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

async function wait(inputs: Readonly<Record<string, string>>, env: Record<string, string> = {}) {
  return await runStep({
    action,
    env,
    inputs: { timeout: '40s', 'request-timeout': '8s', ...inputs },
    workspace: scratch,
  });
}

describe('input that cannot be used is an error in both modes, before anything is probed', () => {
  test('all of it in one message', async () => {
    const step = await wait({ url: 'ftp://x', timeout: '30', successes: '0', 'expect-status': '2xx', mode: 'warn' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
    for (const name of ['url', 'timeout', 'successes', 'expect-status']) {
      expect(step.outputs['message']).toContain(name);
    }
  });

  test.each([
    ['plain http to another machine', { url: 'http://shop.example/health' }, 'allow-http'],
    ['HTTP expectations of a TCP target', { url: 'tcp://127.0.0.1:1', 'expect-version': '1' }, 'expect-version'],
    ['a body for GET', { url: 'https://shop.example', body: 'x' }, 'method: POST'],
    [
      'a pace that does not fit into the time',
      { url: 'https://shop.example', interval: '2s', timeout: '4s' },
      'interval',
    ],
    ['two targets of one name', { url: 'a=https://x.example\na=https://y.example' }, 'url'],
    ['a TCP target without port', { url: 'tcp://shop.example' }, 'port'],
    ['a user and password in the URL', { url: 'https://me:secret@shop.example' }, 'user or password'],
    ['a pointer that is none', { url: 'https://shop.example', 'version-from': 'json:version' }, 'version-from'],
  ])('%s', async (_, inputs, words) => {
    const step = await wait(inputs);
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
    expect(step.outputs['message']).toContain(words);
    expect(step.outputs['decision']).toBeUndefined();
    expect(step.outputs['attempts']).toBeUndefined();
  });

  test.each([
    ['does not parse', 'body.status ==', 'condition'],
    ['names something unknown', 'bodi.status == "UP"', 'bodi'],
    ['is not true or false', 'status + 1', 'true or false'],
    ['compares what cannot be compared', 'status == "200"', 'condition'],
  ])('an expression that %s', async (_, condition, words) => {
    let probes = 0;
    await using service = await serve((__, response) => {
      probes++;
      response.end('{}');
    });
    const step = await wait({ url: service.url, condition, mode: 'warn' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-expression' } });
    expect(step.outputs['message']).toContain(words);
    expect(probes).toBe(0);
  });

  test.each([
    ['is not there', 'absent.pem', undefined],
    ['holds no certificate', 'empty.pem', 'hello'],
    ['holds a broken certificate', 'broken.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ])('a CA file that %s', async (_, file, content) => {
    if (content !== undefined) await writeFile(join(scratch, file), content);
    const step = await wait({ url: 'https://127.0.0.1:1', 'ca-file': file });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'unusable-ca-file' } });
    expect(step.outputs['message']).toContain(file);
  });
});

describe('TLS', () => {
  async function waitFor(pair: Pair, inputs: Readonly<Record<string, string>>, ca: string | undefined) {
    await using service = await serveTls(pair, (_, response) => void response.end('{"version":"2"}'));
    if (ca !== undefined) await writeFile(join(scratch, 'ca.pem'), ca);
    return await wait({ url: service.url, ...inputs, ...(ca === undefined ? {} : { 'ca-file': 'ca.pem' }) });
  }

  test('by an authority from ca-file is trusted', async () => {
    const pair = await issue();
    const step = await waitFor(pair, {}, pair.ca);
    expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'ready', version: '2' } });
  });

  test('by an authority that nobody named is not, and the hint says where to name it', async () => {
    const step = await waitFor(await issue(), {}, undefined);
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'tls' } });
    expect(step.outputs['message']).toContain('CA file');
  });

  test('by an authority that nobody named is not, whatever NODE_TLS_REJECT_UNAUTHORIZED says to other tools', async () => {
    await using service = await serveTls(await issue(), (_, response) => void response.end('{"version":"2"}'));
    const step = await wait({ url: service.url }, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'tls' } });
  });

  test('by another authority is not', async () => {
    const step = await waitFor(await issue(), {}, (await issue()).ca);
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'tls' } });
  });

  test('that has expired is not', async () => {
    const pair = await issue({ expired: true });
    const step = await waitFor(pair, {}, pair.ca);
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'tls' } });
    expect(step.outputs['message']).toContain('expired');
  });

  test('for another host is not', async () => {
    const pair = await issue({ host: 'other.example' });
    const step = await waitFor(pair, {}, pair.ca);
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'tls' } });
    expect(step.outputs['message']).toContain('another host');
  });

  test('with a port that does not speak it is told', async () => {
    await using service = await converse((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), { atOnce: true });
    const step = await wait({ url: `https://127.0.0.1:${service.port}` });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'tls' } });
    expect(step.outputs['message']).toContain('http:// URL');
  });

  test('is never left by a redirect', async () => {
    const pair = await issue();
    let asked = 0;
    await using plain = await serve((_, response) => {
      asked++;
      response.end('{}');
    });
    await using service = await serveTls(
      pair,
      (_, response) => void response.writeHead(302, { location: plain.url }).end(),
    );
    await writeFile(join(scratch, 'ca.pem'), pair.ca);
    const step = await wait({ url: service.url, 'ca-file': 'ca.pem' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'redirect' } });
    expect(asked).toBe(0);
  });
});

describe('what was asked for', () => {
  test('is met by a condition over status, headers, body and latency', async () => {
    await using service = await serve((_, response) => {
      response.writeHead(401, { 'x-region': 'eu-1', 'content-type': 'application/json' });
      response.end('{"status":"UP","checks":[{"ok":true},{"ok":true}]}');
    });
    const condition =
      'status == 401 && headers["x-region"].startsWith("eu") && body.checks.all(c, c.ok) && latency < 2000.0 && latency < 2000';
    const step = await wait({ url: service.url, 'expect-status': '200-299,401', condition });
    expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'ready' } });
  });

  test('passes with a warning in mode warn', async () => {
    await using service = await serve((_, response) => void response.writeHead(503).end());
    const step = await wait({ url: service.url, mode: 'warn', timeout: '500ms' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'block', reason: 'not-ready' } });
    expect(step.annotations.map(({ level }) => level)).toContain('warning');
  });

  test('is asked by GET where HEAD is not known', async () => {
    const methods: (string | undefined)[] = [];
    await using service = await serve((request, response) => {
      methods.push(request.method);
      response.writeHead(request.method === 'HEAD' ? 405 : 200).end('{"version":"2"}');
    });
    const step = await wait({ url: service.url, method: 'HEAD', 'expect-version': '2' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'ready' } });
    expect(methods.filter((method) => method === 'HEAD').length).toBe(1);
  });

  test('is sent as method, headers and body say', async () => {
    const seen: string[] = [];
    await using service = await serve((request, response) => {
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        seen.push(`${request.method} ${request.headers['content-type']} ${body}`);
        response.end('{}');
      });
    });
    const step = await wait({ url: service.url, method: 'POST', headers: 'Content-Type: text/x', body: 'deep=ja é' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'ready' } });
    expect(new Set(seen)).toEqual(new Set(['POST text/x deep=ja é']));
  });

  test('comes on a fresh connection each time', async () => {
    const ports = new Set<number | undefined>();
    let requests = 0;
    await using service = await serve((request, response) => {
      requests++;
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    await wait({ url: service.url });
    expect(requests).toBeGreaterThanOrEqual(3);
    expect(ports.size).toBe(requests);
  });

  test('is told for each of several targets, and one that is not ready blocks all', async () => {
    await using web = await serve((_, response) => void response.end('{"version":"7"}'));
    await using queue = await converse(() => undefined, { atOnce: true });
    await using worker = await serve((_, response) => void response.writeHead(500).end());
    const both = await wait({ url: `web=${web.url}\nqueue=tcp://127.0.0.1:${queue.port}` });
    expect(both).toMatchObject({ exitCode: 0, outputs: { reason: 'ready', version: '7' } });
    const all = await wait({ url: `web=${web.url}\nworker=${worker.url}`, timeout: '5s' });
    expect(all).toMatchObject({ exitCode: 1, outputs: { reason: 'not-ready' } });
    expect(all.outputs['message']).toContain('worker');
    expect(JSON.parse(all.outputs['result'] ?? '')).toMatchObject({
      evidence: [
        { subject: 'web', verdict: 'pass' },
        { subject: 'worker', verdict: 'block', reason: 'not-ready' },
      ],
    });
    expect(all.summary).toContain('web');
  });

  test.each([
    ['whose path is /ping', '/ping', '{"status":"UP","uptime":12345}', 1],
    ['whose body is empty', '/health', '', 1],
    ['that always says OK', '/health', 'OK', 1],
    ['that says what it depends on', '/health', '{"status":"UP","database":"UP"}', 0],
  ])('gets %s warned about as often as it should', async (_, path, body, warnings) => {
    await using service = await serve((__, response) => void response.end(body));
    const step = await wait({ url: service.url + path });
    expect(step.annotations.filter(({ level }) => level === 'warning').length).toBe(warnings);
    expect(step.exitCode).toBe(0);
    const asked = await wait({ url: service.url + path, condition: 'status == 200' });
    expect(asked.annotations).toEqual([]);
  });
});
