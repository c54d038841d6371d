import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { digestOf, manifestMediaTypes } from '#oci';
import { buildImage, type FakeRegistry, type Image, pushImage, startRegistry } from '#rehearsal/registry';
import { parseInstant } from '#time';

// The requests are made by hand, so that a mistake the client and the registry share cannot hide. Endpoints and answers:
// OCI distribution-spec 1.1.
const created = parseInstant('2026-11-21T00:00:00Z');
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const accept = manifestMediaTypes.join(', ');
let registry: FakeRegistry;
let image: Image;

beforeAll(async () => {
  registry = await startRegistry();
  image = await buildImage({ files: { a: 'a' }, entrypoint: ['cat', 'a'], created });
  await pushImage(registry.host, 'acme/shop', '1.0.0', image);
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
});

async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array<ArrayBuffer>,
) {
  const response = await fetch(`${registry.url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
  return { status: response.status, headers: response.headers, text, code };
}

test('says that it speaks version 2', async () => {
  expect((await ask('GET', '/v2/')).status).toBe(200);
});

describe('manifests', () => {
  test('are answered with type, digest and bytes', async () => {
    const answer = await ask('GET', '/v2/acme/shop/manifests/1.0.0', { accept });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(ociManifest);
    expect(answer.headers.get('docker-content-digest')).toBe(image.digest);
    expect(answer.text).toBe(Buffer.from(image.manifest.bytes).toString());
  });

  test('are counted but not sent for HEAD', async () => {
    const answer = await ask('HEAD', `/v2/acme/shop/manifests/${image.digest}`, { accept });
    expect([answer.status, answer.headers.get('content-length'), answer.text]).toEqual([
      200,
      String(image.manifest.size),
      '',
    ]);
  });

  test('of a type the client does not accept are hidden, as docker-registry 2.8 does', async () => {
    expect((await ask('GET', '/v2/acme/shop/manifests/1.0.0', { accept: 'text/html' })).code).toBe('MANIFEST_UNKNOWN');
  });

  test.each([
    ['a digest that is not theirs', `sha256:${'0'.repeat(64)}`, ociManifest, undefined, 'DIGEST_INVALID'],
    ['a tag that is none', '-x', ociManifest, undefined, 'MANIFEST_INVALID'],
    ['a type that is none', '2.0.0', 'application/json', undefined, 'MANIFEST_INVALID'],
    ['a body that is none', '2.0.0', ociManifest, '{"schemaVersion":2}', 'MANIFEST_INVALID'],
    [
      'a blob that is missing',
      '2.0.0',
      ociManifest,
      JSON.stringify({
        schemaVersion: 2,
        config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: `sha256:${'0'.repeat(64)}`, size: 2 },
        layers: [],
      }),
      'MANIFEST_BLOB_UNKNOWN',
    ],
  ])('with %s are refused', async (_, name, type, body, code) => {
    const bytes = body ?? Buffer.from(image.manifest.bytes).toString();
    const answer = await ask('PUT', `/v2/acme/shop/manifests/${name}`, { 'content-type': type }, bytes);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  test.each([
    ['/v2/acme/shop/manifests/9.9.9', 'MANIFEST_UNKNOWN'],
    ['/v2/acme/none/manifests/1.0.0', 'NAME_UNKNOWN'],
    ['/v2/acme/shop/blobs/sha256:0000000000000000000000000000000000000000000000000000000000000000', 'BLOB_UNKNOWN'],
  ])('%s is a 404 that says %s', async (path, code) => {
    const answer = await ask('GET', path, { accept });
    expect([answer.status, answer.code]).toEqual([404, code]);
  });
});

describe('uploads', () => {
  const bytes = Buffer.from('0123456789');
  const digest = digestOf(bytes);

  async function begin(): Promise<string> {
    const begun = await ask('POST', '/v2/acme/shop/blobs/uploads/');
    expect(begun.status).toBe(202);
    return begun.headers.get('location') ?? '';
  }

  test('in one request', async () => {
    const answer = await ask('POST', `/v2/acme/shop/blobs/uploads/?digest=${digest}`, {}, bytes);
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/v2/acme/shop/blobs/${digest}`]);
  });

  test('with a digest that is not theirs are refused', async () => {
    const answer = await ask('PUT', `${await begin()}?digest=${digest}`, {}, 'something else');
    expect([answer.status, answer.code]).toEqual([400, 'DIGEST_INVALID']);
  });

  test('in chunks say how far they are, and refuse a chunk that does not follow', async () => {
    const location = await begin();
    const first = await ask('PATCH', location, { 'content-range': '0-3' }, bytes.subarray(0, 4));
    expect([first.status, first.headers.get('range')]).toEqual([202, '0-3']);
    const gap = await ask('PATCH', location, { 'content-range': '5-9' }, bytes.subarray(5));
    expect([gap.status, gap.headers.get('range')]).toEqual([416, '0-3']);
    const rest = await ask('PUT', `${location}?digest=${digest}`, { 'content-range': '4-9' }, bytes.subarray(4));
    expect(rest.status).toBe(201);
    expect((await ask('GET', location)).code).toBe('BLOB_UPLOAD_UNKNOWN');
  });

  test('can be given up', async () => {
    const location = await begin();
    expect((await ask('DELETE', location)).status).toBe(204);
    expect((await ask('PUT', `${location}?digest=${digest}`, {}, bytes)).code).toBe('BLOB_UPLOAD_UNKNOWN');
  });
});

describe('an upload on a bad line', () => {
  const bytes = Buffer.from('0123456789');

  test('keeps what has arrived, and tells how much', async () => {
    await using own = await startRegistry();
    const begun = await fetch(`${own.url}/v2/a/blobs/uploads/`, { method: 'POST' });
    const location = `${own.url}${begun.headers.get('location') ?? ''}`;
    own.faults.add({ method: 'PATCH', times: 1, answer: { kind: 'swallow', bytes: 4 } });
    const chunk = { method: 'PATCH', headers: { 'content-range': '0-9' }, body: bytes };
    await expect(fetch(location, chunk)).rejects.toThrow('fetch failed');
    const progress = await fetch(location);
    expect([progress.status, progress.headers.get('range')]).toEqual([204, '0-3']);
    const again = await fetch(location, chunk);
    expect([again.status, again.headers.get('range')]).toEqual([416, '0-3']);
    const rest = await fetch(`${location}?digest=${digestOf(bytes)}`, { method: 'PUT', body: bytes.subarray(4) });
    expect(rest.status).toBe(201);
  });

  test('takes no chunks smaller than it says', async () => {
    await using own = await startRegistry({ smallestChunk: 6 });
    const begun = await fetch(`${own.url}/v2/a/blobs/uploads/`, { method: 'POST' });
    expect(begun.headers.get('oci-chunk-min-length')).toBe('6');
    const location = `${own.url}${begun.headers.get('location') ?? ''}`;
    const send = (first: number, last: number) =>
      fetch(location, {
        method: 'PATCH',
        headers: { 'content-range': `${first}-${last}` },
        body: bytes.subarray(first, last + 1),
      });
    expect((await send(0, 3)).status).toBe(202);
    expect((await send(4, 7)).status).toBe(400);
  });
});

test('an artifact manifest of the release candidates is taken, and listed by what it refers to', async () => {
  const type = 'application/vnd.oci.artifact.manifest.v1+json';
  const subject = { mediaType: ociManifest, digest: image.digest, size: image.manifest.size };
  const body = JSON.stringify({ mediaType: type, artifactType: 'application/vnd.example.report', blobs: [], subject });
  const put = await ask('PUT', '/v2/acme/shop/manifests/report', { 'content-type': type }, body);
  expect([put.status, put.headers.get('oci-subject')]).toEqual([201, image.digest]);
  const got = await ask('GET', '/v2/acme/shop/manifests/report', { accept: type });
  expect([got.headers.get('content-type'), got.text]).toEqual([type, body]);
  const listed = await ask(
    'GET',
    `/v2/acme/shop/referrers/${image.digest}?artifactType=application/vnd.example.report`,
  );
  expect(JSON.parse(listed.text)).toMatchObject({
    manifests: [{ mediaType: type, digest: digestOf(Buffer.from(body)) }],
  });
  for (const name of ['report', digestOf(Buffer.from(body))]) await ask('DELETE', `/v2/acme/shop/manifests/${name}`);
});

test('referrers come in pages', async () => {
  await using own = await startRegistry({ pageSize: 2 });
  const type = 'application/vnd.oci.artifact.manifest.v1+json';
  const subject = { mediaType: ociManifest, digest: image.digest, size: image.manifest.size };
  for (const by of ['a', 'b', 'c']) {
    const body = JSON.stringify({ artifactType: 'x/y', subject, annotations: { by } });
    const name = digestOf(Buffer.from(body));
    await fetch(`${own.url}/v2/a/manifests/${name}`, { method: 'PUT', headers: { 'content-type': type }, body });
  }
  const pages: unknown[] = [];
  for (let path = `/v2/a/referrers/${image.digest}`; path !== '';) {
    const page = await fetch(`${own.url}${path}`);
    pages.push(await page.json());
    path = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
  }
  expect(pages).toMatchObject([
    { manifests: [{ annotations: { by: 'a' } }, { annotations: { by: 'b' } }] },
    { manifests: [{ annotations: { by: 'c' } }] },
  ]);
});

test('tags come in pages, in lexical order', async () => {
  for (const tag of ['b', 'c', 'a']) registry.moveTag('acme/shop', tag, image.digest);
  const first = await ask('GET', '/v2/acme/shop/tags/list?n=2');
  expect(JSON.parse(first.text)).toEqual({ name: 'acme/shop', tags: ['1.0.0', 'a'] });
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const second = await ask('GET', next);
  expect(JSON.parse(second.text)).toEqual({ name: 'acme/shop', tags: ['b', 'c'] });
  expect(second.headers.get('link')).toBeNull();
});

describe('referrers', () => {
  const empty = Buffer.from('{}');
  const signature = {
    schemaVersion: 2,
    mediaType: ociManifest,
    artifactType: 'application/vnd.example.signature',
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(empty), size: 2 },
    layers: [],
    annotations: { by: 'ci' },
  };

  test('are listed by what they refer to, and by their type', async () => {
    const subject = { mediaType: ociManifest, digest: image.digest, size: image.manifest.size };
    const body = JSON.stringify({ ...signature, subject });
    await ask('POST', `/v2/acme/shop/blobs/uploads/?digest=${digestOf(empty)}`, {}, empty);
    const put = await ask('PUT', '/v2/acme/shop/manifests/sig', { 'content-type': ociManifest }, body);
    expect([put.status, put.headers.get('oci-subject')]).toEqual([201, image.digest]);

    const listed = await ask('GET', `/v2/acme/shop/referrers/${image.digest}`);
    expect(listed.headers.get('content-type')).toBe('application/vnd.oci.image.index.v1+json');
    expect(JSON.parse(listed.text)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        {
          mediaType: ociManifest,
          digest: digestOf(Buffer.from(body)),
          size: body.length,
          artifactType: 'application/vnd.example.signature',
          annotations: { by: 'ci' },
        },
      ],
    });
    const filtered = await ask('GET', `/v2/acme/shop/referrers/${image.digest}?artifactType=other`);
    expect(filtered.headers.get('oci-filters-applied')).toBe('artifactType');
    expect(JSON.parse(filtered.text)).toMatchObject({ manifests: [] });
  });

  test('of what nobody refers to are an empty index, and the whole endpoint can be missing', async () => {
    const none = await ask('GET', `/v2/acme/shop/referrers/sha256:${'0'.repeat(64)}`);
    expect([none.status, JSON.parse(none.text)]).toMatchObject([200, { manifests: [] }]);
    await using old = await startRegistry({ referrers: false });
    expect((await fetch(`${old.url}/v2/acme/shop/referrers/${image.digest}`)).status).toBe(404);
  });
});

test('a fault happens as often as it should, and everything is in the journal', async () => {
  await using own = await startRegistry({
    faults: [{ path: /tags/, times: 1, answer: { kind: 'answer', status: 503 } }],
  });
  const statuses = [];
  for (const path of ['/v2/', '/v2/a/tags/list', '/v2/a/tags/list'])
    statuses.push((await fetch(own.url + path)).status);
  expect(statuses).toEqual([200, 503, 404]);
  expect(own.journal.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    'GET /v2/ 200',
    'GET /v2/a/tags/list 503',
    'GET /v2/a/tags/list 404',
  ]);
});
