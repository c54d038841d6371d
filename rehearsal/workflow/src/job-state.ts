import { githubContext, jobContext, serverUrlOf } from './contexts.ts';
import { resolveTexts } from './expression.ts';
import type { CheckoutSource, Frame, JobState } from './frame.ts';
import type { StepsJob } from './job-file.ts';
import type { JobTurn } from './job-turn.ts';
import type { Json } from './json.ts';
import { runnerContext, type Machine } from './machine.ts';
import type { RunContext } from './run-context.ts';
import type { Standing } from './standing.ts';

/** What a job has been given besides its machine. */
export interface JobGrant {
  readonly token: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, string>>;
}

/** The frame of the job's own steps and what they share. @throws Refusal when `env` cannot be evaluated. */
export function assembleJob(
  turn: JobTurn<StepsJob>,
  machine: Machine,
  grant: JobGrant,
  standing: Standing,
): { readonly frame: Frame; readonly state: JobState } {
  const { run, plan } = turn.scope;
  const github = githubContext(run, {
    job: turn.job.key,
    token: grant.token,
    workspace: machine.host.workspace,
    eventPath: machine.eventPath,
  });
  const contexts: Readonly<Record<string, Json>> = {
    github,
    inputs: turn.scope.inputs,
    vars: grant.variables,
    secrets: grant.secrets,
    ...turn.contexts,
  };
  const env = {
    ...run.options.machine,
    ...resolveTexts(plan.workflow.env, { contexts }),
    ...resolveTexts(turn.job.env, { contexts }),
  };
  const state: JobState = {
    host: machine.host,
    standing,
    references: run.references,
    env: new Map(Object.entries(env)),
    path: [],
    services: grant.services,
    job: jobContext(plan, machine.number),
    runner: runnerContext(machine),
    defaults: [turn.job.defaults, plan.workflow.defaults],
    checkout: checkoutSource(run),
    clock: run.runnerClock,
    minute: run.minute,
  };
  return { frame: jobFrame(turn, contexts), state };
}

function jobFrame(turn: JobTurn<StepsJob>, contexts: Readonly<Record<string, Json>>): Frame {
  return {
    kind: 'job',
    source: turn.scope.plan.workflow.source,
    steps: {},
    contexts,
    overrides: {},
    instances: new Map(),
    posts: [],
    status: 'success',
    deadline: undefined,
  };
}

function checkoutSource(run: RunContext): CheckoutSource {
  const { directory, sha, ref } = run.options.repository;
  return { repository: run.repository, directory, sha, ref, serverUrl: serverUrlOf(run) };
}
