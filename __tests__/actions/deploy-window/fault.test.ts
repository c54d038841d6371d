import { expect, test } from '@jest/globals';
import type { FaultAnswer } from '#rehearsal/github';
import { setTimeout as pause } from 'node:timers/promises';
import { milliseconds, systemClock, type Clock } from '#time';
import { frozenAt, image, startWorld, repository, type World } from './world.ts';

/** Everything goes wrong in every way, for good: GitHub's refusals, and answers that do not arrive whole. */
const faults: Readonly<Record<string, FaultAnswer>> = {
  401: { status: 401, body: { message: 'Bad credentials' } },
  403: { status: 403, body: { message: 'Resource not accessible by integration' } },
  404: { status: 404, body: { message: 'Not Found' } },
  429: { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'rate limit' } },
  500: { status: 500, body: { message: 'Server Error' } },
  reset: 'reset',
  'not JSON': 'not-json',
  truncated: 'truncate',
  'another document': { status: 200, body: { message: 'fine' } },
};

const text = `time-zone: UTC
override-actors: [mona, team:sre]
windows: [{ cron: "0 9 * * 1-5", end: "17:00" }]
freezes: [{ name: stop, issue-label: incident }]
environments: { staging: { freezes: [{ from: 2026-11-01, to: 2026-11-30 }] } }
`;
const closed = { at: '2026-11-28T12:00:00Z' };

/** Each request, and inputs with which the deployment would pass if only that request did not fail. */
const requests: Readonly<
  Record<string, { readonly path: RegExp; readonly inputs: (world: World) => Record<string, string> }>
> = {
  'the calendar': { path: /\/contents\//, inputs: () => ({}) },
  'the issues': { path: /\/issues$/, inputs: () => ({}) },
  'the environments': { path: /\/environments$/, inputs: () => ({}) },
  'the label': { path: /\/labels\/incident$/, inputs: () => ({}) },
  'the attempt of the run': {
    path: /\/attempts\/1$/,
    inputs: () => ({ ...closed, 'override-reason': 'now' }),
  },
  'the membership': {
    path: /\/teams\/sre\//,
    inputs: (world) => ({ ...closed, kind: 'hotfix', 'org-token': world.orgToken() }),
  },
  'the deployments': { path: /\/deployments$/, inputs: () => ({ ...closed, kind: 'rollback', image: image('a') }) },
  'the statuses': { path: /\/statuses$/, inputs: () => ({ ...closed, kind: 'rollback', image: image('a') }) },
  'the run of a record': {
    path: /\/actions\/runs\/\d+$/,
    inputs: () => ({ ...closed, kind: 'rollback', image: image('a') }),
  },
};

const cells = Object.keys(requests).flatMap((request) => Object.keys(faults).map((fault) => [request, fault] as const));

test('there are enough of them', () => {
  expect(cells.length).toBeGreaterThanOrEqual(60);
});

test.each(Object.keys(requests))('without a fault %s lets it pass', async (request) => {
  await using world = await startWorld(text);
  expect((await stepOf(world, request)).outputs['decision']).toBe('pass');
});

test.concurrent.each(cells)('%s that cannot be read (%s) is no pass', async (request, fault) => {
  await using world = await startWorld(text);
  const answer = faults[fault];
  if (answer !== undefined) world.server.faults.add({ path: requests[request]?.path ?? /./, answer });
  const step = await stepOf(world, request);
  // A repository whose plan has no environments is answered so: there is nothing to compare names with.
  if (request === 'the environments' && fault === '404') return expect(step.outputs['decision']).toBe('pass');
  expect(step.exitCode).toBe(1);
  // A record whose run GitHub does not know is a documented negative: it does not count.
  if (request === 'the run of a record' && fault === '404') expect(step.outputs['reason']).toBe('not-live-before');
  else if (request === 'the label' && fault === '404') expect(step.outputs['reason']).toBe('bad-calendar');
  else
    expect(step.outputs).toMatchObject({ reason: expect.stringMatching(/^(?:github-[a-z-]+|calendar-unreadable)$/) });
  expect(step.outputs['decision']).not.toBe('pass');
});

async function stepOf(world: World, request: string) {
  world.past('a', ['success']);
  const run = world.server.addRun(repository, {
    event: 'workflow_dispatch',
    actor: request === 'the membership' ? 'sally' : 'mona',
  });
  return await world.step({ at: '2026-11-25T10:00:00Z', ...requests[request]?.inputs(world) }, { run });
}

test('a calendar that was closed stays closed while the rest cannot be read, too', async () => {
  await using world = await startWorld(text);
  world.server.faults.add({ path: /\/issues$/, answer: { status: 503 } });
  const step = await world.step({ at: frozenAt, mode: 'warn' });
  expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'github-unavailable' } });
});

const file = { type: 'file', encoding: 'base64', size: 4, content: Buffer.from('time').toString('base64') };

test.each([
  [
    'a file that is larger than GitHub hands out',
    { ...file, encoding: 'none', content: '', size: 2_000_000 },
    'calendar-unreadable',
  ],
  ['a file of which a part is missing', { ...file, size: 5 }, 'github-invalid-answer'],
  ['a submodule', { type: 'submodule', size: 0 }, 'calendar-unreadable'],
  [
    'bytes that are no text',
    { ...file, content: Buffer.from([0xff, 0xfe, 0, 0]).toString('base64') },
    'calendar-unreadable',
  ],
])('%s is no calendar', async (_, body, reason) => {
  await using world = await startWorld(text);
  world.server.faults.add({ path: /\/contents\//, answer: { status: 200, body } });
  expect(await world.step()).toMatchObject({ exitCode: 1, outputs: { reason } });
});

test('an answer about another attempt says nothing about this one', async () => {
  await using world = await startWorld(text);
  const body = {
    id: world.run.id,
    run_attempt: 2,
    event: 'workflow_dispatch',
    triggering_actor: { login: 'mona', type: 'User' },
  };
  world.server.faults.add({ path: /\/attempts\/1$/, answer: { status: 200, body } });
  const step = await world.step({ ...closed, 'override-reason': 'now' });
  expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'github-invalid-answer' } });
});

test.each([/\/contents\//, /\/issues$/, /\/attempts\/1$/])(
  'a step that is cancelled while it waits for %s is no pass',
  async (path) => {
    await using world = await startWorld(text);
    world.server.faults.add({ path, answer: 'hang' });
    const step = await world.step(
      { ...closed, 'override-reason': 'now' },
      { cancelAfter: milliseconds(1), clock: clockOf(world) },
    );
    expect(step).toMatchObject({ outcome: 'cancelled', outputs: { reason: 'cancelled' } });
    expect(step.exitCode).not.toBe(0);
  },
);

/** The harness asks this clock when to cancel: at the moment at which a request has met the fault. */
function clockOf({ server }: World): Clock {
  const hit = async () => {
    while (!server.journal.some(({ fault }) => fault !== undefined)) await pause(10);
  };
  return {
    ...systemClock,
    sleep: (duration, signal) => (duration === 1 ? hit() : systemClock.sleep(duration, signal)),
  };
}
