import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import {
  anonymous,
  attachManifest,
  connectRegistry,
  type Digest,
  digestOf,
  formatReference,
  getBlob,
  getManifest,
  listReferrers,
  listTags,
  manifestMediaTypes,
  mediaTypes,
  parseReference,
  passwordFor,
  putBlob,
  putManifest,
  type Registry,
  resolve,
} from '#oci';
import { buildIndex, type Image, pushImage, pushIndex } from '#rehearsal/registry';
import { systemClock } from '#time';

import { startBadLine } from './bad-line.ts';
import { findPeers, type Peer, type RunningPeer } from './peers.ts';
import { sampleImage } from './samples.ts';

// Real processes, on a machine that may be busy; those who attach to one list together may take two minutes for it.
jest.setTimeout(150_000);

const peers = await findPeers(process.env);
const real = peers.some(({ name }) => name.startsWith('docker-registry'));
const empty = Buffer.from('{}');
const bytes = Buffer.from('0123456789'.repeat(100));

if (!real) {
  const next = 'install it, or name it in DELIVERY_DOCKER_REGISTRY';
  process.stderr.write(`skipped: the suite ran against the registry in memory only; no docker-registry, ${next}\n`);
}

test('a machine that must have everything has docker-registry', () => {
  expect(real || process.env['DELIVERY_REQUIRE_ALL'] !== '1').toBe(true);
});

/** A manifest that refers to an image, as a signature does; `by` tells several apart. */
function referrer(image: Image, by: string) {
  const artifactType = 'application/vnd.example.signature';
  const annotations = { by };
  const value = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType,
    config: { mediaType: mediaTypes.empty, digest: digestOf(empty), size: empty.length },
    layers: [],
    subject: { mediaType: mediaTypes.manifest, digest: image.digest, size: image.manifest.size },
    annotations,
  };
  const content = Buffer.from(JSON.stringify(value));
  return { subject: image.digest, mediaType: mediaTypes.manifest, bytes: content, artifactType, annotations };
}

describe.each(peers)('$name', (peer: Peer) => {
  let running: RunningPeer;
  let own: Registry;

  beforeAll(async () => {
    running = await peer.start();
    own = connect();
  });

  afterAll(async () => {
    await running[Symbol.asyncDispose]();
  });

  function options() {
    const { credentials, trustedRealms } = running;
    return { credentials, trustedRealms, clock: systemClock, signal: new AbortController().signal };
  }

  function connect(): Registry {
    return connectRegistry(running.host, options());
  }

  function push(repository: string, tag: string | undefined, image: Image): Promise<Digest> {
    return pushImage(running.host, repository, tag, image, options());
  }

  function find(name: string) {
    return resolve(parseReference(`${running.host}/${name}`), options());
  }

  describe('blobs', () => {
    test('come back as they were sent, in one piece and in chunks', async () => {
      for (const [repository, chunkSize] of [
        ['blobs/whole', undefined],
        ['blobs/chunks', 300],
      ] as const) {
        const digest = await putBlob(own, repository, bytes, chunkSize === undefined ? {} : { chunkSize });
        expect(digest).toBe(digestOf(bytes));
        expect(await getBlob(own, repository, { digest, size: bytes.length })).toEqual(bytes);
      }
    });

    test.each([
      ['in one piece', undefined],
      ['in chunks', 40_000],
    ])('%s arrive although the line breaks in the middle', async (_, chunkSize) => {
      const long = Buffer.alloc(200_000, `${chunkSize}`);
      await using line = await startBadLine(running.host, 90_000);
      const credentials = () => running.credentials(running.host);
      const far = connectRegistry(line.host, {
        ...options(),
        credentials,
        trustedRealms: [running.url, ...running.trustedRealms],
      });
      const digest = await putBlob(far, 'blobs/broken', long, chunkSize === undefined ? {} : { chunkSize });
      expect(line.breaks()).toBe(1);
      expect(await getBlob(own, 'blobs/broken', { digest, size: long.length })).toEqual(long);
    });

    test('are mounted from another repository, and uploaded when they are not there', async () => {
      const digest = await putBlob(own, 'blobs/base', bytes);
      await putBlob(own, 'blobs/mounted', bytes, { mountFrom: 'blobs/base' });
      await putBlob(own, 'blobs/not-mounted', bytes, { mountFrom: 'blobs/nobody' });
      for (const repository of ['blobs/mounted', 'blobs/not-mounted']) {
        expect(await getBlob(own, repository, { digest, size: bytes.length })).toEqual(bytes);
      }
    });

    test('that are not there are an error in the words of the registry', async () => {
      const digest = digestOf(Buffer.from('nobody has this'));
      const outcome = getBlob(own, 'blobs/whole', { digest, size: 15 });
      await expect(outcome).rejects.toMatchObject({
        reason: 'registry-refused',
        message: expect.stringContaining('BLOB_UNKNOWN'),
      });
    });
  });

  describe('manifests', () => {
    test('are kept byte for byte, under a tag and under their digest', async () => {
      const image = await sampleImage();
      await push('manifests/image', undefined, image);
      expect(await putManifest(own, 'manifests/image', '1.0.0', image.manifest)).toBe(image.digest);
      for (const name of ['1.0.0', image.digest]) {
        const found = await getManifest(own, 'manifests/image', name);
        expect(found).toMatchObject({ digest: image.digest, mediaType: mediaTypes.manifest });
        expect(found?.bytes).toEqual(image.manifest.bytes);
      }
    });

    test('of Docker are kept as they are too, one image and several', async () => {
      const image = await sampleImage('docker');
      await push('manifests/docker', undefined, image);
      const type = 'application/vnd.docker.distribution.manifest.v2+json';
      const value = {
        schemaVersion: 2,
        mediaType: type,
        config: {
          mediaType: 'application/vnd.docker.container.image.v1+json',
          digest: image.config.digest,
          size: image.config.size,
        },
        layers: image.layers.map(({ digest, size }) => ({
          mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
          digest,
          size,
        })),
      };
      const content = Buffer.from(JSON.stringify(value));
      const digest = await putManifest(own, 'manifests/docker', 'one', { mediaType: type, bytes: content });
      expect(digest).toBe(digestOf(content));
      expect(await find('manifests/docker:one')).toMatchObject({ digest, mediaType: type, platforms: [] });
      const listType = 'application/vnd.docker.distribution.manifest.list.v2+json';
      const platform = { os: 'linux', architecture: 'amd64' };
      const list = {
        schemaVersion: 2,
        mediaType: listType,
        manifests: [{ mediaType: type, digest, size: content.length, platform }],
      };
      await putManifest(own, 'manifests/docker', 'several', {
        mediaType: listType,
        bytes: Buffer.from(JSON.stringify(list)),
      });
      expect(await find('manifests/docker:several')).toMatchObject({
        mediaType: listType,
        platforms: [{ platform: 'linux/amd64', digest }],
      });
    });

    test('of artifacts are kept', async () => {
      const digest = await putBlob(own, 'manifests/artifact', empty);
      const value = {
        mediaType: mediaTypes.artifact,
        artifactType: 'application/vnd.example.report',
        blobs: [{ mediaType: 'application/json', digest, size: empty.length }],
      };
      const artifact = { mediaType: mediaTypes.artifact, bytes: Buffer.from(JSON.stringify(value)) };
      const outcome = putManifest(own, 'manifests/artifact', 'report', artifact);
      if (peer.differs.has('no-artifact-manifest')) {
        await expect(outcome).rejects.toMatchObject({ reason: 'registry-refused' });
        return;
      }
      await outcome;
      const found = await find('manifests/artifact:report');
      expect(found?.manifest).toMatchObject({ kind: 'artifact', blobs: [{ digest }] });
    });

    test('are kept by their SHA-512', async () => {
      const image = await sampleImage();
      await push('manifests/sha512', undefined, image);
      const digest = digestOf(image.manifest.bytes, 'sha512');
      const outcome = putManifest(own, 'manifests/sha512', digest, image.manifest);
      if (peer.differs.has('no-sha512')) {
        await expect(outcome).rejects.toMatchObject({ reason: 'registry-refused' });
        return;
      }
      expect(await outcome).toBe(digest);
      expect(await find(`manifests/sha512@${digest}`)).toMatchObject({ digest });
    });

    test('whose blobs are missing are refused in the words of the registry', async () => {
      const image = await sampleImage('never pushed');
      await expect(putManifest(own, 'manifests/missing', '1.0.0', image.manifest)).rejects.toMatchObject({
        reason: 'registry-refused',
        message: expect.stringMatching(/MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN/),
      });
    });

    test('move with their tag, and stay under their digest', async () => {
      const [first, second] = [await sampleImage('first'), await sampleImage('second')];
      await push('manifests/moving', 'stable', first);
      await push('manifests/moving', 'stable', second);
      expect(await find('manifests/moving:stable')).toMatchObject({ digest: second.digest });
      expect(await find(`manifests/moving@${first.digest}`)).toMatchObject({ digest: first.digest });
    });
  });

  describe('what is not there', () => {
    test('is undefined, be it the tag, the digest or the repository', async () => {
      await push('absent/tag', '1.0.0', await sampleImage());
      const digest = `sha256:${'0'.repeat(64)}`;
      for (const name of ['absent/tag:2.0.0', `absent/tag@${digest}`, 'absent/repository:1.0.0']) {
        expect({ name, found: await find(name) }).toEqual({ name, found: undefined });
      }
      expect(await listTags(own, 'absent/repository')).toEqual([]);
      expect(await listReferrers(own, 'absent/repository', digestOf(empty))).toEqual([]);
    });
  });

  test('an index is told apart from the images of its platforms', async () => {
    const [amd64, arm64] = [await sampleImage('amd64'), await sampleImage('arm64')];
    for (const image of [amd64, arm64]) await push('index/shop', undefined, image);
    const index = buildIndex({ 'linux/amd64': amd64, 'linux/arm64/v8': arm64 });
    const digest = await pushIndex(running.host, 'index/shop', '1.0.0', index, options());
    expect(await find('index/shop:1.0.0')).toMatchObject({
      digest,
      mediaType: mediaTypes.index,
      size: index.size,
      platforms: [
        { platform: 'linux/amd64', digest: amd64.digest },
        { platform: 'linux/arm64/v8', digest: arm64.digest },
      ],
    });
    expect(await find(`index/shop@${arm64.digest}`)).toMatchObject({ mediaType: mediaTypes.manifest, platforms: [] });
  });

  test('tags are listed, each once, through all pages', async () => {
    const image = await sampleImage();
    await push('tags/shop', undefined, image);
    const tags = ['1.0.0', '1.0.1', '1.1.0_build.5', 'a', 'A', 'sha-1a2b3c4d5e6f', 'x'.repeat(128)];
    for (const tag of tags) await putManifest(own, 'tags/shop', tag, image.manifest);
    expect((await listTags(own, 'tags/shop')).toSorted()).toEqual(tags.toSorted());
  });

  test('pages of tags are as long as they are asked to be', async () => {
    const image = await sampleImage();
    await push('tags/pages', undefined, image);
    for (const tag of ['a', 'b', 'c']) await putManifest(own, 'tags/pages', tag, image.manifest);
    const response = await own.request({
      method: 'GET',
      path: '/v2/tags/pages/tags/list?n=2',
      scopes: ['repository:tags/pages:pull'],
      maxBytes: 1000,
    });
    const listed: unknown = JSON.parse(new TextDecoder().decode(response.body));
    if (peer.differs.has('no-pages-of-tags')) {
      expect(listed).toEqual({ name: 'tags/pages', tags: expect.arrayContaining(['a', 'b', 'c']) });
    } else {
      expect(listed).toEqual({ name: 'tags/pages', tags: ['a', 'b'] });
    }
  });

  test('a tag is deleted, and its manifest stays', async () => {
    const image = await sampleImage();
    await push('delete/shop', '1.0.0', image);
    const scopes = ['repository:delete/shop:pull,push'];
    const response = await own.request({
      method: 'DELETE',
      path: '/v2/delete/shop/manifests/1.0.0',
      scopes,
      maxBytes: 10_000,
    });
    const refused = peer.differs.has('no-delete-by-tag');
    expect(response.status).toBe(refused ? 400 : 202);
    expect((await find('delete/shop:1.0.0')) === undefined).toBe(!refused);
    expect(await find(`delete/shop@${image.digest}`)).toBeDefined();
  });

  describe('referrers', () => {
    async function subject(repository: string): Promise<Image> {
      const image = await sampleImage(repository);
      await push(repository, '1.0.0', image);
      await putBlob(own, repository, empty);
      return image;
    }

    test('are listed after they are attached, with what they say of themselves', async () => {
      const image = await subject('referrers/one');
      expect(await listReferrers(own, 'referrers/one', image.digest)).toEqual([]);
      const attached = await attachManifest(own, 'referrers/one', referrer(image, 'ci'), options());
      expect(attached).toMatchObject({ listed: true });
      const listed = await listReferrers(own, 'referrers/one', image.digest);
      expect(listed).toMatchObject([
        { digest: attached.digest, artifactType: 'application/vnd.example.signature', annotations: { by: 'ci' } },
      ]);
      expect((await listTags(own, 'referrers/one')).length).toBe(peer.differs.has('no-referrers-api') ? 2 : 1);
    });

    test('attached twice are listed once', async () => {
      const image = await subject('referrers/twice');
      for (let time = 0; time < 2; time++) {
        await attachManifest(own, 'referrers/twice', referrer(image, 'ci'), options());
      }
      expect(await listReferrers(own, 'referrers/twice', image.digest)).toHaveLength(1);
    });

    test('of 20 who attach at the same moment are all listed', async () => {
      const image = await subject('referrers/many');
      const names = Array.from({ length: 20 }, (_, index) => `signer ${index}`);
      const attached = await Promise.all(
        names.map((by) => attachManifest(connect(), 'referrers/many', referrer(image, by), options())),
      );
      expect(attached.filter(({ listed }) => !listed)).toEqual([]);
      const listed = await listReferrers(own, 'referrers/many', image.digest);
      expect(listed.map(({ digest }) => digest).toSorted()).toEqual(attached.map(({ digest }) => digest).toSorted());
      expect(new Set(listed.map(({ annotations }) => annotations?.['by']))).toEqual(new Set(names));
    });
  });

  describe('authorisation', () => {
    test.each([
      ['nobody', anonymous],
      ['a wrong password', passwordFor('*', 'ci', 'falsch')],
    ] as const)('of %s is as strict as the registry', async (_, given) => {
      await push('guarded/shop', '1.0.0', await sampleImage());
      const stranger = connectRegistry(running.host, { ...options(), credentials: () => given('*') });
      const outcome = getManifest(stranger, 'guarded/shop', '1.0.0');
      if (peer.guarded) {
        await expect(outcome).rejects.toMatchObject({ reason: 'registry-unauthorized' });
        await expect(outcome).rejects.not.toThrow(/falsch/);
      } else {
        expect((await outcome)?.mediaType).toBe(mediaTypes.manifest);
      }
    });
  });

  test('every type of manifest the client reads is asked for, and a request that accepts too few finds nothing', async () => {
    const image = await sampleImage();
    await push('accept/shop', '1.0.0', image);
    const request = (accept: string) =>
      own.request({
        method: 'HEAD',
        path: '/v2/accept/shop/manifests/1.0.0',
        scopes: ['repository:accept/shop:pull'],
        headers: { accept },
        maxBytes: 1000,
      });
    expect((await request(manifestMediaTypes.join(', '))).status).toBe(200);
    expect((await request('application/vnd.docker.distribution.manifest.v2+json')).status).toBe(404);
  });

  test('a name is written as it is read', () => {
    const reference = parseReference(`${running.host}/acme/shop:1.0.0`);
    expect(formatReference(reference)).toBe(`${running.host}/acme/shop:1.0.0`);
  });
});
