import type { RunOptions } from './options.ts';
import type { RunRecord } from './record.ts';
import { startWorkflow } from './run.ts';

export { checkWorkflow, Validator } from './check.ts';
export type { CheckedFile, CheckProvider } from './check.ts';
export { createConcurrency } from './concurrency.ts';
export type { Concurrency } from './concurrency.ts';
export type { Finding } from './finding.ts';
export type * from './options.ts';
export type { Permissions } from './permissions.ts';
export type * from './record.ts';
export { startWorkflow } from './run.ts';
export type { WorkflowRun } from './run.ts';

/** Runs a workflow to its end. See `startWorkflow` for one that is cancelled or loses its runner on the way. */
export function runWorkflow(options: RunOptions): Promise<RunRecord> {
  return startWorkflow(options).done;
}
