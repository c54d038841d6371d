import type { Duration } from '#time';

interface Sleeper {
  readonly due: number;
  wake(): void;
}

/** Those who sleep on a fake clock, and the time that has passed on it, in milliseconds. */
export class Sleepers {
  passed = 0;
  readonly #asleep = new Set<Sleeper>();
  #scheduled = false;

  /** Resolves when it is woken; rejects with the reason of `signal`. */
  add(duration: Duration, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.#asleep.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        due: this.passed + duration,
        wake() {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
      };
      if (signal?.aborted) return stop();
      signal?.addEventListener('abort', stop, { once: true });
      this.#asleep.add(sleeper);
    });
  }

  /** Moves time to the end of the next sleep that ends by `until`, and wakes who slept; false when there is none. */
  wakeNext(until: number): boolean {
    const [sleeper] = [...this.#asleep].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
    if (sleeper === undefined) return false;
    this.passed = Math.max(this.passed, sleeper.due);
    this.#asleep.delete(sleeper);
    sleeper.wake();
    return true;
  }

  /** Wakes one sleeper per turn of the event loop: who wakes may fall asleep again, and earlier than the next in line. */
  wakeInTurn(): void {
    if (this.#scheduled || this.#asleep.size === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.wakeNext(Infinity);
      this.wakeInTurn();
    });
  }
}
