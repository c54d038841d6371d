import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { days, milliseconds, systemClock } from '#time';

describe("the machine's clock", () => {
  test('never wakes before its time', async () => {
    for (const delay of [0, 1, 2.5, 5]) {
      const start = performance.now();
      await systemClock.sleep(milliseconds(delay));
      expect(performance.now() - start).toBeGreaterThanOrEqual(delay);
    }
  });

  test('lets other work go on even while it sleeps no time at all', async () => {
    let turns = 0;
    setTimeout(() => {
      turns += 1;
    }, 0);
    await systemClock.sleep(milliseconds(0));
    expect(turns).toBe(1);
  });

  test('wakes with the reason of its signal, and leaves no listener behind', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(days(365), controller.signal);
    controller.abort(new Error('enough'));
    await expect(sleep).rejects.toThrow('enough');
    const kept = new AbortController();
    await systemClock.sleep(milliseconds(1), kept.signal);
    expect([controller, kept].map(({ signal }) => getEventListeners(signal, 'abort').length)).toEqual([0, 0]);
  });

  test('does not fall asleep for a signal that was given before', async () => {
    await expect(systemClock.sleep(days(365), AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  test('measures on, and dates as the machine does', () => {
    const first = systemClock.elapsed();
    expect(systemClock.elapsed()).toBeGreaterThanOrEqual(first);
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000);
  });
});
