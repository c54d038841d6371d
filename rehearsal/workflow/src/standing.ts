import type { Status } from './expression.ts';

/** How a job stands while it runs, and what happens to it from outside. */
export class Standing {
  #result: 'success' | 'failure' | 'cancelled' = 'success';
  #dead = false;
  readonly #cancellation = new AbortController();
  readonly #death = new AbortController();

  /** Aborted when the job is cancelled: a running step then decides by its own `if` whether it goes on. */
  get cancellation(): AbortSignal {
    return this.#cancellation.signal;
  }

  /** Aborted when the runner is gone: nothing runs or is evaluated any more. */
  get death(): AbortSignal {
    return this.#death.signal;
  }

  get dead(): boolean {
    return this.#dead;
  }

  get result(): 'success' | 'failure' | 'cancelled' {
    return this.#result;
  }

  status(): Status {
    return statusOf(this.#result);
  }

  /** A cancelled job stays cancelled. Source: actions/runner src/Sdk/DTWebApi/WebApi/TaskResultUtil.cs `MergeTaskResults`. */
  fail(): void {
    if (this.#result === 'success') this.#result = 'failure';
  }

  /** A failed job that is cancelled is cancelled. Source: actions/runner src/Runner.Worker/StepsRunner.cs. */
  cancel(): void {
    if (this.#cancellation.signal.aborted) return;
    this.#result = 'cancelled';
    this.#cancellation.abort();
  }

  /** The runner is gone. */
  die(result: 'failure' | 'cancelled'): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#result = result;
    this.#death.abort();
  }
}

/** What the status functions answer for a result. */
export function statusOf(result: 'success' | 'failure' | 'cancelled'): Status {
  return { success: result === 'success', failure: result === 'failure', cancelled: result === 'cancelled' };
}
