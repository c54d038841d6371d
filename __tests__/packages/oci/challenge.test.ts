import { expect, test } from '@jest/globals';

import { readChallenge } from '../../../packages/oci/src/challenge.ts';
import { isTrustedRealm, registryOrigin } from '../../../packages/oci/src/origin.ts';
import { requestToken } from '../../../packages/oci/src/token.ts';
import { fakeClock } from '#rehearsal/clock';
import { startRegistry } from '#rehearsal/registry';

test.each([
  // distribution "Token Authentication Specification", "How to authenticate".
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:samalba/my-app:pull,push"',
    {
      scheme: 'bearer',
      realm: 'https://auth.docker.io/token',
      service: 'registry.docker.io',
      scopes: ['repository:samalba/my-app:pull,push'],
    },
  ],
  ['bearer REALM="https://a.example/t"', { scheme: 'bearer', realm: 'https://a.example/t', scopes: [] }],
  [
    'Basic realm="x", Bearer realm="https://a.example/t"',
    { scheme: 'bearer', realm: 'https://a.example/t', scopes: [] },
  ],
  ['Basic realm="Registry, with a comma"', { scheme: 'basic' }],
  ['Negotiate, Basic realm=x', { scheme: 'basic' }],
  [String.raw`Bearer realm="https://a.example/\"t"`, { scheme: 'bearer', realm: 'https://a.example/"t', scopes: [] }],
])('%s', (header, challenge) => {
  expect(readChallenge(header)).toEqual(challenge);
});

test.each(['', 'Negotiate', 'Bearer', 'Bearer service="x"', '"', 'realm="https://a.example"', ',,,'])(
  '%j cannot be answered',
  (header) => {
    expect(readChallenge(header)).toBeUndefined();
  },
);

test('docker.io lives elsewhere, this machine speaks plain http, everybody else https', () => {
  expect(registryOrigin('docker.io', false).href).toBe('https://registry-1.docker.io/');
  expect(registryOrigin('ghcr.io', false).href).toBe('https://ghcr.io/');
  expect(registryOrigin('127.0.0.1:5000', false).href).toBe('http://127.0.0.1:5000/');
  expect(registryOrigin('registry.internal:5000', false).protocol).toBe('https:');
  expect(registryOrigin('registry.internal:5000', true).protocol).toBe('http:');
});

test.each([
  ['https://ghcr.io', 'https://ghcr.io/token', true],
  ['https://registry-1.docker.io', 'https://auth.docker.io/token', true],
  ['https://registry.gitlab.com', 'https://gitlab.com/jwt/auth', true],
  ['https://registry.example.com', 'https://auth.example.com/token', false],
  ['https://auth.example.com', 'https://evil.auth.example.com/token', false],
  ['https://ghcr.io', 'https://evil.example/token', false],
  ['https://ghcr.io', 'https://notghcr.io/token', false],
  ['https://registry.com', 'https://com/token', false],
  ['https://registry.gitlab.com', 'http://gitlab.com/jwt/auth', false],
  ['https://registry.gitlab.com', 'https://gitlab.com:8443/jwt/auth', false],
  ['http://127.0.0.1:5000', 'http://127.0.0.1:5001/auth', false],
])('%s may send credentials to %s: %s', (registry, realm, trusted) => {
  expect(isTrustedRealm(new URL(realm), new URL(registry), [])).toBe(trusted);
});

test('a token service that is named is trusted by its origin', () => {
  const named = ['https://auth.example.com'];
  expect(isTrustedRealm(new URL('https://auth.example.com/token'), new URL('https://r.example.com'), named)).toBe(true);
  expect(isTrustedRealm(new URL('https://auth.example.com:1/token'), new URL('https://r.example.com'), named)).toBe(
    false,
  );
});

// The same rule as for redirects (#http): what listens on this machine is not for others to reach through us.
test('another machine cannot send us to a token service on this one, unless it is named', async () => {
  await using service = await startRegistry({ auth: { kind: 'bearer', username: 'ci', password: 'geheim' } });
  const request = {
    challenge: { scheme: 'bearer', realm: `${service.url}/token`, service: 'registry', scopes: [] },
    scopes: ['repository:acme/shop:pull'],
    credential: undefined,
    registry: new URL('http://registry.internal:5000'),
    clock: fakeClock(),
    policy: undefined,
    signal: new AbortController().signal,
  } as const;
  await expect(requestToken({ ...request, trustedRealms: [] })).rejects.toMatchObject({ reason: 'registry-untrusted' });
  expect(service.journal).toEqual([]);
  expect((await requestToken({ ...request, trustedRealms: [service.url] })).value).not.toBe('');
});
