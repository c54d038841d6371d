import { after, milliseconds, parseInstant, type Clock, type Duration, type Instant } from '#time';
import { Sleepers } from './sleepers.ts';

/** A clock that moves only when it is told to, or when everybody waits for it. */
export interface FakeClock extends Clock {
  /** Every duration that was ever asked of `sleep`, in order. */
  readonly slept: readonly Duration[];
  /** Moves time on by `duration`, waking in their order those who sleep until then, also those who fall asleep meanwhile. */
  advance(duration: Duration): Promise<void>;
}

/**
 * A clock for tests that starts at `start` (2026-01-01T00:00:00Z when not given).
 *
 * By default it is automatic: once all running code waits, time jumps to the next sleeper's end, so that sleeps that run
 * side by side overlap as on a real clock and none takes real time. It cannot see work outside the process (sockets,
 * children): code that races a sleep against such work takes `manual: true`, where only `advance` moves time.
 */
export function fakeClock(
  start: Instant = parseInstant('2026-01-01T00:00:00Z'),
  options?: { readonly manual?: boolean },
): FakeClock {
  const slept: Duration[] = [];
  const sleepers = new Sleepers();
  return {
    slept,
    now: () => after(start, milliseconds(sleepers.passed)),
    elapsed: () => milliseconds(sleepers.passed),
    sleep(duration, signal) {
      slept.push(duration);
      const asleep = sleepers.add(duration, signal);
      if (options?.manual !== true) sleepers.wakeInTurn();
      return asleep;
    },
    async advance(duration) {
      const end = sleepers.passed + duration;
      await settled();
      while (sleepers.wakeNext(end)) await settled();
      sleepers.passed = Math.max(sleepers.passed, end);
    },
  };
}

/** Resolves when all promise callbacks that can run have run. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
