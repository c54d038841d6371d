import { expect, test } from '@jest/globals';

import { connectRegistry, digestOf, getBlob, listTags, passwordFor, putBlob, putManifest } from '#oci';
import { fakeClock } from '#rehearsal/clock';
import { type FakeRegistry, pushImage, type RegistryAuth, startRegistry } from '#rehearsal/registry';
import { seconds } from '#time';

import { client, sampleImage } from './samples.ts';

const bytes = Buffer.from('0123456789');
const size = bytes.length;
const digest = digestOf(bytes);
const bearer: RegistryAuth = { kind: 'bearer', username: 'ci', password: 'geheim' };

function chunks({ journal }: FakeRegistry): readonly (string | undefined)[] {
  return journal.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers['content-range']);
}

test('an upload goes on where the line broke: what has arrived is not sent again', async () => {
  await using registry = await startRegistry();
  registry.faults.add({ method: 'PATCH', times: 1, answer: { kind: 'swallow', bytes: 3 } });
  const own = connectRegistry(registry.host, client());
  await putBlob(own, 'acme/shop', bytes, { chunkSize: 4 });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  expect(registry.journal.map(({ method, status }) => `${method} ${status}`)).toEqual([
    'HEAD 404',
    'POST 202',
    'PATCH undefined',
    'PATCH 416',
    'GET 204',
    'PATCH 202',
    'PATCH 202',
    'PUT 201',
    'GET 200',
  ]);
  expect(chunks(registry)).toEqual(['0-3', '0-3', '3-6', '7-9']);
});

test('a registry that says it has less than it has is asked again', async () => {
  await using registry = await startRegistry();
  const headers = { range: '0-1' };
  registry.faults.add({
    method: 'PATCH',
    times: 1,
    answer: {
      kind: 'alter',
      change: (answer) => ({ ...answer, headers: { ...answer.headers, ...headers } }),
    },
  });
  const own = connectRegistry(registry.host, client());
  // It says two bytes and has four: the next chunk does not follow.
  await putBlob(own, 'acme/shop', bytes, { chunkSize: 4 });
  expect(chunks(registry)).toEqual(['0-3', '2-5', '4-7', '8-9']);
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
});

test.each([
  ['more than was sent', '0-9'],
  ['less than before', '0-0'],
])('a registry that says it has %s is refused', async (_, range) => {
  await using registry = await startRegistry();
  registry.faults.add({
    method: 'PATCH',
    answer: { kind: 'alter', change: (answer) => ({ ...answer, headers: { ...answer.headers, range } }) },
  });
  const own = connectRegistry(registry.host, client());
  await expect(putBlob(own, 'acme/shop', bytes, { chunkSize: 4 })).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
  });
});

test('chunks are as long as the registry wants them at least', async () => {
  await using registry = await startRegistry({ smallestChunk: 6 });
  const own = connectRegistry(registry.host, client());
  await putBlob(own, 'acme/shop', bytes, { chunkSize: 2 });
  expect(chunks(registry)).toEqual(['0-5', '6-9']);
});

test('an upload the registry forgot is begun anew, and given up after the third time', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  const forgotten = JSON.stringify({ errors: [{ code: 'BLOB_UPLOAD_UNKNOWN', message: 'blob upload unknown' }] });
  const answer = {
    kind: 'answer',
    status: 404,
    headers: { 'content-type': 'application/json' },
    body: forgotten,
  } as const;
  registry.faults.add({ method: 'PUT', times: 1, answer });
  await putBlob(own, 'acme/shop', bytes);
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  registry.faults.add({ method: 'PUT', answer });
  await expect(putBlob(own, 'acme/other', bytes)).rejects.toMatchObject({
    reason: 'registry-refused',
    message: expect.stringContaining('BLOB_UPLOAD_UNKNOWN'),
  });
  expect(registry.journal.filter(({ method, path }) => method === 'POST' && path.includes('other'))).toHaveLength(3);
});

test('a blob that arrived although its answer got lost is not sent again', async () => {
  await using registry = await startRegistry();
  registry.faults.add({ method: 'PUT', times: 1, answer: { kind: 'reset', afterBytes: 0 } });
  const own = connectRegistry(registry.host, client());
  await putBlob(own, 'acme/shop', bytes);
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  expect(registry.journal.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test.each(['POST', 'PATCH', 'PUT'])(
  'a limit that meets a %s is waited for as long as the registry asks',
  async (method) => {
    const clock = fakeClock();
    await using registry = await startRegistry();
    registry.faults.add({ method, times: 1, answer: { kind: 'answer', status: 429, headers: { 'retry-after': '7' } } });
    const own = connectRegistry(registry.host, client({ clock }));
    await putBlob(own, 'acme/shop', bytes, { chunkSize: 4 });
    expect(clock.slept).toEqual([seconds(7)]);
    expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  },
);

test('a limit that lasts says how long the registry wants to be left alone', async () => {
  await using registry = await startRegistry();
  registry.faults.add({ answer: { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } } });
  await expect(putBlob(connectRegistry(registry.host, client()), 'acme/shop', bytes)).rejects.toMatchObject({
    reason: 'registry-throttled',
    message: expect.stringContaining('left alone for 1h'),
  });
});

test('a mount nobody has the rights for becomes an upload', async () => {
  await using registry = await startRegistry();
  const denied = { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED"}]}' } as const;
  registry.faults.add({ method: 'POST', path: /mount=/, answer: denied });
  const own = connectRegistry(registry.host, client());
  await putBlob(own, 'acme/shop', bytes, { mountFrom: 'secret/base' });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
});

test('tokens that end in the middle of an upload are replaced, and nothing is sent twice', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  registry.faults.add({
    method: 'PATCH',
    times: 2,
    answer: {
      kind: 'alter',
      change(answer) {
        registry.revokeTokens();
        return answer;
      },
    },
  });
  await putBlob(own, 'acme/shop', bytes, { chunkSize: 4 });
  expect(await getBlob(own, 'acme/shop', { digest, size })).toEqual(bytes);
  const taken = registry.journal.filter(({ method, status }) => method === 'PATCH' && status === 202);
  expect(taken.map(({ headers }) => headers['content-range'])).toEqual(['0-3', '4-7', '8-9']);
});

test('tokens that end in the middle of a listing are replaced, and no tag is missing', async () => {
  await using registry = await startRegistry({ auth: bearer, pageSize: 2 });
  const credentials = passwordFor(registry.host, 'ci', 'geheim');
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', undefined, image, { credentials });
  const own = connectRegistry(registry.host, client({ credentials }));
  const tags = ['a', 'b', 'c', 'd', 'e'];
  for (const tag of tags) await putManifest(own, 'acme/shop', tag, image.manifest);
  registry.faults.add({
    path: /tags\/list/,
    answer: {
      kind: 'alter',
      change(answer) {
        if (answer.status === 200) registry.revokeTokens();
        return answer;
      },
    },
  });
  expect(await listTags(own, 'acme/shop')).toEqual(tags);
  const pages = registry.journal.filter(({ path }) => path.includes('tags/list'));
  expect(pages.map(({ status }) => status)).toEqual([401, 200, 401, 200, 401, 200]);
});

test('a blob larger than may be read is not asked for', async () => {
  await using registry = await startRegistry();
  const own = connectRegistry(registry.host, client());
  await putBlob(own, 'acme/shop', bytes);
  const before = registry.journal.length;
  for (const outcome of [
    getBlob(own, 'acme/shop', { digest, size }, { maxBytes: 9 }),
    getBlob(own, 'acme/shop', { digest, size: 300 * 1024 * 1024 }),
  ]) {
    await expect(outcome).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
  }
  expect(registry.journal).toHaveLength(before);
  expect(await getBlob(own, 'acme/shop', { digest, size }, { maxBytes: 10 })).toEqual(bytes);
});
