import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { getManifest, listReferrers, parseReference } from '#oci';
import { buildIndex, type FakeRegistry, pushIndex, startRegistry } from '#rehearsal/registry';
import * as v from 'valibot';

import { newParty, type Party } from '../../packages/cosign/party.ts';
import { connect } from '../cosign-verify/forge.ts';
import { type Channel, Moves, publish, release, repository, stageQuick, until } from './stage.ts';

jest.setTimeout(180_000);

let registry: FakeRegistry;
let other: FakeRegistry;
let party: Party;
let stage: Awaited<ReturnType<typeof stageQuick>>;
let channel: Channel;

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
  other = await startRegistry();
  party = await newParty();
  stage = await stageQuick();
  ({ channel } = stage);
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const digestIn = (name: string): string => parseReference(name).digest ?? '';
const home = (): string => `${registry.host}/${repository}`;

describe('the history', () => {
  test('says who moved what from where, and leads back by entry, with a reason', async () => {
    const name = 'history';
    const images = [await publish(registry, '1.0.0'), await publish(registry, '1.1.0')];
    const [first = '', second = ''] = images;
    const begun = await channel({ channel: name, image: first, expect: 'none' });
    expect([begun.outputs['reason'], begun.outputs['image'], begun.outputs['previous-image']]).toEqual([
      'moved',
      first,
      undefined,
    ]);
    const next = await channel({ channel: name, image: second, expect: first, 'allow-downgrade': 'in case' });
    expect([next.outputs['image'], next.outputs['previous-image']]).toEqual([second, first]);
    // A reason that was not needed is not told: nothing was downgraded.
    expect(v.parse(Moves, next.outputs['history'])[0]?.downgrade).toBeNull();
    const again = await channel({ channel: name, image: second, expect: first });
    expect([again.outcome, again.outputs['reason']]).toEqual(['success', 'unchanged']);
    const place = { channel: name, 'channel-repository': home() };
    const refused = await channel({ ...place, entry: '1' });
    expect([refused.outcome, refused.outputs['reason']]).toEqual(['failure', 'downgrade']);
    const back = await channel({ ...place, entry: '1', 'allow-downgrade': 'checkout is broken' });
    expect([back.outputs['reason'], back.outputs['image']]).toEqual(['moved', first]);
    const shown = await channel({ ...place, task: 'show', entry: '1' });
    expect([shown.outputs['image'], shown.outputs['previous-image']]).toEqual([second, first]);
    const moves = v.parse(Moves, shown.outputs['history']);
    expect(moves.map(({ generation, from, to, downgrade }) => [generation, from, to, downgrade])).toEqual([
      [3, digestIn(second), digestIn(first), 'checkout is broken'],
      [2, digestIn(first), digestIn(second), null],
      [1, null, digestIn(first), null],
    ]);
    expect(shown.summary).toContain('checkout is broken');
    const beyond = await channel({ ...place, task: 'show', entry: '9' });
    expect([beyond.outcome, beyond.outputs['reason']]).toEqual(['failure', 'no-such-entry']);
  });

  test('a tag that somebody moved by hand is not overwritten where something else is expected', async () => {
    const name = 'by-hand';
    const [first, second, third] = [
      await publish(registry, '2.0.0'),
      await publish(registry, '2.1.0'),
      await publish(registry, '2.2.0'),
    ];
    await channel({ channel: name, image: first });
    const moved = parseReference(second).digest;
    if (moved !== undefined) registry.moveTag(repository, name, moved);
    const step = await channel({ channel: name, image: third, expect: first });
    expect([step.outputs['reason'], step.outputs['image']]).toEqual(['unexpected', undefined]);
    expect(step.outputs['message']).toContain(moved);
    const meant = await channel({ channel: name, image: third, expect: second });
    expect([meant.outputs['reason'], meant.outputs['previous-image']]).toEqual(['moved', second]);
  });

  test('a tag that moves while the claim settles is left where it is', async () => {
    const name = 'meanwhile';
    const [first, second] = [await publish(registry, '2.3.0'), await publish(registry, '2.4.0')];
    const running = channel({ channel: name, image: second, expect: 'none' }, { env: { SETTLING: '2000' } });
    await until(() => registry.digestOf(repository, `${name}.move-1`) !== undefined);
    const hand = parseReference(first).digest;
    if (hand !== undefined) registry.moveTag(repository, name, hand);
    const step = await running;
    expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'moved-by-another']);
    expect(String(registry.digestOf(repository, name))).toBe(hand);
    expect(v.parse(Moves, step.outputs['history'])[0]?.outcome).toBe('abandoned');
  });
});

describe('what may take the place of another image', () => {
  test.each([
    ['an older version', '3.9.0', '3.10.0', 'downgrade'],
    ['an image that says nothing', '', '', 'order-unknown'],
  ])('is not %s', async (_, next, now, reason) => {
    const name = `order-${reason}`;
    const before = await publish(registry, now, `team/${name}`);
    const image = await publish(registry, next, `team/${name}`, now === '' ? '1970-01-01T00:00:00Z' : undefined);
    expect((await channel({ channel: name, image: before })).outputs['reason']).toBe('moved');
    const step = await channel({ channel: name, image });
    expect([step.outcome, step.outputs['reason']]).toEqual(['failure', reason]);
    expect(`${registry.host}/team/${name}@${registry.digestOf(`team/${name}`, name)}`).toBe(before);
  });
});

describe('the signature', () => {
  test('is asked for: without a signer, or without a signature, nothing is moved', async () => {
    const image = await publish(registry, '4.0.0');
    const nobody = await channel({ channel: 'signed', image, verify: 'required' });
    expect([nobody.outcome, nobody.outputs['reason']]).toEqual(['failure', 'bad-input']);
    const inputs = { channel: 'signed', image, verify: 'required', key: 'cosign.pub', transparency: 'none' };
    const unsigned = await channel(inputs, { workspace: party.home });
    expect([unsigned.outcome, unsigned.outputs['reason']]).toEqual(['failure', 'unsigned']);
    await party.sign(image);
    await using stranger = await newParty();
    const strange = await channel(inputs, { workspace: stranger.home });
    expect([strange.outcome, strange.outputs['reason']]).toEqual(['failure', 'no-valid-signature']);
    expect(registry.digestOf(repository, 'signed')).toBeUndefined();
    const signed = await channel(inputs, { workspace: party.home });
    expect([signed.outcome, signed.outputs['reason']]).toEqual(['success', 'moved']);
  });

  test('of a move can be verified by anybody, and binds channel, number, image and mover', async () => {
    const image = await publish(registry, '4.1.0');
    const statement = { 'statement-key': 'cosign.key', 'key-password': 'correct horse', transparency: 'none' };
    const step = await channel({ channel: 'stated', image, ...statement }, { workspace: party.home });
    expect([step.outcome, step.outputs['statement']]).toEqual(['success', expect.stringMatching(/^sha256:/)]);
    const type = { 'predicate-type': 'https://delivery.dev/channel-move/v1' };
    const policy = (name: string): string =>
      `predicate.channel == "${name}" && predicate.generation == 1 && predicate.from == null && predicate.to == "${digestIn(image)}"`;
    expect((await party.verify(image, { ...type, policy: policy('stated') })).outcome).toBe('success');
    expect((await party.verify(image, { ...type, policy: policy('stable') })).outcome).toBe('failure');
  });
});

describe('another repository', () => {
  test.each([
    ['the same registry', () => registry.host],
    ['another registry', () => other.host],
  ])('of %s gets the exact bytes, with every signature of either format', async (_, host) => {
    const where = 'public/app';
    const [image, tag] = [await publish(registry, '5.0.0', 'private/app'), '5.0.0'];
    await party.sign(image, { format: 'both' });
    const place = { 'channel-repository': `${host()}/${where}` };
    const inputs = { channel: 'stable', image, verify: 'required', key: 'cosign.pub', transparency: 'none', ...place };
    const step = await channel(inputs, { workspace: party.home });
    expect([step.outcome, step.outputs['image']]).toEqual(['success', `${host()}/${where}@${digestIn(image)}`]);
    const copy = await getManifest(connect(host()), where, 'stable');
    const origin = await release(tag);
    expect(Buffer.compare(copy?.bytes ?? Buffer.of(), origin.manifest.bytes)).toBe(0);
    expect(copy?.mediaType).toBe(origin.manifest.mediaType);
    const moved = step.outputs['image'] ?? '';
    for (const accept of ['bundle', 'legacy']) {
      const verified = await party.verify(moved, { accept, 'signed-for': `${registry.host}/private/app` });
      expect({ accept, outcome: verified.outcome }).toEqual({ accept, outcome: 'success' });
    }
  });

  test('gets an index with its images and what refers to them', async () => {
    const inside = await publish(registry, '6.0.0', 'private/index');
    await party.sign(inside);
    const index = buildIndex({ 'linux/amd64': await release('6.0.0') });
    const digest = await pushIndex(registry.host, 'private/index', undefined, index);
    const image = `${registry.host}/private/index@${digest}`;
    const step = await channel({ channel: 'beta', image, 'channel-repository': `${other.host}/public/index` });
    expect([step.outcome, step.outputs['image']]).toEqual(['success', `${other.host}/public/index@${digest}`]);
    const child = parseReference(inside).digest;
    const listed = child && (await listReferrers(connect(other.host), 'public/index', child));
    expect(listed).toHaveLength(1);
  });
});
