import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { image, repository, startWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  const { violations } = world.server;
  await world[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const judge = async (inputs: Readonly<Record<string, string>>) =>
  await world.step({ task: 'floor', environment: 'production', ...inputs });

/** A record whose contract set a floor, also when its deployment failed afterwards. */
const raise = (floor: string) =>
  world.past(['in_progress', 'failure'], { version: floor, migration: { planned: [], 'schema-floor': floor } });

test('without any floor every release works with the schema', async () => {
  world.past(['in_progress', 'success']);
  const step = await judge({ version: '0.1.0' });
  expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'at-floor', 'schema-floor': '' } });
});

test.each([
  ['1.1.9', 'block', 1],
  ['1.2.0', 'pass', 0],
  ['1.10.0', 'pass', 0],
])('with the floors 1.2.0 and 1.1.0 the release %s is a %s', async (version, decision, exitCode) => {
  raise('1.2.0');
  raise('1.1.0');
  const step = await judge({ version });
  expect(step).toMatchObject({ exitCode, outputs: { decision, 'schema-floor': '1.2.0' } });
  expect(step.outputs['reason']).toBe(decision === 'pass' ? 'at-floor' : 'below-floor');
});

test('a release that nobody can compare with the floor is below it', async () => {
  raise('1.2.0');
  const step = await judge({ version: 'nightly' });
  expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'below-floor' } });
  expect(step.outputs['message']).toContain('Nobody can tell');
});

test('the commit an image was built from is compared by its history, before any version', async () => {
  const floor = world.server.addCommit(repository, { message: 'the code that can do without' });
  const later = world.server.addCommit(repository, { message: 'later' });
  const [before = ''] = floor.parents;
  raise(floor.sha);
  expect((await judge({ revision: later.sha, version: '0.0.1' })).outputs['decision']).toBe('pass');
  expect((await judge({ revision: before, version: '9.0.0' })).outputs['decision']).toBe('block');
});

test('a record is judged by the release that it deploys, and one of another environment is refused', async () => {
  raise('1.2.0');
  const below = await world.open({ version: '1.0.0', image: image('d') });
  expect((await judge({ id: below.outputs['id'] ?? '' })).outputs).toMatchObject({ decision: 'block' });
  const other = await judge({ id: below.outputs['id'] ?? '', environment: 'staging' });
  expect(other.exitCode).toBe(1);
  expect(other.outputs['decision']).toBeUndefined();
});

test('without a release there is nothing to judge, and a ledger that cannot be asked is no pass', async () => {
  const none = await judge({});
  expect(none.outputs).toMatchObject({ reason: 'bad-input', message: expect.stringContaining('`id`') });
  const denied = await world.step(
    { task: 'floor', environment: 'production', version: '1.0.0' },
    { token: world.server.issueToken({ repository, permissions: { contents: 'read' } }) },
  );
  expect(denied.exitCode).toBe(1);
  expect(denied.outputs['decision']).toBeUndefined();
});
