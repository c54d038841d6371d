import { createServer, connect as dial, type Socket } from 'node:net';

/** A pooler in transaction mode, as far as sessions can tell: with one backend, that every client has for one transaction at a time. */
export interface Pooler extends AsyncDisposable {
  readonly url: string;
}

/** ReadyForQuery: `Z`, length 5, and the state of the transaction (PostgreSQL documentation, "Message Formats"). */
const ready = Buffer.from('Z\0\0\0\u0005', 'latin1');

/**
 * Each client logs in on a connection of its own; from then on all share the first one's, each while its transaction lasts.
 *
 * A client's bytes wait until the backend is free, which it is when ReadyForQuery says `I` for idle.
 */
export async function startTransactionPooler(target: string): Promise<Pooler> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let shared: Socket | undefined;
  let owner: Socket | undefined;
  const release = (): void => {
    owner = undefined;
    waiting.shift()?.();
  };
  const server = createServer((client) => {
    const backend = dial(Number(port), hostname);
    for (const socket of [client, backend]) sockets.add(socket.on('error', () => socket.destroy()));
    let loggedIn = false;
    const send = (data: Buffer): void => {
      if (owner !== undefined && owner !== client) return void waiting.push(() => send(data));
      // Terminate ('X') ends the client's session only.
      if (data[0] === 0x58) return;
      owner = client;
      shared?.write(data);
    };
    client.on('data', (data) => (loggedIn ? send(data) : backend.write(data)));
    client.on('close', () => {
      if (owner === client) release();
    });
    backend.on('data', (data) => {
      const idle = data.subarray(-6, -1).equals(ready) && data.at(-1) === 0x49;
      if (loggedIn && shared === backend) {
        const answered = owner;
        if (idle) release();
        answered?.write(data);
        return;
      }
      client.write(data);
      if (!idle) return;
      loggedIn = true;
      shared ??= backend;
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the pooler has no port');
  const url = new URL(target);
  url.port = String(address.port);
  return {
    url: String(url),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
