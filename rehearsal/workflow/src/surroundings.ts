import { milliseconds, type Duration } from '#time';
import type { StepOptions, StepRecord } from '#rehearsal/runner';
import type { Condition } from './condition.ts';
import { scopeOf, type Frame, type JobState, type Phase } from './frame.ts';
import type { Scope } from './expression.ts';
import { isObject, type Json } from './json.ts';
import type { StepFile } from './step-file.ts';
import type { StepSink } from './step-sink.ts';

/** How one phase of a step ended, before `continue-on-error`. */
export interface PhaseEnd {
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
}

/** How a step ended for the steps after it. */
export interface Verdict {
  readonly outcome: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** Its `if` could not be evaluated: a composite action then stops. */
  readonly conditionFailed: boolean;
}

/** One phase of a step in a frame. */
export interface StepTurn {
  readonly step: StepFile;
  readonly phase: Phase;
  readonly condition: Condition;
  readonly name: string;
}

/** What surrounds a phase of a step while it runs. */
export interface Surroundings {
  readonly turn: StepTurn;
  readonly frame: Frame;
  readonly state: JobState;
  readonly sink: StepSink;
  /** The `env` context with the step's own. */
  readonly env: Readonly<Record<string, string>>;
  /** What the step adds to the `github` context. */
  readonly github: Readonly<Record<string, Json>>;
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal;
  /** On the clock's monotonic scale. */
  readonly deadline: Duration | undefined;
  /** Runs a step inside a composite action. */
  readonly runNested: (turn: StepTurn, frame: Frame) => Promise<Verdict>;
}

/** What an expression in this phase of the step can see. */
export function scopeAround(around: Surroundings): Scope {
  return scopeOf(around.frame, around.state, around.env, around.turn.phase);
}

/** The environment's sources of a process of the step. */
export function sourcesAround(around: Surroundings) {
  return {
    env: around.env,
    github: githubAround(around),
    services: around.state.services,
    path: around.state.path,
  };
}

/** The `github` context of this phase of the step. */
export function githubAround(around: Surroundings): Readonly<Record<string, Json>> {
  const github = around.frame.contexts['github'] ?? null;
  return isObject(github) ? { ...github, ...around.github } : around.github;
}

/** How the step's process is to be run. */
export function processOptions(around: Surroundings): StepOptions {
  const { deadline, state, signal, turn } = around;
  return {
    signal,
    allowOutputs: turn.step.id !== undefined,
    name: turn.name,
    ...(deadline === undefined ? {} : { timeout: milliseconds(Math.max(1, deadline - state.clock.elapsed())) }),
  };
}

/** Takes over what a process left: variables and PATH for later steps, annotations and the summary. */
export function absorb(around: Surroundings, record: StepRecord): PhaseEnd {
  const { state, sink } = around;
  for (const [name, value] of Object.entries(record.env)) state.env.set(name, value);
  state.path.push(...record.path);
  sink.annotations.push(...record.annotations.map(({ level, message }) => ({ level, message })));
  if (record.summary !== null && record.summary !== '') sink.summaries.push(record.summary);
  return { outcome: record.outcome, outputs: record.outputs };
}
