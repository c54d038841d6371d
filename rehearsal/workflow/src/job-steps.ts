import type { Instant } from '#time';
import { runInFrame } from './frame-step.ts';
import type { Frame, JobState } from './frame.ts';
import type { StepsJob } from './job-file.ts';
import type { JobTurn } from './job-turn.ts';
import type { StepRecord } from './record.ts';
import type { StepFile } from './step-file.ts';
import { stepName } from './step-name.ts';
import { StepSink } from './step-sink.ts';
import type { StepTurn, Verdict } from './surroundings.ts';
import { findAction } from './uses.ts';

/**
 * Runs the steps of a job: `pre` phases, the steps, then the post phases of what began, the last one first.
 *
 * Source: actions/runner src/Runner.Worker/StepsRunner.cs, JobExtension.cs.
 */
export async function runSteps(turn: JobTurn<StepsJob>, frame: Frame, state: JobState): Promise<readonly StepRecord[]> {
  const records: StepRecord[] = [];
  const perform = async (step: StepTurn) => {
    records.push(await runRecorded(step, turn, frame, state));
  };
  for (const step of turn.job.steps) {
    const condition = await preCondition(step, frame, state);
    if (condition !== undefined) {
      await perform({ step, phase: 'pre', condition, name: `Pre ${stepName(step, frame, state)}` });
    }
  }
  for (const step of turn.job.steps) {
    await perform({ step, phase: 'main', condition: step.condition, name: stepName(step, frame, state) });
  }
  for (const post of [...frame.posts].reverse()) {
    if (state.standing.dead) break;
    if (hasPost(post.step, frame)) await perform({ ...post, phase: 'post' });
  }
  return records;
}

/** Actions of the workspace have no `pre`: they are not there before the job begins. */
async function preCondition(step: StepFile, frame: Frame, state: JobState) {
  if (step.kind !== 'uses' || step.uses.startsWith('./')) return undefined;
  const used = await findAction(step, frame, state);
  return used.kind === 'action' && used.loaded.file.kind === 'javascript' ? used.loaded.file.pre : undefined;
}

/** A composite action has one only when a step inside left one. */
function hasPost(step: StepFile, frame: Frame): boolean {
  const inner = frame.instances.get(step)?.frame;
  return inner === undefined || inner.posts.some((post) => hasPost(post.step, inner));
}

async function runRecorded(
  step: StepTurn,
  turn: JobTurn<StepsJob>,
  frame: Frame,
  state: JobState,
): Promise<StepRecord> {
  const { run } = turn.scope;
  const { clock } = run.options;
  const startedAt = clock.now();
  const sink = new StepSink(state.host, (line) => run.emit({ kind: 'log', job: turn.path, step: step.name, line }));
  if (!state.standing.dead) run.emit({ kind: 'step-started', job: turn.path, step: step.name });
  const verdict = await runInFrame(step, frame, state, sink);
  if (verdict.conclusion === 'failure') state.standing.fail();
  const { outcome, conclusion } = verdict;
  run.emit({ kind: 'step-ended', job: turn.path, step: step.name, outcome, conclusion });
  return record(step, verdict, sink, { startedAt, endedAt: clock.now() });
}

function record(
  step: StepTurn,
  { outcome, conclusion, outputs }: Verdict,
  sink: StepSink,
  times: { readonly startedAt: Instant; readonly endedAt: Instant },
): StepRecord {
  return {
    id: step.step.id,
    name: step.name,
    phase: step.phase,
    outcome,
    conclusion,
    ...times,
    log: sink.log,
    summary: sink.summary,
    annotations: sink.annotations,
    outputs,
  };
}
