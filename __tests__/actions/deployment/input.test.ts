import { describe, expect, test } from '@jest/globals';
import { inWorld, type World } from './world.ts';

describe('bad input is listed whole, and nothing is sent', () => {
  const digest = `ghcr.io/acme/shop@sha256:${'b'.repeat(64)}`;
  const bad: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['no task', { task: '' }, ['task']],
    ['an unknown task', { task: 'reopen' }, ['task']],
    ['open without anything', { task: 'open' }, ['environment', 'image']],
    ['a tag for an image', { task: 'open', environment: 'production', image: 'ghcr.io/acme/shop:v1' }, ['image']],
    [
      'a digest too short',
      { task: 'open', environment: 'production', image: 'ghcr.io/acme/shop@sha256:abc' },
      ['image'],
    ],
    ['a line break in the environment', { task: 'open', environment: 'a\nb', image: digest }, ['environment']],
    ['a service with a slash', { task: 'open', environment: 'p', image: digest, service: 'a/b' }, ['service']],
    [
      'an unknown kind and state',
      { task: 'open', environment: 'p', image: digest, kind: 'party', state: 'done' },
      ['kind', 'state'],
    ],
    ['gates that are no JSON', { task: 'open', environment: 'p', image: digest, gates: 'all green' }, ['gates']],
    ['gates without a decision', { task: 'open', environment: 'p', image: digest, gates: '[{"gate":"x"}]' }, ['gates']],
    [
      'a migration with an unknown key',
      { task: 'open', environment: 'p', image: digest, migration: '{"floor":"1"}' },
      ['migration'],
    ],
    ['a short revision', { task: 'open', environment: 'p', image: digest, revision: 'abc1234' }, ['revision']],
    [
      'booleans of another language',
      {
        task: 'open',
        environment: 'p',
        image: digest,
        'production-environment': 'yes',
        'transient-environment': '1',
        'leave-open': 'health',
      },
      ['production-environment', 'transient-environment', 'leave-open'],
    ],
    [
      'an address without a scheme',
      { task: 'close', id: '7', outcome: 'success', 'environment-url': 'shop.example' },
      ['environment-url'],
    ],
    ['stage without anything', { task: 'stage' }, ['id', 'stage']],
    ['an id that is a name', { task: 'stage', id: 'latest', stage: 'health' }, ['id']],
    ['a stage of two words', { task: 'stage', id: '7', stage: 'wait for it' }, ['stage']],
    ['a detail without a value', { task: 'stage', id: '7', stage: 'health', detail: 'applied' }, ['detail']],
    [
      'a detail that the action writes itself',
      { task: 'stage', id: '7', stage: 'health', detail: 'outcome=success' },
      ['detail'],
    ],
    ['an unknown outcome', { task: 'close', id: '7', outcome: 'skipped' }, ['outcome']],
    ['close without anything', { task: 'close' }, ['id', 'outcome']],
  ];
  test.concurrent.each(bad)('%s', (_, inputs, named) =>
    inWorld(async (world) => {
      const step = await world.step(inputs);
      expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
      for (const name of named) expect(step.outputs['message']).toContain(name);
      expect(world.server.journal).toEqual([]);
    }),
  );
});

describe("an id that is not this run's", () => {
  test.concurrent.each([
    ['of no deployment', () => 4_242, 'github-not-found'],
    [
      "of a person's deployment",
      ({ past }: World) => past(['in_progress'], {}, { creator: 'mallory' }).id,
      'not-a-record',
    ],
    [
      "of another tool's deployment",
      ({ past }: World) => past(['in_progress'], {}, { payload: { tool: 'x' } }).id,
      'not-a-record',
    ],
    ["of another run's record", ({ past }: World) => past(['in_progress']).id, 'foreign-record'],
  ] as const)('%s can be neither staged nor closed', (_, make, reason) =>
    inWorld(async (world) => {
      const id = String(make(world));
      expect((await world.step({ task: 'stage', id, stage: 'health' })).outputs).toMatchObject({ reason });
      expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({ reason });
      expect(world.states(id)).not.toContain('success');
    }),
  );
});

test.concurrent('a floor too long for a status is refused before anything is asked', () =>
  inWorld(async (world) => {
    const step = await world.step({ task: 'stage', id: '7', stage: 'contract', detail: `floor=${'x'.repeat(140)}` });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
    expect(world.server.journal).toEqual([]);
  }));
