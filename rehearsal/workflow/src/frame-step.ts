import { ManifestError, ShellError } from '#rehearsal/runner';
import { milliseconds, type Duration } from '#time';
import { holds } from './condition.ts';
import { resolveBoolean, resolveNumber, resolveTexts, type Scope } from './expression.ts';
import { environmentOf, scopeOf, type Frame, type JobState } from './frame.ts';
import { Refusal } from './refusal.ts';
import { runScript } from './script.ts';
import type { StepSink } from './step-sink.ts';
import type { PhaseEnd, StepTurn, Surroundings, Verdict } from './surroundings.ts';
import { findAction, postCondition, runUses } from './uses.ts';

const skipped: Verdict = { outcome: 'skipped', conclusion: 'skipped', outputs: {}, conditionFailed: false };

/**
 * Runs one phase of a step in its frame, if its condition holds, and enters the result into the `steps` context.
 *
 * When the job is cancelled meanwhile the condition is asked again: only a step for which it no longer holds is stopped.
 * Source: actions/runner src/Runner.Worker/StepsRunner.cs, Handlers/CompositeActionHandler.cs `RunStepsAsync`.
 */
export async function runInFrame(turn: StepTurn, frame: Frame, state: JobState, sink: StepSink): Promise<Verdict> {
  if (state.standing.dead) return skipped;
  const verdict = await judge(turn, frame, state, sink);
  const { id } = turn.step;
  if (turn.phase === 'main' && id !== undefined) {
    const { outputs, outcome, conclusion } = verdict;
    frame.steps[id] = { outputs, outcome, conclusion };
  }
  return verdict;
}

async function judge(turn: StepTurn, frame: Frame, state: JobState, sink: StepSink): Promise<Verdict> {
  const stop = new AbortController();
  let scope: (() => Scope) | undefined;
  const onCancel = () => {
    if (scope === undefined || !stillHolds(turn, scope())) stop.abort();
  };
  state.standing.cancellation.addEventListener('abort', onCancel);
  try {
    const env = stepEnvironment(turn, frame, state);
    scope = () => scopeOf(frame, state, env, turn.phase);
    if (!holds(turn.condition, scope())) return skipped;
    const end = await run(turn, { frame, state, sink, env, signal: stop.signal }, scope);
    return conclude(turn, end, scope, { state, sink });
  } catch (error) {
    if (!isStepFault(error)) throw error;
    sink.annotate('error', error.message);
    return { outcome: 'failure', conclusion: 'failure', outputs: {}, conditionFailed: true };
  } finally {
    state.standing.cancellation.removeEventListener('abort', onCancel);
  }
}

function stepEnvironment(turn: StepTurn, frame: Frame, state: JobState): Record<string, string> {
  const env = environmentOf(frame, state);
  return { ...env, ...resolveTexts(turn.step.env, scopeOf(frame, state, env, turn.phase)) };
}

function stillHolds(turn: StepTurn, scope: Scope): boolean {
  try {
    return holds(turn.condition, scope);
  } catch {
    return false;
  }
}

function isStepFault(error: unknown): error is Error {
  return error instanceof Refusal || error instanceof ManifestError || error instanceof ShellError;
}

type Within = Pick<Surroundings, 'frame' | 'state' | 'sink' | 'env' | 'signal'>;

async function run(turn: StepTurn, within: Within, scope: () => Scope): Promise<PhaseEnd> {
  const { frame, state, sink } = within;
  const around: Surroundings = {
    ...within,
    turn,
    github: {
      action: turn.step.id ?? (turn.step.kind === 'run' ? '__run' : `__${turn.step.uses.replace(/[^\w-]+/g, '_')}`),
    },
    deadline: deadlineOf(turn, frame, state, scope()),
    runNested: (nested, inner) => runInFrame(nested, inner, state, sink),
  };
  try {
    return await runKind(turn, around);
  } catch (error) {
    if (!isStepFault(error)) throw error;
    sink.annotate('error', error.message);
    return { outcome: 'failure', outputs: {} };
  }
}

async function runKind(turn: StepTurn, around: Surroundings): Promise<PhaseEnd> {
  const { step, phase } = turn;
  if (step.kind === 'run') return runScript(step, around);
  const { frame, state } = around;
  const used = await findAction(step, frame, state);
  const condition = postCondition(step, used);
  if (phase !== 'post' && condition !== undefined && !frame.posts.some((post) => post.step === step)) {
    frame.posts.push({ step, name: `Post ${turn.name.replace(/^Pre /, '')}`, condition });
  }
  return runUses(step, used, around);
}

function deadlineOf(turn: StepTurn, frame: Frame, state: JobState, scope: Scope): Duration | undefined {
  const { timeoutMinutes } = turn.step;
  if (timeoutMinutes === undefined) return frame.deadline;
  const limit = resolveNumber(timeoutMinutes, scope) * state.minute;
  const own = milliseconds(state.clock.elapsed() + limit);
  return frame.deadline === undefined || own < frame.deadline ? own : frame.deadline;
}

/** Only a failure can be continued on, in every phase; a step of a dead runner ends as its job. */
function conclude(
  turn: StepTurn,
  end: PhaseEnd,
  scope: () => Scope,
  { state, sink }: { readonly state: JobState; readonly sink: StepSink },
): Verdict {
  const { standing } = state;
  const outcome = standing.dead && standing.result !== 'success' ? standing.result : end.outcome;
  const ended = { outcome, conclusion: outcome, outputs: end.outputs, conditionFailed: false };
  if (standing.dead || outcome !== 'failure') return ended;
  const { continueOnError } = turn.step;
  try {
    const goesOn = continueOnError !== undefined && resolveBoolean(continueOnError, scope());
    return goesOn ? { ...ended, conclusion: 'success' } : ended;
  } catch (error) {
    if (!isStepFault(error)) throw error;
    sink.annotate('error', error.message);
    return ended;
  }
}
