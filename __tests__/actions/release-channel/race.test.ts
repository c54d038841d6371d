import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { minutes, seconds } from '#time';
import * as v from 'valibot';

import { channel, holdingLine, Moves, publish, repository, stageQuick, until } from './stage.ts';

jest.setTimeout(120_000);

const rounds = 6;
let registry: FakeRegistry;

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
});

const now = (name: string): string => String(registry.digestOf(repository, name));
const mover = (actor: string) => ({ GITHUB_TRIGGERING_ACTOR: actor });
const sleep = (duration: number) => new Promise<void>((resolve) => setTimeout(resolve, duration));

async function race(round: number): Promise<void> {
  const images = await Promise.all(['a', 'b'].map((name) => publish(registry, `1.${round}.0-${name}`)));
  const name = `round-${round}`;
  const steps = await Promise.all(
    images.map((image, index) => channel({ channel: name, image, expect: 'none' }, { env: mover(`mover-${index}`) })),
  );
  const winner = steps.findIndex(({ outputs }) => outputs['decision'] === 'pass');
  const loser = 1 - winner;
  const reasons = steps.map(({ outputs }) => outputs['reason'] ?? '').toSorted((one, two) => one.localeCompare(two));
  expect({ round, reasons }).toEqual({ round, reasons: ['moved', 'moved-by-another'] });
  expect(steps[winner]?.outputs['image']).toBe(images[winner]);
  expect(`${registry.host}/${repository}@${now(name)}`).toBe(images[winner]);
  expect(steps[loser]?.outputs['message']).toContain(`mover-${winner}`);
  expect(steps[loser]?.outputs['message']).toContain(images[winner]?.split('@')[1]);
  expect(steps[loser]?.outputs['image']).toBeUndefined();
  const moves = v.parse(Moves, steps[winner]?.outputs['history']);
  expect(moves.map(({ generation, by }) => [generation, by.actor])).toEqual([[1, `mover-${winner}`]]);
}

async function lateClaim(): Promise<void> {
  const image = await publish(registry, '3.0.0');
  const held = /late\.move-/;
  await using line = await holdingLine(registry, ({ method, url }) =>
    method === 'PUT' && held.test(url ?? '') ? sleep(seconds(5.5)) : undefined,
  );
  const step = await channel({ channel: 'late', image: image.replace(registry.host, line.host) });
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'claim-slow']);
  expect(registry.digestOf(repository, 'late')).toBeUndefined();
  const next = await channel({ channel: 'late', image });
  expect(next.outputs['reason']).toBe('moved-by-another');
}

// All at once: the 6 s for which claims settle are the same for everybody.
test(`of two processes that move a channel at once exactly one wins and the other says who did, ${rounds} times, and a claim that comes late moves nothing`, async () => {
  await Promise.all([...Array.from({ length: rounds }, (_, round) => race(round)), lateClaim()]);
});

test('a run that was ended after its claim keeps others waiting for four minutes, and then for nothing', async () => {
  await using quick = await stageQuick();
  const [first, second] = [await publish(registry, '4.0.0'), await publish(registry, '4.1.0')];
  const env = { ...mover('gone'), DIES: 'settling' };
  const killed = await quick.channel({ channel: 'killed', image: first }, { env });
  expect([killed.outcome, killed.outputs]).toEqual(['failure', {}]);
  const early = await quick.channel({ channel: 'killed', image: second });
  expect([early.outcome, early.outputs['reason']]).toEqual(['failure', 'moved-by-another']);
  expect(early.outputs['message']).toMatch(/gone .*try again after 20\d\d-/);
  const later = await quick.channel({ channel: 'killed', image: second }, { env: { AHEAD: String(minutes(5)) } });
  expect(later.outputs['reason']).toBe('moved');
  const moves = v.parse(Moves, later.outputs['history']);
  expect(moves.map(({ generation, outcome }) => [generation, outcome])).toEqual([
    [2, 'moved'],
    [1, 'abandoned'],
  ]);
});

test('who is passed over by a clock that is far ahead does not overwrite the next move', async () => {
  await using quick = await stageQuick();
  const [first, second] = [await publish(registry, '5.0.0'), await publish(registry, '5.1.0')];
  const has = (tag: string) => registry.digestOf(repository, tag) !== undefined;
  let done = false;
  // The slow mover finds the channel free, and is kept from its last look until the fast one has claimed the next move;
  // the fast one is kept from making it until the slow one has ended.
  await using slowLine = await holdingLine(registry, ({ method, url }) =>
    method === 'GET' && url?.endsWith('/skewed.move-2') === true && has('skewed.move-1')
      ? until(() => has('skewed.move-2'))
      : undefined,
  );
  await using fastLine = await holdingLine(registry, ({ method, url }) =>
    method === 'PUT' && url?.endsWith('/skewed') === true ? until(() => done) : undefined,
  );
  const by = (host: string, image: string) => ({ channel: 'skewed', image: image.replace(registry.host, host) });
  const slow = quick.channel(by(slowLine.host, first), { env: mover('slow') });
  await until(() => has('skewed.move-1'));
  const env = { ...mover('fast'), AHEAD: String(minutes(10)) };
  const fast = quick.channel(by(fastLine.host, second), { env });
  const passedOver = await slow;
  done = true;
  expect([passedOver.outcome, passedOver.outputs['reason']]).toEqual(['failure', 'moved-by-another']);
  expect(passedOver.outputs['message']).toContain('fast');
  expect((await fast).outputs['reason']).toBe('moved');
  expect(second).toContain(now('skewed'));
});
