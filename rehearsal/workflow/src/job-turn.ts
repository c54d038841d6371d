import { holds } from './condition.ts';
import { githubContext } from './contexts.ts';
import type { Scope, Status } from './expression.ts';
import type { JobFile } from './job-file.ts';
import type { Json } from './json.ts';
import type { Plan } from './plan.ts';
import type { Annotation, JobRecord, JobResult } from './record.ts';
import type { RunContext } from './run-context.ts';

/** One workflow of a run: the one that the event started, or one that was called. */
export interface WorkflowScope {
  readonly run: RunContext;
  readonly plan: Plan;
  /** Path of the call, empty for the first workflow. */
  readonly path: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** False once a caller hands over secrets by name: then those of environments stay out of reach. */
  readonly environmentSecrets: boolean;
  /** Concurrency groups that the callers hold. */
  readonly held: readonly string[];
  readonly cancellation: AbortSignal;
}

/** What the jobs after a job see of it. */
export interface JobOutcome {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
}

/** One job of a matrix, or the only one. */
export interface JobTurn<Job extends JobFile = JobFile> {
  readonly job: Job;
  readonly scope: WorkflowScope;
  readonly path: string;
  readonly name: string;
  readonly contexts: Readonly<Record<'needs' | 'strategy' | 'matrix', Json>>;
  /** How the jobs before stand; asked again when the run is cancelled. */
  readonly status: () => Status;
  /** Of the workflow, or of the matrix by `fail-fast`. */
  readonly cancellation: AbortSignal;
}

/** What an expression of a job can see outside its steps. */
export function scopeOfTurn(turn: JobTurn, more: Readonly<Record<string, Json>> = {}): Scope {
  const { run } = turn.scope;
  return {
    contexts: {
      github: githubContext(run),
      inputs: turn.scope.inputs,
      vars: run.options.variables ?? {},
      ...turn.contexts,
      ...more,
    },
  };
}

/** What a job's `if` can see: it is evaluated before the matrix. */
export function scopeOfCondition(scope: WorkflowScope, needs: Json, status: Status): Scope {
  const contexts = {
    github: githubContext(scope.run),
    inputs: scope.inputs,
    vars: scope.run.options.variables ?? {},
    needs,
  };
  return { contexts, status };
}

/** Whether the job's `if` still holds now; an error in it is a no. */
export function conditionHolds(turn: JobTurn): boolean {
  try {
    return holds(turn.job.condition, scopeOfCondition(turn.scope, turn.contexts.needs, turn.status()));
  } catch {
    return false;
  }
}

/** The record of a job that ended without running a step. */
function emptyRecord(turn: JobTurn, result: JobResult, annotations: readonly Annotation[] = []): JobRecord {
  return {
    path: turn.path,
    name: turn.name,
    kind: turn.job.kind === 'call' ? 'call' : 'job',
    result,
    environment: undefined,
    permissions: turn.scope.plan.permissions.get(turn.job.key) ?? {},
    outputs: {},
    startedAt: undefined,
    endedAt: turn.scope.run.options.clock.now(),
    steps: [],
    annotations,
  };
}

/** Ends a job that runs no step. */
export function giveUp(turn: JobTurn, result: JobResult, message?: string): JobOutcome {
  const annotations = message === undefined ? [] : [{ level: 'error' as const, message }];
  turn.scope.run.finish(emptyRecord(turn, result, annotations));
  return { result, outputs: {} };
}
