import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { secondaryLimit, type Fault, type FaultAnswer } from '#rehearsal/github';
import { milliseconds } from '#time';
import { image, lastOf, permissions, repository, startWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  const { violations } = world.server;
  await world[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

type Spot = Pick<Fault, 'method' | 'path'>;
const deployments = `/repos/${repository}/deployments`;
const spots = {
  'GET run': { method: 'GET', path: /\/actions\/runs\/\d+$/ },
  'GET deployments': { method: 'GET', path: deployments },
  'GET statuses': { method: 'GET', path: /\/statuses$/ },
  'POST deployment': { method: 'POST', path: deployments },
  'POST status': { method: 'POST', path: /\/statuses$/ },
} as const satisfies Record<string, Spot>;
const names = ['GET run', 'GET deployments', 'GET statuses', 'POST deployment', 'POST status'] as const;

const passing: readonly (readonly [string, FaultAnswer])[] = [
  ['502', { status: 502, body: { message: 'Server Error' } }],
  ['429 with Retry-After', secondaryLimit(429, 1)],
  ['a secondary limit', secondaryLimit(403, 1)],
  ['a reset', 'reset'],
  ['a lost answer', 'lost'],
  ['half an answer', 'truncate'],
];

describe('open gets over a fault that passes, with one record and the right past', () => {
  const cases = names.flatMap((name) => passing.map(([what, answer]) => [what, name, answer] as const));
  test.each(cases)(
    '%s at %s',
    async (_, name, answer) => {
      const live = world.past(['success']);
      world.server.faults.add({ ...spots[name], times: 1, answer });
      const step = await world.open();
      expect(step.outputs).toMatchObject({ reason: 'opened', 'previous-id': String(live.id) });
      expect(world.records()).toHaveLength(2);
      expect(world.states(step.outputs['id'])).toEqual(['in_progress']);
    },
    30_000,
  );
});

describe('a fault that stays ends in its reason, and nothing is a success', () => {
  const persistent: readonly (readonly [string, keyof typeof spots, FaultAnswer, string])[] = [
    ['401', 'GET run', { status: 401, body: { message: 'Bad credentials' } }, 'github-unauthorized'],
    ['404', 'GET run', { status: 404, body: { message: 'Not Found' } }, 'github-not-found'],
    ['502', 'GET deployments', { status: 502 }, 'github-unavailable'],
    [
      'a limit of an hour',
      'GET deployments',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
        body: { message: 'API rate limit exceeded' },
      },
      'github-rate-limited',
    ],
    [
      '403 without a word of the permission',
      'GET statuses',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      'github-forbidden',
    ],
    ['a page of a proxy', 'GET statuses', 'not-json', 'github-invalid-answer'],
    ['resets', 'GET statuses', 'reset', 'github-unavailable'],
    ['409', 'POST deployment', { status: 409, body: { message: 'Conflict' } }, 'github-conflict'],
    ['422', 'POST deployment', { status: 422, body: { message: 'No ref found' } }, 'github-rejected'],
    ['502', 'POST deployment', { status: 502 }, 'github-unavailable'],
    ['422', 'POST status', { status: 422, body: { message: 'description is too long' } }, 'github-rejected'],
    ['resets', 'POST status', 'reset', 'github-unavailable'],
  ];
  test.each(persistent)(
    '%s at %s',
    async (_, name, answer, reason) => {
      world.past(['success']);
      world.server.faults.add({ ...spots[name], answer });
      const step = await world.open();
      expect(step).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: { reason } });
      expect(step.outputs).not.toHaveProperty('decision');
      expect(
        world
          .records()
          .slice(1)
          .flatMap(({ id }) => world.states(id)),
      ).not.toContain('success');
      world.server.faults.clear();
      await world.post(step);
      for (const { id } of world.records().slice(1)) expect(world.states(id)).toEqual(['error']);
    },
    60_000,
  );

  test.each([
    ['deployments', { ...permissions, deployments: 'read' }, 'deployments: write'],
    ['deployments', { actions: 'read', contents: 'read' }, 'deployments: read'],
    ['actions', { deployments: 'write', contents: 'read' }, 'actions: read'],
  ] as const)('a token without %s names what is missing (%j)', async (_, granted, missing) => {
    const token = world.server.issueToken({ repository, permissions: granted });
    const step = await world.open({}, { token });
    expect(step.outputs['reason']).toBe('github-forbidden');
    expect(step.outputs['message']).toContain(`\`${missing}\``);
    expect(world.records()).toEqual([]);
  });

  test('a token of nobody, and an empty one', async () => {
    expect((await world.open({}, { token: 'nonsense' })).outputs).toMatchObject({ reason: 'github-unauthorized' });
    expect((await world.open({ token: '' })).outputs).toMatchObject({ reason: 'bad-input' });
  });

  test('nobody listens', async () => {
    const step = await world.open({}, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
    expect(step.outputs).toMatchObject({ reason: 'github-unavailable' });
  }, 30_000);

  test('a plain address of another machine is never spoken to', async () => {
    const step = await world.open({}, { env: { GITHUB_API_URL: 'http://api.example' } });
    expect(step.outputs).toMatchObject({ reason: 'github-unavailable' });
    expect(step.outputs['message']).toContain('plain');
  }, 30_000);
});

describe('close', () => {
  const closing: readonly (keyof typeof spots)[] = ['GET statuses', 'POST status'];
  test.each(closing.flatMap((name) => passing.map(([what, answer]) => [what, name, answer] as const)))(
    'gets over %s at %s',
    async (_, name, answer) => {
      const { id = '' } = (await world.open()).outputs;
      world.server.faults.add({ ...spots[name], times: 1, answer });
      expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({ reason: 'closed' });
      expect(world.states(id)).toEqual(['in_progress', 'success']);
    },
    30_000,
  );

  test('that cannot be written is an error, and the record is no success', async () => {
    const opened = await world.open();
    const { id = '' } = opened.outputs;
    world.server.faults.add({ ...spots['POST status'], answer: { status: 502 } });
    expect(await world.step({ task: 'close', id, outcome: 'success' })).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'github-unavailable' },
    });
    world.server.faults.clear();
    await world.post(opened);
    expect(world.states(id)).toEqual(['in_progress', 'error']);
  }, 60_000);
});

describe('a list that lags', () => {
  test('behind a create makes no second record', async () => {
    world.server.faults.add({ ...spots['POST deployment'], times: 1, answer: { lag: 50 } });
    const step = await world.open();
    expect(step.outputs).toMatchObject({ reason: 'opened' });
    expect(world.states(step.outputs['id'])).toEqual(['in_progress']);
    const closed = await world.step({ task: 'close', id: step.outputs['id'] ?? '', outcome: 'success' });
    expect(closed.outputs).toMatchObject({ reason: 'closed' });
    expect(world.records()).toHaveLength(1);
  });
});

describe('a cancelled step', () => {
  const cancelled = { cancelAfter: milliseconds(900) };

  test.each(names)(
    'that hangs at %s leaves a true ledger behind, with its post step',
    async (name) => {
      world.past(['success']);
      world.server.faults.add({ ...spots[name], times: 1, answer: 'hang' });
      const step = await world.open({}, cancelled);
      expect(step).toMatchObject({ exitCode: 130, outcome: 'cancelled', outputs: { reason: 'cancelled' } });
      expect(step.outputs).not.toHaveProperty('decision');
      await world.post(step);
      const [live, ...opened] = world.records();
      expect(lastOf(live)?.state).toBe('success');
      expect(opened.map(lastOf)).toEqual(
        name === 'POST status' ? [expect.objectContaining({ state: 'error', description: 'outcome=abandoned' })] : [],
      );
    },
    60_000,
  );

  test('whose create was done, but not answered, has its record found and closed', async () => {
    world.server.faults.add({ ...spots['POST deployment'], times: 1, answer: { delay: 8000 } });
    const step = await world.open({}, cancelled);
    expect(step).toMatchObject({ outcome: 'cancelled' });
    expect(step.outputs).not.toHaveProperty('id');
    await world.post(step);
    expect(world.records().map(lastOf)).toMatchObject([{ state: 'error', description: 'outcome=abandoned' }]);
  }, 60_000);

  test('that was killed outright has its record found and closed', async () => {
    world.server.faults.add({ ...spots['POST deployment'], times: 1, answer: { delay: 8000 } });
    const waits = { interrupt: milliseconds(0), terminate: milliseconds(0) };
    const step = await world.open({}, { ...cancelled, waits });
    expect(step.signal === 'SIGKILL' || step.exitCode === 130).toBe(true);
    await world.post(step);
    expect(world.records().map(lastOf)).toMatchObject([{ state: 'error', description: 'outcome=abandoned' }]);
  }, 60_000);

  test('has said by then what a rollback needs', async () => {
    const live = world.past(['success']);
    world.server.faults.add({ ...spots['POST deployment'], times: 1, answer: 'hang' });
    const step = await world.open({}, cancelled);
    expect(step.outputs).toMatchObject({
      'previous-id': String(live.id),
      'previous-image': image('a'),
      'previous-version': '1.0.0',
    });
  }, 60_000);

  test('has said its id before the first status was answered', async () => {
    world.server.faults.add({ ...spots['POST status'], times: 1, answer: 'hang' });
    const step = await world.open({}, cancelled);
    expect(step.outputs['id']).toBe(String(world.records()[0]?.id));
  }, 60_000);

  test('that was closing a record still closes it', async () => {
    const { id = '' } = (await world.open()).outputs;
    world.server.faults.add({ method: 'GET', path: /\/statuses$/, times: 1, answer: { delay: 2000 } });
    const step = await world.step({ task: 'close', id, outcome: 'failure' }, { cancelAfter: milliseconds(700) });
    expect(step).toMatchObject({ outcome: 'cancelled' });
    expect(world.states(id)).toEqual(['in_progress', 'failure']);
  }, 60_000);
});

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
      { task: 'open', environment: 'p', image: digest, 'production-environment': 'yes', 'transient-environment': '1' },
      ['production-environment', 'transient-environment'],
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
  test.each(bad)('%s', async (_, inputs, named) => {
    const step = await world.step(inputs);
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
    for (const name of named) expect(step.outputs['message']).toContain(name);
    expect(world.server.journal).toEqual([]);
  });
});

describe("an id that is not this run's", () => {
  test.each([
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
  ] as const)('%s can be neither staged nor closed', async (_, make, reason) => {
    const id = String(make(world));
    expect((await world.step({ task: 'stage', id, stage: 'health' })).outputs).toMatchObject({ reason });
    expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({ reason });
    expect(world.states(id)).not.toContain('success');
  });
});

test('a floor too long for a status is refused before anything is written', async () => {
  const { id = '' } = (await world.open()).outputs;
  const step = await world.step({ task: 'stage', id, stage: 'contract', detail: `floor=${'x'.repeat(140)}` });
  expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
  expect(world.states(id)).toEqual(['in_progress']);
});
