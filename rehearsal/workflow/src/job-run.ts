import { jobOutputLimit, jobOutputs } from '#rehearsal/runner';
import { resolveText, resolveTexts, type Scope } from './expression.ts';
import { environmentOf, scopeOf } from './frame.ts';
import type { StepsJob } from './job-file.ts';
import { assembleJob, type JobGrant } from './job-state.ts';
import { runSteps } from './job-steps.ts';
import type { JobTurn } from './job-turn.ts';
import { prepareMachine, type Machine } from './machine.ts';
import type { JobEnvironment } from './protection.ts';
import type { Annotation, JobRecord, JobResult, StepRecord } from './record.ts';
import { Refusal } from './refusal.ts';
import type { Standing } from './standing.ts';
import { Supervision } from './supervision.ts';

type EndDeployment = (result: JobResult, url: string | undefined) => Promise<void>;

interface Work {
  readonly steps: readonly StepRecord[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly url: string | undefined;
}

/** Gives a job its machine, token and secrets, runs it to its end, and returns its record. */
export async function runOnRunner(
  turn: JobTurn<StepsJob>,
  environment: JobEnvironment | undefined,
  standing: Standing,
): Promise<JobRecord> {
  const { run } = turn.scope;
  const { clock } = run.options;
  const startedAt = clock.now();
  const annotations: Annotation[] = [];
  const permissions = turn.scope.plan.permissions.get(turn.job.key) ?? {};
  const endDeployment = await beginDeployment(turn, environment);
  const grant = await grantOf(turn, environment);
  const machine = await prepareMachine(run, Object.values(grant.secrets));
  const work = await workOn(turn, { environment, standing, machine, grant, annotations });
  run.options.hooks.revokeToken?.(grant.token);
  await endDeployment(standing.result, work.url);
  return {
    path: turn.path,
    name: turn.name,
    kind: 'job',
    result: standing.result,
    environment: environment?.name,
    permissions,
    outputs: work.outputs,
    startedAt,
    endedAt: clock.now(),
    steps: work.steps,
    annotations,
  };
}

/** @throws Refusal when GitHub would make a deployment and nobody plays GitHub's part. */
async function beginDeployment(
  turn: JobTurn<StepsJob>,
  environment: JobEnvironment | undefined,
): Promise<EndDeployment> {
  if (environment === undefined || !environment.deployment) return () => Promise.resolve();
  const { run } = turn.scope;
  const { hooks, repository } = run.options;
  if (hooks.deployment === undefined) {
    const at = turn.job.environment?.name.at ?? turn.job.at;
    throw new Refusal(at, 'GitHub makes a deployment for this job, but the rehearsal was given no `deployment` hook.');
  }
  return hooks.deployment({
    environment: environment.name,
    repository: run.repository,
    sha: repository.sha,
    ref: repository.ref,
    job: turn.path,
    run: run.options.run,
  });
}

async function grantOf(turn: JobTurn<StepsJob>, environment: JobEnvironment | undefined): Promise<JobGrant> {
  const { run, plan } = turn.scope;
  const { hooks, variables } = run.options;
  const permissions = plan.permissions.get(turn.job.key) ?? {};
  const request = { repository: run.repository, permissions, run: run.options.run, job: turn.path };
  const token = await hooks.tokenFor(request);
  const own = turn.scope.environmentSecrets ? environment?.settings.secrets : undefined;
  return {
    token,
    secrets: { ...turn.scope.secrets, ...own, GITHUB_TOKEN: token },
    variables: { ...variables, ...environment?.settings.variables },
    services: hooks.servicesFor?.(request) ?? {},
  };
}

interface Given {
  readonly environment: JobEnvironment | undefined;
  readonly standing: Standing;
  readonly machine: Machine;
  readonly grant: JobGrant;
  readonly annotations: Annotation[];
}

async function workOn(turn: JobTurn<StepsJob>, given: Given): Promise<Work> {
  const { environment, standing, machine, grant, annotations } = given;
  const supervision = new Supervision(turn, machine, standing, annotations);
  let steps: readonly StepRecord[] = [];
  try {
    supervision.begin();
    turn.scope.run.emit({ kind: 'job-started', job: turn.path });
    const { frame, state } = assembleJob(turn, machine, grant, standing);
    steps = await runSteps(turn, frame, state);
    if (standing.dead) return { steps, outputs: {}, url: undefined };
    const scope = scopeOf(frame, state, environmentOf(frame, state), 'post');
    const outputs = outputsOf(turn, scope, machine, annotations);
    return { steps, outputs, url: environmentUrl(environment, scope, machine, annotations) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    annotations.push({ level: 'error', message: machine.masks.hide(error.message) });
    standing.fail();
    return { steps, outputs: {}, url: undefined };
  } finally {
    await supervision[Symbol.asyncDispose]();
  }
}

/** Evaluates the outputs of a job. @throws Refusal when GitHub would not take them. */
function outputsOf(
  turn: JobTurn<StepsJob>,
  scope: Scope,
  machine: Machine,
  annotations: Annotation[],
): Readonly<Record<string, string>> {
  const written = turn.job.outputs;
  const { outputs, warnings, tooLarge } = jobOutputs(resolveTexts(written, scope), machine.masks);
  for (const message of warnings) annotations.push({ level: 'warning', message });
  if (!tooLarge) return outputs;
  throw new Refusal(
    written?.at ?? turn.job.at,
    `The outputs of '${turn.job.key}' are larger than the ${jobOutputLimit / 1024} KiB of UTF-16 that GitHub takes; hand large data on as an artifact.`,
  );
}

function environmentUrl(
  environment: JobEnvironment | undefined,
  scope: Scope,
  machine: Machine,
  annotations: Annotation[],
): string | undefined {
  if (environment?.url === undefined) return undefined;
  const url = resolveText(environment.url, scope);
  if (!machine.masks.hides(url)) return url === '' ? undefined : url;
  const message = `Skip setting environment url as environment '${environment.name}' may contain secret.`;
  annotations.push({ level: 'warning', message });
  return undefined;
}
