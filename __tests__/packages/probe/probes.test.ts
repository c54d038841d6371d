import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { httpProbe, tcpProbe, type HttpCheck } from '#probe';
import { milliseconds, seconds } from '#time';

const limits = { timeout: seconds(5), signal: new AbortController().signal };

async function listen(server: Server | ReturnType<typeof createServer>) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    host: `127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const serve = (listener: RequestListener) => listen(createHttp(listener));

function check(host: string, more: Partial<HttpCheck> = {}): HttpCheck {
  const url = new URL(`http://${host}/health`);
  return { url, method: 'GET', headers: {}, body: undefined, ca: undefined, allowHttp: false, ...more };
}

test('an HTTP probe brings back any complete answer', async () => {
  await using service = await serve((_, response) => void response.writeHead(503, { 'x-a': 'b' }).end('down'));
  const answer = await httpProbe(check(service.host))(limits);
  expect(answer).toMatchObject({ kind: 'http', status: 503, headers: { 'x-a': 'b' }, cut: false });
});

test('an HTTP probe reads a MiB of a body and says that it was cut', async () => {
  await using service = await serve((_, response) => void response.end(Buffer.alloc(3_000_000)));
  const answer = await httpProbe(check(service.host))(limits);
  expect(answer).toMatchObject({ kind: 'http', status: 200, cut: true });
  expect(answer.kind === 'http' && answer.body.length).toBe(1_048_576);
});

test('an HTTP probe says why there was no answer instead of throwing', async () => {
  const service = await serve(() => undefined);
  await service[Symbol.asyncDispose]();
  expect(await httpProbe(check(service.host))(limits)).toMatchObject({ kind: 'none', failure: 'refused' });
});

test.each([405, 501])('a server that answers HEAD with %d is asked by GET, from then on', async (status) => {
  const methods: (string | undefined)[] = [];
  await using service = await serve((request, response) => {
    methods.push(request.method);
    response.writeHead(request.method === 'HEAD' ? status : 200).end();
  });
  const probe = httpProbe(check(service.host, { method: 'HEAD' }));
  expect(await probe(limits)).toMatchObject({ status: 200 });
  expect(await probe(limits)).toMatchObject({ status: 200 });
  expect(methods).toEqual(['HEAD', 'GET', 'GET']);
});

test('a server that answers another method with 405 is taken at its word', async () => {
  await using service = await serve((_, response) => void response.writeHead(405).end());
  expect(await httpProbe(check(service.host, { method: 'POST' }))(limits)).toMatchObject({ status: 405 });
});

test('a TCP probe is good when the connection stays or speaks', async () => {
  await using silent = await listen(createServer(() => undefined));
  await using chatty = await listen(createServer((socket) => socket.end('220 ready\r\n')));
  expect(await tcpProbe(new URL(`tcp://${silent.host}`))(limits)).toMatchObject({ kind: 'tcp' });
  expect(await tcpProbe(new URL(`tcp://${chatty.host}`))(limits)).toMatchObject({ kind: 'tcp' });
});

test.each([
  ['closed', (socket: Socket) => socket.end()],
  ['reset', (socket: Socket) => socket.resetAndDestroy()],
])('a TCP probe is not good when the connection is %s at once', async (_, hangUp) => {
  await using forwarder = await listen(createServer((socket) => void hangUp(socket)));
  const answer = await tcpProbe(new URL(`tcp://${forwarder.host}`))(limits);
  expect(answer).toMatchObject({ kind: 'none', failure: 'reset', hint: expect.stringContaining('forwarder') });
});

test('a TCP probe is not good when nobody listens, when the time is up, or when it is given up', async () => {
  const gone = await listen(createServer());
  await gone[Symbol.asyncDispose]();
  expect(await tcpProbe(new URL(`tcp://${gone.host}`))(limits)).toMatchObject({ kind: 'none', failure: 'refused' });
  await using here = await listen(createServer(() => undefined));
  const url = new URL(`tcp://${here.host}`);
  const signal = AbortSignal.abort();
  expect(await tcpProbe(url)({ timeout: seconds(1), signal })).toMatchObject({ kind: 'none', failure: 'aborted' });
  const late = await tcpProbe(new URL('tcp://192.0.2.1:9'))({ timeout: milliseconds(50), signal: limits.signal });
  expect(late).toMatchObject({ kind: 'none' });
});
