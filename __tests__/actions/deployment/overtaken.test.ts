import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { image, startWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  const { violations } = world.server;
  await world[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const live = (letter: string, more: Readonly<Record<string, unknown>> = {}) =>
  world.past(['success'], { image: image(letter), ...more });
const over = (letter: string) => world.past(['success', 'inactive'], { image: image(letter) });
const back = { kind: 'rollback', image: image('a') };

describe('a rollback', () => {
  test('of what something newer has replaced is refused, and nothing is written', async () => {
    const left = over('b');
    const newer = live('c');
    const { length } = world.records();
    const step = await world.open({ ...back, remediates: String(left.id) });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'overtaken' } });
    expect(step.outputs['message']).toContain(`record ${newer.id}`);
    expect(step.outputs['id'] ?? '').toBe('');
    expect(world.records()).toHaveLength(length);
  });

  test('of what failed is opened', async () => {
    over('a');
    const left = world.past(['in_progress', 'failure'], { image: image('b') });
    expect((await world.open({ ...back, remediates: String(left.id) })).outputs['reason']).toBe('opened');
  });
});

describe('a rehearsal', () => {
  const rehearsal = { ...back, rehearsal: 'true' };
  const payload = () => world.records().at(-1)?.payload;

  test('says what has to be live, or is refused', async () => {
    live('b');
    expect((await world.open(rehearsal)).outputs['reason']).toBe('bad-input');
  });

  test('is recorded as one, and mends nothing', async () => {
    const left = live('b');
    const step = await world.open({ ...rehearsal, remediates: String(left.id) });
    expect(step.outputs).toMatchObject({ reason: 'opened', kind: 'rollback' });
    expect(payload()).toMatchObject({ delivery: { rehearsal: true, kind: 'rollback' } });
    expect(payload()).not.toHaveProperty('delivery.remediates');
  });

  test('goes forward from its own way back, and from that of one that was cut off', async () => {
    const left = over('b');
    live('a', { rehearsal: true, kind: 'rollback' });
    const step = await world.open({ image: image('b'), rehearsal: 'true', remediates: String(left.id) });
    expect(step.outputs).toMatchObject({ reason: 'opened', kind: 'change' });
  });

  test('never overwrites what was deployed in between', async () => {
    const left = over('b');
    world.past(['success', 'inactive'], { image: image('a'), rehearsal: true, kind: 'rollback' });
    live('c');
    const step = await world.open({ image: image('b'), rehearsal: 'true', remediates: String(left.id) });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'overtaken' } });
  });

  test('that failed is brought back as a part of it', async () => {
    const left = live('b');
    const { id = '' } = (await world.open({ ...rehearsal, remediates: String(left.id) })).outputs;
    await world.step({ task: 'close', id, outcome: 'failure' });
    await world.open({ kind: 'rollback', image: image('b'), remediates: id });
    expect(payload()).toMatchObject({ delivery: { rehearsal: true, remediates: Number(id) } });
  });
});
