import type { RunRecord, TimelineEvent, WorkflowRun } from '#rehearsal/workflow';

/** Ends a run for good when a signal is aborted: its jobs die, and so does each that would clean up after them. */
export class Ending {
  readonly #signal: AbortSignal | undefined;
  readonly #jobs = new Set<string>();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /** Takes an event of the run; gives whether the run is being ended, and so has nothing to tell any more. */
  take(event: TimelineEvent, run: WorkflowRun): boolean {
    if (event.kind === 'step-started') {
      this.#jobs.add(event.job);
      if (this.#signal?.aborted === true) run.killRunner(event.job);
    }
    return this.#signal?.aborted === true;
  }

  /** The run at its end; rejects with the reason of the signal once nothing of the run is alive. */
  async of(run: WorkflowRun): Promise<RunRecord> {
    const end = (): void => {
      run.cancel();
      for (const job of this.#jobs) run.killRunner(job);
    };
    this.#signal?.addEventListener('abort', end, { once: true });
    if (this.#signal?.aborted === true) end();
    try {
      const record = await run.done;
      this.#signal?.throwIfAborted();
      return record;
    } finally {
      this.#signal?.removeEventListener('abort', end);
    }
  }
}
