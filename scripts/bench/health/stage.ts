import { createServer, type ServerResponse } from 'node:http';
import { createServer as createPort, type AddressInfo, type Socket } from 'node:net';
import type { Scene } from './scene.ts';

/** A server on loopback that plays a scene. */
export interface Stage extends AsyncDisposable {
  readonly port: number;
  /** Milliseconds since the scene began. */
  time(): number;
  /** When each probe arrived: a request, or a connection that was cut before one. */
  readonly probes: readonly number[];
}

/** Begins a scene on a free port. */
export async function play(scene: Scene): Promise<Stage> {
  const port = await freePort();
  const began = performance.now();
  const time = (): number => performance.now() - began;
  const probes: number[] = [];
  const numbers = new Map<Socket, number>();
  const server = createServer((request, response) => {
    const behaviour = scene.behave(time(), numbers.get(request.socket) ?? 0);
    if (behaviour.kind !== 'reset') probes.push(time());
    if (behaviour.kind === 'answer')
      return answer(response, behaviour.status, behaviour.version, request.method === 'HEAD');
    if (behaviour.kind === 'half') return half(response, request.socket);
  });
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    const number = connections++;
    numbers.set(socket, number);
    socket.on('close', () => numbers.delete(socket));
    socket.on('error', () => undefined);
    if (scene.behave(time(), number).kind !== 'reset') return;
    probes.push(time());
    socket.resetAndDestroy();
  });
  const opening = setTimeout(() => server.listen(port, '127.0.0.1'), scene.opensAt);
  return {
    port,
    time,
    probes,
    async [Symbol.asyncDispose]() {
      clearTimeout(opening);
      for (const socket of numbers.keys()) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, status: number, version: string, bare: boolean): void {
  const body = JSON.stringify({ status: status === 200 ? 'UP' : 'DOWN', version });
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(bare ? undefined : body);
}

function half(response: ServerResponse, socket: Socket): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
  response.write('{"version":"2","status":', () => socket.resetAndDestroy());
}

async function freePort(): Promise<number> {
  const server = createPort();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
