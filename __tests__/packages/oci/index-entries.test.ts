import { expect, test } from '@jest/globals';

import {
  connectRegistry,
  type Digest,
  digestOf,
  getManifest,
  indexEntries,
  mediaTypes,
  putManifest,
  type Registry,
} from '#oci';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';

import { client, pushSampleIndex } from './samples.ts';

async function entriesOf(own: Registry, reference: string) {
  const found = await getManifest(own, 'acme/shop', reference);
  return found === undefined ? undefined : indexEntries(own, 'acme/shop', found.manifest);
}

/** Pushes an index over other manifests; `name` tells several apart. */
async function pushIndexOf(own: Registry, digests: readonly Digest[], name = ''): Promise<Digest> {
  const manifests = digests.map((digest) => ({ mediaType: mediaTypes.index, digest, size: 1 }));
  const value = { schemaVersion: 2, mediaType: mediaTypes.index, manifests, annotations: { name } };
  const bytes = Buffer.from(JSON.stringify(value));
  return putManifest(own, 'acme/shop', digestOf(bytes), { mediaType: mediaTypes.index, bytes });
}

function readsOf(registry: FakeRegistry, digest: Digest): number {
  return registry.journal.filter(({ method, path }) => method === 'GET' && path.endsWith(digest)).length;
}

test('everything an index leads to is found, through indexes inside it', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const { index, amd64, arm64 } = await pushSampleIndex(registry, '1.0.0');
  expect(await entriesOf(own, await pushIndexOf(own, [index]))).toEqual([
    { digest: index, platform: 'any platform', attestation: false },
    { digest: amd64, platform: 'linux/amd64', attestation: false },
    { digest: arm64, platform: 'linux/arm64/v8', attestation: false },
  ]);
  expect(await entriesOf(own, amd64)).toEqual([]);
});

test('an index that is named many times is read once', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const inner = await pushIndexOf(own, []);
  const entries = await entriesOf(
    own,
    await pushIndexOf(
      own,
      Array.from({ length: 100 }, () => inner),
    ),
  );
  expect(entries).toHaveLength(100);
  expect(readsOf(registry, inner)).toBe(1);
});

test('an index inside that is not there is an error', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const inner = await pushIndexOf(own, []);
  const outer = await pushIndexOf(own, [inner]);
  const body = '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}';
  registry.faults.add({ path: new RegExp(inner), answer: { kind: 'answer', status: 404, body } });
  await expect(entriesOf(own, outer)).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
});

test('more levels or more indexes than anybody needs are given up before they are read', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  let deep = await pushIndexOf(own, []);
  for (let level = 0; level < 5; level++) deep = await pushIndexOf(own, [deep]);
  await expect(entriesOf(own, deep)).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
  const inner = await Promise.all(Array.from({ length: 65 }, (_, number) => pushIndexOf(own, [], String(number))));
  const wide = await pushIndexOf(own, inner);
  const before = registry.journal.length;
  await expect(entriesOf(own, wide)).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
  expect(registry.journal.length - before).toBe(1);
});
