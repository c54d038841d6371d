import { describe, expect, test } from '@jest/globals';
import { secondaryLimit, type FaultAnswer } from '#rehearsal/github';
import { inWorld, permissions, repository, requestNames, requests } from './world.ts';

const passing: readonly (readonly [string, FaultAnswer])[] = [
  ['502', { status: 502, body: { message: 'Server Error' } }],
  ['429 with Retry-After', secondaryLimit(429, 1)],
  ['a secondary limit', secondaryLimit(403, 1)],
  ['a reset', 'reset'],
  ['a lost answer', 'lost'],
  ['half an answer', 'truncate'],
];

describe('open gets over a fault that passes, with one record and the right past', () => {
  const cases = requestNames.flatMap((name) => passing.map(([what, answer]) => [what, name, answer] as const));
  test.concurrent.each(cases)(
    '%s at %s',
    (_, name, answer) =>
      inWorld(async (world) => {
        const live = world.past(['success']);
        world.server.faults.add({ ...requests[name], times: 1, answer });
        const step = await world.open();
        expect(step.outputs).toMatchObject({ reason: 'opened', 'previous-id': String(live.id) });
        expect(world.records()).toHaveLength(2);
        expect(world.states(step.outputs['id'])).toEqual(['in_progress']);
      }),
    60_000,
  );
});

describe('close gets over a fault that passes', () => {
  const cases = (['GET statuses', 'POST status'] as const).flatMap((name) =>
    passing.map(([what, answer]) => [what, name, answer] as const),
  );
  test.concurrent.each(cases)(
    '%s at %s',
    (_, name, answer) =>
      inWorld(async (world) => {
        const { id = '' } = (await world.open()).outputs;
        world.server.faults.add({ ...requests[name], times: 1, answer });
        expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({
          reason: 'closed',
        });
        expect(world.states(id)).toEqual(['in_progress', 'success']);
      }),
    60_000,
  );
});

describe('a fault that stays ends in its reason, and nothing is a success', () => {
  const hour = {
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
    body: { message: 'API rate limit exceeded' },
  };
  const staying: readonly (readonly [string, keyof typeof requests, FaultAnswer, string])[] = [
    ['401', 'GET run', { status: 401, body: { message: 'Bad credentials' } }, 'github-unauthorized'],
    ['404', 'GET run', { status: 404, body: { message: 'Not Found' } }, 'github-not-found'],
    ['502', 'GET deployments', { status: 502 }, 'github-unavailable'],
    ['a limit until 2100', 'GET deployments', hour, 'github-rate-limited'],
    [
      '403',
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
  test.concurrent.each(staying)(
    '%s at %s',
    (_, name, answer, reason) =>
      inWorld(async (world) => {
        world.past(['success']);
        world.server.faults.add({ ...requests[name], answer });
        const step = await world.open();
        expect(step).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: { reason } });
        expect(step.outputs).not.toHaveProperty('decision');
        world.server.faults.clear();
        await world.post(step);
        const [, ...opened] = world.records();
        expect(opened.map(({ id }) => world.states(id))).toEqual(name === 'POST status' ? [['error']] : []);
      }),
    60_000,
  );

  test.concurrent(
    'a close that cannot be written is an error, and the record becomes no success',
    () =>
      inWorld(async (world) => {
        const opened = await world.open();
        const { id = '' } = opened.outputs;
        world.server.faults.add({ ...requests['POST status'], answer: { status: 502 } });
        const step = await world.step({ task: 'close', id, outcome: 'success' });
        expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'github-unavailable' } });
        world.server.faults.clear();
        await world.post(opened);
        expect(world.states(id)).toEqual(['in_progress', 'error']);
      }),
    60_000,
  );

  test.concurrent(
    'nobody listens',
    () =>
      inWorld(async (world) => {
        const step = await world.open({}, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
        expect(step.outputs).toMatchObject({ reason: 'github-unavailable' });
      }),
    60_000,
  );

  test.concurrent('plain http to another machine is never spoken', () =>
    inWorld(async (world) => {
      const step = await world.open({}, { env: { GITHUB_API_URL: 'http://api.example' } });
      expect(step.outputs).toMatchObject({ reason: 'github-unavailable' });
      expect(step.outputs['message']).toContain('plain');
    }));
});

describe('a token', () => {
  test.concurrent.each([
    ['deployments', { ...permissions, deployments: 'read' }, 'deployments: write'],
    ['deployments', { actions: 'read', contents: 'read' }, 'deployments: read'],
    ['actions', { deployments: 'write', contents: 'read' }, 'actions: read'],
  ] as const)('without %s is told what is missing (%j)', (_, granted, missing) =>
    inWorld(async (world) => {
      const token = world.server.issueToken({ repository, permissions: granted });
      const step = await world.open({}, { token });
      expect(step.outputs['reason']).toBe('github-forbidden');
      expect(step.outputs['message']).toContain(`\`${missing}\``);
      expect(world.records()).toEqual([]);
    }),
  );

  test.concurrent('of nobody is unauthorized, and an empty one is bad input', () =>
    inWorld(async (world) => {
      expect((await world.open({}, { token: 'nonsense' })).outputs).toMatchObject({ reason: 'github-unauthorized' });
      expect((await world.open({ token: '' })).outputs).toMatchObject({ reason: 'bad-input' });
    }));

  test.concurrent('is never shown, whatever goes wrong', () =>
    inWorld(async (world) => {
      world.server.faults.add({
        ...requests['GET run'],
        answer: { status: 401, body: { message: 'Bad credentials' } },
      });
      const token = 'ghs_0123456789abcdef0123456789abcdef0123';
      const step = await world.open({}, { token });
      expect(step.masks).toContain(token);
      expect(
        [...step.log, step.summary ?? '', ...Object.values(step.outputs), ...Object.values(step.state)].join('\n'),
      ).not.toContain(token);
    }));
});

test.concurrent('a list that lags behind a create makes no second record', () =>
  inWorld(async (world) => {
    world.server.faults.add({ ...requests['POST deployment'], times: 1, answer: { lag: 50 } });
    const { id = '', reason } = (await world.open()).outputs;
    expect(reason).toBe('opened');
    expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({ reason: 'closed' });
    expect(world.records()).toHaveLength(1);
  }));
