import { expect, test } from '@jest/globals';
import { findWaiting } from '#ledger';
import { repository } from './samples.ts';
import { startWorld, type World } from './world.ts';

const place = { environment: 'production', service: 'shop' };

async function waitingIn(world: World): Promise<number | undefined> {
  return (await findWaiting(world.ledger(), place))?.deployment.id;
}

test('the newest record of a place waits when it is queued, was never begun, and its run is over', async () => {
  await using world = await startWorld();
  expect(await waitingIn(world)).toBeUndefined();
  world.past(['in_progress', 'success']);
  expect(await waitingIn(world)).toBeUndefined();
  const { id } = world.past(['queued']);
  expect(await waitingIn(world)).toBe(id);
  world.past(['queued'], {}, world.server.addRun(repository));
  expect(await waitingIn(world)).toBeUndefined();
  expect(world.server.violations).toEqual([]);
});

test.each([
  ['was begun', ['queued', 'in_progress']],
  ['was withdrawn', ['queued', 'inactive']],
  ['has failed', ['queued', 'failure']],
] as const)('a queued record that %s waits no more', async (_, states) => {
  await using world = await startWorld();
  world.past(states);
  expect(await waitingIn(world)).toBeUndefined();
});

test('a newer record overtakes one that waits, and what does not count does not', async () => {
  await using world = await startWorld();
  const { id } = world.past(['queued']);
  world.server.addDeployment(repository, { task: 'deploy:shop', creator: 'mona', statuses: [{ state: 'success' }] });
  world.past(['success'], { service: 'payments' });
  expect(await waitingIn(world)).toBe(id);
  world.past(['success']);
  expect(await waitingIn(world)).toBeUndefined();
});

test('a record that waits in a long history of what does not count is found', async () => {
  await using world = await startWorld();
  const { id } = world.past(['queued']);
  for (let index = 0; index < 20; index++) {
    world.server.addDeployment(repository, { task: 'deploy:shop', creator: 'mona' });
  }
  expect(await waitingIn(world)).toBe(id);
});
