import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWithHost, type Stage, setStage } from './stage.ts';

describeWithHost('what the example for Docker over SSH refuses', () => {
  let stage: Stage;
  let good: string;

  beforeAll(async () => {
    stage = await setStage();
    good = await stage.makeImage({ version: '1.0.0' });
  }, 60_000);
  afterAll(async () => await stage?.[Symbol.asyncDispose](), 30_000);

  /** Nobody was even called: the first thing a deploy does on a host is to make this directory. */
  const untouched = async () => expect(await stage.host.shell('ls -A')).toBe('');

  const digest = `sha256:${'a'.repeat(64)}`;
  test.each([
    ['IMAGE', ''],
    ['IMAGE', 'ghcr.io/acme/shop:1.0.0'],
    ['IMAGE', `ghcr.io/acme/sh op@${digest}`],
    ['IMAGE', `ghcr.io/acme/shop;touch pwned@${digest}`],
    ['IMAGE', `ghcr.io/acme/$(touch pwned)@${digest}`],
    ['IMAGE', `ghcr.io/acme/shop@${digest}\ntouch pwned`],
    ['IMAGE', `--privileged/shop@${digest}`],
    ['PREVIOUS_IMAGE', `ghcr.io/acme/shop@${digest}'; touch pwned`],
    ['SERVICE', 'shop; touch pwned'],
    ['SERVICE', '../shop'],
    ['SERVICE', '-v'],
    ['SERVICE', 'shop.next'],
    ['ENVIRONMENT', '../production'],
    ['ENVIRONMENT', ''],
  ])('%s %j', async (name, value) => {
    const { exitCode, log } = await stage.deploy(good, { [name]: value });
    expect(exitCode).not.toBe(0);
    expect(log).toContain(name === 'IMAGE' || name === 'PREVIOUS_IMAGE' ? 'IMAGE' : name);
    await untouched();
  });

  test.each(['', 'ftp://127.0.0.1/', 'http://127.0.0.1/;touch', 'http://a b/', 'http://127.0.0.1/$(touch)'])(
    'the address %j',
    async (url) => {
      const { exitCode } = await stage.checkout.command('deploy.sh', [url], { IMAGE: good });
      expect(exitCode).not.toBe(0);
      await untouched();
    },
  );

  test.each(['-oProxyCommand=touch pwned', 'root@-oProxyCommand=x', 'root@host;touch', 'host', 'root@host:port', ''])(
    'the host %j',
    async (line) => {
      const { exitCode, log } = await withFile('hosts', `${line}\n`, async () => await stage.deploy(good));
      expect(exitCode).toBe(2);
      expect(log).toContain('hosts');
      await untouched();
    },
  );

  test('a host whose key is not the one that was written down', async () => {
    const other = stage.host.knownHost.replace(/.{8}$/, 'AAAAAAAA');
    const { exitCode, log } = await withFile('known_hosts', `${other}\n`, async () => await stage.deploy(good));
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/Host key verification failed|host key/i);
    await untouched();
  });

  test('a deploy to hosts of which one cannot be reached, before the first one is touched', async () => {
    const hosts = `${stage.host.name}\nroot@127.0.0.1:1\n`;
    const { exitCode, log } = await withFile('hosts', hosts, async () => await stage.deploy(good));
    expect(exitCode).not.toBe(0);
    expect(log).not.toContain('switch');
    expect(await stage.host.shell('podman ps --all --quiet')).toBe('');
  }, 30_000);

  test('an image that the registry does not have', async () => {
    const { exitCode, log } = await stage.deploy(`${stage.registry.host}/acme/shop@${digest}`);
    expect(exitCode).not.toBe(0);
    expect(log).not.toContain('switch');
    expect(await stage.answer()).toBe('nothing');
  }, 30_000);

  test('a line in the options of the container that is no option', async () => {
    const { exitCode, log } = await withFile('container.options', 'ubuntu rm -rf /\n', async () => stage.deploy(good));
    expect(exitCode).not.toBe(0);
    expect(log).toContain("'ubuntu rm -rf /' is no option");
    expect(await stage.answer()).toBe('nothing');
  }, 30_000);

  test('nothing of the key is left on the runner, whether the deploy succeeds or fails', async () => {
    const temporary = join(stage.checkout.directory, 'tmp');
    await mkdir(temporary);
    expect((await stage.deploy(good, { TMPDIR: temporary })).exitCode).toBe(0);
    await withFile('hosts', 'root@127.0.0.1:1\n', async () => await stage.deploy(good, { TMPDIR: temporary }));
    expect(await readdir(temporary)).toEqual([]);
  }, 60_000);

  /** Runs something while a file of the environment holds something else. */
  async function withFile<T>(name: string, content: string, body: () => Promise<T>): Promise<T> {
    const file = join(stage.checkout.directory, 'deploy', 'production', name);
    const kept = await readFile(file, 'utf8');
    await writeFile(file, content);
    try {
      return await body();
    } finally {
      await writeFile(file, kept);
    }
  }
});
