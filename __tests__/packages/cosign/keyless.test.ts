import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getBlob, listReferrers, getManifest, parseReference } from '#oci';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { runStep } from '#rehearsal/runner';
import * as v from 'valibot';

import { attach, type Bundle, connect } from '../../actions/cosign-verify/forge.ts';
import { newParty, push } from './party.ts';
import { type LocalSigstore, startSigstore } from './sigstore.ts';

jest.setTimeout(60_000);

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
const main = { repository: 'acme/shop', ref: 'refs/heads/main' };
const run = { ...main, workflow: 'acme/shop/.github/workflows/release.yml@refs/heads/main' };
const signer = { 'signer-repository': 'acme/shop', 'signer-workflow': 'release.yml', 'signer-ref': 'refs/heads/main' };
let registry: FakeRegistry;
let sigstore: LocalSigstore;
let workspace: string;

beforeAll(async () => {
  registry = await startRegistry();
  sigstore = await startSigstore({ run });
  workspace = await mkdtemp(join(tmpdir(), 'keyless-'));
  await writeFile(join(workspace, 'root.json'), sigstore.trustedRoot);
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await sigstore[Symbol.asyncDispose]();
  await rm(workspace, { recursive: true, force: true });
});

function sign(image: string, { url, env }: LocalSigstore, inputs: Record<string, string> = {}) {
  const services = { 'fulcio-url': url, 'rekor-url': url, 'trusted-root': 'root.json' };
  return runStep({ action: join(dist, 'cosign-sign'), inputs: { image, ...services, ...inputs }, workspace, env });
}

function verify(image: string, inputs: Record<string, string> = signer) {
  const own = { image, 'trusted-root': 'root.json', ...inputs };
  return runStep({ action: join(dist, 'cosign-verify'), inputs: own, workspace });
}

/** A server that does something before it answers. */
async function startServer(work: () => Promise<unknown>): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((_, response) => {
    void work().then(
      () => response.end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const end = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: end };
}

/** The bundle that is attached to an image. */
async function bundleOf(name: string): Promise<Bundle> {
  const { repository, digest } = parseReference(name);
  const [listed] = digest === undefined ? [] : await listReferrers(connect(registry.host), repository, digest);
  const found = listed && (await getManifest(connect(registry.host), repository, listed.digest));
  const layer = found?.manifest.kind === 'image' ? found.manifest.layers[0] : undefined;
  if (layer === undefined) throw new Error('nothing is attached');
  const bytes = await getBlob(connect(registry.host), repository, layer);
  const bundle: Bundle = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return bundle;
}

test.each([
  { what: 'a bundle', inputs: {}, accept: 'bundle' },
  { what: 'a bundle with a timestamp', inputs: { timestamp: 'yes' }, accept: 'bundle' },
  { what: 'a legacy signature', inputs: { format: 'legacy' }, accept: 'legacy' },
])(
  'the identity of a run signs $what, which is verified as that workflow and as no other',
  async ({ what, inputs, accept }) => {
    const { name } = await push(registry.host, `keyless ${what}`);
    const { timestamp, ...rest } = { timestamp: '', ...inputs };
    const signed = await sign(name, sigstore, { ...rest, ...(timestamp && { 'timestamp-url': sigstore.url }) });
    expect([signed.outcome, signed.outputs['message']]).toEqual(['success', expect.stringContaining('is signed')]);
    expect(sigstore.asked.at(-1)).toBe('Bearer bearer-of-the-job sigstore');
    const passed = await verify(name, { ...signer, accept, 'max-age': '1h' });
    expect([passed.outcome, passed.outputs['image'], passed.outputs['signers']]).toEqual([
      'success',
      name,
      `["https://github.com/${run.workflow} (https://token.actions.githubusercontent.com)"]`,
    ]);
    for (const other of [
      { ...signer, 'signer-repository': 'acme/shopping' },
      { ...signer, 'signer-workflow': 'test.yml' },
      { ...signer, 'signer-ref': 'refs/heads/main2' },
      { ...signer, 'signer-ref': '^refs/tags/v[0-9.]+$' },
      { ...signer, 'signer-issuer': 'https://gitlab.example' },
      { 'signer-identity': `https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/mai` },
    ]) {
      const refused = await verify(name, { ...other, accept });
      expect([refused.outcome, refused.outputs['reason']]).toEqual(['failure', 'no-valid-signature']);
    }
    const anchored = { ...signer, accept, 'signer-ref': '^refs/heads/(main|release)$' };
    expect((await verify(name, anchored)).outcome).toBe('success');
  },
);

test('a reusable workflow elsewhere is the identity, and the repository of the run is compared with it', async () => {
  const workflow = 'acme/builder/.github/workflows/build.yml@refs/tags/v1';
  await using other = await startSigstore({ run: { ...main, workflow } });
  await writeFile(join(workspace, 'other.json'), other.trustedRoot);
  const { name } = await push(registry.host, 'by a reusable workflow');
  const root = { 'trusted-root': 'other.json' };
  expect((await sign(name, other, root)).outcome).toBe('success');
  const reused = { ...signer, ...root, 'signer-workflow': workflow };
  expect((await verify(name, reused)).outcome).toBe('success');
  for (const difference of [
    { 'signer-repository': 'evil/shop' },
    { 'signer-workflow': 'build.yml' },
    { 'signer-workflow': 'acme/builder/.github/workflows/build.yml@refs/tags/v2' },
    { 'signer-ref': 'refs/heads/feature' },
  ]) {
    const refused = await verify(name, { ...reused, ...difference });
    expect([refused.outcome, refused.outputs['reason']]).toEqual(['failure', 'no-valid-signature']);
  }
  const nowhere = await verify(name, { ...reused, 'signer-workflow': 'acme/builder/.github/workflows/build.yml' });
  expect(nowhere.outputs['reason']).toBe('bad-input');
});

test.each([
  { 'signer-identity': '.*' },
  { 'signer-identity': '^.*$' },
  { 'signer-identity': 'https://github.com/acme/.*' },
  { 'signer-identity': '^https://github.com/acme/shop' },
  { ...signer, 'signer-ref': '^.+$' },
  { ...signer, 'signer-issuer': '.*' },
  { 'signer-repository': 'acme/shop' },
  { ...signer, key: 'cosign.pub' },
  {},
])('an expectation that anybody or nobody could meet is refused: %j', async (inputs) => {
  const step = await verify(`${registry.host}/team/app@sha256:${'0'.repeat(64)}`, inputs);
  expect([step.outcome, step.outputs['reason'], step.outputs['decision']]).toEqual(['failure', 'bad-input', undefined]);
});

test('a ref with characters that git allows is looked for', async () => {
  const inputs = {
    ...signer,
    'signer-workflow': 'release.yml@refs/heads/fix/#12,a=b',
    'signer-ref': 'refs/heads/fix/#12,a=b',
  };
  const step = await verify(`${registry.host}/team/app@sha256:${'0'.repeat(64)}`, inputs);
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'not-found']);
});

test('without its proof of inclusion, or with that of another, a signature is refused', async () => {
  const { name } = await push(registry.host, 'logged');
  await sign(name, sigstore);
  const bundle = await bundleOf(name);
  const [entry] = bundle.verificationMaterial.tlogEntries;
  if (entry === undefined) throw new Error('nothing is logged');
  const other = await push(registry.host, 'logged too');
  await sign(other.name, sigstore);
  const foreign = (await bundleOf(other.name)).verificationMaterial.tlogEntries;
  const changes: readonly Bundle['verificationMaterial']['tlogEntries'][] = [
    [],
    [{ ...entry, inclusionProof: undefined }],
    [{ ...entry, inclusionProof: undefined, inclusionPromise: undefined }],
    [{ ...entry, integratedTime: String(Number(entry.integratedTime) - 60) }],
    foreign,
  ];
  for (const [index, tlogEntries] of changes.entries()) {
    const { name: bare } = await push(registry.host, 'logged', `team/changed-${index}`);
    const verificationMaterial = { ...bundle.verificationMaterial, tlogEntries };
    await attach(bare, { ...bundle, verificationMaterial });
    const step = await verify(bare, { ...signer, 'signed-for': `${registry.host}/team/app` });
    expect([index, step.outcome, step.outputs['reason']]).toEqual([index, 'failure', 'no-valid-signature']);
  }
  const { name: whole } = await push(registry.host, 'logged', 'team/whole');
  await attach(whole, bundle);
  expect((await verify(whole, { ...signer, 'signed-for': `${registry.host}/team/app` })).outcome).toBe('success');
});

test('a certificate that had expired when the signature was logged is refused, by ourselves at once after signing', async () => {
  const certificatesAt = new Date(Date.now() - 3_600_000);
  await using late = await startSigstore({ run, certificatesAt });
  await writeFile(join(workspace, 'late.json'), late.trustedRoot);
  const { name } = await push(registry.host, 'expired');
  const signed = await sign(name, late, { 'trusted-root': 'late.json' });
  expect([signed.outcome, signed.outputs['reason'], signed.outputs['image']]).toEqual([
    'failure',
    'signature-not-verified',
    undefined,
  ]);
  const step = await verify(name, { ...signer, 'trusted-root': 'late.json' });
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'no-valid-signature']);
});

test('a certificate of a trusted authority that is for servers signs no images', async () => {
  await using internal = await startSigstore({ run, use: 1 });
  await writeFile(join(workspace, 'internal.json'), internal.trustedRoot);
  const { name } = await push(registry.host, 'by a server');
  const signed = await sign(name, internal, { 'trusted-root': 'internal.json' });
  expect([signed.outcome, signed.outputs['reason']]).toEqual(['failure', 'signature-not-verified']);
  const step = await verify(name, { ...signer, 'trusted-root': 'internal.json' });
  expect([step.outcome, step.outputs['reason'], step.outputs['message']]).toEqual([
    'failure',
    'no-valid-signature',
    expect.stringContaining('its certificate is not one for signing code'),
  ]);
});

describe('with a binary that ends well and signs nothing', () => {
  // While it runs, the same workflow signs the same image in run 7 of acme/shop.
  async function signIdly(version: string, env: Readonly<Record<string, string>> = {}) {
    const { name } = await push(registry.host, `by another, not by ${version} ${JSON.stringify(env)}`);
    await using meanwhile = await startServer(() => sign(name, sigstore, { 'run-annotations': 'false' }));
    const program = join(workspace, 'idle');
    const wait = `exec ${process.execPath} -e "fetch('${meanwhile.url}').then((answer) => answer.text())"`;
    const script = `#!/bin/sh\n[ "$1" = version ] && echo '{"gitVersion":"v${version}"}' && exit 0\n${wait}\n`;
    await writeFile(program, script, { mode: 0o755 });
    const idle = { engine: 'cosign', 'cosign-path': program, 'run-annotations': 'false' };
    return await sign(name, { ...sigstore, env: { ...sigstore.env, ...env } }, idle);
  }

  test.each(['3.1.3', '2.6.5'])('the signature of another run is not reported as that of %s', async (version) => {
    const step = await signIdly(version);
    const reason = version === '3.1.3' ? 'cosign-failed' : 'signature-not-verified';
    expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual(['failure', reason, undefined]);
  });

  test('that of this run is, where the binary cannot say what it signed', async () => {
    const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7' };
    expect((await signIdly('2.6.5', github)).outcome).toBe('success');
  });
});

test('an authority that is not trusted vouches for nobody', async () => {
  await using stranger = await startSigstore({ run });
  await writeFile(join(workspace, 'stranger.json'), stranger.trustedRoot);
  const { name } = await push(registry.host, 'by a stranger');
  expect((await sign(name, stranger, { 'trusted-root': 'stranger.json' })).outcome).toBe('success');
  const step = await verify(name);
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'no-valid-signature']);
});

test('a key with a log is verified with its entry, and not without', async () => {
  await using party = await newParty();
  await writeFile(join(party.home, 'root.json'), sigstore.trustedRoot);
  const { name } = await push(registry.host, 'key and log');
  const logged = { transparency: 'public', 'trusted-root': 'root.json' };
  const signed = await party.sign(name, { ...logged, 'rekor-url': sigstore.url });
  expect([signed.outcome, signed.outputs['message']]).toEqual(['success', expect.any(String)]);
  expect((await party.verify(name, logged)).outcome).toBe('success');
  const offline = await push(registry.host, 'key without log');
  await party.sign(offline.name);
  const step = await party.verify(offline.name, logged);
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'no-valid-signature']);
});

test('what a bundle looks like is what others expect of one', async () => {
  const { name } = await push(registry.host, 'looked at');
  await sign(name, sigstore);
  const shape = v.object({
    mediaType: v.literal('application/vnd.dev.sigstore.bundle.v0.3+json'),
    verificationMaterial: v.looseObject({ certificate: v.object({ rawBytes: v.string() }) }),
    dsseEnvelope: v.object({
      payload: v.string(),
      payloadType: v.literal('application/vnd.in-toto+json'),
      signatures: v.array(v.looseObject({ sig: v.string() })),
    }),
  });
  expect(v.is(v.looseObject(shape.entries), await bundleOf(name))).toBe(true);
});
