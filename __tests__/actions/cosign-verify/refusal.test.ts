import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { signaturePredicate } from '#cosign';
import { digestOf, getManifest } from '#oci';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';

import { newParty, type Party, push } from '../../packages/cosign/party.ts';
import { tool } from '../../packages/cosign/tools.ts';
import { attach, attachLegacy, bundleOf, connect, names, pushEntries, pushIndex, statementFor } from './forge.ts';

const third = tool('DELIVERY_COSIGN_3');
jest.setTimeout(60_000);

let registry: FakeRegistry;
let party: Party;

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
  party = await newParty();
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
});

async function outcome(image: string, inputs: Record<string, string> = {}) {
  const { outcome: ended, outputs } = await party.verify(image, inputs);
  const { decision, reason, message, image: handed, signatures } = outputs;
  return { ended, decision, reason, message, handed, signatures };
}

describe('a signature that is genuine and says something else', () => {
  test('of another image, attached to this one, is refused', async () => {
    const [mine, other] = [await push(registry.host, 'mine'), await push(registry.host, 'other')];
    await attach(mine.name, await bundleOf(statementFor([other.digest]), party.privateKey));
    expect(await outcome(mine.name)).toMatchObject({
      ended: 'failure',
      decision: 'block',
      reason: 'no-valid-signature',
      message: expect.stringContaining('none of its subjects is'),
      handed: undefined,
    });
  });

  test('that is an attestation is no signature, whatever its manifest says', async () => {
    const { name, digest } = await push(registry.host, 'attested');
    const sbom = await bundleOf(statementFor([digest], {}, 'https://spdx.dev/Document'), party.privateKey);
    await attach(name, sbom, 'https://spdx.dev/Document');
    expect(await outcome(name)).toMatchObject({ ended: 'failure', reason: 'unsigned' });
    await attach(name, sbom, signaturePredicate);
    expect(await outcome(name)).toMatchObject({
      reason: 'no-valid-signature',
      message: expect.stringContaining('it says "https://spdx.dev/Document"'),
    });
    expect(await outcome(name, { 'predicate-type': 'spdx' })).toMatchObject({ ended: 'success', handed: name });
    if (third !== undefined) expect(await party.cosignVerify(third, name, 'bundle')).toBe(true);
  });

  test('about several artifacts is refused, also where the first is this image, unless that is allowed', async () => {
    const [mine, other] = [await push(registry.host, 'first'), await push(registry.host, 'second')];
    await attach(mine.name, await bundleOf(statementFor([mine.digest, other.digest]), party.privateKey));
    expect(await outcome(mine.name)).toMatchObject({ message: expect.stringContaining('it is about 2 artifacts') });
    expect(await outcome(mine.name, { 'other-subjects': 'true' })).toMatchObject({ ended: 'success' });
  });

  test.each(['bundle', 'legacy'])(
    'as %s for another repository is refused, unless that one is named',
    async (accept) => {
      const { name } = await push(registry.host, `staged ${accept}`, 'team/staging');
      await party.sign(name, { format: accept });
      const copy = await push(registry.host, `staged ${accept}`, 'team/production');
      const from = `${registry.host}/team/staging`;
      if (accept === 'bundle') {
        await attach(copy.name, await bundleOf(statementFor([copy.digest], { [names.image]: from }), party.privateKey));
      } else {
        await attachLegacy(copy.name, { repository: from, digest: copy.digest, annotations: {} }, party.privateKey);
      }
      expect(await outcome(copy.name, { accept })).toMatchObject({
        reason: 'no-valid-signature',
        message: expect.stringContaining(`it was made for ${from}`),
      });
      expect(await outcome(copy.name, { accept, 'signed-for': from })).toMatchObject({ ended: 'success' });
    },
  );

  test('that names no repository counts, unless one must be named', async () => {
    const { name } = await push(registry.host, 'anywhere');
    await party.sign(name, { 'run-annotations': 'false' });
    expect(await outcome(name)).toMatchObject({ ended: 'success' });
    expect(await outcome(name, { 'require-repository': 'true' })).toMatchObject({
      message: expect.stringContaining('it does not say which repository'),
    });
  });

  test('with other annotations than are demanded is refused', async () => {
    const { name } = await push(registry.host, 'annotated');
    await party.sign(name, { annotations: 'channel=beta' });
    expect(await outcome(name, { annotations: 'channel=beta' })).toMatchObject({ ended: 'success' });
    for (const annotations of ['channel=stable', 'channel=beta\nreviewed=yes']) {
      expect(await outcome(name, { annotations })).toMatchObject({ reason: 'no-valid-signature' });
    }
  });

  test('with an annotation that commands the runner is refused, and commands nothing', async () => {
    const { name, digest } = await push(registry.host, 'commanding');
    const channel = 'beta\n::warning::obeyed\r##[warning]obeyed\n::add-mask::obeyed';
    await attach(name, await bundleOf(statementFor([digest], { channel }), party.privateKey));
    const step = await party.verify(name, { annotations: 'channel=stable' });
    expect([step.outcome, step.outputs['reason'], step.masks]).toEqual(['failure', 'no-valid-signature', []]);
    expect(step.outputs['message']).toContain('its annotation channel is "beta');
    expect(step.annotations.map(({ level }) => level)).toEqual(['error']);
  });

  test('that is too old, or says no time at all, is refused where an age is given', async () => {
    const { name, digest } = await push(registry.host, 'old');
    const made = { [names.signedAt]: '2026-01-01T00:00:00Z', [names.image]: `${registry.host}/team/app` };
    await attach(name, await bundleOf(statementFor([digest], made), party.privateKey));
    await attach(name, await bundleOf(statementFor([digest]), party.privateKey));
    const { message, reason } = await outcome(name, { 'max-age': '30d' });
    expect([reason, message]).toEqual([
      'no-valid-signature',
      expect.stringMatching(/and at most 30d is allowed, and 1 more/),
    ]);
    expect(await outcome(name)).toMatchObject({ ended: 'success', signatures: '2' });
    await party.sign(name);
    expect(await outcome(name, { 'max-age': '30d' })).toMatchObject({ ended: 'success', signatures: '1' });
  });
});

describe('a signature that is not genuine', () => {
  test('because the statement was changed afterwards is refused', async () => {
    const [mine, other] = [await push(registry.host, 'changed'), await push(registry.host, 'unchanged')];
    const bundle = await bundleOf(statementFor([other.digest]), party.privateKey);
    const payload = Buffer.from(JSON.stringify(statementFor([mine.digest]))).toString('base64');
    const { dsseEnvelope } = bundle;
    if (dsseEnvelope === undefined) throw new Error('no envelope');
    await attach(mine.name, { ...bundle, dsseEnvelope: { ...dsseEnvelope, payload } });
    expect(await outcome(mine.name)).toMatchObject({ message: expect.stringContaining('it is not signed by the key') });
    if (third !== undefined) expect(await party.cosignVerify(third, mine.name, 'bundle')).toBe(false);
  });

  test('because the payload of a legacy signature was exchanged is refused', async () => {
    const [mine, other] = [await push(registry.host, 'exchanged'), await push(registry.host, 'original')];
    const claims = { repository: `${registry.host}/team/app`, digest: other.digest, annotations: {} };
    const instead = Buffer.from(
      JSON.stringify({
        critical: {
          identity: { 'docker-reference': claims.repository },
          image: { 'docker-manifest-digest': mine.digest },
          type: 'cosign container image signature',
        },
        optional: null,
      }),
    );
    await attachLegacy(mine.name, claims, party.privateKey, instead);
    expect(await outcome(mine.name)).toMatchObject({ message: expect.stringContaining('it is not signed by the key') });
    if (third !== undefined) expect(await party.cosignVerify(third, mine.name, 'legacy')).toBe(false);
  });
});

describe('how many', () => {
  test('a copy, and the same said in both formats, count once', async () => {
    const { name } = await push(registry.host, 'counted');
    await party.sign(name, { format: 'both' });
    const { digest } = await push(registry.host, 'counted');
    const twice = await bundleOf(statementFor([digest]), party.privateKey);
    expect(await outcome(name, { 'min-signatures': '2' })).toMatchObject({
      reason: 'too-few-signatures',
      signatures: '1',
    });
    await attach(name, twice);
    expect(await outcome(name, { 'min-signatures': '2' })).toMatchObject({ ended: 'success', signatures: '2' });
    // ECDSA is not deterministic: this is a second valid signature of the same statement.
    await attach(name, await bundleOf(statementFor([digest]), party.privateKey));
    expect(await outcome(name, { 'min-signatures': '3' })).toMatchObject({
      reason: 'too-few-signatures',
      signatures: '2',
    });
  });

  test('two signatures of one key are one signer', async () => {
    await using second = await newParty();
    const { name } = await push(registry.host, 'four eyes');
    await party.sign(name, { annotations: 'n=1' });
    await party.sign(name, { annotations: 'n=2' });
    await writeFile(join(party.home, 'both.pub'), await readFile(join(party.home, 'cosign.pub')));
    await appendFile(join(party.home, 'both.pub'), await readFile(join(second.home, 'cosign.pub')));
    const inputs = { key: 'both.pub', 'min-signatures': '2', 'distinct-signers': '2' };
    expect(await outcome(name, inputs)).toMatchObject({ reason: 'too-few-signers', handed: undefined });
    await second.sign(name);
    expect(await outcome(name, inputs)).toMatchObject({ ended: 'success', signatures: '3' });
  });

  test('with recursive every platform must be signed too', async () => {
    const [amd, arm] = [await push(registry.host, 'amd64'), await push(registry.host, 'arm64')];
    const index = await pushIndex(registry.host, 'team/app', { amd64: amd.digest, arm64: arm.digest });
    await party.sign(index.name);
    expect(await outcome(index.name)).toMatchObject({ ended: 'success' });
    expect(await outcome(index.name, { recursive: 'true' })).toMatchObject({
      reason: 'unsigned',
      message: expect.stringContaining('linux/amd64'),
      handed: undefined,
    });
    expect((await party.sign(index.name, { recursive: 'true' })).outcome).toBe('success');
    expect(await outcome(index.name, { recursive: 'true' })).toMatchObject({ ended: 'success', handed: index.name });
    expect(await outcome(arm.name)).toMatchObject({ ended: 'success' });
    expect(await outcome(index.name, { deny: arm.digest })).toMatchObject({ reason: 'denied', handed: undefined });
  });
});

describe('what an index holds', () => {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const amd64 = { os: 'linux', architecture: 'amd64' };
  const hidden = [
    [
      'called an attestation',
      { platform: amd64, annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
    ],
    ['without a platform', {}],
  ] as const;

  test.each(hidden)('%s, is neither left out by recursive nor by deny', async (what, how) => {
    const inside = await push(registry.host, `hidden ${what}`);
    const entry = { mediaType, digest: inside.digest, size: 1, ...how };
    const index = await pushEntries(registry.host, 'team/app', [entry]);
    await party.sign(index.name);
    expect(await outcome(index.name, { recursive: 'true' })).toMatchObject({ reason: 'unsigned', handed: undefined });
    expect(await outcome(index.name, { deny: inside.digest })).toMatchObject({ reason: 'denied', handed: undefined });
    expect((await party.sign(index.name, { recursive: 'true' })).outcome).toBe('success');
    expect(await outcome(index.name, { recursive: 'true' })).toMatchObject({ ended: 'success', handed: index.name });
  });

  test('in another index inside, is neither left out by recursive nor by deny', async () => {
    const leaf = await push(registry.host, 'leaf');
    const inner = await pushIndex(registry.host, 'team/app', { arm64: leaf.digest });
    const { digest, size, mediaType: type } = inner;
    const outer = await pushEntries(registry.host, 'team/app', [{ mediaType: type, digest, size, platform: amd64 }]);
    await party.sign(outer.name);
    await party.sign(inner.name);
    expect(await outcome(outer.name, { recursive: 'true' })).toMatchObject({
      reason: 'unsigned',
      message: expect.stringContaining('linux/arm64'),
    });
    expect(await outcome(outer.name, { deny: leaf.digest })).toMatchObject({ reason: 'denied', handed: undefined });
    expect((await party.sign(outer.name, { recursive: 'true' })).outcome).toBe('success');
    expect(await outcome(outer.name, { recursive: 'true' })).toMatchObject({ ended: 'success' });
  });

  test('as an attestation needs no signature, and can be denied', async () => {
    const [image, note] = [await push(registry.host, 'noted'), await push(registry.host, 'note')];
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' };
    const platform = { os: 'unknown', architecture: 'unknown' };
    const index = await pushEntries(registry.host, 'team/app', [
      { mediaType, digest: image.digest, size: 1, platform: amd64 },
      { mediaType, digest: note.digest, size: 1, platform, annotations },
    ]);
    await party.sign(index.name, { recursive: 'true' });
    expect(await outcome(index.name, { recursive: 'true' })).toMatchObject({ ended: 'success' });
    expect(await outcome(note.name)).toMatchObject({ reason: 'unsigned' });
    expect(await outcome(index.name, { deny: note.digest })).toMatchObject({ reason: 'denied' });
  });
});

describe('what nothing can be said about', () => {
  test.each(['constructor', '__proto__', 'toString', 'sbom'])('a predicate type %s is none', async (type) => {
    const { name } = await push(registry.host, 'of no type');
    expect(await outcome(name, { 'predicate-type': type })).toMatchObject({ ended: 'failure', reason: 'bad-input' });
  });

  test('an image without anything is unsigned, and one that is not there is not found', async () => {
    const { name } = await push(registry.host, 'bare');
    expect(await outcome(name)).toMatchObject({ ended: 'failure', decision: 'block', reason: 'unsigned' });
    const absent = `${registry.host}/team/app@sha256:${'0'.repeat(64)}`;
    expect(await outcome(absent)).toMatchObject({ ended: 'failure', decision: 'block', reason: 'not-found' });
  });

  test('with mode: warn a block goes on with a warning, and without the output image', async () => {
    const { name } = await push(registry.host, 'bare and warned');
    const step = await party.verify(name, { mode: 'warn' });
    expect([step.outcome, step.outputs['decision'], step.outputs['image']]).toEqual(['success', 'block', undefined]);
    expect(step.annotations.some(({ level }) => level === 'warning')).toBe(true);
  });

  test('a denied digest is refused although it is signed', async () => {
    const { name, digest } = await push(registry.host, 'revoked');
    await party.sign(name);
    expect(await outcome(name, { deny: digest })).toMatchObject({
      ended: 'failure',
      reason: 'denied',
      handed: undefined,
    });
  });

  test('a denied digest is refused by whichever algorithm it is spelled, inside an index too', async () => {
    const { name, digest } = await push(registry.host, 'revoked by its other name');
    const index = await pushIndex(registry.host, 'team/app', { amd64: digest });
    await party.sign(name);
    await party.sign(index.name);
    const found = await getManifest(connect(registry.host), 'team/app', digest);
    const deny = digestOf(found?.bytes ?? Buffer.from(''), 'sha512');
    for (const image of [name, index.name]) {
      expect(await outcome(image, { deny })).toMatchObject({ reason: 'denied', handed: undefined });
    }
    const other = digestOf(Buffer.from('something else'), 'sha512');
    expect(await outcome(index.name, { deny: other })).toMatchObject({ ended: 'success' });
  });
});
