import { expect, test } from '@jest/globals';
import { inWorld, type World } from './world.ts';

const over = ['in_progress', 'success', 'inactive'] as const;
const live = ['in_progress', 'success'] as const;
const plan = async (world: World, trigger: string) => {
  const { outputs } = await world.step({ trigger, verify: 'none', schema: 'none' });
  return [outputs['plan'], outputs['reason'], outputs['from-id'], outputs['target-image'] ?? ''];
};

test('a rehearsal goes back from what has been live for weeks, where automation would ask', () =>
  inWorld(async (world) => {
    const [first, second] = world.images;
    const weeks = 21 * 86_400_000;
    world.past({ image: first, states: over, ago: 2 * weeks });
    const from = world.past({ image: second, states: live, ago: weeks });
    expect(await plan(world, 'automatic')).toEqual(['ask', 'outside-window', String(from), '']);
    expect(await plan(world, 'rehearsal')).toEqual(['allow', 'allowed', String(from), first]);
  }));

test('what was rehearsed before is looked past, by rehearsals and by rollbacks, also when it was cut off half way', () =>
  inWorld(async (world) => {
    const [first, second] = world.images;
    world.past({ image: first, states: over, ago: 7_200_000 });
    const from = world.past({ image: second, states: over, ago: 600_000 });
    world.past({ image: first, states: live, ago: 60_000, delivery: { kind: 'rollback', rehearsal: true } });
    expect(await plan(world, 'rehearsal')).toEqual(['allow', 'allowed', String(from), first]);
    expect(await plan(world, 'automatic')).toEqual(['allow', 'allowed', String(from), first]);
  }));

test('a rehearsal takes back neither a rollback nor what failed', () =>
  inWorld(async (world) => {
    const [first, second, third] = world.images;
    world.past({ image: first, states: over, ago: 7_200_000 });
    const bad = world.past({ image: second, states: ['in_progress', 'failure'], ago: 3_600_000 });
    expect(await plan(world, 'rehearsal')).toEqual(['deny', 'not-live', String(bad), '']);
    const back = world.past({
      image: third,
      states: live,
      ago: 60_000,
      delivery: { kind: 'rollback', remediates: bad },
    });
    expect(await plan(world, 'rehearsal')).toEqual(['deny', 'rollback-of-rollback', String(back), '']);
  }));

test('nobody says yes to a rehearsal', () =>
  inWorld(async (world) => {
    const step = await world.step({ trigger: 'rehearsal', confirmed: 'true', verify: 'none' });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason: 'bad-input' } });
  }));
