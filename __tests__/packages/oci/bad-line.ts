import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that breaks once. */
export interface BadLine extends AsyncDisposable {
  readonly host: string;
  /** How often it broke so far. */
  readonly breaks: () => number;
}

/** Forwards connections to a server on this machine, and cuts the one that brings the first byte after so many. */
export async function startBadLine(target: string, bytes: number): Promise<BadLine> {
  const port = Number(target.split(':')[1]);
  const sockets = new Set<Socket>();
  let breaks = 0;
  let seen = 0;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const both = [near, far];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => both.forEach((one) => one.destroy()));
      socket.on('close', () => both.forEach((one) => one.destroy()));
    }
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      seen += chunk.length;
      if (breaks === 0 && seen > bytes) {
        breaks += 1;
        far.write(chunk.subarray(0, Math.max(0, chunk.length - (seen - bytes))), () => {
          both.forEach((one) => one.destroy());
        });
      } else {
        far.write(chunk);
      }
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the line has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    breaks: () => breaks,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}
