import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { dockerConfig } from '#oci';

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'docker-config-'));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function configured(config: unknown) {
  await mkdir(join(home, '.docker'), { recursive: true });
  await writeFile(join(home, '.docker', 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return credentials();
}

function credentials(more: Readonly<Record<string, string>> = {}) {
  return dockerConfig({ environment: { HOME: home, PATH: `${home}:/usr/bin:/bin`, ...more } });
}

/** A credential helper that keeps what it was asked and which inputs it saw. */
async function helper(name: string, answer: string): Promise<void> {
  const script = `#!/bin/sh\n{ echo "$1"; cat; env | grep ^INPUT_; } > ${home}/asked\n${answer}\n`;
  await writeFile(join(home, `docker-credential-${name}`), script);
  await chmod(join(home, `docker-credential-${name}`), 0o755);
}

// "ci:ge:heim", a password with a colon.
const auth = 'Y2k6Z2U6aGVpbQ==';
const user = { kind: 'password', username: 'ci', password: 'ge:heim' };

test.each([
  ['the host', 'ghcr.io', 'ghcr.io', true],
  ['a URL', 'https://ghcr.io/v2/', 'ghcr.io', true],
  ['a host with a port', '127.0.0.1:5000', '127.0.0.1:5000', true],
  ['Docker Hub by its old name', 'https://index.docker.io/v1/', 'docker.io', true],
  ['another port', '127.0.0.1:5000', '127.0.0.1:5001', false],
  ['a host that begins alike', 'ghcr.io', 'ghcr.io.evil.example', false],
  ['a host that ends alike', 'ghcr.io', 'evilghcr.io', false],
  ['a part of the host', 'hcr.i', 'ghcr.io', false],
])('an entry for %s counts: %s for %s is %s', async (_, key, registry, counts) => {
  const find = await configured({ auths: { [key]: { auth } } });
  expect(await find(registry)).toEqual(counts ? user : undefined);
});

test('the entry for the host itself counts before one for a path of it', async () => {
  const other = Buffer.from('other:one').toString('base64');
  const find = await configured({ auths: { 'ghcr.io/acme': { auth: other }, 'ghcr.io': { auth } } });
  expect(await find('ghcr.io')).toEqual(user);
});

test('DOCKER_CONFIG names the directory', async () => {
  await writeFile(join(home, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth } } }));
  expect(await credentials({ DOCKER_CONFIG: home })('ghcr.io')).toEqual(user);
});

test('an empty DOCKER_CONFIG is none, as for docker itself (cli/config/config.go)', async () => {
  await configured({ auths: { 'ghcr.io': { auth } } });
  expect(await credentials({ DOCKER_CONFIG: '' })('ghcr.io')).toEqual(user);
});

// docker/cli `cli/config/configfile/file.go`, GetCredentialsStore: an empty helper is the file itself.
test.each([
  ['store', { credsStore: '' }],
  ['helper', { credHelpers: { 'ghcr.io': '' }, credsStore: 'absent' }],
])('an empty name of a %s leaves it to the entries', async (_, config) => {
  const find = await configured({ ...config, auths: { 'ghcr.io': { auth } } });
  expect(await find('ghcr.io')).toEqual(user);
});

test('identity and registry tokens are told from passwords', async () => {
  const find = await configured({
    auths: { 'a.example': { auth, identitytoken: 'idt' }, 'b.example': { registrytoken: 'rt' } },
  });
  expect(await find('a.example')).toEqual({ kind: 'identity-token', token: 'idt' });
  expect(await find('b.example')).toEqual({ kind: 'registry-token', token: 'rt' });
});

test('without a file everybody is anonymous', async () => {
  expect(await credentials()('ghcr.io')).toBeUndefined();
  expect(await dockerConfig({ environment: {} })('ghcr.io')).toBeUndefined();
});

test.each([
  ['not JSON', '{"auths": {"ghcr.io": {"auth": "geheim'],
  ['a list', []],
  ['an entry that is a text', { auths: { 'ghcr.io': 'geheim' } }],
  ['an entry without a colon', { auths: { 'ghcr.io': { auth: 'Z2VoZWlt' } } }],
])('%s is an error, never anonymous, and shows no secret', async (_, config) => {
  const outcome = (await configured(config))('ghcr.io');
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-credentials' });
  await expect(outcome).rejects.not.toThrow(/geheim|Z2VoZWlt/);
});

test('a helper for the registry is asked by the protocol, and sees no inputs', async () => {
  await helper('keys', `echo '{"ServerURL":"ghcr.io","Username":"ci","Secret":"geheim"}'`);
  await configured({ credHelpers: { 'ghcr.io': 'keys' }, auths: { 'ghcr.io': { auth } } });
  const find = credentials({ INPUT_PASSWORD: 'anderes' });
  expect(await find('ghcr.io')).toEqual({ kind: 'password', username: 'ci', password: 'geheim' });
  expect((await readFile(join(home, 'asked'), 'utf8')).trim().split('\n')).toEqual(['get', 'ghcr.io']);
});

test('the store for all registries is asked with the name Docker Hub has there', async () => {
  await helper('store', `echo '{"Username":"<token>","Secret":"idt"}'`);
  const find = await configured({ credsStore: 'store' });
  expect(await find('docker.io')).toEqual({ kind: 'identity-token', token: 'idt' });
  expect(await readFile(join(home, 'asked'), 'utf8')).toBe('get\nhttps://index.docker.io/v1/');
});

test('a helper that knows nothing leaves it to the entries', async () => {
  await helper('store', `echo 'credentials not found in native keychain'; exit 1`);
  const find = await configured({ credsStore: 'store', auths: { 'ghcr.io': { auth } } });
  expect(await find('ghcr.io')).toEqual(user);
  expect(await find('quay.io')).toBeUndefined();
});

test.each([
  ['fails', 'echo boom >&2; exit 3', /ended with status 3/],
  ['answers something else', 'echo hello', /did not answer with the JSON/],
])('a helper that %s is an error, never anonymous', async (_, answer, words) => {
  await helper('store', answer);
  const outcome = (await configured({ credsStore: 'store' }))('ghcr.io');
  await expect(outcome).rejects.toMatchObject({
    reason: 'registry-credentials',
    message: expect.stringMatching(words),
  });
});

test.each(['absent', '../evil', '-x'])('a helper called "%s" that cannot be run is an error', async (name) => {
  const outcome = (await configured({ credHelpers: { 'ghcr.io': name } }))('ghcr.io');
  await expect(outcome).rejects.toMatchObject({ reason: 'registry-credentials' });
});
