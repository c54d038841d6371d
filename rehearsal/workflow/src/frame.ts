import type { StepHost } from '#rehearsal/runner';
import type { Condition } from './condition.ts';
import type { Scope, Status } from './expression.ts';
import type { Json } from './json.ts';
import type { Defaults } from './job-settings.ts';
import type { SourceTree } from './options.ts';
import type { References } from './references.ts';
import { statusOf, type Standing } from './standing.ts';
import type { StepFile } from './step-file.ts';
import type { Clock, Duration } from '#time';

/** The phases of a step. */
export type Phase = 'pre' | 'main' | 'post';

/** What all steps of one job share. */
export interface JobState {
  readonly host: Omit<StepHost, 'log'>;
  readonly standing: Standing;
  readonly references: References;
  /** Evaluated `env` of workflow and job, and what steps have added by GITHUB_ENV. */
  readonly env: Map<string, string>;
  /** Directories added by GITHUB_PATH, oldest first. */
  readonly path: string[];
  /** `ACTIONS_*` of the job. */
  readonly services: Readonly<Record<string, string>>;
  /** The `job` context without `status`. */
  readonly job: Readonly<Record<string, Json>>;
  readonly runner: Readonly<Record<string, Json>>;
  readonly defaults: readonly Defaults[];
  readonly checkout: CheckoutSource;
  readonly clock: Clock;
  /** What one minute of `timeout-minutes` lasts. */
  readonly minute: Duration;
}

/** Where `actions/checkout` takes the caller's commit from. */
export interface CheckoutSource {
  readonly repository: string;
  readonly directory: string;
  readonly sha: string;
  readonly ref: string;
  readonly serverUrl: string;
}

/** A list of steps that sees the same `steps` context: those of a job, or of one composite action. */
export interface Frame {
  readonly kind: 'job' | 'composite';
  /** Where `$/` leads; undefined in an action of the workspace. */
  readonly source: SourceTree | undefined;
  readonly steps: Record<string, Json>;
  /** Contexts of the frame besides `env`, `job`, `runner` and `steps`. */
  readonly contexts: Readonly<Record<string, Json>>;
  /** `env` of the steps around a composite action; it wins over the job's. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly instances: Map<StepFile, Instance>;
  /** Post phases in the order in which their steps began. */
  readonly posts: Post[];
  /** Of a composite action: how its own steps stand. */
  status: 'success' | 'failure' | 'cancelled';
  /** On the clock's monotonic scale: when the step around must have ended. */
  deadline: Duration | undefined;
}

/** One use of an action: what its phases share. */
export interface Instance {
  state: Readonly<Record<string, string>>;
  /** Of a composite action, once its steps have begun. */
  frame?: Frame;
}

/** A post phase that waits for the end of its frame. */
export interface Post {
  readonly step: StepFile;
  readonly name: string;
  readonly condition: Condition;
}

/** What an expression in a step can see. */
export function scopeOf(frame: Frame, state: JobState, env: Readonly<Record<string, string>>, phase: Phase): Scope {
  return {
    contexts: {
      ...frame.contexts,
      env,
      job: { ...state.job, status: state.standing.result },
      runner: state.runner,
      steps: frame.steps,
    },
    status: statusIn(frame, state, phase),
    workspace: state.host.workspace,
  };
}

/**
 * In the main phase of a composite action its own status counts, everywhere else the job's; `cancelled()` is the job's.
 * Source: actions/runner src/Runner.Worker/Expressions/SuccessFunction.cs, FailureFunction.cs, CancelledFunction.cs.
 */
function statusIn(frame: Frame, state: JobState, phase: Phase): Status {
  const job = state.standing.status();
  if (frame.kind === 'job' || phase !== 'main') return job;
  return { ...statusOf(job.cancelled ? 'cancelled' : frame.status), cancelled: job.cancelled };
}

/** The `env` context before the step's own: the job's, then that of the steps around. */
export function environmentOf(frame: Frame, state: JobState): Record<string, string> {
  return { ...Object.fromEntries(state.env), ...frame.overrides };
}

/** Use of a step in a frame; made at its first phase. */
export function instanceOf(frame: Frame, step: StepFile): Instance {
  const known = frame.instances.get(step);
  if (known !== undefined) return known;
  const instance: Instance = { state: {} };
  frame.instances.set(step, instance);
  return instance;
}
