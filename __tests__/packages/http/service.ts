import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createPort, type Socket } from 'node:net';

/** A server on loopback for one test. */
export interface Service extends AsyncDisposable {
  readonly url: URL;
  readonly host: string;
}

/** An HTTP service. */
export function serve(listener: RequestListener): Promise<Service> {
  return listen(createServer(listener));
}

/** A service that answers what first comes in on a connection with whatever `answer` does. */
export function converse(answer: (socket: Socket, head: string) => void): Promise<Service> {
  return listen(createPort((socket) => socket.once('data', (head) => answer(socket, head.toString('latin1')))));
}

async function listen(server: Server | ReturnType<typeof createPort>): Promise<Service> {
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
  const host = `127.0.0.1:${address.port}`;
  return {
    host,
    url: new URL(`http://${host}/`),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
