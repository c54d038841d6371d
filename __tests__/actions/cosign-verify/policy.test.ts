import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type FakeRegistry, startRegistry } from '#rehearsal/registry';

import { newParty, type Party, push } from '../../packages/cosign/party.ts';
import { compareEach, cosign, realCosigns } from '../../packages/cosign/tools.ts';

jest.setTimeout(60_000);

const builder = 'https://github.com/acme/builder/.github/workflows/build.yml@refs/tags/v1';
const provenance = { buildDefinition: { buildType: 'x' }, runDetails: { builder: { id: builder } } };
let registry: FakeRegistry;
let party: Party;

beforeAll(async () => {
  registry = await startRegistry();
  party = await newParty();
  await writeFile(join(party.home, 'provenance.json'), JSON.stringify(provenance));
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
});

async function attested(text: string, format = 'bundle'): Promise<string> {
  const { name } = await push(registry.host, text);
  const step = await party.sign(name, { predicate: 'provenance.json', 'predicate-type': 'slsaprovenance1', format });
  expect([step.outcome, step.outputs['reason']]).toEqual(['success', 'attested']);
  return name;
}

test.each(['bundle', 'legacy'])(
  'an attestation as %s counts when its policy is true, and only then',
  async (format) => {
    const name = await attested(`attested as ${format}`, format);
    const type = { 'predicate-type': 'slsaprovenance1' };
    const passes = await party.verify(name, { ...type, policy: `predicate.runDetails.builder.id == "${builder}"` });
    expect([passes.outcome, passes.outputs['image']]).toEqual(['success', name]);
    for (const policy of [
      'predicate.runDetails.builder.id == "https://evil.example"',
      'predicate.runDetails.builder.version > 1',
      'predicateType == "https://spdx.dev/Document"',
      'predicate.runDetails.builder.id',
    ]) {
      const step = await party.verify(name, { ...type, policy });
      expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual([
        'failure',
        'no-valid-signature',
        undefined,
      ]);
    }
  },
);

test('a policy that does not come to an end over an attestation is not satisfied by it', async () => {
  const { name } = await push(registry.host, 'attested without end');
  await writeFile(join(party.home, 'endless.json'), JSON.stringify({ builder: `${'a'.repeat(60)}!` }));
  await party.sign(name, { predicate: 'endless.json', 'predicate-type': 'slsaprovenance1' });
  const step = await party.verify(name, {
    'predicate-type': 'slsaprovenance1',
    policy: 'predicate.builder.matches("^(a+)+$")',
  });
  expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual([
    'failure',
    'no-valid-signature',
    undefined,
  ]);
  expect(step.outputs['message']).toContain('it did not come to an end within 10000 ms');
});

test('a policy that is no expression, or looks at a plain signature, is refused before anything is read', async () => {
  const name = await attested('never looked at');
  const before = registry.journal.length;
  const broken = await party.verify(name, { 'predicate-type': 'slsaprovenance1', policy: 'predicate.a ==' });
  expect([broken.outcome, broken.outputs['reason'], broken.outputs['decision']]).toEqual([
    'failure',
    'bad-policy',
    undefined,
  ]);
  const alone = await party.verify(name, { policy: 'true' });
  expect([alone.outcome, alone.outputs['reason']]).toEqual(['failure', 'bad-input']);
  expect(registry.journal.length).toBe(before);
});

compareEach(
  realCosigns().flatMap((path) => ['bundle', 'legacy'].map((format) => ({ path, format }))),
  'a real cosign verifies our attestation as $format, and we verify its own',
  async ({ path, format }) => {
    const type = 'https://slsa.dev/provenance/v1';
    const bundles = `--new-bundle-format=${format === 'bundle'}`;
    const offline = ['--key=cosign.pub', '--insecure-ignore-tlog=true', '--trusted-root=root.json', `--type=${type}`];
    const name = await attested(`attested for ${path} as ${format}`, format);
    const theirs = await cosign(path, ['verify-attestation', bundles, ...offline, name], party.home);
    expect([theirs.exitCode, theirs.stderr.slice(-300)]).toEqual([0, expect.any(String)]);
    const other = await push(registry.host, `attested by ${path} as ${format}`);
    const inputs = { predicate: 'provenance.json', 'predicate-type': type, format, 'run-annotations': 'false' };
    const made = await party.sign(other.name, { ...inputs, engine: 'cosign', 'cosign-path': path });
    expect([made.outcome, made.outputs['reason'], made.outputs['engine']]).toEqual(['success', 'attested', 'cosign']);
    const ours = await party.verify(other.name, {
      'predicate-type': type,
      accept: format,
      policy: 'has(predicate.runDetails)',
    });
    expect([ours.outcome, ours.outputs['message']]).toEqual(['success', expect.stringContaining('is signed by key')]);
  },
);
