import { expect, test } from '@jest/globals';

import { connectRegistry, digestOf, listReferrers, mediaTypes, putBlob, putManifest, type Registry } from '#oci';
import { type Image, pushImage, startRegistry } from '#rehearsal/registry';

import { client, sampleImage } from './samples.ts';

const empty = Buffer.from('{}');

/** A manifest that refers to an image, as a signature does; `by` tells several apart. */
function referrer(image: Image, by: string): { readonly mediaType: string; readonly bytes: Uint8Array } {
  const value = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: 'application/vnd.example.signature',
    config: { mediaType: mediaTypes.empty, digest: digestOf(empty), size: 2 },
    layers: [],
    subject: { mediaType: mediaTypes.manifest, digest: image.digest, size: image.manifest.size },
    annotations: { by },
  };
  return { mediaType: mediaTypes.manifest, bytes: Buffer.from(JSON.stringify(value)) };
}

async function attach(own: Registry, image: Image, by: string): Promise<string> {
  const manifest = referrer(image, by);
  await putBlob(own, 'acme/shop', empty);
  return putManifest(own, 'acme/shop', digestOf(manifest.bytes), manifest);
}

test('what refers to an image is listed by the referrers API', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', '1.0.0', image);
  expect(await listReferrers(own, 'acme/shop', image.digest)).toEqual([]);
  const attached = [await attach(own, image, 'ci'), await attach(own, image, 'qa')];
  const listed = await listReferrers(own, 'acme/shop', image.digest);
  expect(listed.map(({ digest }) => digest)).toEqual(attached);
  expect(listed[0]).toMatchObject({ artifactType: 'application/vnd.example.signature', annotations: { by: 'ci' } });
});

test('where there is no such API, the fallback tag is read', async () => {
  await using registry = await startRegistry({ referrers: false });
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', '1.0.0', image);
  expect(await listReferrers(own, 'acme/shop', image.digest)).toEqual([]);
  const digest = await attach(own, image, 'ci');
  const entry = { mediaType: mediaTypes.manifest, digest, size: referrer(image, 'ci').bytes.length };
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [entry] };
  const bytes = Buffer.from(JSON.stringify(index));
  await putManifest(own, 'acme/shop', image.digest.replace(':', '-'), { mediaType: mediaTypes.index, bytes });
  expect(await listReferrers(own, 'acme/shop', image.digest)).toMatchObject([entry]);
});

test('a listing that cannot be read is an error, never "nothing refers to it"', async () => {
  await using registry = await startRegistry({ referrers: false });
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  const page = { kind: 'answer', headers: { 'content-type': 'text/html' }, body: '<html></html>' } as const;
  for (const [status, reason] of [
    [200, 'registry-invalid-answer'],
    [404, 'registry-invalid-answer'],
    [403, 'registry-unauthorized'],
    [429, 'registry-throttled'],
    [503, 'registry-unavailable'],
  ] as const) {
    registry.faults.clear();
    registry.faults.add({ answer: { ...page, status } });
    await expect(listReferrers(own, 'acme/shop', image.digest)).rejects.toMatchObject({ reason });
  }
});

test.each([200, 404])(
  'a page with %i from a registry that has the API is an error, never "nothing refers to it"',
  async (status) => {
    await using registry = await startRegistry();
    const own = connectRegistry(registry.host, client());
    const image = await sampleImage();
    await pushImage(registry.host, 'acme/shop', '1.0.0', image);
    await attach(own, image, 'ci');
    const page = {
      kind: 'answer',
      status,
      headers: { 'content-type': 'text/html' },
      body: '<html>Be patient</html>',
    } as const;
    registry.faults.add({ path: /referrers/, times: 1, answer: page });
    await expect(listReferrers(own, 'acme/shop', image.digest)).rejects.toMatchObject({
      reason: 'registry-invalid-answer',
    });
    expect(await listReferrers(own, 'acme/shop', image.digest)).toHaveLength(1);
  },
);

// ghcr.io: 303 to https://github.com/-/v2/packages/container/package/… (artifacthub/hub issue 4785).
test('a registry that sends to a website for referrers has no such API, and the website is not asked', async () => {
  await using registry = await startRegistry({ referrers: false });
  await using website = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  const location = `${website.url}/-/v2/packages/container/package/shop`;
  registry.faults.add({ path: /referrers/, answer: { kind: 'answer', status: 303, headers: { location } } });
  expect(await listReferrers(own, 'acme/shop', image.digest)).toEqual([]);
  expect(website.journal).toEqual([]);
});

test('a fallback tag that holds no index is an error', async () => {
  await using registry = await startRegistry({ referrers: false });
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', image.digest.replace(':', '-'), image);
  await expect(listReferrers(own, 'acme/shop', image.digest)).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
  });
});
