import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { checkOut } from './deploy.ts';
import { describeWithHost, patience, type Stage, setStage } from './stage.ts';

describeWithHost('the example for Docker over SSH, with a real sshd and real containers', () => {
  let stage: Stage;
  let good: string;
  let unhealthy: string;
  let ending: string;

  beforeAll(async () => {
    stage = await setStage();
    good = await stage.makeImage({ version: '1.0.0' });
    unhealthy = await stage.makeImage({ version: '1.1.0', flaw: 'prices' });
    ending = await stage.makeImage({ version: '1.2.0', flaw: 'start' });
  }, 60_000);
  afterAll(async () => await stage?.[Symbol.asyncDispose](), 30_000);

  beforeEach(async () => {
    const { exitCode, log } = await stage.deploy(good);
    if (exitCode !== 0) throw new Error(log);
  }, 60_000);

  const oldIsBack = async () => {
    expect(await stage.answer()).toBe('200 1.0.0');
    expect(await stage.containers()).toEqual(['shop running']);
  };

  test('a good version takes the place of the one that ran', async () => {
    const next = await stage.makeImage({ version: '2.0.0' });
    const { exitCode, log } = await stage.deploy(next, { PREVIOUS_IMAGE: good });
    expect(log).toContain(`stop ${good}`);
    expect(exitCode).toBe(0);
    expect(await stage.answer()).toBe('200 2.0.0');
    expect(await stage.containers()).toEqual(['shop running']);
  }, 60_000);

  test('the same image with the same settings is left alone, and with others started anew', async () => {
    const id = async () => await stage.host.shell("podman inspect --format '{{.Id}} {{.State.StartedAt}}' shop");
    const before = await id();
    expect((await stage.deploy(good)).exitCode).toBe(0);
    expect(await id()).toBe(before);
    await using other = await checkOut(stage.host, [
      '--network=host',
      `--env=PORT=${new URL(stage.url).port}`,
      '--env=MORE=1',
    ]);
    const { exitCode } = await other.command('deploy.sh', [stage.url], { IMAGE: good });
    expect(exitCode).toBe(0);
    expect(await id()).not.toBe(before);
    await oldIsBack();
  }, 60_000);

  test('a version that does not become healthy is taken away, its log is shown, and the old one answers again', async () => {
    const { exitCode, log } = await stage.deploy(unhealthy, { PREVIOUS_IMAGE: good });
    expect(exitCode).toBe(1);
    expect(log).toMatch(new RegExp(`was not healthy at .* within ${patience} s`));
    expect(log).toContain('shop 1.1.0 sells on port');
    expect(log).toContain(`shop runs again, as before, and is healthy: ${good}`);
    await oldIsBack();
  }, 60_000);

  test('a version that ends at once is not waited for', async () => {
    const { exitCode, log } = await stage.deploy(ending, { PREVIOUS_IMAGE: good });
    expect(exitCode).toBe(1);
    expect(log).toContain('The new container has ended before it was healthy.');
    expect(log).toContain('catalog.json holds products by their key');
    await oldIsBack();
  }, 60_000);

  test('a deploy whose runner dies while it waits leaves the old one answering, with no help', async () => {
    const { exitCode } = await stage.deploy(unhealthy, { PREVIOUS_IMAGE: good }, 'not healthy yet');
    expect(exitCode).toBeNull();
    for (let tries = 0; tries < 100 && (await stage.answer()) !== '200 1.0.0'; tries += 1) await wait(100);
    await oldIsBack();
  }, 60_000);

  test('the way back that follows at once waits until the host has gone its own', async () => {
    await stage.deploy(unhealthy, { PREVIOUS_IMAGE: good }, 'not healthy yet');
    expect((await stage.deploy(good, { PREVIOUS_IMAGE: unhealthy })).exitCode).toBe(0);
    await oldIsBack();
  }, 60_000);

  test('when even the script on the host is killed half way, the way back of the workflow mends it', async () => {
    const deploying = stage.deploy(unhealthy, { PREVIOUS_IMAGE: good });
    for (let tries = 0; tries < 100 && (await stage.answer()) !== '500 1.1.0'; tries += 1) await wait(50);
    await stage.host.shell('pkill -KILL -f host.sh');
    expect((await deploying).exitCode).not.toBe(0);
    expect(await stage.containers()).toEqual(['shop exited', 'shop.next running']);
    expect((await stage.deploy(good, { PREVIOUS_IMAGE: unhealthy })).exitCode).toBe(0);
    await oldIsBack();
  }, 60_000);

  test('a switch that was killed between its last two steps is finished by the next deploy', async () => {
    await stage.host.shell('podman rename shop shop.next');
    expect((await stage.deploy(good)).exitCode).toBe(0);
    await oldIsBack();
  }, 60_000);

  test('the first deploy of all says that nothing can be brought back when it fails', async () => {
    const { exitCode, log } = await stage.deploy(unhealthy, { SERVICE: 'another' });
    expect(exitCode).toBe(1);
    expect(log).toContain('Nothing ran here before, so nothing is brought back.');
    await oldIsBack();
  }, 60_000);

  test('the image of the way back is taken from the host when the registry is gone', async () => {
    const next = await stage.makeImage({ version: '3.0.0' });
    expect((await stage.deploy(next, { PREVIOUS_IMAGE: good })).exitCode).toBe(0);
    stage.registry.faults.add({ answer: { kind: 'answer', status: 503 } });
    const { exitCode, log } = await stage.deploy(good, { PREVIOUS_IMAGE: next });
    expect(log).toContain('is here already');
    expect(exitCode).toBe(0);
    await oldIsBack();
  }, 60_000);
});
