import { holds } from './condition.ts';
import { runCall } from './call.ts';
import type { Status } from './expression.ts';
import type { JobFile } from './job-file.ts';
import { runStepsJob } from './job.ts';
import { giveUp, scopeOfCondition, type JobOutcome, type JobTurn, type WorkflowScope } from './job-turn.ts';
import type { Json } from './json.ts';
import { runStrategy } from './strategy.ts';
import { ancestors } from './needs.ts';
import { Refusal } from './refusal.ts';

/** Runs all jobs of one workflow, each as soon as those it needs have ended. */
export async function runJobs(scope: WorkflowScope): Promise<ReadonlyMap<string, JobOutcome>> {
  const { jobs } = scope.plan.workflow;
  const ended = new Map<string, JobOutcome>();
  const started = new Map<string, Promise<void>>();
  const start = (job: JobFile): Promise<void> => {
    const known = started.get(job.key);
    if (known !== undefined) return known;
    const needed = jobs.filter((other) => job.needs.includes(other.key));
    const work = async () => {
      await Promise.all(needed.map(start));
      ended.set(job.key, await runJob(job, scope, ended));
    };
    const running = work();
    started.set(job.key, running);
    return running;
  };
  await Promise.all(jobs.map(start));
  return ended;
}

async function runJob(job: JobFile, scope: WorkflowScope, ended: ReadonlyMap<string, JobOutcome>): Promise<JobOutcome> {
  const needs = Object.fromEntries(job.needs.map((key) => [key, needContext(ended.get(key))]));
  const status = () => standing(job, scope, ended);
  const plain: JobTurn = {
    job,
    scope,
    path: scope.path === '' ? job.key : `${scope.path}/${job.key}`,
    name: scope.name === '' ? job.key : `${scope.name} / ${job.key}`,
    contexts: { needs, strategy: null, matrix: null },
    status,
    cancellation: scope.cancellation,
  };
  try {
    if (!holds(job.condition, scopeOfCondition(scope, needs, status())))
      return giveUp(plain, withheld(job, status, ended));
    return await runStrategy(plain, runOne);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return giveUp(plain, 'failure', error.message);
  }
}

/** A job that only the cancellation of the run holds back is cancelled, any other is skipped. */
function withheld(job: JobFile, status: () => Status, ended: ReadonlyMap<string, JobOutcome>): 'cancelled' | 'skipped' {
  const ready = job.needs.every((key) => ended.get(key)?.result === 'success');
  return status().cancelled && ready ? 'cancelled' : 'skipped';
}

function needContext(outcome: JobOutcome | undefined): Json {
  return outcome === undefined ? null : { result: outcome.result, outputs: outcome.outputs };
}

/**
 * Every job before counts, not only those that are named: one that was skipped or failed two steps up counts too.
 *
 * Source: docs.github.com "Evaluate expressions in workflows and actions", status check functions.
 */
function standing(job: JobFile, scope: WorkflowScope, ended: ReadonlyMap<string, JobOutcome>): Status {
  const results = ancestors(job, scope.plan.workflow.jobs).map((key) => ended.get(key)?.result);
  const cancelled = scope.cancellation.aborted;
  return {
    success: !cancelled && results.every((result) => result === 'success'),
    failure: results.includes('failure'),
    cancelled,
  };
}

function runOne(turn: JobTurn): Promise<JobOutcome> {
  const { job } = turn;
  return job.kind === 'call' ? runCall({ ...turn, job }, runJobs) : runStepsJob({ ...turn, job });
}
