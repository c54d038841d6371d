import { expect, test } from '@jest/globals';

import {
  attachManifest,
  type Attachment,
  connectRegistry,
  digestOf,
  listReferrers,
  mediaTypes,
  putBlob,
  putManifest,
  referrersTag,
} from '#oci';
import { fakeClock } from '#rehearsal/clock';
import { type FakeRegistry, type Image, pushImage, startRegistry } from '#rehearsal/registry';

import { client, sampleImage } from './samples.ts';

const empty = Buffer.from('{}');

function attachment(image: Image, by: string): Attachment {
  const artifactType = 'application/vnd.example.signature';
  const annotations = { by };
  const value = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType,
    config: { mediaType: mediaTypes.empty, digest: digestOf(empty), size: 2 },
    layers: [],
    subject: { mediaType: mediaTypes.manifest, digest: image.digest, size: image.manifest.size },
    annotations,
  };
  const bytes = Buffer.from(JSON.stringify(value));
  return { subject: image.digest, mediaType: mediaTypes.manifest, bytes, artifactType, annotations };
}

async function begin(registry: FakeRegistry) {
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', '1.0.0', image);
  const own = connectRegistry(registry.host, client());
  await putBlob(own, 'acme/shop', empty);
  return { own, image };
}

function options() {
  return { clock: fakeClock(), signal: new AbortController().signal, random: () => 0.5 };
}

test('a writer who takes the list away from under us finds us there again', async () => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  const other = attachment(image, 'other');
  await putManifest(own, 'acme/shop', digestOf(other.bytes), other);
  const entry = { mediaType: other.mediaType, digest: digestOf(other.bytes), size: other.bytes.length };
  const theirs = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [entry] }));
  const theirDigest = await putManifest(own, 'acme/shop', digestOf(theirs), {
    mediaType: mediaTypes.index,
    bytes: theirs,
  });
  registry.faults.add({
    method: 'PUT',
    path: /manifests\/sha256-/,
    times: 3,
    answer: {
      kind: 'alter',
      change(answer) {
        registry.moveTag('acme/shop', referrersTag(image.digest), theirDigest);
        return answer;
      },
    },
  });
  const attached = await attachManifest(own, 'acme/shop', attachment(image, 'us'), options());
  expect(attached.listed).toBe(true);
  const listed = await listReferrers(own, 'acme/shop', image.digest);
  expect(listed.map(({ digest }) => digest).toSorted()).toEqual([attached.digest, entry.digest].toSorted());
  const writes = registry.journal.filter(({ method, path }) => method === 'PUT' && path.includes('sha256-'));
  expect(writes).toHaveLength(4);
});

test('an addition that never stays is told as not listed, and does not go on for ever', async () => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  const nothing = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] }));
  const nobody = await putManifest(own, 'acme/shop', digestOf(nothing), {
    mediaType: mediaTypes.index,
    bytes: nothing,
  });
  registry.faults.add({
    method: 'PUT',
    path: /manifests\/sha256-/,
    answer: {
      kind: 'alter',
      change(answer) {
        registry.moveTag('acme/shop', referrersTag(image.digest), nobody);
        return answer;
      },
    },
  });
  expect(await attachManifest(own, 'acme/shop', attachment(image, 'us'), options())).toMatchObject({ listed: false });
});

test('what an entry of the list says besides is kept', async () => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  const foreign = attachment(image, 'foreign');
  await putManifest(own, 'acme/shop', digestOf(foreign.bytes), foreign);
  const entry = {
    mediaType: foreign.mediaType,
    digest: digestOf(foreign.bytes),
    size: foreign.bytes.length,
    'com.example.unknown': { kept: true },
  };
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [entry], annotations: { also: 'kept' } };
  await putManifest(own, 'acme/shop', referrersTag(image.digest), {
    mediaType: mediaTypes.index,
    bytes: Buffer.from(JSON.stringify(index)),
  });
  await attachManifest(own, 'acme/shop', attachment(image, 'us'), options());
  const stored = await fetch(`${registry.url}/v2/acme/shop/manifests/${referrersTag(image.digest)}`, {
    headers: { accept: mediaTypes.index },
  });
  expect(await stored.json()).toMatchObject({ annotations: { also: 'kept' }, manifests: [entry, {}] });
});

test('a fallback tag that holds an image is not written over', async () => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  registry.moveTag('acme/shop', referrersTag(image.digest), image.digest);
  await expect(attachManifest(own, 'acme/shop', attachment(image, 'us'), options())).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
    message: expect.stringContaining('adding to it would destroy it'),
  });
  expect(registry.digestOf('acme/shop', referrersTag(image.digest))).toBe(image.digest);
});

test('a list nested deeper than can be written again is an error with its reason', async () => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  const nest = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
  const bytes = Buffer.from(`{"schemaVersion":2,"mediaType":"${mediaTypes.index}","manifests":[],"x":${nest}}`);
  await putManifest(own, 'acme/shop', referrersTag(image.digest), { mediaType: mediaTypes.index, bytes });
  await expect(attachManifest(own, 'acme/shop', attachment(image, 'us'), options())).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
  });
});

test('a referrers API that lists late is waited for, and one that never does is told', async () => {
  await using registry = await startRegistry();
  const { own, image } = await begin(registry);
  const none = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] });
  const late = { kind: 'answer', status: 200, headers: { 'content-type': mediaTypes.index }, body: none } as const;
  registry.faults.add({ path: /referrers/, times: 3, answer: late });
  expect(await attachManifest(own, 'acme/shop', attachment(image, 'us'), options())).toMatchObject({ listed: true });
  registry.faults.add({ path: /referrers/, answer: late });
  expect(await attachManifest(own, 'acme/shop', attachment(image, 'them'), options())).toMatchObject({ listed: false });
});

test.each([
  ['400', { status: 400, body: '{"errors":[{"code":"UNSUPPORTED"}]}' }],
  ['404', { status: 404 }],
  ['405', { status: 405 }],
  ['406', { status: 406 }],
  ['a page of its website', { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' }],
])('a registry that answers %s for the referrers API has none, and the tag is read', async (_, given) => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  const attached = await attachManifest(own, 'acme/shop', attachment(image, 'us'), options());
  registry.faults.add({ path: /referrers/, answer: { kind: 'answer', ...given } });
  expect(await listReferrers(own, 'acme/shop', image.digest)).toMatchObject([{ digest: attached.digest }]);
});

test('referrers are listed through all pages', async () => {
  await using registry = await startRegistry({ pageSize: 2 });
  const { own, image } = await begin(registry);
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const by of names) await attachManifest(own, 'acme/shop', attachment(image, by), options());
  const before = registry.journal.length;
  const listed = await listReferrers(own, 'acme/shop', image.digest);
  expect(listed.map(({ annotations }) => annotations?.['by'])).toEqual(names);
  expect(registry.journal.length - before).toBe(3);
});

// Algorithm and digits: distribution-spec 1.1 "Referrers Tag Schema".
test('the tag of the list is made of the digest, as far as a tag can hold it', () => {
  const bytes = Buffer.from('hello');
  // printf hello | sha256sum
  const hex = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
  expect(referrersTag(digestOf(bytes))).toBe(`sha256-${hex}`);
  // printf hello | sha512sum | cut -c-64
  const long = '9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca7';
  expect(referrersTag(digestOf(bytes, 'sha512'))).toBe(`sha512-${long}`);
});

test('what a list names twice is listed once', async () => {
  await using registry = await startRegistry({ referrers: false });
  const { own, image } = await begin(registry);
  const attached = await attachManifest(own, 'acme/shop', attachment(image, 'us'), options());
  const entry = { mediaType: mediaTypes.manifest, digest: attached.digest, size: 1 };
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [entry, entry] };
  const bytes = Buffer.from(JSON.stringify(index));
  await putManifest(own, 'acme/shop', referrersTag(image.digest), { mediaType: mediaTypes.index, bytes });
  expect(await listReferrers(own, 'acme/shop', image.digest)).toHaveLength(1);
});
