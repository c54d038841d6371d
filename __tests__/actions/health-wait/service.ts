import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createPort, type Server, type Socket } from 'node:net';

/** A server on loopback for one test. */
export interface Service extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
}

/** An HTTP service. */
export async function serve(listener: RequestListener): Promise<Service> {
  return await listen(createServer({ maxHeaderSize: 65_536 }, listener), 'http');
}

/** An HTTPS service with the given certificate and key (PEM). */
export async function serveTls(pair: { readonly cert: string; readonly key: string }, listener: RequestListener) {
  return await listen(createTlsServer(pair, listener), 'https');
}

/** A service that speaks whatever `converse` says, once a whole request head has come, or at once when it wants none. */
export async function converse(
  speak: (socket: Socket, request: string, connection: number) => void,
  options: { readonly atOnce?: boolean } = {},
): Promise<Service> {
  let connections = 0;
  const server = createPort((socket) => {
    const connection = connections++;
    if (options.atOnce === true) return speak(socket, '', connection);
    let head = '';
    socket.on('data', (part) => {
      const before = head.includes('\r\n\r\n');
      head += part.toString('latin1');
      if (!before && head.includes('\r\n\r\n')) speak(socket, head, connection);
    });
  });
  return await listen(server, 'http');
}

async function listen(server: Server, scheme: string): Promise<Service> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const { port } = address;
  return {
    port,
    url: `${scheme}://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port of loopback on which nobody listens. */
export async function closedPort(): Promise<number> {
  await using service = await converse(() => undefined);
  return service.port;
}
