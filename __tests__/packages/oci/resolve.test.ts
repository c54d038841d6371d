import { createServer } from 'node:http';

import { describe, expect, test } from '@jest/globals';

import { digestOf, formatReference, mediaTypes, parseReference, RegistryFailure, resolve } from '#oci';
import { fakeClock } from '#rehearsal/clock';
import { type Fault, pushImage, startRegistry } from '#rehearsal/registry';
import { seconds } from '#time';

import { client, pushSampleIndex, sampleImage } from './samples.ts';

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

function errors(code: string, message = ''): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

describe('a tag that exists', () => {
  test('is what its manifest hashes to', async () => {
    await using registry = await startRegistry();
    const image = await sampleImage();
    await pushImage(registry.host, 'acme/shop', '1.0.0', image);
    const found = await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
    expect(found).toMatchObject({
      digest: image.digest,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      size: image.manifest.size,
      platforms: [],
    });
  });

  test('of a multi-platform image is the index, told apart from its platforms', async () => {
    await using registry = await startRegistry();
    const { index, amd64, arm64 } = await pushSampleIndex(registry, '1.0.0');
    const found = await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
    expect(found?.digest).toBe(index);
    expect(found?.mediaType).toBe('application/vnd.oci.image.index.v1+json');
    expect(found?.platforms).toEqual([
      { platform: 'linux/amd64', digest: amd64 },
      { platform: 'linux/arm64/v8', digest: arm64 },
    ]);
  });

  test('is found although the registry never names its digest', async () => {
    await using registry = await startRegistry({
      faults: [
        { answer: { kind: 'alter', change: ({ headers, ...rest }) => ({ ...rest, headers: without(headers) }) } },
      ],
    });
    const image = await sampleImage();
    await pushImage(registry.host, 'acme/shop', '1.0.0', image);
    const found = await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
    expect(found?.digest).toBe(image.digest);
  });

  test('is read by the digest that was announced, so that a move in between mixes nothing up', async () => {
    await using registry = await startRegistry();
    const [first, second] = [await sampleImage('first'), await sampleImage('second')];
    await pushImage(registry.host, 'acme/shop', '1.0.0', second);
    await pushImage(registry.host, 'acme/shop', '1.0.0', first);
    registry.faults.add({
      method: 'HEAD',
      answer: {
        kind: 'alter',
        change(answer) {
          registry.moveTag('acme/shop', '1.0.0', second.digest);
          return answer;
        },
      },
    });
    const found = await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
    expect(found?.digest).toBe(first.digest);
  });

  test('with a digest beside it is the digest', async () => {
    await using registry = await startRegistry();
    const [first, second] = [await sampleImage('first'), await sampleImage('second')];
    await pushImage(registry.host, 'acme/shop', '1.0.0', first);
    await pushImage(registry.host, 'acme/shop', '1.0.0', second);
    const found = await resolve(parseReference(`${registry.host}/acme/shop:1.0.0@${first.digest}`), client());
    expect(found?.digest).toBe(first.digest);
  });
});

test('every media type of a manifest is asked for, because registries hide what is not', async () => {
  await using registry = await startRegistry();
  await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
  expect(registry.journal.map(({ headers }) => headers['accept']?.split(', ').toSorted())).toContainEqual([
    '*/*',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
  ]);
});

test('a tag that holds something unknown is not free, although registries hide what is not asked for', async () => {
  await using registry = await startRegistry();
  registry.faults.add({
    answer: {
      kind: 'alter',
      change(answer, { headers }) {
        if (headers['accept']?.includes('*/*') !== true) return answer;
        const type = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
        return { status: 200, headers: { 'content-type': type }, body: Buffer.from('{"schemaVersion":1}') };
      },
    },
  });
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
});

test.each([
  ['1025 platforms', Array.from({ length: 1025 }, (_, number) => `os${number}`), /1024/],
  ['a platform whose name is a book', ['x'.repeat(1_000_000)], /platform\.os/],
  ['a platform whose name is a line of the log', ['linux\n::stop-commands::x'], /platform\.os/],
])('an index of %s is not taken for one', async (_, systems, words) => {
  await using registry = await startRegistry();
  const part = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf(Buffer.of()), size: 0 };
  const manifests = systems.map((os) => ({ ...part, platform: { os, architecture: 'amd64' } }));
  const headers = { 'content-type': mediaTypes.index };
  const body = JSON.stringify({ schemaVersion: 2, manifests });
  registry.faults.add({ answer: { kind: 'answer', status: 200, headers, body } });
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-invalid-answer',
    message: expect.stringMatching(words),
  });
});

describe('a tag does not exist when the registry itself says so', () => {
  test('because it has no such tag, or no such repository', async () => {
    await using registry = await startRegistry();
    await pushImage(registry.host, 'acme/shop', '1.0.0', await sampleImage());
    expect(await resolve(parseReference(`${registry.host}/acme/shop:2.0.0`), client())).toBeUndefined();
    expect(await resolve(parseReference(`${registry.host}/acme/other:1.0.0`), client())).toBeUndefined();
  });

  test('in the words of Harbor, which names what it looked for', async () => {
    const body = errors('NOT_FOUND', 'artifact acme/shop:1.0.0 not found');
    await using registry = await startRegistry({
      faults: [{ answer: { kind: 'answer', status: 404, headers: json, body } }],
    });
    expect(await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client())).toBeUndefined();
  });
});

test.each([
  ['e', 'resource not found'],
  ['acme/shop', 'no route to acme/shopping'],
  ['artifact', 'artifact not found'],
])('%s is not absent because an answer says "%s"', async (repository, message) => {
  await using registry = await startRegistry({
    faults: [{ answer: { kind: 'answer', status: 404, headers: json, body: errors('NOT_FOUND', message) } }],
  });
  const outcome = resolve(parseReference(`${registry.host}/${repository}:1.0.0`), client());
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-refused' });
});

const get = { method: 'GET' } as const;
const unreadable: readonly [what: string, fault: Fault, reason: string, words: RegExp][] = [
  [
    'a 404 that is a page',
    { answer: { kind: 'answer', status: 404, headers: html, body: '<h1>404</h1>' } },
    'registry-invalid-answer',
    /404 with text\/html/,
  ],
  [
    'a 404 without a word',
    { answer: { kind: 'answer', status: 404 } },
    'registry-invalid-answer',
    /answered 404, which/,
  ],
  [
    'a 404 for another cause',
    { answer: { kind: 'answer', status: 404, headers: json, body: errors('UNSUPPORTED') } },
    'registry-refused',
    /UNSUPPORTED/,
  ],
  [
    'a 404 of a proxy that says NOT_FOUND',
    { answer: { kind: 'answer', status: 404, headers: json, body: errors('NOT_FOUND', 'no route') } },
    'registry-refused',
    /no route/,
  ],
  [
    'a page instead of a manifest',
    { answer: { kind: 'answer', status: 200, headers: html, body: '<html>Sign in</html>' } },
    'registry-invalid-answer',
    /text\/html/,
  ],
  ['an empty 200', { answer: { kind: 'answer', status: 200 } }, 'registry-invalid-answer', /no manifest/],
  [
    '401 without a challenge',
    { answer: { kind: 'answer', status: 401 } },
    'registry-unauthorized',
    /There were no credentials/,
  ],
  [
    '403',
    { answer: { kind: 'answer', status: 403, headers: json, body: errors('DENIED') } },
    'registry-unauthorized',
    /DENIED/,
  ],
  [
    '429 for ever',
    { answer: { kind: 'answer', status: 429, headers: { 'retry-after': '1' } } },
    'registry-throttled',
    /429/,
  ],
  [
    '502 for ever',
    { answer: { kind: 'answer', status: 502, headers: html, body: 'Bad gateway' } },
    'registry-unavailable',
    /502/,
  ],
  ['a connection that is cut', { answer: { kind: 'reset' } }, 'registry-unavailable', /reset/],
  ['a body that is cut', { ...get, answer: { kind: 'reset', afterBytes: 20 } }, 'registry-unavailable', /reset/],
  [
    'a body that is whole but shorter',
    { ...get, answer: { kind: 'alter', change: (answer) => ({ ...answer, body: answer.body.subarray(0, 40) }) } },
    'registry-invalid-answer',
    /but the bytes are sha256:/,
  ],
  [
    'another manifest than the digest names',
    { ...get, answer: { kind: 'alter', change: (answer) => ({ ...answer, body: Buffer.from('{}') }) } },
    'registry-invalid-answer',
    /but the bytes are sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/,
  ],
  [
    'a digest in the header that does not exist',
    {
      answer: {
        kind: 'alter',
        change: (answer) => ({
          ...answer,
          headers: { ...answer.headers, 'docker-content-digest': `sha256:${'0'.repeat(64)}` },
        }),
      },
    },
    'registry-invalid-answer',
    /that there is no such manifest/,
  ],
  [
    'a manifest larger than 4 MiB',
    { ...get, answer: { kind: 'answer', status: 200, body: Buffer.alloc(4 * 1024 * 1024 + 1) } },
    'registry-invalid-answer',
    /too-large/,
  ],
  [
    'a redirect in a circle',
    { answer: { kind: 'answer', status: 307, headers: { location: '/v2/acme/shop/manifests/1.0.0' } } },
    'registry-untrusted',
    /redirect/,
  ],
];

describe('a registry that cannot be read is an error, never "does not exist"', () => {
  test.each(unreadable)('%s', async (_, fault, reason, words) => {
    await using registry = await startRegistry();
    await pushImage(registry.host, 'acme/shop', '1.0.0', await sampleImage());
    registry.faults.add(fault);
    const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client());
    await expect(outcome).rejects.toBeInstanceOf(RegistryFailure);
    await expect(outcome).rejects.toMatchObject({ reason, message: expect.stringMatching(words) });
  });

  test('nobody listens', async () => {
    const registry = await startRegistry();
    const reference = parseReference(`${registry.host}/acme/shop:1.0.0`);
    await registry[Symbol.asyncDispose]();
    await expect(resolve(reference, client())).rejects.toMatchObject({ reason: 'registry-unavailable' });
  });

  test('a server that is no registry', async () => {
    const server = createServer((_, response) => response.writeHead(200, html).end('<html></html>'));
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(resolve(parseReference(`127.0.0.1:${port}/a/b:c`), client())).rejects.toMatchObject({
      reason: 'registry-invalid-answer',
    });
    server.close();
  });
});

test('a 429 is waited for as long as the registry asks, and then answered', async () => {
  await using registry = await startRegistry();
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', '1.0.0', image);
  registry.faults.add({ times: 1, answer: { kind: 'answer', status: 429, headers: { 'retry-after': '7' } } });
  const clock = fakeClock();
  const found = await resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client({ clock }));
  expect(found?.digest).toBe(image.digest);
  expect(clock.slept).toEqual([seconds(7)]);
});

test('a cancelled step ends with its own reason', async () => {
  await using registry = await startRegistry({ faults: [{ answer: { kind: 'hang' } }] });
  const controller = new AbortController();
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client({ signal: controller.signal }));
  setTimeout(() => controller.abort(new Error('cancelled by the test')), 20);
  await expect(outcome).rejects.toThrow('cancelled by the test');
});

test('a name without tag and digest is a mistake of the caller', async () => {
  const reference = parseReference('ghcr.io/acme/shop');
  await expect(resolve(reference, client())).rejects.toThrow(`${formatReference(reference)} has neither`);
});

function without(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'docker-content-digest'));
}
