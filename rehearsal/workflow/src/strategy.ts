import { resolve, resolveBoolean, resolveNumber, resolveText, type Status } from './expression.ts';
import { giveUp, scopeOfTurn, type JobOutcome, type JobTurn } from './job-turn.ts';
import { describeCombination, expandMatrix, type Combination } from './matrix.ts';
import type { JobResult } from './record.ts';
import { Refusal } from './refusal.ts';

type RunOne = (turn: JobTurn) => Promise<JobOutcome>;

/** Runs a job once, or once for each combination of its matrix. @throws Refusal when the strategy is wrong. */
export async function runStrategy(plain: JobTurn, runOne: RunOne): Promise<JobOutcome> {
  const { strategy } = plain.job;
  if (strategy?.matrix === undefined) return runOne(named(withStrategy(plain, single), undefined));
  const scope = scopeOfTurn(plain);
  const combinations = expandMatrix(resolve(strategy.matrix, scope), strategy.matrix.at);
  const failFast = strategy.failFast === undefined || resolveBoolean(strategy.failFast, scope);
  const maxParallel =
    strategy.maxParallel === undefined ? combinations.length : resolveNumber(strategy.maxParallel, scope);
  const stop = new AbortController();
  const outcomes: JobOutcome[] = [];
  const legs = combinations.map((combination, index) => async () => {
    const settings = { failFast, maxParallel, index, total: combinations.length };
    const outcome = await runLeg(leg(plain, combination, settings, stop.signal), stop.signal, runOne);
    if (outcome.result === 'failure' && failFast) stop.abort();
    outcomes.push(outcome);
  });
  await inParallel(legs, Math.max(1, maxParallel));
  return { result: worst(outcomes.map((outcome) => outcome.result)), outputs: mergeOutputs(outcomes) };
}

interface LegSettings {
  readonly failFast: boolean;
  readonly maxParallel: number;
  readonly index: number;
  readonly total: number;
}

/** A job without a matrix has the strategy of a matrix of one. */
const single: LegSettings = { failFast: true, maxParallel: 1, index: 0, total: 1 };

function withStrategy(plain: JobTurn, settings: LegSettings): JobTurn {
  const strategy = {
    'fail-fast': settings.failFast,
    'job-index': settings.index,
    'job-total': settings.total,
    'max-parallel': settings.maxParallel,
  };
  return { ...plain, contexts: { ...plain.contexts, strategy } };
}

function leg(plain: JobTurn, combination: Combination, settings: LegSettings, stop: AbortSignal): JobTurn {
  const turn = withStrategy(plain, settings);
  const cancellation = AbortSignal.any([plain.cancellation, stop]);
  const status = (): Status => {
    const before = plain.status();
    return { ...before, success: before.success && !cancellation.aborted, cancelled: cancellation.aborted };
  };
  return named({ ...turn, contexts: { ...turn.contexts, matrix: combination }, cancellation, status }, combination);
}

async function runLeg(turn: JobTurn, stop: AbortSignal, runOne: RunOne): Promise<JobOutcome> {
  if (stop.aborted) return giveUp(turn, 'cancelled');
  try {
    return await runOne(turn);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return giveUp(turn, 'failure', error.message);
  }
}

function named(turn: JobTurn, combination: Combination | undefined): JobTurn {
  const suffix = combination === undefined ? '' : ` (${describeCombination(combination)})`;
  const prefix = turn.scope.name === '' ? '' : `${turn.scope.name} / `;
  const own = turn.job.name === undefined ? '' : resolveText(turn.job.name, scopeOfTurn(turn));
  return { ...turn, path: `${turn.path}${suffix}`, name: own === '' ? `${turn.name}${suffix}` : `${prefix}${own}` };
}

async function inParallel(works: readonly (() => Promise<void>)[], limit: number): Promise<void> {
  const waiting = [...works];
  const lane = async () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) await work();
  };
  await Promise.all(Array.from({ length: Math.min(limit, works.length) }, lane));
}

/** A failure outweighs a cancellation, which outweighs a success; all skipped is skipped. */
export function worst(results: readonly JobResult[]): JobResult {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success';
}

/** Of a matrix the last job to end that gives an output a value wins. */
function mergeOutputs(outcomes: readonly JobOutcome[]): Readonly<Record<string, string>> {
  const merged: Record<string, string> = {};
  for (const { outputs } of outcomes) Object.assign(merged, outputs);
  return merged;
}
