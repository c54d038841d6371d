import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWithHost, type Stage, setStage } from './stage.ts';

describeWithHost('the example for Docker over SSH, with a private registry', () => {
  const account = { username: 'deployer', password: "p4ss'word $(touch pwned)" };
  let stage: Stage;
  let good: string;

  beforeAll(async () => {
    stage = await setStage(account);
    good = await stage.makeImage({ version: '1.0.0' });
  }, 60_000);
  afterAll(async () => await stage?.[Symbol.asyncDispose](), 30_000);

  const pull = async (username: string, password: string) =>
    await stage.deploy(good, { REGISTRY_USERNAME: username, REGISTRY_PASSWORD: password });

  test.each([
    ['a wrong password', account.username, 'wrong'],
    ['no password', '', ''],
    ['a name that is an option', '--help', account.password],
  ])(
    '%s ends the deploy before anything is touched',
    async (_, username, password) => {
      const { exitCode, log } = await pull(username, password);
      expect(exitCode).not.toBe(0);
      expect(log).not.toContain('switch');
      expect(await stage.host.shell('podman ps --all --quiet')).toBe('');
    },
    30_000,
  );

  test('the right password brings the image, and is forgotten on the host', async () => {
    const { exitCode, log } = await pull(account.username, account.password);
    expect(log).toContain(`shop runs ${good} now.`);
    expect(exitCode).toBe(0);
    expect(await stage.answer()).toBe('200 1.0.0');
    expect(await stage.host.shell('ls -A "$TMPDIR"')).toBe('');
    const encoded = Buffer.from(`${account.username}:${account.password}`).toString('base64');
    expect(await stage.host.shell(`grep -rlF '${encoded}' "$HOME" /run || echo nowhere`)).toBe('nowhere');
    const nobody = `podman login --get-login ${stage.registry.host} || echo nobody`;
    expect(await stage.host.shell(nobody)).toBe('nobody');
  }, 60_000);
});
