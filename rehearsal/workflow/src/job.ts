import { resolve, resolveBoolean } from './expression.ts';
import { enterGroup } from './group.ts';
import type { StepsJob } from './job-file.ts';
import { conditionHolds, giveUp, scopeOfTurn, type JobOutcome, type JobTurn } from './job-turn.ts';
import { runOnRunner } from './job-run.ts';
import { environmentOfJob, passProtection } from './protection.ts';
import { Refusal } from './refusal.ts';
import { Standing } from './standing.ts';
import { isObject } from './json.ts';

/**
 * Runs a job with steps, from its concurrency group and its environment's protection to its outputs.
 *
 * When the run is cancelled the job's `if` is asked again; a job for which it still holds goes on.
 * Source: docs.github.com "Workflow cancellation".
 */
export async function runStepsJob(turn: JobTurn<StepsJob>): Promise<JobOutcome> {
  const standing = new Standing();
  const onCancel = () => {
    if (!conditionHolds(turn)) standing.cancel();
  };
  turn.cancellation.addEventListener('abort', onCancel);
  if (turn.cancellation.aborted) onCancel();
  try {
    refuseOtherMachines(turn);
    return await runInGroup(turn, standing);
  } finally {
    turn.cancellation.removeEventListener('abort', onCancel);
  }
}

async function runInGroup(turn: JobTurn<StepsJob>, standing: Standing): Promise<JobOutcome> {
  const { concurrency } = turn.job;
  if (concurrency === undefined) return runProtected(turn, standing);
  const entry = await enterGroup(concurrency, {
    run: turn.scope.run,
    job: turn.path,
    scope: scopeOfTurn(turn),
    held: turn.scope.held,
    signal: standing.cancellation,
    onReplaced: () => standing.cancel(),
  });
  if (entry.state === 'cancelled') return giveUp(turn, 'cancelled', entry.reason);
  try {
    return await runProtected(turn, standing);
  } finally {
    entry.leave();
  }
}

async function runProtected(turn: JobTurn<StepsJob>, standing: Standing): Promise<JobOutcome> {
  const environment = environmentOfJob(turn);
  const refusal = environment === undefined ? undefined : await passProtection(turn, environment, standing);
  if (standing.result === 'cancelled') return giveUp(turn, 'cancelled');
  if (refusal !== undefined) return giveUp(turn, 'failure', refusal);
  const record = await runOnRunner(turn, environment, standing);
  turn.scope.run.finish(record);
  const goesOn = record.result === 'failure' && continues(turn);
  return { result: goesOn ? 'success' : record.result, outputs: record.outputs };
}

/** A job with `continue-on-error` counts as a success for the jobs after it and for the run. */
function continues(turn: JobTurn<StepsJob>): boolean {
  const { continueOnError } = turn.job;
  return continueOnError !== undefined && resolveBoolean(continueOnError, scopeOfTurn(turn));
}

/** The rehearsal is a Linux machine and says so: a job for another system would prove nothing. */
function refuseOtherMachines(turn: JobTurn<StepsJob>): void {
  const { runsOn } = turn.job;
  const wanted = resolve(runsOn, scopeOfTurn(turn));
  const labels = isObject(wanted) ? wanted['labels'] : wanted;
  const other = [labels].flat().find(isForeign);
  if (other === undefined) return;
  throw new Refusal(runsOn.at, `The rehearsal runs jobs on Linux only, not on '${other}'.`);
}

function isForeign(label: unknown): label is string {
  return typeof label === 'string' && /^(windows|macos)/i.test(label);
}
