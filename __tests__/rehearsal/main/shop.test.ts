import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openShop } from '#rehearsal/main';

test('the port of a host is none that the system would give to another connection between two releases', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'shop-'));
  try {
    // Documentation/networking/ip-sysctl.rst of Linux: ip_local_port_range, 32768 to 60999 by default.
    const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '32768 60999');
    const first = Number(range.trim().split(/\s+/)[0]);
    const { port, url, host } = await openShop(directory);
    expect(port).toBeGreaterThan(1024);
    expect(port).toBeLessThan(Math.max(first, 32_768));
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(await readFile(join(host, 'port'), 'utf8')).toBe(`${port}\n`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
