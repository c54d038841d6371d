import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { parseReference } from '#oci';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { minutes } from '#time';
import * as v from 'valibot';

import { newParty } from '../../packages/cosign/party.ts';
import { holdingLine, Moves, publish, repository, stageQuick } from './stage.ts';

jest.setTimeout(60_000);

let registry: FakeRegistry;
let quick: Awaited<ReturnType<typeof stageQuick>>;

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
  quick = await stageQuick();
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await quick[Symbol.asyncDispose]();
});

const now = (name: string): string => String(registry.digestOf(repository, name));

test('a move whose history could not be written says so, and the next one writes it', async () => {
  const [first, second] = [await publish(registry, '6.0.0'), await publish(registry, '6.1.0')];
  await using line = await holdingLine(registry, ({ method, url }) =>
    method === 'PUT' && url?.endsWith('/cut.history') === true ? Promise.reject(new Error('cut')) : undefined,
  );
  const image = first.replace(registry.host, line.host);
  const cut = await quick.channel({ channel: 'cut', image, 'registry-timeout': '1s' });
  expect([cut.outcome, cut.outputs['reason'], cut.outputs['image']]).toEqual([
    'failure',
    'registry-unavailable',
    image,
  ]);
  expect(cut.outputs['message']).toContain('moved to sha256:');
  expect(first).toContain(now('cut'));
  const later = { env: { AHEAD: String(minutes(5)) } };
  const place = { channel: 'cut', 'channel-repository': `${registry.host}/${repository}` };
  const shown = await quick.channel({ ...place, task: 'show' }, later);
  expect(v.parse(Moves, shown.outputs['history']).map(({ outcome }) => outcome)).toEqual(['moved']);
  const next = await quick.channel({ channel: 'cut', image: second }, later);
  expect(next.outputs['previous-image']).toBe(first);
  const moves = v.parse(Moves, next.outputs['history']);
  expect(moves.map(({ generation, outcome }) => [generation, outcome])).toEqual([
    [2, 'moved'],
    [1, 'moved'],
  ]);
});

test('an image whose signature cannot be copied too is not moved to, and the next run completes the copy', async () => {
  await using party = await newParty();
  const image = await publish(registry, '7.0.0', 'private/half');
  await party.sign(image);
  let manifests = 0;
  await using line = await holdingLine(registry, ({ method, url }) => {
    const isManifest = method === 'PUT' && url?.includes('/public/half/manifests/') === true;
    return isManifest && ++manifests > 1 ? Promise.reject(new Error('cut')) : undefined;
  });
  const place = { channel: 'stable', image, 'registry-timeout': '1s' };
  const half = await quick.channel({ ...place, 'channel-repository': `${line.host}/public/half` });
  expect([half.outcome, half.outputs['reason']]).toEqual(['failure', 'registry-unavailable']);
  expect(manifests).toBeGreaterThan(1);
  expect([registry.digestOf('public/half', 'stable'), registry.digestOf('public/half', 'stable.move-1')]).toEqual([
    undefined,
    undefined,
  ]);
  const whole = await quick.channel({ ...place, 'channel-repository': `${registry.host}/public/half` });
  expect(whole.outputs['reason']).toBe('moved');
  const verified = await party.verify(whole.outputs['image'] ?? '', { 'signed-for': `${registry.host}/private/half` });
  expect(verified.outcome).toBe('success');
});

test('a tag that reads back as something else is no move, and the message says what was read', async () => {
  const [first, second] = [await publish(registry, '8.0.0'), await publish(registry, '8.1.0')];
  const other = parseReference(first).digest;
  await using line = await holdingLine(registry, ({ method, url }) => {
    const readsBack = method === 'GET' && url?.endsWith('/lied') === true && now('lied') !== 'undefined';
    if (readsBack && other !== undefined) registry.moveTag(repository, 'lied', other);
    return undefined;
  });
  const step = await quick.channel({ channel: 'lied', image: second.replace(registry.host, line.host) });
  expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual([
    'failure',
    'registry-invalid-answer',
    undefined,
  ]);
  expect(step.outputs['message']).toContain(`reads back as ${String(other)}`);
});
