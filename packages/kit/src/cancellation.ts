import { seconds, type Clock } from '#time';
import { ActionFailure } from './action-failure.ts';

/**
 * How long main and the cleanups may take after the first signal. The runner sends SIGTERM 7.5 s and SIGKILL 10 s after
 * SIGINT (actions/runner src/Runner.Sdk/ProcessInvoker.cs, _sigintTimeout and _sigtermTimeout).
 */
const cleanupTime = seconds(6);

/** What happens between the first signal and the end of the step. */
export class Cancellation {
  readonly #controller = new AbortController();
  readonly #clock: Clock;
  readonly #warn: (message: string) => void;
  readonly #cleanups = new Set<() => Promise<void>>();
  readonly #running: Promise<void>[] = [];
  #over: Promise<void> | undefined;

  constructor(clock: Clock, warn: (message: string) => void) {
    this.#clock = clock;
    this.#warn = warn;
  }

  /** Aborted with ActionFailure `cancelled` at the first signal. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Registers what must be done before a cancelled step ends; after the first signal it is done at once. */
  onCancel(cleanup: () => Promise<void>): Disposable {
    // Wrapped, so that the same function registered twice runs twice.
    const own = (): Promise<void> => cleanup();
    if (this.signal.aborted) this.#running.push(this.#clean(own));
    else this.#cleanups.add(own);
    return { [Symbol.dispose]: () => void this.#cleanups.delete(own) };
  }

  /** Begins the cancellation; further signals change nothing, so that they cannot cut the cleanup short. */
  begin(signal: string): void {
    if (this.#over !== undefined) return;
    this.#over = this.#clock.sleep(cleanupTime);
    this.#controller.abort(
      new ActionFailure('cancelled', `The step was cancelled or timed out (${signal}) before it decided`),
    );
    for (const cleanup of this.#cleanups) this.#running.push(this.#clean(cleanup));
  }

  /** Resolves when main and all cleanups have settled, or 6 s after the first signal. */
  async finish(main: Promise<unknown>): Promise<void> {
    const all = async (): Promise<void> => {
      await main;
      // Main may register a cleanup while it ends.
      for (let done = -1; done < this.#running.length;) {
        done = this.#running.length;
        await Promise.all(this.#running);
      }
    };
    await Promise.race([all(), this.#over]);
  }

  async #clean(cleanup: () => Promise<void>): Promise<void> {
    try {
      await cleanup();
    } catch (error) {
      this.#warn(`A cleanup failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
