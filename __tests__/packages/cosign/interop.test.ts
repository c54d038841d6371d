import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { compareEach, dockerRegistry, memoryRegistry, type PeerRegistry, tool } from './tools.ts';
import { type Format, newParty, type Party, push } from './party.ts';

const third = tool('DELIVERY_COSIGN_3');
const second = tool('DELIVERY_COSIGN_2');
const debian = tool('DELIVERY_DOCKER_REGISTRY');

const implementations = [
  { name: 'native', path: 'native' },
  { name: 'cosign 3', path: third },
  { name: 'cosign 2', path: second },
].flatMap(({ name, path }) => (path === undefined ? [] : [{ name, path }]));
const registries = [
  { name: 'memory', start: () => memoryRegistry(false) },
  { name: 'memory with the referrers API', start: () => memoryRegistry(true) },
  ...(debian === undefined ? [] : [{ name: 'docker-registry', start: () => dockerRegistry(debian) }]),
];
const formats: readonly Format[] = ['bundle', 'legacy'];

async function sign(party: Party, path: string, image: string, format: Format): Promise<void> {
  if (path !== 'native') return party.cosignSign(path, image, format);
  const step = await party.sign(image, { format });
  expect([step.outputs['reason'], step.outputs['image']]).toEqual(['signed', image]);
  return undefined;
}

async function verifies(party: Party, path: string, image: string, format: Format): Promise<boolean> {
  if (path !== 'native') return party.cosignVerify(path, image, format);
  const step = await party.verify(image, { accept: format });
  const passed = step.outcome === 'success' && step.outputs['image'] === image;
  expect(passed || ['unsigned', 'no-valid-signature'].includes(step.outputs['reason'] ?? '')).toBe(true);
  return passed;
}

describe.each(registries)('in $name', ({ start }) => {
  let registry: PeerRegistry;
  let party: Party;
  let stranger: Party;

  beforeAll(async () => {
    registry = await start();
    party = await newParty();
    stranger = await newParty();
  });

  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
    await party[Symbol.asyncDispose]();
    await stranger[Symbol.asyncDispose]();
  });

  const signed = implementations.flatMap(({ name, path }) => formats.map((format) => ({ name, path, format })));

  test.each(signed)(
    'what $name signs as $format everybody verifies, and nobody with another key',
    async (by) => {
      const { name } = await push(registry.host, `signed by ${by.name} as ${by.format}`);
      await sign(party, by.path, name, by.format);
      const seen: Record<string, boolean> = {};
      for (const verifier of implementations) {
        seen[verifier.name] = await verifies(party, verifier.path, name, by.format);
        seen[`${verifier.name} with another key`] = await verifies(stranger, verifier.path, name, by.format);
      }
      const expected = implementations.flatMap(({ name: who }) => [
        [who, true],
        [`${who} with another key`, false],
      ]);
      expect(seen).toEqual(Object.fromEntries(expected));
    },
    60_000,
  );
});

describe('keys of other kinds', () => {
  const others = (['P-384', 'Ed25519'] as const).flatMap((curve) => formats.map((format) => ({ curve, format })));

  test.each(others)(
    'a $curve signature of ours as $format is verified by ourselves and by every cosign',
    async (by) => {
      await using registry = await memoryRegistry(false);
      await using party = await newParty(by.curve);
      const { name } = await push(registry.host, `signed with ${by.curve} as ${by.format}`);
      await sign(party, 'native', name, by.format);
      expect(await verifies(party, 'native', name, by.format)).toBe(true);
      const flag = by.curve === 'P-384' ? 'sha384' : 'sha512';
      for (const { path } of implementations.filter(({ path: file }) => file !== 'native')) {
        expect(await party.cosignVerify(path, name, by.format, [`--signature-digest-algorithm=${flag}`])).toBe(true);
      }
    },
    60_000,
  );

  compareEach(
    implementations.filter(({ path }) => path !== 'native'),
    'a P-384 signature by $name is verified by ourselves',
    async ({ path }) => {
      await using registry = await memoryRegistry(false);
      await using party = await newParty('P-384');
      for (const format of formats) {
        const { name } = await push(registry.host, `signed by cosign with P-384 as ${format}`);
        await party.cosignSign(path, name, format);
        expect(await verifies(party, 'native', name, format)).toBe(true);
      }
    },
    60_000,
  );

  compareEach(
    implementations.filter(({ path }) => path !== 'native'),
    'an Ed25519 signature by $name, which is of Ed25519ph, is refused by ourselves as by cosign itself',
    async ({ path }) => {
      await using registry = await memoryRegistry(false);
      await using party = await newParty('Ed25519');
      const { name } = await push(registry.host, 'signed by cosign with Ed25519');
      await party.cosignSign(path, name, 'legacy');
      expect(await verifies(party, 'native', name, 'legacy')).toBe(false);
      expect(await party.cosignVerify(path, name, 'legacy')).toBe(false);
    },
    60_000,
  );
});
