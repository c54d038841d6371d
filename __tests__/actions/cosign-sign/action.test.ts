import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { listReferrers, parseReference } from '#oci';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { runStep } from '#rehearsal/runner';
import * as v from 'valibot';

import { newParty, type Party, push } from '../../packages/cosign/party.ts';
import { realCosigns } from '../../packages/cosign/tools.ts';
import { connect } from '../cosign-verify/forge.ts';

jest.setTimeout(120_000);

const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'cosign-sign');
const Stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ image: v.string(), format: v.string(), digest: v.string() })),
);
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

describe('what is signed', () => {
  test('is a digest; a tag is resolved once and pinned, and the log says so', async () => {
    const { name, digest } = await push(registry.host, 'by tag');
    registry.moveTag('team/app', 'v1', digest);
    const step = await party.sign(`${registry.host}/team/app:v1`);
    expect([step.outcome, step.outputs['image'], step.outputs['digest']]).toEqual(['success', name, digest]);
    expect(step.annotations.some(({ level, message }) => level === 'notice' && message.includes(digest))).toBe(true);
  });

  test('says where it belongs, when, and by which run, unless that is unwanted', async () => {
    const { name } = await push(registry.host, 'annotated');
    await party.sign(name, { annotations: 'channel=beta' });
    const step = await party.verify(name, { annotations: `channel=beta\ndelivery/image=${registry.host}/team/app` });
    expect(step.outcome).toBe('success');
    expect(step.outputs['json']).toMatch(/"delivery\/sha":"[0-9a-f]{40}"/);
    expect(step.outputs['json']).toMatch(/"delivery\/run":"https?:\/\/[^"]*\/actions\/runs\/\d+\/attempts\/1"/);
    expect(step.outputs['json']).toMatch(/"delivery\/signed-at":"20\d\d-/);
  });

  test('is stored in both formats where both are wanted', async () => {
    const { name, digest } = await push(registry.host, 'both formats');
    const step = await party.sign(name, { format: 'both' });
    const stored = v.parse(Stored, step.outputs['signatures']);
    expect(stored.map(({ image, format }) => [image, format])).toEqual([
      [digest, 'bundle'],
      [digest, 'legacy'],
    ]);
    const listed = await listReferrers(connect(registry.host), 'team/app', digest);
    expect(listed.map((descriptor) => String(descriptor.digest))).toEqual([stored[0]?.digest]);
    for (const accept of ['bundle', 'legacy']) expect((await party.verify(name, { accept })).outcome).toBe('success');
  });
});

describe('keys', () => {
  test('come from the environment, and neither they nor the password show in the log', async () => {
    const { name } = await push(registry.host, 'key from the environment');
    const key = await readFile(join(party.home, 'cosign.key'), 'utf8');
    const inputs = { image: name, key: 'env://KEY', 'key-password': 'correct horse', transparency: 'none' };
    const env = { KEY: key, HOME: party.home };
    const step = await runStep({ action, inputs, env });
    expect(step.outcome).toBe('success');
    const secrets = ['correct horse', ...key.split('\n').filter((line) => !line.startsWith('-----') && line !== '')];
    for (const secret of secrets) expect(step.log.join('\n')).not.toContain(secret);
    expect(step.masks).toEqual(expect.arrayContaining(['correct horse']));
    expect((await party.verify(name)).outcome).toBe('success');
  });

  test('may be plain PKCS#8, also with the official binary', async () => {
    await writeFile(join(party.home, 'plain.pem'), party.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const { name } = await push(registry.host, 'plain key');
    const step = await runStep({
      action,
      inputs: { image: name, key: 'plain.pem', transparency: 'none' },
      workspace: party.home,
    });
    expect(step.outcome).toBe('success');
    expect((await party.verify(name)).outcome).toBe('success');
  });

  test.each([
    { what: 'a wrong password', inputs: { 'key-password': 'wrong' }, reason: 'bad-key' },
    { what: 'a key that is not there', inputs: { key: 'absent.key' }, reason: 'bad-key' },
    { what: 'an empty variable', inputs: { key: 'env://ABSENT' }, reason: 'bad-key' },
    { what: 'a public key', inputs: { key: 'cosign.pub' }, reason: 'bad-key' },
    { what: 'the text of a key', inputs: { key: '-----BEGIN PRIVATE KEY-----' }, reason: 'bad-input' },
    {
      what: 'a service and the native engine',
      inputs: { key: 'awskms:///alias/x', engine: 'native' },
      reason: 'bad-input',
    },
    { what: 'an annotation of ours', inputs: { annotations: 'delivery/image=other' }, reason: 'bad-input' },
    { what: 'a log over plain http', inputs: { 'rekor-url': 'http://rekor.example' }, reason: 'bad-input' },
    { what: 'a predicate without a type', inputs: { predicate: 'p.json' }, reason: 'bad-input' },
  ])('$what ends the step before anything is stored', async ({ inputs, reason }) => {
    const { name, digest } = await push(registry.host, `nothing ${reason} ${JSON.stringify(inputs)}`);
    const step = await party.sign(name, inputs);
    expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual(['failure', reason, undefined]);
    expect(await listReferrers(connect(registry.host), 'team/app', digest)).toEqual([]);
  });

  test('without a key and without id-token: write the message says what is missing', async () => {
    const { name } = await push(registry.host, 'no identity');
    const step = await runStep({ action, inputs: { image: name }, workspace: party.home });
    expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'no-id-token']);
    expect(step.outputs['message']).toContain('id-token: write');
    const offline = await runStep({ action, inputs: { image: name, transparency: 'none' }, workspace: party.home });
    expect([offline.outcome, offline.outputs['reason']]).toEqual(['failure', 'bad-input']);
  });
});

describe('writers at the same time', () => {
  test.each(['bundle', 'legacy'])('of 20 signers of one digest all 20 are listed afterwards, as %s', async (format) => {
    const { name, digest } = await push(registry.host, `signed by twenty as ${format}`);
    const steps = await Promise.all(
      Array.from({ length: 20 }, (_, number) => party.sign(name, { format, annotations: `signer=${number}` })),
    );
    expect(steps.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 20 }, () => 'success'));
    const stored = steps.flatMap(({ outputs }) => v.parse(Stored, outputs['signatures'])).map((one) => one.digest);
    expect(new Set(stored).size).toBe(20);
    const seen = await party.verify(name, { accept: format, 'min-signatures': '20' });
    expect([seen.outcome, seen.outputs['signatures']]).toEqual(['success', '20']);
    if (format === 'legacy') return;
    const listed = await listReferrers(connect(registry.host), parseReference(name).repository, digest);
    expect(listed.map((descriptor) => String(descriptor.digest)).toSorted()).toEqual(stored.toSorted());
  });

  test('a signature that somebody else overwrites is attached again', async () => {
    const { name, digest } = await push(registry.host, 'overwritten');
    const tag = digest.replace(':', '-');
    const { anyImage } = await import('../../packages/cosign/party.ts');
    const { pushIndex } = await import('#rehearsal/registry');
    const { buildIndex, pushImage } = await import('#rehearsal/registry');
    const other = await anyImage('of another writer');
    await pushImage(registry.host, 'team/app', undefined, other);
    let overwritten = false;
    registry.faults.add({
      method: 'PUT',
      path: new RegExp(`/manifests/${tag}$`),
      times: 1,
      answer: {
        kind: 'alter',
        change(answer) {
          overwritten = true;
          void pushIndex(registry.host, 'team/app', tag, buildIndex({ 'linux/amd64': other }));
          return answer;
        },
      },
    });
    const step = await party.sign(name);
    expect([overwritten, step.outcome]).toEqual([true, 'success']);
    const listed = (await listReferrers(connect(registry.host), 'team/app', digest)).map((entry) =>
      String(entry.digest),
    );
    expect(listed).toEqual(
      expect.arrayContaining([other.digest, v.parse(Stored, step.outputs['signatures'])[0]?.digest]),
    );
  });

  test('a registry that takes a signature and hides it fails the step', async () => {
    await using liar = await startRegistry();
    const { name } = await push(liar.host, 'hidden');
    liar.faults.add({
      path: /referrers/,
      answer: {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' },
        body: '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}',
      },
    });
    const step = await party.sign(name);
    expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual([
      'failure',
      'signature-lost',
      undefined,
    ]);
  });
});

test('the official binary attests the predicate that was read, not what is at its place by then', async () => {
  const { name } = await push(registry.host, 'attested by a note');
  await writeFile(join(party.home, 'read.json'), '{"read":true}');
  const [program, note] = [join(party.home, 'noting'), join(party.home, 'note')];
  const say = `[ "$1" = version ] && echo '{"gitVersion":"v3.1.3"}' && echo '{}' > read.json && exit 0`;
  const copy = `for word; do case "$word" in --predicate=*) cat "\${word#--predicate=}" > ${note};; esac; done`;
  const script = `#!/bin/sh\ncd ${party.home}\n${say}\n${copy}\n`;
  await writeFile(program, script, { mode: 0o755 });
  const inputs = { predicate: 'read.json', 'predicate-type': 'spdx', engine: 'cosign', 'cosign-path': program };
  expect((await party.sign(name, inputs)).outputs['reason']).toBe('cosign-failed');
  expect(await readFile(note, 'utf8')).toBe('{"read":true}');
});

const binaries = realCosigns();

(binaries.length > 0 ? describe.each(binaries) : describe.skip.each(['cosign, which is not here']))(
  'the official binary %s',
  (path) => {
    const engine = { engine: 'cosign', 'cosign-path': path };

    test.each(['bundle', 'legacy'])(
      'signs as %s, and what it signed is read back and verified by ourselves',
      async (format) => {
        const { name } = await push(registry.host, `by ${path} as ${format}`);
        const step = await party.sign(name, { ...engine, format });
        expect([step.outcome, step.outputs['engine'], step.outputs['image']]).toEqual(['success', 'cosign', name]);
        const twice = await party.verify(name, { ...engine, accept: format });
        expect([twice.outcome, twice.outputs['message']]).toEqual([
          'success',
          expect.stringContaining('is signed by key'),
        ]);
      },
    );

    test('writes an annotation as one, whatever its value holds, and demands it so', async () => {
      const { name } = await push(registry.host, `separated by ${path}`);
      const annotations = 'branch=x,y "quoted"';
      const step = await party.sign(name, { ...engine, format: 'legacy', annotations });
      expect([step.outcome, step.outputs['message']]).toEqual(['success', expect.stringContaining('is signed')]);
      const kept = await party.verify(name, { ...engine, annotations });
      expect([kept.outcome, kept.outputs['message']]).toEqual(['success', expect.stringContaining('is signed')]);
    });

    test('never signs an annotation that is hidden in the value of another', async () => {
      const { name } = await push(registry.host, `hidden by ${path}`);
      await party.sign(name, { ...engine, format: 'legacy', annotations: 'branch=x,reviewed=yes' });
      expect((await party.verify(name, { annotations: 'reviewed=yes' })).outputs['decision']).toBe('block');
    });

    test.each(['bundle', 'legacy'])('attests as %s, and the attestation is found again', async (format) => {
      const { name } = await push(registry.host, `attested by ${path} as ${format}`);
      await writeFile(join(party.home, 'sbom.json'), '{"bomFormat":"CycloneDX"}');
      const inputs = { predicate: 'sbom.json', 'predicate-type': 'https://example.com/sbom/v1', format };
      const step = await party.sign(name, { ...engine, ...inputs });
      expect([step.outcome, step.outputs['message']]).toEqual(['success', expect.any(String)]);
      const policy = 'predicate.bomFormat == "CycloneDX"';
      const kept = await party.verify(name, { 'predicate-type': inputs['predicate-type'], accept: format, policy });
      expect([kept.outcome, kept.outputs['message']]).toEqual(['success', expect.any(String)]);
    });

    test('is not asked to write annotations where it drops them silently', async () => {
      const { name } = await push(registry.host, `annotated by ${path}`);
      const step = await party.sign(name, { ...engine, annotations: 'channel=beta' });
      const kept = await party.verify(name, { annotations: 'channel=beta' });
      expect(step.outcome).toBe(kept.outcome);
      expect(['engine-limit', 'signed']).toContain(step.outputs['reason']);
      expect(step.outputs['reason']).toBe(path === process.env['DELIVERY_COSIGN_2'] ? 'engine-limit' : 'signed');
    });
  },
);
