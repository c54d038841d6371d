import { after, milliseconds, parseInstant } from '#time';
import type { Clock, Duration, Instant } from '#time';

/** A clock that moves only when it is told to, or when everybody waits for it. */
export interface FakeClock extends Clock {
  /** Every duration that was ever asked of `sleep`, in order. */
  readonly slept: readonly Duration[];
  /** Moves time on by `duration`, waking in their order those who sleep until then, also those who fall asleep meanwhile. */
  advance(duration: Duration): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  wake(): void;
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
  let passed = 0;
  const slept: Duration[] = [];
  const sleepers = new Set<Sleeper>();

  const next = (until: number): Sleeper | undefined =>
    [...sleepers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  const wake = (sleeper: Sleeper): void => {
    passed = Math.max(passed, sleeper.due);
    sleepers.delete(sleeper);
    sleeper.wake();
  };
  let scheduled = false;
  // One sleeper per turn of the event loop: who wakes may fall asleep again, and earlier than the next in line.
  const schedule = (): void => {
    if (scheduled || options?.manual === true) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const sleeper = next(Infinity);
      if (sleeper !== undefined) wake(sleeper);
      if (sleepers.size > 0) schedule();
    });
  };

  return {
    slept,
    now: () => after(start, milliseconds(passed)),
    elapsed: () => milliseconds(passed),
    sleep(duration, signal) {
      slept.push(duration);
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          due: passed + duration,
          wake() {
            signal?.removeEventListener('abort', stop);
            resolve();
          },
        };
        if (signal?.aborted) return stop();
        signal?.addEventListener('abort', stop, { once: true });
        sleepers.add(sleeper);
        schedule();
      });
    },
    async advance(duration) {
      const end = passed + duration;
      await settled();
      for (let sleeper = next(end); sleeper !== undefined; sleeper = next(end)) {
        wake(sleeper);
        await settled();
      }
      passed = Math.max(passed, end);
    },
  };
}

/** Resolves when all promise callbacks that can run have run. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
