import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { buildImage, buildIndex, type Image, pushImage, pushIndex } from '#rehearsal/registry';
import { parseInstant } from '#time';

import { findPeers, type Peer, type RunningPeer } from '../../packages/oci/peers.ts';
import { setStage, type Stage } from './stage.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

function image(content: string, annotations?: Readonly<Record<string, string>>) {
  const created = parseInstant('2026-11-21T00:00:00Z');
  const files = { 'app.txt': content };
  return buildImage({ files, entrypoint: ['cat', 'app.txt'], created, ...(annotations && { annotations }) });
}

// Two of each kind: what differs between the others, the suite of the client itself goes through.
const peers = (await findPeers(process.env)).filter(({ name }) => /with the referrers API|bearer|docker/.test(name));

describe.each(peers)('with $name', (peer: Peer) => {
  let registry: RunningPeer;

  beforeAll(async () => {
    registry = await peer.start();
  });

  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
  });

  function access() {
    return { credentials: registry.credentials, trustedRealms: registry.trustedRealms };
  }

  function push(tag: string | undefined, content: Image) {
    return pushImage(registry.host, 'acme/shop', tag, content, access());
  }

  function step(inputs: Readonly<Record<string, string>>) {
    return stage.step({ ...registry.user, 'token-service': registry.trustedRealms.join('\n'), ...inputs });
  }

  function raw(value: string, more: Readonly<Record<string, string>> = {}) {
    return step({ strategy: 'raw', value, image: `${registry.host}/acme/shop`, ...more });
  }

  test('a tag that does not exist is free', async () => {
    const record = await raw('build-1');
    expect(record).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'free', exists: 'false' } });
    expect(record.outputs['tags']).toBe(`${registry.host}/acme/shop:build-1`);
    expect(record.outputs['image']).toBeUndefined();
  });

  test('a tag that exists skips the build and says which image it is', async () => {
    const digest = await push('build-2', await image('two'));
    const record = await raw('build-2');
    expect(record).toMatchObject({
      exitCode: 0,
      outputs: { reason: 'exists', exists: 'true', digest, image: `${registry.host}/acme/shop@${digest}` },
    });
  });

  test('the same digest is fine, another one is a block that names both', async () => {
    const digest = await push('build-3', await image('three'));
    expect(await raw('build-3', { digest })).toMatchObject({ exitCode: 0, outputs: { reason: 'same-digest' } });
    const other = (await image('other')).digest;
    const blocked = await raw('build-3', { digest: other });
    expect(blocked).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'tag-taken' } });
    expect(blocked.outputs['message']).toContain(digest);
    expect(blocked.outputs['message']).toContain(other);
    expect(blocked.outputs['image']).toBeUndefined();
    expect(JSON.parse(blocked.outputs['result'] ?? '')).toMatchObject({
      gate: 'immutable-tag',
      evidence: [{ subject: 'build-3', verdict: 'block', registry: digest }],
    });
    const warned = await raw('build-3', { digest: other, mode: 'warn' });
    expect(warned).toMatchObject({ exitCode: 0, outputs: { decision: 'block', reason: 'tag-taken' } });
    expect(warned.annotations.map(({ level }) => level)).toContain('warning');
  });

  test('a tag made of a commit exists for that commit only', async () => {
    const tag = `sha-${stage.sha.slice(0, 12)}`;
    const name = `${registry.host}/acme/commit`;
    const built = async (revision: string) => {
      const one = await image('commit', { 'org.opencontainers.image.revision': revision });
      return pushImage(registry.host, 'acme/commit', tag, one, access());
    };
    const digest = await built(stage.sha);
    expect(await step({ image: name })).toMatchObject({ exitCode: 0, outputs: { reason: 'exists', digest } });
    await built(`${stage.sha.slice(0, 12)}${'0'.repeat(28)}`);
    const blocked = await step({ image: name });
    expect(blocked).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'tag-taken', tag } });
    expect(blocked.outputs['message']).toContain(`this is commit ${stage.sha}`);
    expect(blocked.outputs['image']).toBeUndefined();
  });

  test('an index that exists is told apart from its platforms', async () => {
    const [amd64, arm64] = [await image('amd64'), await image('arm64')];
    for (const one of [amd64, arm64]) await push(undefined, one);
    const index = buildIndex({ 'linux/amd64': amd64, 'linux/arm64': arm64 });
    const digest = await pushIndex(registry.host, 'acme/shop', 'several', index, access());
    const record = await raw('several');
    expect(record).toMatchObject({
      exitCode: 0,
      outputs: { reason: 'exists', digest, 'media-type': 'application/vnd.oci.image.index.v1+json' },
    });
    const platforms = { 'linux/amd64': amd64.digest, 'linux/arm64': arm64.digest };
    expect(JSON.parse(record.outputs['platform-digests'] ?? '')).toEqual(platforms);
    const mixed = await raw('several', { digest: arm64.digest });
    expect(mixed).toMatchObject({ exitCode: 1, outputs: { reason: 'tag-taken' } });
    expect(mixed.outputs['message']).toContain('which is only its image for linux/arm64');
  });

  test('a name is resolved to its digest, platform by platform', async () => {
    const [amd64, arm64] = [await image('amd64'), await image('arm64')];
    for (const one of [amd64, arm64]) await push(undefined, one);
    const index = buildIndex({ 'linux/amd64': amd64, 'linux/arm64': arm64 });
    const digest = await pushIndex(registry.host, 'acme/shop', '1.4.2', index, access());
    const record = await step({ task: 'resolve', image: `${registry.host}/acme/shop:1.4.2` });
    expect(record).toMatchObject({
      exitCode: 0,
      outputs: {
        reason: 'resolved',
        tag: '1.4.2',
        exists: 'true',
        digest,
        image: `${registry.host}/acme/shop@${digest}`,
        'media-type': 'application/vnd.oci.image.index.v1+json',
      },
    });
    expect(JSON.parse(record.outputs['platform-digests'] ?? '')).toEqual({
      'linux/amd64': amd64.digest,
      'linux/arm64': arm64.digest,
    });
  });

  test('a tag that moved is a block, and no image is handed on', async () => {
    const first = await push('moving', await image('first'));
    const second = await push('moving', await image('second'));
    for (const inputs of [
      { image: `${registry.host}/acme/shop:moving@${first}` },
      { image: `${registry.host}/acme/shop:moving`, digest: first },
    ]) {
      const record = await step({ task: 'resolve', ...inputs });
      expect(record).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'tag-moved' } });
      expect(record.outputs['message']).toContain(second);
      expect(record.outputs['image']).toBeUndefined();
    }
  });

  test('a name that does not exist is an error, also where a block would only warn', async () => {
    const record = await step({ task: 'resolve', image: `${registry.host}/acme/shop:none`, mode: 'warn' });
    expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'not-found' } });
  });
});
