import { describe, expect, test } from '@jest/globals';
import { milliseconds } from '#time';
import { cancelAtFault, image, inWorld, lastOf, requestNames, requests } from './world.ts';

const abandoned = { state: 'error', description: 'outcome=abandoned' };

// One group, so that what waits to the end of its time holds up nothing else.
describe('cancelled', () => {
  test.concurrent.each(requestNames)(
    'open, at %s leaves a true ledger behind, with its post step',
    (name) =>
      inWorld(async (world) => {
        world.past(['success']);
        world.server.faults.add({ ...requests[name], times: 1, answer: 'hang' });
        const step = await world.open({}, cancelAtFault(world));
        expect(step).toMatchObject({ exitCode: 130, outcome: 'cancelled', outputs: { reason: 'cancelled' } });
        expect(step.outputs).not.toHaveProperty('decision');
        await world.post(step);
        const [live, ...opened] = world.records();
        expect(lastOf(live)?.state).toBe('success');
        expect(opened.map(lastOf)).toEqual(name === 'POST status' ? [expect.objectContaining(abandoned)] : []);
      }),
    60_000,
  );

  test.concurrent(
    'open, after its create was done and before it heard so, has its record found and closed',
    () =>
      inWorld(async (world) => {
        world.server.faults.add({ ...requests['POST deployment'], times: 1, answer: { delay: 30_000 } });
        const step = await world.open({}, cancelAtFault(world));
        expect(step.outcome).toBe('cancelled');
        expect(step.outputs).not.toHaveProperty('id');
        await world.post(step);
        expect(world.records().map(lastOf)).toMatchObject([abandoned]);
      }),
    60_000,
  );

  test.concurrent(
    'open, by SIGKILL at once, has its record found and closed',
    () =>
      inWorld(async (world) => {
        world.server.faults.add({ ...requests['POST deployment'], times: 1, answer: { delay: 30_000 } });
        const waits = { interrupt: milliseconds(0), terminate: milliseconds(0) };
        const step = await world.open({}, { ...cancelAtFault(world), waits });
        expect(step.outcome).toBe('cancelled');
        await world.post(step);
        expect(world.records().map(lastOf)).toMatchObject([abandoned]);
      }),
    60_000,
  );

  test.concurrent(
    'open, has said by then what a rollback needs',
    () =>
      inWorld(async (world) => {
        const live = world.past(['success']);
        world.server.faults.add({ ...requests['POST deployment'], times: 1, answer: 'hang' });
        const step = await world.open({}, cancelAtFault(world));
        expect(step.outputs).toMatchObject({
          'previous-id': String(live.id),
          'previous-image': image('a'),
          'previous-version': '1.0.0',
          'previous-sha': world.run.headSha,
        });
      }),
    60_000,
  );

  test.concurrent(
    'open, has said its id before the first status was answered',
    () =>
      inWorld(async (world) => {
        world.server.faults.add({ ...requests['POST status'], times: 1, answer: 'hang' });
        const step = await world.open({}, cancelAtFault(world));
        expect(step.outputs['id']).toBe(String(world.records()[0]?.id));
      }),
    60_000,
  );

  test.concurrent.each(['GET statuses', 'POST status'] as const)(
    'stage, at %s leaves the record to the post step of its open',
    (name) =>
      inWorld(async (world) => {
        const opened = await world.open();
        const { id = '' } = opened.outputs;
        world.server.faults.add({ ...requests[name], times: 1, answer: 'hang' });
        const step = await world.step({ task: 'stage', id, stage: 'health' }, cancelAtFault(world));
        expect(step).toMatchObject({ exitCode: 130, outputs: { reason: 'cancelled', id } });
        await world.post(opened);
        expect(world.states(id)).toEqual(['in_progress', 'error']);
      }),
    60_000,
  );

  test.concurrent.each(['GET statuses', 'POST status'] as const)(
    'close, at %s while GitHub is slow, still closes the record as it was told to',
    (name) =>
      inWorld(async (world) => {
        const { id = '' } = (await world.open()).outputs;
        world.server.faults.add({ ...requests[name], times: 1, answer: { delay: 1000 } });
        const step = await world.step({ task: 'close', id, outcome: 'failure' }, cancelAtFault(world));
        expect(step.outcome).toBe('cancelled');
        expect(world.states(id)).toEqual(['in_progress', 'failure']);
      }),
    60_000,
  );

  test.concurrent(
    'close, while GitHub hangs, ends in time, and the post step of its open closes the record',
    () =>
      inWorld(async (world) => {
        const opened = await world.open();
        const { id = '' } = opened.outputs;
        world.server.faults.add({ ...requests['POST status'], times: 1, answer: 'hang' });
        const step = await world.step({ task: 'close', id, outcome: 'success' }, cancelAtFault(world));
        expect(step).toMatchObject({ exitCode: 130, signal: null, outputs: { reason: 'cancelled' } });
        await world.post(opened);
        expect(world.states(id)).toEqual(['in_progress', 'error']);
      }),
    60_000,
  );
});
