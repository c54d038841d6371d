import { expect, test } from '@jest/globals';

import {
  connectRegistry,
  getBlob,
  getManifest,
  listReferrers,
  listTags,
  parseDigest,
  parseReference,
  passwordFor,
  putBlob,
  putManifest,
  type Registry,
  resolve,
} from '#oci';
import { type RegistryAuth, startRegistry } from '#rehearsal/registry';

import { client } from './samples.ts';

test('a redirect to another origin gets no credentials, and its "does not exist" proves nothing', async () => {
  await using elsewhere = await startRegistry();
  await using registry = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  const credentials = () => Promise.resolve({ kind: 'password', username: 'ci', password: 'geheim' } as const);
  registry.faults.add({
    answer: {
      kind: 'alter',
      change: (answer, { url }) =>
        answer.status === 401
          ? answer
          : { ...answer, status: 307, headers: { location: `${elsewhere.url}${url.pathname}` } },
    },
  });
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client({ credentials }));
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-untrusted',
    message: expect.stringMatching(/NAME_UNKNOWN.*only the registry itself can say that/),
  });
  expect(registry.journal.some(({ headers }) => headers['authorization'] !== undefined)).toBe(true);
  expect(elsewhere.journal.length).toBeGreaterThan(0);
  expect(elsewhere.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});

test('a redirect to another origin that asks for credentials is refused', async () => {
  await using elsewhere = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  await using registry = await startRegistry();
  registry.faults.add({ answer: { kind: 'answer', status: 307, headers: { location: `${elsewhere.url}/v2/` } } });
  const credentials = () => Promise.resolve({ kind: 'password', username: 'ci', password: 'geheim' } as const);
  const outcome = resolve(parseReference(`${registry.host}/acme/shop:1.0.0`), client({ credentials }));
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-untrusted' });
  expect(elsewhere.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});

const digest = parseDigest(`sha256:${'a'.repeat(64)}`);
const bytes = Buffer.from('0123456789');
const basic: RegistryAuth = { kind: 'basic', username: 'ci', password: 'geheim' };
const bearer: RegistryAuth = { kind: 'bearer', username: 'ci', password: 'geheim' };
const manifest = { mediaType: 'application/vnd.oci.image.index.v1+json', bytes: Buffer.from('{"schemaVersion":2}') };
const operations: Readonly<Record<string, (registry: Registry) => Promise<unknown>>> = {
  'reading a manifest': (registry) => getManifest(registry, 'acme/shop', '1.0.0'),
  'reading a blob': (registry) => getBlob(registry, 'acme/shop', { digest, size: 3 }),
  'listing tags': (registry) => listTags(registry, 'acme/shop'),
  'listing referrers': (registry) => listReferrers(registry, 'acme/shop', digest),
  'sending a blob': (registry) => putBlob(registry, 'acme/shop', bytes),
  'sending chunks': (registry) => putBlob(registry, 'acme/shop', bytes, { chunkSize: 4 }),
  'sending a manifest': (registry) => putManifest(registry, 'acme/shop', '1.0.0', manifest),
};
const cases = Object.keys(operations).flatMap((name) =>
  [301, 302, 303, 307, 308].flatMap((status) => [[name, status, basic] as const, [name, status, bearer] as const]),
);

test.each(cases)(
  '%s through a %d to another host shows it neither password, token nor content',
  async (name, status, auth) => {
    await using elsewhere = await startRegistry({ auth });
    await using registry = await startRegistry({ auth });
    registry.faults.add({
      path: /^\/v2\//,
      answer: {
        kind: 'alter',
        change: (answer, { url }) =>
          answer.status === 401
            ? answer
            : { ...answer, status, headers: { location: `${elsewhere.url}${url.pathname}` } },
      },
    });
    const credentials = passwordFor(registry.host, 'ci', 'geheim');
    const outcome = operations[name]?.(connectRegistry(registry.host, client({ credentials })));
    await expect(outcome).rejects.toMatchObject({ reason: expect.stringMatching(/^registry-/) });
    expect(registry.journal.some(({ headers }) => headers['authorization'] !== undefined)).toBe(true);
    const shown = elsewhere.journal.filter(({ method, headers }) => {
      return headers['authorization'] !== undefined || !['GET', 'HEAD'].includes(method);
    });
    expect(shown).toEqual([]);
  },
);

test.each([
  ['the next chunk', 'PATCH'],
  ['the last request', 'POST'],
])('an upload whose %s would go to another host ends there', async (_, method) => {
  await using elsewhere = await startRegistry();
  await using registry = await startRegistry({ auth: bearer });
  registry.faults.add({
    method,
    answer: {
      kind: 'alter',
      change: (answer, { url }) =>
        answer.status === 202 ? { ...answer, headers: { location: `${elsewhere.url}${url.pathname}` } } : answer,
    },
  });
  const credentials = passwordFor(registry.host, 'ci', 'geheim');
  const own = connectRegistry(registry.host, client({ credentials }));
  await expect(putBlob(own, 'acme/shop', bytes, { chunkSize: 4 })).rejects.toMatchObject({
    reason: 'registry-untrusted',
  });
  expect(elsewhere.journal).toEqual([]);
});

test('a token service that redirects is not followed', async () => {
  await using elsewhere = await startRegistry({ auth: bearer });
  await using registry = await startRegistry({ auth: bearer });
  registry.faults.add({
    path: /^\/token/,
    answer: { kind: 'answer', status: 307, headers: { location: `${elsewhere.url}/token` } },
  });
  const credentials = passwordFor(registry.host, 'ci', 'geheim');
  const outcome = listTags(connectRegistry(registry.host, client({ credentials })), 'acme/shop');
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
  expect(elsewhere.journal).toEqual([]);
});
