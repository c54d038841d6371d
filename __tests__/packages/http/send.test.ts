import { describe, expect, test } from '@jest/globals';
import { HttpFailure, send, type HttpRequest } from '#http';
import { milliseconds, seconds } from '#time';
import { converse, serve } from './service.ts';

function get(url: URL, more: Partial<HttpRequest> = {}) {
  return send({ method: 'GET', url, timeout: seconds(5), maxBytes: 1000, proxies: {}, ...more });
}

async function failureOf(exchange: Promise<unknown>): Promise<HttpFailure> {
  const error: unknown = await exchange.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HttpFailure) return error;
  throw new Error(`expected a HttpFailure, got ${String(error)}`);
}

describe('an exchange', () => {
  test('brings back status, headers and body, whatever the status', async () => {
    await using service = await serve((_, response) => {
      response.writeHead(503, { 'X-Thing': 'a', 'Set-Cookie': ['a=1', 'b=2'] }).end('down');
    });
    const answer = await get(service.url);
    expect(answer).toMatchObject({ status: 503, cut: false });
    expect(answer.headers).toMatchObject({ 'x-thing': 'a', 'set-cookie': 'a=1, b=2' });
    expect(Buffer.from(answer.body).toString()).toBe('down');
    expect(answer.latency).toBeGreaterThan(0);
  });

  test('sends method, headers and body, and asks for no encoding', async () => {
    const seen: unknown[] = [];
    await using service = await serve((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        seen.push(request.method, request.headers['x-a'], request.headers['accept-encoding'], body);
        response.end();
      });
    });
    await get(service.url, { method: 'POST', headers: { 'X-A': 'b' }, body: 'ü' });
    expect(seen).toEqual(['POST', 'b', 'identity', 'ü']);
  });

  test('turns user and password of the URL into a header and forgets them', async () => {
    let authorization: string | undefined;
    await using service = await serve((request, response) => {
      authorization = request.headers.authorization;
      response.end();
    });
    const url = new URL(service.url);
    url.username = 'me';
    url.password = 'p%20w';
    const answer = await get(url);
    // RFC 7617 section 2: base64 of "me:p w"
    expect(authorization).toBe('Basic bWU6cCB3');
    expect(answer.url.href).not.toContain('me');
  });

  test('takes user and password as they are when they are not escaped well', async () => {
    let authorization: string | undefined;
    await using service = await serve((request, response) => {
      authorization = request.headers.authorization;
      response.end();
    });
    await get(new URL(`http://%zz:%C3%BC@${service.host}/`));
    // base64 of the UTF-8 bytes of "%zz:ü"
    expect(authorization).toBe('Basic JXp6OsO8');
  });

  test('uses a connection of its own, unless a pooled one is asked for', async () => {
    const ports: unknown[] = [];
    await using service = await serve((request, response) => {
      ports.push(request.socket.remotePort);
      response.end('x');
    });
    await get(service.url);
    await get(service.url);
    expect(new Set(ports).size).toBe(2);
    await get(service.url, { connection: 'pooled' });
    await get(service.url, { connection: 'pooled' });
    expect(new Set(ports).size).toBe(3);
  });
});

describe('a body beyond maxBytes', () => {
  test('is a failure, or an answer that is cut', async () => {
    await using service = await serve((_, response) => void response.end('x'.repeat(1001)));
    expect(await failureOf(get(service.url))).toMatchObject({ kind: 'too-large' });
    const cut = await get(service.url, { overflow: 'cut' });
    expect(cut).toMatchObject({ cut: true, status: 200 });
    expect(cut.body.length).toBe(1000);
  });

  test('is not a body of exactly maxBytes', async () => {
    await using service = await serve((_, response) => void response.end('x'.repeat(1000)));
    expect(await get(service.url)).toMatchObject({ cut: false });
  });
});

describe('a failure is named', () => {
  test('refused, where nobody listens', async () => {
    const service = await serve(() => undefined);
    await service[Symbol.asyncDispose]();
    expect(await failureOf(get(service.url))).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' });
  });

  test('refused, with a hint about localhost', async () => {
    const service = await serve(() => undefined);
    await service[Symbol.asyncDispose]();
    const failure = await failureOf(get(new URL(`http://localhost:${service.url.port}`)));
    expect(failure).toMatchObject({ kind: 'refused', hint: expect.stringContaining('::1') });
  });

  test('dns, where the name does not exist (RFC 6761: .invalid never does)', async () => {
    const failure = await failureOf(get(new URL('https://nowhere.invalid/')));
    expect(failure).toMatchObject({ kind: 'dns', hint: expect.any(String) });
  });

  test.each([
    ['reset', 'a length that is not kept', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'],
    ['reset', 'a chunked body without its end', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
    ['reset', 'no byte at all', ''],
    ['protocol', 'another protocol', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['protocol', 'a chunk of no length', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nnothex\r\n'],
    [
      'protocol',
      'a switch of protocols',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
    ],
    ['too-large', 'headers of 20 KB', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`],
  ])('%s, for %s', async (kind, _, answer) => {
    await using service = await converse((socket) => socket.end(answer));
    expect(await failureOf(get(service.url))).toMatchObject({ kind });
  });

  test.each([
    ['sent no answer', ''],
    ['did not finish', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'],
  ])('timeout, and how far it got: %s', async (words, answer) => {
    await using service = await converse((socket) => socket.write(answer));
    const failure = await failureOf(get(service.url, { timeout: milliseconds(60) }));
    expect(failure).toMatchObject({ kind: 'timeout', message: expect.stringContaining(words) });
  });

  test('aborted, when the caller gives up', async () => {
    await using service = await converse(() => undefined);
    const signal = AbortSignal.timeout(50);
    expect(await failureOf(get(service.url, { signal }))).toMatchObject({ kind: 'aborted' });
    expect(await failureOf(get(service.url, { signal: AbortSignal.abort() }))).toMatchObject({ kind: 'aborted' });
  });

  test('tls, where TLS is not spoken', async () => {
    await using service = await converse((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await failureOf(get(new URL(`https://${service.host}/`)))).toMatchObject({ kind: 'tls' });
  });

  test('plain-http, to another machine without leave', async () => {
    expect(await failureOf(get(new URL('http://shop.example/')))).toMatchObject({ kind: 'plain-http' });
  });
});

describe('a redirect', () => {
  test('is followed, and the answer says where it came from', async () => {
    await using service = await serve((request, response) => {
      if (request.url === '/end') return response.end('there');
      return response.writeHead(302, { location: '/end' }).end();
    });
    expect((await get(service.url)).url.pathname).toBe('/end');
    expect(await get(service.url, { redirects: 0 })).toMatchObject({ status: 302 });
  });

  test('that never ends is a failure after five', async () => {
    let requests = 0;
    await using service = await serve((_, response) => {
      requests++;
      response.writeHead(307, { location: `/${requests}` }).end();
    });
    expect(await failureOf(get(service.url))).toMatchObject({ kind: 'redirect' });
    expect(requests).toBe(6);
  });

  test('to another origin takes no credential along, within the origin all', async () => {
    const seen: Record<string, unknown>[] = [];
    await using other = await serve((request, response) => {
      seen.push(request.headers);
      response.end();
    });
    await using service = await serve((request, response) => {
      seen.push(request.headers);
      const location = request.url === '/' ? '/next' : other.url.href;
      response.writeHead(308, { location }).end();
    });
    const headers = {
      Authorization: 'Bearer x',
      Cookie: 'a=b',
      'X-Api-Key': 'k',
      Accept: 'text/x',
      'User-Agent': 'me',
    };
    await get(service.url, { headers });
    const all = { authorization: 'Bearer x', cookie: 'a=b', 'x-api-key': 'k', accept: 'text/x', 'user-agent': 'me' };
    expect(seen[1]).toMatchObject(all);
    expect(seen[2]).toMatchObject({ accept: 'text/x', 'user-agent': 'me' });
    for (const name of ['authorization', 'cookie', 'x-api-key']) expect(seen[2]).not.toHaveProperty(name);
  });

  test('of a POST is followed only on demand, as GET after 303, and never carries its body to another origin', async () => {
    const seen: string[] = [];
    await using other = await serve((_, response) => void response.end());
    await using service = await serve((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-length'] ?? 'none'}`);
      if (request.url === '/303') return response.writeHead(303, { location: '/end' }).end();
      if (request.url === '/307') return response.writeHead(307, { location: other.url.href }).end();
      return response.end();
    });
    const post = { method: 'POST', body: 'secret' };
    expect(await get(new URL('/303', service.url), post)).toMatchObject({ status: 303 });
    expect(await get(new URL('/303', service.url), { ...post, redirects: 1 })).toMatchObject({ status: 200 });
    expect(seen).toEqual(['POST /303 6', 'POST /303 6', 'GET /end none']);
    const left = await failureOf(get(new URL('/307', service.url), { ...post, redirects: 1 }));
    expect(left).toMatchObject({ kind: 'redirect' });
  });

  test('to another scheme, or to what is no URL, is refused', async () => {
    await using service = await serve((request, response) => {
      response.writeHead(302, { location: request.url === '/file' ? 'file:///etc/passwd' : 'http://[' }).end();
    });
    expect(await failureOf(get(new URL('/file', service.url)))).toMatchObject({ kind: 'redirect' });
    expect(await failureOf(get(service.url))).toMatchObject({ kind: 'redirect' });
  });
});

describe('a proxy', () => {
  test('carries http to other machines, and nothing to this one', async () => {
    const asked: string[] = [];
    await using proxy = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end('from the proxy');
    });
    const proxies = { HTTP_PROXY: proxy.url.href };
    const through = await get(new URL('http://shop.example/a'), { proxies, allowHttp: true });
    expect(Buffer.from(through.body).toString()).toBe('from the proxy');
    await using here = await serve((_, response) => void response.end('here'));
    expect(Buffer.from((await get(here.url, { proxies })).body).toString()).toBe('here');
    expect(asked).toEqual(['GET http://shop.example/a']);
  });

  test('is asked to CONNECT for https, except for what NO_PROXY names', async () => {
    const asked: string[] = [];
    await using proxy = await converse((socket, head) => {
      asked.push(head.split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    const proxies = { https_proxy: proxy.url.href, no_proxy: 'direct.invalid' };
    await failureOf(get(new URL('https://shop.example/b'), { proxies }));
    expect(asked).toEqual(['CONNECT shop.example:443 HTTP/1.1']);
    const direct = await failureOf(get(new URL('https://direct.invalid/'), { proxies }));
    expect([direct.kind, asked.length]).toEqual(['dns', 1]);
  });

  test('that makes no tunnel is left when the time is up, or when the caller gives up', async () => {
    await using proxy = await converse(() => undefined);
    const wanted = { proxies: { HTTPS_PROXY: proxy.url.href }, timeout: milliseconds(300) };
    const url = new URL('https://shop.example/');
    expect(await failureOf(get(url, wanted))).toMatchObject({ kind: 'timeout' });
    const caller = new AbortController();
    const given = failureOf(get(url, { ...wanted, timeout: seconds(60), signal: caller.signal }));
    setTimeout(() => caller.abort(), 50);
    expect(await given).toMatchObject({ kind: 'aborted' });
  });

  test('may be named without http://, and one that cannot be used is neither passed by nor told with its password', async () => {
    await using proxy = await serve((_, response) => void response.end('from the proxy'));
    const url = new URL('http://shop.example/a');
    const through = await get(url, { proxies: { http_proxy: proxy.host }, allowHttp: true });
    expect(Buffer.from(through.body).toString()).toBe('from the proxy');
    for (const named of ['http://user:s3cr3t pass@:99999', 'socks5://user:s3cr3t@127.0.0.1:1080']) {
      const failure = await failureOf(get(url, { proxies: { HTTP_PROXY: named }, allowHttp: true }));
      expect(failure).toMatchObject({ kind: 'protocol', message: expect.stringContaining('HTTP_PROXY') });
      expect(`${failure.message} ${failure.hint} ${String(failure.cause)}`).not.toContain('s3cr3t');
    }
  });

  test('cannot send what it answers for another machine into this one', async () => {
    for (const inside of ['127.0.0.1', '0.0.0.0', '[::]', '[::1]']) {
      await using proxy = await serve((_, response) => {
        response.writeHead(302, { location: `http://${inside}:9/` }).end();
      });
      const wanted = { proxies: { HTTP_PROXY: proxy.url.href }, allowHttp: true };
      const failure = await failureOf(get(new URL('http://shop.example/'), wanted));
      expect(failure).toMatchObject({ kind: 'redirect', message: expect.stringContaining('inside this machine') });
    }
  });
});
