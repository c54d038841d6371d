import { describe, expect, test } from '@jest/globals';
import { secondaryLimit, type FaultAnswer } from '#rehearsal/github';
import { inWorld, permissions, repository, requestNames, requests } from './world.ts';

type Case = readonly [fault: string, at: keyof typeof requests, answer: FaultAnswer];

const passing: readonly (readonly [string, FaultAnswer])[] = [
  ['502', { status: 502, body: { message: 'Server Error' } }],
  ['a reset', 'reset'],
  ['429 with Retry-After', secondaryLimit(429, 1)],
  ['a secondary limit', secondaryLimit(403, 1)],
  ['a lost answer', 'lost'],
  ['half an answer', 'truncate'],
];

function passingAt(...names: readonly (keyof typeof requests)[]): readonly Case[] {
  return passing.flatMap(([fault, answer]) => names.map((name): Case => [fault, name, answer]));
}

const used = {
  status: 403,
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
  body: { message: 'API rate limit exceeded' },
};
const staying: readonly (readonly [...Case, reason: string])[] = [
  ['502', 'POST deployment', { status: 502 }, 'github-unavailable'],
  ['resets', 'POST status', 'reset', 'github-unavailable'],
  ['502', 'GET deployments', { status: 502 }, 'github-unavailable'],
  ['resets', 'GET statuses', 'reset', 'github-unavailable'],
  ['502', 'GET environment', { status: 502 }, 'github-unavailable'],
  ['401', 'GET run', { status: 401, body: { message: 'Bad credentials' } }, 'github-unauthorized'],
  ['404', 'GET run', { status: 404, body: { message: 'Not Found' } }, 'github-not-found'],
  ['a limit until 2100', 'GET deployments', used, 'github-rate-limited'],
  [
    '403',
    'GET statuses',
    { status: 403, body: { message: 'Resource not accessible by integration' } },
    'github-forbidden',
  ],
  ['a page of a proxy', 'GET statuses', 'not-json', 'github-invalid-answer'],
  ['409', 'POST deployment', { status: 409, body: { message: 'Conflict' } }, 'github-conflict'],
  ['422', 'POST deployment', { status: 422, body: { message: 'No ref found' } }, 'github-rejected'],
  ['422', 'POST status', { status: 422, body: { message: 'description is too long' } }, 'github-rejected'],
];

// One group with the longest first, so that what looks 7 s for a record whose create was not answered holds up nothing else.
describe('a fault', () => {
  test.concurrent.each(staying)(
    'that stays, %s at %s, ends open in its reason, and nothing is a success',
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
    'that stays while a record is closed is an error, and the record becomes no success',
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

  test.concurrent.each(passingAt('POST deployment', ...requestNames.filter((name) => name !== 'POST deployment')))(
    'that passes, %s at %s, leaves open with one record and the right past',
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

  test.concurrent.each(passingAt('GET statuses', 'POST status'))(
    'that passes, %s at %s, leaves a record closed as it was told to',
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

  test.concurrent(
    'that is a GitHub where nobody listens is named',
    () =>
      inWorld(async (world) => {
        const step = await world.open({}, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
        expect(step.outputs).toMatchObject({ reason: 'github-unavailable' });
      }),
    60_000,
  );

  test.concurrent('that would be plain http to another machine is never sent', () =>
    inWorld(async (world) => {
      const step = await world.open({}, { env: { GITHUB_API_URL: 'http://api.example' } });
      expect(step.outputs).toMatchObject({ reason: 'github-unavailable' });
      expect(step.outputs['message']).toContain('plain');
    }));

  test.concurrent('that is a list which lags behind a create makes no second record', () =>
    inWorld(async (world) => {
      world.server.faults.add({ ...requests['POST deployment'], times: 1, answer: { lag: 50 } });
      const { id = '', reason } = (await world.open()).outputs;
      expect(reason).toBe('opened');
      expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({
        reason: 'closed',
      });
      expect(world.records()).toHaveLength(1);
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
