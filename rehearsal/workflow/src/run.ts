import type { RunOptions } from './options.ts';
import type { RunRecord } from './record.ts';

/** A run under way. */
export interface WorkflowRun {
  /** Settles when everything has ended; never rejects for what a workflow does wrong. */
  readonly done: Promise<RunRecord>;
  /** Cancels as the button on GitHub does; `always()` jobs and steps still run. */
  cancel(): void;
  /**
   * The runner of a job dies: every process of the job is killed at once, no later step and no post step runs, the job fails
   * without outputs; jobs after it go on by their `if`. `job` is the path of a running job; false when none runs there.
   */
  killRunner(job: string): boolean;
}

export function startWorkflow(options: RunOptions): WorkflowRun {
  throw new Error(`not here yet: ${options.workflow}`);
}
