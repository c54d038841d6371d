import { ActionFailure } from './action-failure.ts';
import type { Contract } from './contract.ts';
import type { Ending } from './ending.ts';
import type { StepWorld } from './step-world.ts';

/** Turns everything that can end the process into one ending. */
export class ProcessGuard<C extends Contract> {
  readonly #world: StepWorld<C>;
  readonly #finish: (ending: Ending<C>) => number;
  readonly #stopped = Promise.withResolvers<Ending<C>>();
  #leaving = false;

  constructor(world: StepWorld<C>, finish: (ending: Ending<C>) => number) {
    this.#world = world;
    this.#finish = finish;
    const stop = (error: unknown): void => this.#stopped.resolve({ kind: 'defect', error });
    process.on('uncaughtException', stop);
    process.on('unhandledRejection', stop);
    process.on('beforeExit', () => stop(new Error('nothing is left to do, but main has not ended')));
    process.on('exit', () => this.#atExit());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#cancel(signal));
  }

  /** How the step ends: with its work, with a defect elsewhere, or cancelled. */
  async end(work: Promise<Ending<C> | undefined>): Promise<Ending<C> | undefined> {
    const { cancellation, log } = this.#world;
    const cancelled = new Promise<void>((resolve) => {
      cancellation.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const ending = await Promise.race([work, this.#stopped.promise, cancelled]);
    if (!cancellation.signal.aborted) return ending ?? undefined;
    await cancellation.finish(work);
    const reason: unknown = cancellation.signal.reason;
    const last = await Promise.race([work, Promise.resolve()]);
    if (last?.kind === 'failure' && last.error !== reason) log.info(`Main ended with ${last.reason}: ${last.message}`);
    return { kind: 'cancelled', message: reason instanceof ActionFailure ? reason.message : String(reason) };
  }

  /** Ends the process; sockets and timers that are still open do not hold it. */
  leave(exitCode: number): void {
    this.#leaving = true;
    process.exit(exitCode);
  }

  #cancel(signal: string): void {
    if (!this.#world.cancellation.signal.aborted) this.#world.log.info(`Got ${signal}: ending within 6 s`);
    this.#world.cancellation.begin(signal);
  }

  /** Something called process.exit behind our back. */
  #atExit(): void {
    if (this.#leaving) return;
    this.#leaving = true;
    const error = new Error('something ended the process before the action came to its end');
    process.exitCode = Math.max(1, this.#finish({ kind: 'defect', error }));
  }
}
