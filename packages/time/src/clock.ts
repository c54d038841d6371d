import { milliseconds, type Duration } from './duration.ts';
import { instant, type Instant } from './instant.ts';

/** Time as a parameter: what the wall says, what has passed, and waiting. */
export interface Clock {
  /** The time on the wall; may jump when the machine's clock is set. */
  now(): Instant;
  /** Time since an arbitrary origin; never goes back. Differences of it measure, `now` only dates. */
  elapsed(): Duration;
  /** Resolves no earlier than after `duration`; rejects with `signal.reason` as soon as the signal is aborted. */
  sleep(duration: Duration, signal?: AbortSignal): Promise<void>;
}

/** setTimeout fires at once for more than 2^31 - 1 ms (Node documentation, "setTimeout"). */
const longestTimer = 2 ** 31 - 1;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  elapsed: () => milliseconds(performance.now()),
  async sleep(duration, signal) {
    const end = performance.now() + duration;
    // A timer may fire up to a millisecond early, so what is left is asked again.
    do await timer(Math.min(longestTimer, Math.max(0, Math.ceil(end - performance.now()))), signal);
    while (performance.now() < end);
  },
};

function timer(delay: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(handle);
      reject(signal?.reason);
    };
    const handle = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delay);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
