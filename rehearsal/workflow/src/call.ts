import { githubContext } from './contexts.ts';
import { resolve, resolveText, resolveTexts } from './expression.ts';
import { mapping } from './fields.ts';
import { enterGroup, type Entry } from './group.ts';
import { bindInputs } from './inputs.ts';
import type { CallJob } from './job-file.ts';
import { conditionHolds, giveUp, scopeOfTurn, type JobOutcome, type JobTurn, type WorkflowScope } from './job-turn.ts';
import type { ConcurrencySettings } from './job-settings.ts';
import type { Json } from './json.ts';
import type { Plan } from './plan.ts';
import { worst } from './strategy.ts';

type RunJobs = (scope: WorkflowScope) => Promise<ReadonlyMap<string, JobOutcome>>;

/** Runs a job that calls a reusable workflow. @throws Refusal when what it hands over is wrong. */
export async function runCall(turn: JobTurn<CallJob>, runJobs: RunJobs): Promise<JobOutcome> {
  const { run } = turn.scope;
  const plan = turn.scope.plan.calls.get(turn.job.key);
  if (plan === undefined) return giveUp(turn, 'failure', `${turn.job.uses} was not read.`);
  const startedAt = run.options.clock.now();
  const scope = calledScope(turn, plan);
  const replaced = new AbortController();
  const cancellation = AbortSignal.any([turn.cancellation, replaced.signal]);
  const groups = await enterGroups(turn, scope, () => replaced.abort());
  const refused = groups.find((entry) => entry.state === 'cancelled');
  try {
    if (refused?.state === 'cancelled') return giveUp(turn, 'cancelled', refused.reason);
    run.emit({ kind: 'job-started', job: turn.path });
    const held = [...scope.held, ...groups.map((entry) => entry.group)];
    const outcomes = await runJobs({ ...scope, cancellation, held });
    const result = worst([...outcomes.values()].map((outcome) => outcome.result));
    const outputs = callOutputs(scope, outcomes);
    run.finish({
      path: turn.path,
      name: turn.name,
      kind: 'call',
      result,
      environment: undefined,
      permissions: turn.scope.plan.permissions.get(turn.job.key) ?? {},
      outputs,
      startedAt,
      endedAt: run.options.clock.now(),
      steps: [],
      annotations: [],
    });
    return { result, outputs };
  } finally {
    for (const entry of groups) if (entry.state === 'admitted') entry.leave();
  }
}

function calledScope(turn: JobTurn<CallJob>, plan: Plan): WorkflowScope {
  const { job, scope } = turn;
  const visible = scopeOfTurn(turn);
  const given = evaluated(turn);
  const inputs = bindInputs(plan.workflow.triggers.call?.inputs ?? [], given, {
    by: 'call',
    scope: visible,
    at: job.usesAt,
  });
  const secrets =
    job.secrets === 'inherit'
      ? scope.secrets
      : resolveTexts(job.secrets, scopeOfTurn(turn, { secrets: { ...scope.secrets } }));
  return {
    run: scope.run,
    plan,
    path: turn.path,
    name: turn.name,
    inputs,
    secrets,
    environmentSecrets: scope.environmentSecrets && job.secrets === 'inherit',
    held: scope.held,
    cancellation: turn.cancellation,
  };
}

function evaluated(turn: JobTurn<CallJob>): Readonly<Record<string, Json>> {
  const { inputs } = turn.job;
  if (inputs === undefined) return {};
  const scope = scopeOfTurn(turn);
  return Object.fromEntries(mapping(inputs, 'with').entries.map((entry) => [entry.key, resolve(entry.value, scope)]));
}

/** First the group of the job, then that of the called workflow. */
async function enterGroups(
  turn: JobTurn<CallJob>,
  called: WorkflowScope,
  onReplaced: () => void,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const inner = { ...scopeOfTurn(turn).contexts, inputs: called.inputs };
  const wanted: readonly (readonly [ConcurrencySettings | undefined, Readonly<Record<string, Json>>])[] = [
    [turn.job.concurrency, scopeOfTurn(turn).contexts],
    [called.plan.workflow.concurrency, inner],
  ];
  try {
    for (const [settings, contexts] of wanted) {
      if (settings === undefined || entries.some((entry) => entry.state === 'cancelled')) continue;
      const held = [...turn.scope.held, ...entries.map((entry) => entry.group)];
      const waiting = new AbortController();
      turn.cancellation.addEventListener('abort', () => {
        if (!conditionHolds(turn)) waiting.abort();
      });
      const entrant = {
        run: turn.scope.run,
        job: turn.path,
        scope: { contexts },
        held,
        signal: waiting.signal,
        onReplaced,
      };
      entries.push(await enterGroup(settings, entrant));
    }
    return entries;
  } catch (error) {
    for (const entry of entries) if (entry.state === 'admitted') entry.leave();
    throw error;
  }
}

/** The outputs of a called workflow; empty ones are left out, as on GitHub. */
export function callOutputs(
  scope: WorkflowScope,
  outcomes: ReadonlyMap<string, JobOutcome>,
): Readonly<Record<string, string>> {
  const jobs = Object.fromEntries(
    [...outcomes].map(([key, outcome]) => [key, { result: outcome.result, outputs: outcome.outputs }]),
  );
  const { run } = scope;
  const contexts = { github: githubContext(run), inputs: scope.inputs, vars: run.options.variables ?? {}, jobs };
  const outputs = (scope.plan.workflow.triggers.call?.outputs ?? []).map(
    (output) => [output.name, resolveText(output.value, { contexts })] as const,
  );
  return Object.fromEntries(outputs.filter(([, value]) => value !== ''));
}
