import { describe, expect, test } from '@jest/globals';
import { fakeClock } from '#rehearsal/clock';
import { days, formatInstant, hours, milliseconds, parseInstant, seconds, type Clock } from '#time';

async function tick(clock: Clock, name: string, every: number, log: string[]): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    await clock.sleep(seconds(every));
    log.push(`${name}@${clock.elapsed() / 1000}`);
  }
}

describe('a clock that goes by itself', () => {
  test('is past a sleep of any length at once, and remembers who slept how long', async () => {
    const clock = fakeClock(parseInstant('2026-11-21T01:00:00Z'));
    await clock.sleep(days(100));
    await clock.sleep(milliseconds(1));
    expect(clock.slept).toEqual([days(100), milliseconds(1)]);
    expect(formatInstant(clock.now())).toBe('2027-03-01T01:00:00Z');
    expect(clock.elapsed()).toBe(days(100) + 1);
  });

  test('lets sleeps that run side by side overlap, in the order of a real clock', async () => {
    const clock = fakeClock();
    const log: string[] = [];
    await Promise.all([tick(clock, 'a', 10, log), tick(clock, 'b', 4, log)]);
    expect(log).toEqual(['b@4', 'b@8', 'a@10', 'b@12', 'a@20', 'a@30']);
  });

  test('wakes those who are due at the same time in the order they fell asleep', async () => {
    const clock = fakeClock();
    const log: string[] = [];
    await Promise.all([tick(clock, 'a', 1, log), tick(clock, 'b', 1, log)]);
    expect(log).toEqual(['a@1', 'b@1', 'a@2', 'b@2', 'a@3', 'b@3']);
  });

  test('is woken by a signal, without time passing', async () => {
    const clock = fakeClock();
    const controller = new AbortController();
    const sleep = clock.sleep(hours(1), controller.signal);
    controller.abort(new Error('enough'));
    await expect(sleep).rejects.toThrow('enough');
    await expect(clock.sleep(hours(1), controller.signal)).rejects.toThrow('enough');
    expect(clock.elapsed()).toBe(0);
  });
});

describe('a clock that is wound by hand', () => {
  test('does not move by itself', async () => {
    const clock = fakeClock(undefined, { manual: true });
    const log: string[] = [];
    const ticking = tick(clock, 'a', 1, log);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    expect([log, clock.elapsed()]).toEqual([[], 0]);
    await clock.advance(milliseconds(999));
    expect(log).toEqual([]);
    await clock.advance(milliseconds(1));
    expect(log).toEqual(['a@1']);
    await clock.advance(seconds(2));
    await ticking;
  });

  test('wakes all who sleep until then, each at its own time, also those who fall asleep again', async () => {
    const clock = fakeClock(undefined, { manual: true });
    const log: string[] = [];
    const all = Promise.all([tick(clock, 'a', 10, log), tick(clock, 'b', 4, log)]);
    await clock.advance(seconds(11));
    expect(log).toEqual(['b@4', 'b@8', 'a@10']);
    expect(clock.elapsed()).toBe(seconds(11));
    await clock.advance(hours(1));
    await all;
    expect(log).toEqual(['b@4', 'b@8', 'a@10', 'b@12', 'a@20', 'a@30']);
  });
});
