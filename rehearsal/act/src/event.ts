import * as v from 'valibot';

/** How a step or a job ended, in act's words. */
export type ActResult = 'success' | 'failure' | 'skipped';

/** One line of act's JSON log, of which a rehearsal reads what it needs. */
export interface ActEvent {
  /** The job of the called workflow, or of the caller. */
  readonly job: string | undefined;
  /** Ids of the steps from the job down; act numbers those that have none. */
  readonly steps: readonly string[];
  readonly stage: string | undefined;
  readonly message: string;
  readonly stepResult: ActResult | undefined;
  readonly jobResult: ActResult | undefined;
}

const result = v.optional(v.picklist(['success', 'failure', 'skipped']));
const line = v.object({
  jobID: v.optional(v.string()),
  stepID: v.optional(v.array(v.string())),
  stage: v.optional(v.string()),
  msg: v.string(),
  stepResult: result,
  jobResult: result,
});

/** Reads a line of `act --json`; undefined when it is none. Source: nektos/act pkg/runner/logger.go, job_executor.go, step.go. */
export function readEvent(text: string): ActEvent | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), line), text);
  if (!parsed.success) return undefined;
  const { jobID, stepID, stage, msg, stepResult, jobResult } = parsed.output;
  return { job: jobID, steps: stepID ?? [], stage, message: msg, stepResult, jobResult };
}
