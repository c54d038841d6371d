import { expect, test } from '@jest/globals';
import type { FaultAnswer } from '#rehearsal/github';
import { inWorld, permissions, repository, startWorld, type World } from './world.ts';

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

/** Every request of a decision in which a floor has to be compared. */
const requests: Readonly<Record<string, RegExp>> = {
  'the environment': /\/environments\/[^/]+$/,
  'the deployments': /\/deployments$/,
  'the newest deployments, once more': /\/graphql$/,
  'the statuses of a deployment': /\/deployments\/\d+\/statuses$/,
  'the deployment that names a floor': /\/deployments\/\d+$/,
  'the run of a record': /\/actions\/runs\/\d+$/,
  'the attempt of the run': /\/attempts\/1$/,
  'the commit of the floor': /\/commits\/[^/]+(?:\/[^/]+)?$/,
};

/** What GitHub does not know is an answer, and never a freer one: a record without its run does not count, a floor without a commit is a version. */
const negatives: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the environment 403': { decision: 'pass', plan: 'allow-code-only' },
  'the environment 404': { decision: 'pass', plan: 'allow-code-only' },
  'the run of a record 404': { decision: 'block', plan: 'deny', reason: 'no-target' },
  'the commit of the floor 404': { decision: 'pass', plan: 'allow-code-only' },
};

const cells = Object.keys(requests).flatMap((request) => Object.keys(faults).map((fault) => [request, fault] as const));

test('without a fault it passes, and makes each of these requests and no other', () =>
  inWorld(async (world) => {
    const step = await ask(world);
    expect(step.outputs).toMatchObject({ decision: 'pass', plan: 'allow-code-only' });
    const asked = world.server.journal.map(({ path }) => path);
    for (const path of Object.values(requests)) expect(asked.filter((each) => path.test(each))).not.toEqual([]);
    const all = Object.values(requests);
    expect(asked.filter((each) => !all.some((path) => path.test(each)))).toEqual([]);
  }));

test.concurrent.each(cells)('%s that cannot be read (%s) is an error, never a plan', async (request, fault) => {
  await using world = await startWorld();
  const answer = faults[fault];
  if (answer !== undefined) world.server.faults.add({ path: requests[request] ?? /./, answer });
  const { exitCode, outputs } = await ask(world);
  const negative = negatives[`${request} ${fault}`];
  if (negative !== undefined) {
    expect(outputs).toMatchObject(negative);
    return;
  }
  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({ reason: expect.stringMatching(/^github-[a-z-]+$/u) });
  for (const name of ['decision', 'plan', 'target-image']) expect(outputs[name]).toBeUndefined();
});

const registryFaults = {
  'registry-unauthorized': { kind: 'answer', status: 401 },
  'registry-unavailable': { kind: 'answer', status: 503 },
  'registry-invalid-answer': { kind: 'answer', status: 200, body: 'fine' },
} as const;

test.each(Object.entries(registryFaults))('a registry that cannot be asked (%s) is an error, too', (reason, answer) =>
  inWorld(async (world) => {
    world.registry.faults.add({ answer });
    const { exitCode, outputs } = await ask(world, { 'registry-timeout': '1s', mode: 'warn' });
    expect(exitCode).toBe(1);
    expect(outputs['reason']).toBe(reason);
    for (const name of ['decision', 'plan', 'target-image']) expect(outputs[name]).toBeUndefined();
    // What was known before is there for whoever has to mend it by hand.
    expect(outputs['from-image']).toBe(world.images[2]);
  }),
);

test('a token that may not do what README.md says is told so', () =>
  inWorld(async (world) => {
    for (const missing of ['deployments', 'contents'] as const) {
      const { [missing]: _, ...rest } = permissions;
      const token = world.server.issueToken({ repository, permissions: rest, run: { id: world.run.id, attempt: 1 } });
      const step = await ask(world, {}, token);
      expect(step.outputs['decision']).toBeUndefined();
      expect(step.outputs['reason']).toMatch(/^github-(?:forbidden|not-found|unauthorized)$/u);
    }
  }));

async function ask(world: World, inputs: Readonly<Record<string, string>> = {}, token?: string) {
  const { past, images, run } = world;
  past({ image: images[0], states: ['in_progress', 'success', 'inactive'], delivery: { version: '1.3.0' } });
  const id = past({ image: images[1], states: ['in_progress', 'success'], delivery: { version: '1.4.0' } });
  past({
    image: images[2],
    states: ['in_progress', 'in_progress'],
    notes: 'stage=health floor=1.4.0 applied=1',
    delivery: { version: '1.5.0', previous: { id, image: images[1], sha: run.headSha } },
    run,
    ago: 0,
  });
  return await world.step(
    { 'verified-image': images[1], trigger: 'person', ...inputs },
    token === undefined ? {} : { token },
  );
}
