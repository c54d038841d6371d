import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeWith, runExample } from '../program.ts';
import { type Cluster, startCluster } from './cluster.ts';

const image = (digit: string) => `ghcr.io/acme/shop@sha256:${digit.repeat(64)}`;

await describeWith(['kubectl'], 'the example for Kubernetes, with the real kubectl', () => {
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await startCluster(image('a'));
  });
  afterEach(async () => await cluster[Symbol.asyncDispose]());

  const deploy = async (wanted: string, place: readonly string[] = ['shop', 'shop', 'shop'], seconds = '20') =>
    await runExample('kubernetes/deploy/deploy.sh', [...place, seconds], {
      IMAGE: wanted,
      KUBE_CONFIG: cluster.config,
    });
  const changed = () => cluster.requests.some((request) => request.startsWith('PATCH'));

  test('gives the image to the one container, waits until the rollout is over, and forgets the kubeconfig', async () => {
    const { exitCode, log, left } = await deploy(image('b'));
    expect(log).toContain('successfully rolled out');
    expect(log).toContain(`it runs ${image('b')} now`);
    expect([exitCode, left]).toEqual([0, []]);
    expect(cluster.images).toEqual({ shop: image('b'), proxy: 'proxy:1' });
  }, 60_000);

  test('the way back is the same command, and running it once more is harmless', async () => {
    await deploy(image('b'));
    expect((await deploy(image('a'))).exitCode).toBe(0);
    expect((await deploy(image('a'))).exitCode).toBe(0);
    expect(cluster.images['shop']).toBe(image('a'));
  }, 60_000);

  test.each([
    ['deadline', 'exceeded its progress deadline'],
    ['stuck', 'timed out waiting for the condition'],
  ] as const)(
    'a rollout that is %s is a failure, and the pods are shown',
    async (course, why) => {
      cluster.course = course;
      const { exitCode, log, left } = await deploy(image('b'), undefined, '3');
      expect(log).toContain(why);
      expect(log).toContain('shop-7c9f-x2x');
      expect([exitCode, left]).toEqual([1, []]);
    },
    60_000,
  );

  test('a rollout that something else has turned around is a failure although it ends well', async () => {
    cluster.course = 'turned';
    const { exitCode, log } = await deploy(image('b'));
    expect(log).toContain('something else changed the Deployment');
    expect(exitCode).toBe(1);
  }, 60_000);

  test('a paused Deployment, and a container that is not there, are told before anything is changed', async () => {
    expect((await deploy(image('b'), ['shop', 'shop', 'other'])).log).toContain('has no container other');
    expect((await deploy(image('b'), ['shop', 'other', 'shop'])).exitCode).toBe(1);
    cluster.paused = true;
    expect((await deploy(image('b'))).log).toContain('is paused');
    expect(changed()).toBe(false);
  }, 60_000);

  test.each(['', 'shop:1', `${image('a')};id`, `ghcr.io/a b@sha256:${'a'.repeat(64)}`, `-o@sha256:${'a'.repeat(64)}`])(
    'the image %j is refused before the cluster is asked',
    async (wanted) => {
      expect((await deploy(wanted)).exitCode).toBe(1);
      expect(cluster.requests).toEqual([]);
    },
  );

  test.each([[['--all', 'shop', 'shop']], [['shop', 'shop;id', 'shop']], [['shop', 'shop', 'Shop']]])(
    'the place %j is refused before the cluster is asked',
    async (place) => {
      expect((await deploy(image('b'), place)).exitCode).toBe(1);
      expect(cluster.requests).toEqual([]);
    },
  );
});
