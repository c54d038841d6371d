import type { Instant } from '#time';
import { Validator } from './check.ts';
import { callOutputs } from './call.ts';
import { githubContext } from './contexts.ts';
import { resolveText } from './expression.ts';
import { enterGroup } from './group.ts';
import { bindInputs } from './inputs.ts';
import type { WorkflowScope } from './job-turn.ts';
import { Loader } from './load.ts';
import type { Plan } from './plan.ts';
import type { RunOptions } from './options.ts';
import { restrictedPermissions } from './permissions.ts';
import type { JobResult, RunRecord } from './record.ts';
import type { Finding } from './finding.ts';
import { Refusal } from './refusal.ts';
import { RunContext } from './run-context.ts';
import { unpackCommit } from './source-tree.ts';
import { worst } from './strategy.ts';
import { runJobs } from './workflow.ts';

/** A run under way. */
export interface WorkflowRun {
  /** Settles when everything has ended; what a workflow does wrong is in the record, only a defect rejects. */
  readonly done: Promise<RunRecord>;
  /** Cancels as the button on GitHub does; `always()` jobs and steps still run. */
  cancel(): void;
  /**
   * The runner of a job dies: every process of the job is killed at once, no later step and no post step runs, the job fails
   * without outputs; jobs after it go on by their `if`. `job` is the path of a running job; false when none runs there.
   */
  killRunner(job: string): boolean;
}

/** Starts a workflow as if the event had just happened. */
export function startWorkflow(options: RunOptions): WorkflowRun {
  const cancellation = new AbortController();
  let context: RunContext | undefined;
  const begin = async (): Promise<RunRecord> => {
    const tree = await unpackCommit(options.repository, options.directory);
    context = new RunContext(options, tree, cancellation);
    return runToEnd(context);
  };
  return {
    done: begin(),
    cancel: () => {
      if (cancellation.signal.aborted) return;
      context?.emit({ kind: 'cancel-requested' });
      cancellation.abort();
    },
    killRunner: (job) => {
      const live = context?.live.get(job);
      live?.kill();
      return live !== undefined;
    },
  };
}

async function runToEnd(run: RunContext): Promise<RunRecord> {
  const startedAt = run.options.clock.now();
  run.emit({ kind: 'run-started' });
  const { plan, refusals, warnings } = await load(run);
  if (plan === undefined || refusals.length > 0) return finish(run, startedAt, { refusals, warnings });
  try {
    const scope = rootScope(run, plan);
    const ended = await runRoot(scope, plan);
    return finish(run, startedAt, { ...ended, refusals: [], warnings });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return finish(run, startedAt, { refusals: [error.finding()], warnings });
  }
}

async function load(run: RunContext) {
  const { validator, defaultPermissions, workflow } = run.options;
  const used = validator ?? new Validator();
  try {
    const loader = new Loader(run.references, defaultPermissions ?? restrictedPermissions, used);
    const at = { file: workflow, line: 1, column: 1 };
    const plan = await loader.load({ tree: run.tree, path: workflow, granted: undefined, at, depth: 1 });
    const warnings = loader.findings.filter((finding) => finding.severity === 'warning');
    return { plan, refusals: loader.refusals, warnings };
  } finally {
    if (used !== validator) await used[Symbol.asyncDispose]();
  }
}

/** @throws Refusal when the event does not start this workflow, or its inputs do not fit. */
function rootScope(run: RunContext, plan: Plan): WorkflowScope {
  const { options } = run;
  const { triggers, name, path, at } = plan.workflow;
  if (!triggers.events.includes(options.event.name)) {
    throw new Refusal(
      at,
      `The workflow is not started by '${options.event.name}', but by ${triggers.events.join(', ')}.`,
    );
  }
  run.workflowName = name ?? path;
  const declared = options.event.name === 'workflow_call' ? (triggers.call?.inputs ?? []) : triggers.dispatchInputs;
  const contexts = { github: githubContext(run), vars: options.variables ?? {}, inputs: {} };
  const inputs = bindInputs(declared, options.inputs ?? {}, { by: 'dispatch', scope: { contexts }, at });
  run.dispatchInputs = inputs;
  const { runName } = plan.workflow;
  const named = { contexts: { ...contexts, github: githubContext(run), inputs } };
  run.runName = runName === undefined ? run.workflowName : resolveText(runName, named);
  return {
    run,
    plan,
    path: '',
    name: '',
    inputs,
    secrets: options.secrets ?? {},
    environmentSecrets: true,
    held: [],
    cancellation: run.cancellation.signal,
  };
}

interface Ended {
  readonly result?: JobResult;
  readonly outputs?: Readonly<Record<string, string>>;
}

async function runRoot(scope: WorkflowScope, plan: Plan): Promise<Ended> {
  const { run } = scope;
  const { concurrency } = plan.workflow;
  const contexts = { github: githubContext(run), inputs: scope.inputs, vars: run.options.variables ?? {} };
  const entry =
    concurrency === undefined
      ? undefined
      : await enterGroup(concurrency, {
          run,
          job: '',
          scope: { contexts },
          held: [],
          signal: run.cancellation.signal,
          onReplaced: () => run.cancellation.abort(),
        });
  if (entry?.state === 'cancelled') return { result: 'cancelled' };
  try {
    const outcomes = await runJobs({ ...scope, held: entry === undefined ? [] : [entry.group] });
    const all = worst([...outcomes.values()].map((outcome) => outcome.result));
    const result = all !== 'failure' && run.cancellation.signal.aborted ? 'cancelled' : all;
    return { result, outputs: callOutputs(scope, outcomes) };
  } finally {
    entry?.leave();
  }
}

function finish(
  run: RunContext,
  startedAt: Instant,
  ended: Ended & { readonly refusals: readonly Finding[]; readonly warnings: readonly Finding[] },
): RunRecord {
  const result = ended.result ?? 'failure';
  run.emit({ kind: 'run-ended', result });
  return {
    name: run.runName,
    result,
    refusals: ended.refusals,
    warnings: ended.warnings,
    jobs: run.jobs,
    outputs: ended.outputs ?? {},
    startedAt,
    endedAt: run.options.clock.now(),
    timeline: run.timeline,
  };
}
