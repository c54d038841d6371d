import { describe, expect, test } from '@jest/globals';
import { milliseconds } from '#time';
import { start } from './start.ts';

const whileWaiting = { cancelAfter: /^waiting$/u };

function expectCancelled(step: Awaited<ReturnType<typeof start>>): void {
  expect(step).toMatchObject({
    exitCode: 130,
    signal: null,
    outcome: 'cancelled',
    outputs: { id: '42', reason: 'cancelled' },
    commandErrors: [],
  });
  expect(step.outputs['message']).toContain('cancelled or timed out (SIGINT)');
  expect(step.outputs).not.toHaveProperty('decision');
}

// Side by side, as the last one waits out the 6 s that a step has.
describe('a cancelled step', () => {
  test.concurrent('ends as soon as main has unwound, keeps early outputs and decides nothing', async () => {
    expectCancelled(await start('slow', { behaviour: 'unwinds' }, whileWaiting));
  });

  test.concurrent('does not pass even if main still says so', async () => {
    expectCancelled(await start('slow', { behaviour: 'passes-anyway' }, whileWaiting));
  });

  test.concurrent('waits for its cleanups', async () => {
    const step = await start('slow', { behaviour: 'cleans-up' }, whileWaiting);
    expectCancelled(step);
    expect(step.log).toContain('cleaned up');
  });

  test.concurrent('does not let the second signal cut a cleanup short', async () => {
    // The runner's SIGTERM arrives while the cleanup of 0.7 s is under way.
    const step = await start(
      'slow',
      { behaviour: 'cleans-up' },
      { ...whileWaiting, waits: { interrupt: milliseconds(200) } },
    );
    expectCancelled(step);
    expect(step.log).toContain('cleaned up');
  });

  test.concurrent('runs the other cleanups when one fails, and says so', async () => {
    const step = await start('slow', { behaviour: 'cleanup-fails' }, whileWaiting);
    expectCancelled(step);
    expect(step.log).toContain('second cleanup done');
    expect(step.annotations.map(({ message }) => message)).toContain(
      'A cleanup failed: the record could not be closed',
    );
  });

  test.concurrent('leaves out a cleanup that was taken back, and runs one that comes late', async () => {
    const [takenBack, late] = await Promise.all([
      start('slow', { behaviour: 'taken-back' }, whileWaiting),
      start('slow', { behaviour: 'late-cleanup' }, whileWaiting),
    ]);
    expectCancelled(takenBack);
    expect(takenBack.log).not.toContain('must not be seen');
    expectCancelled(late);
    expect(late.log).toContain('late cleanup done');
  });

  test.concurrent('hands the signal on to its children and waits for them', async () => {
    const step = await start('slow', { behaviour: 'has-a-child' }, whileWaiting);
    expectCancelled(step);
    expect(step.log).toEqual(expect.arrayContaining(['child cleaned up', 'child ended with 3']));
  });

  test.concurrent('is cancelled, whatever else main fails with on the way', async () => {
    const step = await start('slow', { behaviour: 'fails-otherwise' }, whileWaiting);
    expectCancelled(step);
    expect(step.log).toContain('Main ended with other: a child did not like it');
  });

  test.concurrent('writes its outputs before the runner kills it, when main or a cleanup does not end', async () => {
    // The runner's own waits: SIGTERM after 7.5 s, SIGKILL 2.5 s later. Both must come too late.
    const steps = await Promise.all([
      start('slow', { behaviour: 'ignores' }, whileWaiting),
      start('slow', { behaviour: 'cleanup-hangs' }, whileWaiting),
    ]);
    for (const step of steps) {
      expectCancelled(step);
      expect(step.log.join('\n')).not.toContain('SIGTERM');
    }
  }, 20_000);
});
