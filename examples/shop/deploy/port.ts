import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const patience = 10_000;

/** The port of the host: what stays the same from release to release. */
export async function readPort(host: string): Promise<number> {
  const text = await readFile(join(host, 'port'), 'utf8');
  const port = Number(text.trim());
  if (!Number.isSafeInteger(port) || port < 1 || port > 65_535) throw new Error(`${host}/port holds '${text.trim()}'`);
  return port;
}

/** Resolves when the service accepts connections; rejects when it ends before it does, or takes longer than ten seconds. */
export async function waitUntilListening(port: number, service: ChildProcess): Promise<void> {
  let failure: string | undefined;
  service.once('error', (error) => {
    failure = error.message;
  });
  service.once('exit', (code, signal) => {
    failure = `it ended with ${signal ?? code} before it listened; see service.log on the host`;
  });
  for (let waited = 0; waited < patience; waited += 20) {
    if (failure !== undefined) throw new Error(`the service did not start: ${failure}`);
    if (await accepts(port)) return;
    await wait(20);
  }
  throw new Error(`the service did not listen on port ${port} within ${patience / 1000} s`);
}

/** Gives whether something listens on a port of this machine. */
export async function accepts(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
