import type { Instant } from '#time';
import type { Finding } from './finding.ts';
import type { Permissions } from './permissions.ts';

/** How a job, step or run ended. */
export type JobResult = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What GitHub shows beside the run; the message is masked. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** A step as it ended; steps inside a composite action are part of their parent's log. */
export interface StepRecord {
  /** As written, or undefined. */
  readonly id: string | undefined;
  readonly name: string;
  readonly phase: 'pre' | 'main' | 'post';
  /** Before `continue-on-error`. */
  readonly outcome: JobResult;
  /** After `continue-on-error`. */
  readonly conclusion: JobResult;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** Masked lines. */
  readonly log: readonly string[];
  /** Markdown, masked; empty when there is none. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** A job as it ended. */
export interface JobRecord {
  /** Keys from the caller down, with the matrix: `production/deploy`, `build (20, linux)`. */
  readonly path: string;
  readonly name: string;
  /** `call` is a job that calls a reusable workflow: it has outputs and a result, and no steps. */
  readonly kind: 'job' | 'call';
  readonly result: JobResult;
  readonly environment: string | undefined;
  readonly permissions: Permissions;
  readonly outputs: Readonly<Record<string, string>>;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant;
  readonly steps: readonly StepRecord[];
  /** What the job itself said: dropped outputs, time outs, rejected approvals. */
  readonly annotations: readonly Annotation[];
}

/** A run as it ended. */
export interface RunRecord {
  /** The evaluated `run-name`, else the workflow's name; its path when it has none or was refused. */
  readonly name: string;
  readonly result: JobResult;
  /** Not empty: the run never started ("startup failure"), and `jobs` is empty. */
  readonly refusals: readonly Finding[];
  /** What the check found and did not stop for. */
  readonly warnings: readonly Finding[];
  /** In the order in which they ended. */
  readonly jobs: readonly JobRecord[];
  /** Outputs of the called workflow when the workflow itself is run with `workflow_call` outputs. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly timeline: readonly TimelineEvent[];
}

/** What happened, told live and kept in the record. */
export type TimelineEvent = { readonly at: Instant } & (
  | { readonly kind: 'run-started' }
  | { readonly kind: 'run-ended'; readonly result: JobResult }
  | {
      readonly kind: 'job-waiting';
      readonly job: string;
      readonly for: 'approval' | 'wait timer' | 'concurrency';
      readonly detail: string;
    }
  | { readonly kind: 'job-started'; readonly job: string }
  | { readonly kind: 'job-ended'; readonly job: string; readonly result: JobResult }
  | { readonly kind: 'step-started'; readonly job: string; readonly step: string }
  | {
      readonly kind: 'step-ended';
      readonly job: string;
      readonly step: string;
      readonly outcome: JobResult;
      readonly conclusion: JobResult;
    }
  | { readonly kind: 'log'; readonly job: string; readonly step: string; readonly line: string }
  | { readonly kind: 'cancel-requested' }
  | { readonly kind: 'runner-killed'; readonly job: string }
);
