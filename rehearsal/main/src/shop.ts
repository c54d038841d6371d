import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The place where the example service runs: a directory that stands for a host, and a port. */
export interface Shop {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** A secret that only the deploy and rollback commands may see. */
  readonly secret: string;
}

/** What the service answers now. `undefined` means that nothing listens. */
export interface ShopAnswer {
  readonly status: number;
  readonly version: string | undefined;
}

/** Makes an empty host with a free port. */
export async function openShop(directory: string): Promise<Shop> {
  const host = join(directory, 'host');
  await mkdir(host, { recursive: true });
  const port = await freePort();
  await writeFile(join(host, 'port'), `${port}\n`);
  return { host, port, url: `http://127.0.0.1:${port}`, secret: randomBytes(16).toString('hex') };
}

/** Asks the running service. */
export async function askShop(shop: Shop, path: '/health' | '/ping'): Promise<ShopAnswer | undefined> {
  try {
    const response = await fetch(`${shop.url}${path}`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return { status: response.status, version: response.headers.get('x-version') ?? undefined };
  } catch {
    return undefined;
  }
}

/** Ends the service, if one runs. */
export async function closeShop(shop: Shop): Promise<void> {
  const text = await readFile(join(shop.host, 'service.pid'), 'utf8').catch(() => '');
  const pid = Number(text.trim());
  if (!Number.isSafeInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/**
 * A port that nobody uses, below those that a system hands out by itself (32768 and up on Linux, 49152 and up elsewhere): another
 * connection of this machine must not get it while a release ends and the next has not begun.
 */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('this machine has no free port between 20000 and 32000');
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
