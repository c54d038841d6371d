import { expect, test } from '@jest/globals';

import { anonymous, connectRegistry, type Credential, getManifest, listTags, passwordFor, putManifest } from '#oci';
import { fakeClock } from '#rehearsal/clock';
import {
  type FakeRegistry,
  pushImage,
  type RegistryAuth,
  type RegistryExchange,
  startRegistry,
} from '#rehearsal/registry';
import { minutes } from '#time';

import { client, sampleImage } from './samples.ts';

const bearer: RegistryAuth = { kind: 'bearer', username: 'ci', password: 'geheim', anonymousPull: true };

function always(credential: Credential) {
  return () => Promise.resolve(credential);
}

function requestsFor(journal: readonly RegistryExchange[], prefix: string): readonly RegistryExchange[] {
  return journal.filter(({ path }) => path.startsWith(prefix));
}

test('a public repository of a registry with tokens is read with an anonymous token, and nothing is shown to anybody', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', '1.0.0', image, {
    credentials: passwordFor(registry.host, 'ci', 'geheim'),
  });
  const before = registry.journal.length;
  const found = await getManifest(connectRegistry(registry.host, client()), 'acme/shop', '1.0.0');
  expect(found?.digest).toBe(image.digest);
  const seen = registry.journal.slice(before);
  expect(seen.map(({ path, status }) => [path.split('?')[0], status])).toEqual([
    ['/v2/acme/shop/manifests/1.0.0', 401],
    ['/token', 200],
    ['/v2/acme/shop/manifests/1.0.0', 200],
  ]);
  expect(seen[1]?.headers['authorization']).toBeUndefined();
});

test('credentials are shown to nobody who does not ask for them', async () => {
  await using registry = await startRegistry();
  await pushImage(registry.host, 'acme/shop', '1.0.0', await sampleImage(), {
    credentials: passwordFor(registry.host, 'ci', 'geheim'),
  });
  expect(registry.journal.length).toBeGreaterThan(3);
  expect(registry.journal.filter(({ headers }) => headers['authorization'] !== undefined)).toEqual([]);
});

/** Hides from the anonymous what they may not see, except at the base of the API. */
function hide(registry: FakeRegistry, status: 403 | 404): void {
  const body = Buffer.from('{"errors":[{"code":"NAME_UNKNOWN"}]}');
  registry.faults.add({
    path: /^\/v2\/./,
    answer: { kind: 'alter', change: (answer) => (answer.status === 401 ? { status, headers: {}, body } : answer) },
  });
}

test.each([
  [404, { kind: 'basic', username: 'ci', password: 'geheim' }],
  [403, { kind: 'basic', username: 'ci', password: 'geheim' }],
  [404, { ...bearer, anonymousPull: false }],
] as const)('what a registry hides from the anonymous with %i is there for those who log in', async (status, auth) => {
  await using registry = await startRegistry({ auth });
  const credentials = passwordFor(registry.host, 'ci', 'geheim');
  const image = await sampleImage();
  await pushImage(registry.host, 'acme/shop', '1.0.0', image, { credentials });
  hide(registry, status);
  const own = connectRegistry(registry.host, client({ credentials }));
  expect((await getManifest(own, 'acme/shop', '1.0.0'))?.digest).toBe(image.digest);
  expect(await listTags(connectRegistry(registry.host, client({ credentials })), 'acme/shop')).toEqual(['1.0.0']);
});

test('when nobody can tell whether a registry hides something, it is an error and not "not there"', async () => {
  await using registry = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  hide(registry, 404);
  registry.faults.add({ path: /^\/v2\/$/, answer: { kind: 'answer', status: 503 } });
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  await expect(getManifest(own, 'acme/shop', '1.0.0')).rejects.toMatchObject({ reason: 'registry-unavailable' });
});

test('a registry that asks for no login is asked once whether it does, and no credential is looked for', async () => {
  await using registry = await startRegistry();
  const credentials = () => Promise.reject(new Error('the store is locked'));
  const own = connectRegistry(registry.host, client({ credentials }));
  for (const tag of ['1.0.0', '2.0.0']) expect(await getManifest(own, 'acme/shop', tag)).toBeUndefined();
  expect(requestsFor(registry.journal, '/v2/').map(({ path }) => path)).toEqual([
    '/v2/acme/shop/manifests/1.0.0',
    '/v2/',
    '/v2/acme/shop/manifests/2.0.0',
  ]);
});

test('a password is only for the registry it was given for', async () => {
  const credentials = passwordFor('ghcr.io', 'ci', 'geheim');
  expect(await credentials('ghcr.io')).toEqual({ kind: 'password', username: 'ci', password: 'geheim' });
  expect(await credentials('evil.ghcr.io')).toBeUndefined();
  expect(await credentials('ghcr.io.evil.example')).toBeUndefined();
});

test('one token serves all requests of its scope, and reading asks for no right to push', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  for (const tag of ['1.0.0', '2.0.0', '3.0.0']) await getManifest(own, 'acme/shop', tag);
  const tokens = requestsFor(registry.journal, '/token');
  expect(tokens.map(({ path }) => new URLSearchParams(path.split('?')[1]).getAll('scope'))).toEqual([
    ['repository:acme/shop:pull'],
  ]);
});

test('a token that has expired is replaced before it is used', async () => {
  const clock = fakeClock();
  await using registry = await startRegistry({ auth: { ...bearer, lifetime: 120 }, clock });
  const own = connectRegistry(registry.host, client({ clock }));
  await getManifest(own, 'acme/shop', '1.0.0');
  await clock.advance(minutes(3));
  await getManifest(own, 'acme/shop', '1.0.0');
  expect(requestsFor(registry.journal, '/token')).toHaveLength(2);
  expect(registry.journal.at(-1)?.status).toBe(404);
});

test('a token that the registry no longer takes is replaced once', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const own = connectRegistry(registry.host, client());
  await getManifest(own, 'acme/shop', '1.0.0');
  registry.revokeTokens();
  await getManifest(own, 'acme/shop', '1.0.0');
  expect(registry.journal.map(({ path, status }) => [path.split('?')[0], status])).toEqual([
    ['/v2/acme/shop/manifests/1.0.0', 401],
    ['/token', 200],
    ['/v2/acme/shop/manifests/1.0.0', 404],
    ['/v2/acme/shop/manifests/1.0.0', 401],
    ['/token', 200],
    ['/v2/acme/shop/manifests/1.0.0', 404],
  ]);
});

test('a registry that refuses every token is not asked for ever', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const challenge = `Bearer realm="${registry.url}/token",service="registry"`;
  registry.faults.add({
    path: /manifests/,
    answer: { kind: 'answer', status: 401, headers: { 'www-authenticate': challenge } },
  });
  const own = connectRegistry(registry.host, client());
  await expect(getManifest(own, 'acme/shop', '1.0.0')).rejects.toMatchObject({ reason: 'registry-unauthorized' });
  expect(registry.journal).toHaveLength(3);
});

test('Basic is shown after the challenge, and kept for what follows', async () => {
  await using registry = await startRegistry({ auth: { kind: 'basic', username: 'ci', password: 'geheim' } });
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  await getManifest(own, 'acme/shop', '1.0.0');
  await listTags(own, 'acme/shop');
  expect(registry.journal.map(({ status }) => status)).toEqual([401, 404, 404]);
  expect(registry.journal[1]?.headers['authorization']).toBe('Basic Y2k6Z2VoZWlt');
});

test.each([
  ['a wrong password', passwordFor('*', 'ci', 'falsch'), { kind: 'basic', username: 'ci', password: 'geheim' }],
  ['no password', anonymous, { kind: 'basic', username: 'ci', password: 'geheim' }],
  ['a wrong password for tokens', passwordFor('*', 'ci', 'falsch'), bearer],
  ['no right to push', anonymous, bearer],
] as const)('%s is an error that says so, without the password', async (_, given, auth) => {
  await using registry = await startRegistry({ auth });
  const credentials = () => given('*');
  const own = connectRegistry(registry.host, client({ credentials }));
  const image = await sampleImage();
  const outcome = putManifest(own, 'acme/shop', '1.0.0', image.manifest);
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-unauthorized' });
  await expect(outcome).rejects.not.toThrow(/falsch/);
});

test('every secret is masked as soon as it is read, in each form it is sent in', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const masked: string[] = [];
  const credentials = passwordFor(registry.host, 'ci', 'geheim');
  const own = connectRegistry(registry.host, client({ credentials, mask: (secret) => void masked.push(secret) }));
  await getManifest(own, 'acme/shop', '1.0.0');
  const token = registry.journal.at(-1)?.headers['authorization']?.replace('Bearer ', '');
  // printf ci:geheim | base64
  expect(masked).toEqual(['geheim', 'Y2k6Z2VoZWlt', token]);
});

test('an identity token is exchanged for a bearer token', async () => {
  await using registry = await startRegistry({ auth: { ...bearer, anonymousPull: false, identityToken: 'idt-123' } });
  const credentials = always({ kind: 'identity-token', token: 'idt-123' });
  const own = connectRegistry(registry.host, client({ credentials }));
  expect(await getManifest(own, 'acme/shop', '1.0.0')).toBeUndefined();
  expect(requestsFor(registry.journal, '/token').map(({ method, path }) => [method, path])).toEqual([
    ['POST', '/token'],
  ]);
});

test('a token for the registry itself is used as it is', async () => {
  await using registry = await startRegistry({ auth: bearer });
  const credentials = always({ kind: 'registry-token', token: 'rt-123' });
  const own = connectRegistry(registry.host, client({ credentials }));
  await expect(getManifest(own, 'acme/shop', '1.0.0')).rejects.toMatchObject({ reason: 'registry-unauthorized' });
  expect(registry.journal.map(({ headers }) => headers['authorization'])).toEqual([undefined, 'Bearer rt-123']);
});

test('a token service on another host never sees the credentials', async () => {
  await using thief = await startRegistry({ auth: bearer });
  await using registry = await startRegistry({ auth: { ...bearer, realm: `${thief.url}/token` } });
  const own = connectRegistry(registry.host, client({ credentials: passwordFor(registry.host, 'ci', 'geheim') }));
  const outcome = getManifest(own, 'acme/shop', '1.0.0');
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-untrusted',
    message: expect.stringContaining(`${thief.url}, which is another host. Nothing was sent.`),
  });
  expect(thief.journal).toEqual([]);
});

test('a token service on another host is asked when it is named', async () => {
  await using service = await startRegistry({ auth: bearer });
  await using registry = await startRegistry({ auth: { ...bearer, realm: `${service.url}/token` } });
  const credentials = passwordFor(registry.host, 'ci', 'geheim');
  const own = connectRegistry(registry.host, client({ credentials, trustedRealms: [service.url] }));
  await expect(getManifest(own, 'acme/shop', '1.0.0')).rejects.toMatchObject({ reason: 'registry-unauthorized' });
  expect(service.journal.map(({ status }) => status)).toEqual([200]);
});

test.each([
  [
    'a page',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' },
    'registry-invalid-answer',
  ],
  ['no token', { status: 200, body: '{}' }, 'registry-invalid-answer'],
  ['a token with a line break', { status: 200, body: '{"token":"a\\r\\nx-evil: 1"}' }, 'registry-invalid-answer'],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'registry-invalid-answer'],
  ['503', { status: 503 }, 'registry-unavailable'],
  ['429', { status: 429 }, 'registry-throttled'],
])('a token service that answers %s is an error', async (_, given, reason) => {
  await using registry = await startRegistry({ auth: bearer });
  registry.faults.add({ path: /^\/token/, answer: { kind: 'answer', ...given } });
  const own = connectRegistry(registry.host, client());
  await expect(getManifest(own, 'acme/shop', '1.0.0')).rejects.toMatchObject({ reason });
});

test.each(['ftp://127.0.0.1/token', 'not a url', ''])('a realm of "%s" is refused', async (realm) => {
  await using registry = await startRegistry({ auth: { ...bearer, realm } });
  const own = connectRegistry(registry.host, client());
  await expect(getManifest(own, 'acme/shop', '1.0.0')).rejects.toMatchObject({
    reason: realm.startsWith('ftp') ? 'registry-untrusted' : 'registry-invalid-answer',
  });
});
