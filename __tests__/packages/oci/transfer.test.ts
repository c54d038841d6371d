import { expect, test } from '@jest/globals';

import {
  connectRegistry,
  digestOf,
  getBlob,
  getManifest,
  listReferrers,
  listTags,
  mediaTypes,
  passwordFor,
  putBlob,
  putManifest,
  type Registry,
} from '#oci';
import { pushImage, startRegistry } from '#rehearsal/registry';

import { client, sampleImage } from './samples.ts';

const bytes = Buffer.from('0123456789');
const size = bytes.length;

test('a blob comes back as it was sent, in one piece', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const digest = await putBlob(own, 'acme/shop', bytes);
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  expect(registry.journal.map(({ method, status }) => `${method} ${status}`)).toEqual([
    'HEAD 404',
    'POST 202',
    'PUT 201',
    'GET 200',
  ]);
});

test('a blob is sent in chunks that follow each other', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const digest = await putBlob(own, 'acme/shop', bytes, { chunkSize: 4 });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  const chunks = registry.journal.filter(({ method }) => method === 'PATCH');
  expect(chunks.map(({ headers }) => headers['content-range'])).toEqual(['0-3', '4-7', '8-9']);
});

test('a blob that is there is not sent again, and one that is in another repository is mounted', async () => {
  await using registry = await startRegistry({ auth: { kind: 'bearer', username: 'ci', password: 'geheim' } });
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  const digest = await putBlob(own, 'acme/base', bytes);
  await putBlob(own, 'acme/base', bytes);
  await putBlob(own, 'acme/shop', bytes, { mountFrom: 'acme/base' });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  expect(registry.journal.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('a mount of what is not there becomes an upload', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const digest = await putBlob(own, 'acme/shop', bytes, { mountFrom: 'acme/base' });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
});

test('an upload that is sent on to another origin is not followed there', async () => {
  await using elsewhere = await startRegistry();
  await using registry = await startRegistry();
  registry.faults.add({
    method: 'POST',
    answer: { kind: 'answer', status: 202, headers: { location: `${elsewhere.url}/v2/acme/shop/blobs/uploads/1` } },
  });
  const own = connectRegistry(registry.host, client());
  await expect(putBlob(own, 'acme/shop', bytes)).rejects.toMatchObject({ reason: 'registry-untrusted' });
  expect(elsewhere.journal).toEqual([]);
});

test('a blob that is not what its digest says is refused', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const digest = await putBlob(own, 'acme/shop', bytes);
  registry.faults.add({ method: 'GET', times: 1, answer: { kind: 'answer', status: 200, body: '012345678X' } });
  await expect(getBlob(own, 'acme/shop', { digest, size })).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
  });
  await expect(getBlob(own, 'acme/shop', { digest, size: 9 })).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
  });
});

test('a blob comes from where the registry redirects to, without credentials', async () => {
  await using storage = await startRegistry();
  await using registry = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  const digest = await putBlob(connectRegistry(storage.host, client()), 'acme/shop', bytes);
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  await putBlob(own, 'acme/shop', bytes);
  registry.faults.add({
    answer: { kind: 'answer', status: 307, headers: { location: `${storage.url}/v2/acme/shop/blobs/${digest}` } },
  });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  expect(storage.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});

test('a manifest is stored under a tag and under its digest, byte for byte', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', undefined, image);
  expect(await putManifest(own, 'acme/shop', '1.0.0', image.manifest)).toBe(image.digest);
  for (const name of ['1.0.0', image.digest, digestOf(image.manifest.bytes)]) {
    expect((await getManifest(own, 'acme/shop', name))?.bytes).toEqual(image.manifest.bytes);
  }
});

test('a manifest can be kept by its SHA-512', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', undefined, image);
  const digest = digestOf(image.manifest.bytes, 'sha512');
  expect(await putManifest(own, 'acme/shop', digest, image.manifest)).toBe(digest);
  expect((await getManifest(own, 'acme/shop', digest))?.digest).toBe(digest);
});

test('a manifest whose blobs are missing is refused in the words of the registry', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  const outcome = putManifest(own, 'acme/shop', '1.0.0', image.manifest);
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-refused',
    message: expect.stringContaining('MANIFEST_BLOB_UNKNOWN'),
  });
});

test('a registry that stores a manifest under another digest is found out', async () => {
  await using registry = await startRegistry();
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', undefined, image);
  const headers = { 'docker-content-digest': `sha256:${'0'.repeat(64)}` };
  registry.faults.add({ method: 'PUT', answer: { kind: 'answer', status: 201, headers } });
  const own = connectRegistry(registry.host, client());
  await expect(putManifest(own, 'acme/shop', '1.0.0', image.manifest)).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
  });
});

test('tags are listed through all pages, and an unknown repository has none', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', undefined, image);
  const tags = Array.from({ length: 230 }, (_, index) => `1.0.${index}`);
  for (const tag of tags) registry.moveTag('acme/shop', tag, image.digest);
  expect(await listTags(own, 'acme/shop')).toEqual(tags.toSorted());
  expect(registry.journal.filter(({ path }) => path.includes('/tags/list'))).toHaveLength(3);
  expect(await listTags(own, 'acme/other')).toEqual([]);
});

test('pages that lead away or in a circle are an error', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const page = (next: string) =>
    ({ kind: 'answer', status: 200, headers: { link: `<${next}>; rel="next"` }, body: '{"tags":[]}' }) as const;
  registry.faults.add({ times: 1, answer: page('https://evil.example/v2/acme/shop/tags/list') });
  await expect(listTags(own, 'acme/shop')).rejects.toMatchObject({ reason: 'registry-untrusted' });
  registry.faults.add({ answer: page('/v2/acme/shop/tags/list') });
  await expect(listTags(own, 'acme/shop')).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
});

/** A page of a listing that names nothing, is as large as pages may be, and leads to the next. */
function fullPage(number: number) {
  const body = JSON.stringify({ tags: [], manifests: [], schemaVersion: 2, padding: 'x'.repeat(4_000_000) });
  const headers = { 'content-type': mediaTypes.index, link: `<?last=${number}>; rel="next"` };
  return { times: 1, answer: { kind: 'answer', status: 200, headers, body } } as const;
}

test.each([
  ['tags', (own: Registry) => listTags(own, 'acme/shop')],
  ['referrers', (own: Registry) => listReferrers(own, 'acme/shop', digestOf(bytes))],
])('%s that never end are given up before they fill the memory', async (_, list) => {
  await using registry = await startRegistry({ faults: Array.from({ length: 20 }, (__, number) => fullPage(number)) });
  const outcome = list(connectRegistry(registry.host, client()));
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
    message: expect.stringContaining('64 MiB'),
  });
  expect(registry.journal).toHaveLength(17);
});

test('a listing of which a later page is said to be unknown is not empty', async () => {
  await using registry = await startRegistry();
  const first = { status: 200, headers: { link: '<?last=a>; rel="next"' }, body: '{"tags":[]}' } as const;
  registry.faults.add({ times: 1, answer: { kind: 'answer', ...first } });
  const outcome = listTags(connectRegistry(registry.host, client()), 'acme/shop');
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-refused' });
});
