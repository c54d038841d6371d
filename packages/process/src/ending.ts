import { systemClock, type Duration } from '#time';
import { endGroup } from './group.ts';

/** What ends a process group before it ends by itself. */
export interface Limits {
  readonly signal?: AbortSignal;
  readonly timeout?: Duration;
}

/** Watches for reasons to end a process group early, and ends it once. */
export class Ending {
  timedOut = false;
  aborted = false;
  readonly #group: number;
  readonly #signal: AbortSignal | undefined;
  readonly #timer = new AbortController();
  #ended: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(group: number, { signal, timeout }: Limits) {
    this.#group = group;
    this.#signal = signal;
    signal?.addEventListener('abort', this.#abort, { once: true });
    // It may have been aborted while the program was started; an abort that is over is not told to a listener.
    if (signal?.aborted === true) this.#abort();
    if (timeout !== undefined) void this.#endAfter(timeout);
  }

  async #endAfter(timeout: Duration): Promise<void> {
    try {
      await systemClock.sleep(timeout, this.#timer.signal);
    } catch {
      return;
    }
    this.timedOut = true;
    this.#end();
  }

  readonly #abort = (): void => {
    this.aborted = true;
    this.#end();
  };

  #end(): void {
    this.#ended ??= endGroup(this.#group, 'SIGINT');
  }

  /** Ends the group for an error of ours, which `throwFailure` throws. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#end();
  }

  throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Ends what the program left behind in its group; resolves when all of it is gone. */
  async settle(): Promise<void> {
    this.dispose();
    this.#ended ??= endGroup(this.#group, 'SIGTERM');
    await this.#ended;
  }

  dispose(): void {
    this.#timer.abort();
    this.#signal?.removeEventListener('abort', this.#abort);
  }
}
