import { resolveBoolean, resolveText } from './expression.ts';
import type { StepsJob } from './job-file.ts';
import { scopeOfTurn, type JobTurn } from './job-turn.ts';
import type { Node } from './node.ts';
import type { EnvironmentSettings } from './options.ts';
import type { Standing } from './standing.ts';

/** The environment a job names. */
export interface JobEnvironment {
  readonly name: string;
  readonly settings: EnvironmentSettings;
  readonly url: Node | undefined;
  /** Whether GitHub makes a deployment by itself. */
  readonly deployment: boolean;
}

/** Evaluates `environment`; an empty name is none. A name nobody has set up is an environment without protection. */
export function environmentOfJob(turn: JobTurn<StepsJob>): JobEnvironment | undefined {
  const reference = turn.job.environment;
  if (reference === undefined) return undefined;
  const scope = scopeOfTurn(turn);
  const name = resolveText(reference.name, scope);
  if (name === '') return undefined;
  const known = Object.entries(turn.scope.run.options.environments ?? {});
  const settings = known.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1] ?? {};
  const deployment = reference.deployment === undefined || resolveBoolean(reference.deployment, scope);
  return { name, settings, url: reference.url, deployment };
}

/**
 * Waits for the environment's approval and its wait timer, side by side; each job of a protected environment asks anew.
 *
 * Returns undefined when the job may begin, else why not; a job that is cancelled while it waits ends as cancelled.
 */
export async function passProtection(
  turn: JobTurn<StepsJob>,
  environment: JobEnvironment,
  standing: Standing,
): Promise<string | undefined> {
  const { cancellation } = standing;
  const cancelled = new Promise<undefined>((resolve) => {
    cancellation.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const [refusal] = await Promise.all([
    Promise.race([askApproval(turn, environment), cancelled]),
    Promise.race([waitTimer(turn, environment, cancellation), cancelled]),
  ]);
  return refusal;
}

async function askApproval(turn: JobTurn<StepsJob>, environment: JobEnvironment): Promise<string | undefined> {
  const { run } = turn.scope;
  const { hooks } = run.options;
  const reviewers = environment.settings.reviewers ?? [];
  if (reviewers.length === 0) return undefined;
  run.emit({ kind: 'job-waiting', job: turn.path, for: 'approval', detail: environment.name });
  if (hooks.approve === undefined) {
    return `The environment '${environment.name}' needs an approval, and nobody is there to give it.`;
  }
  const answer = await hooks.approve({
    environment: environment.name,
    job: turn.path,
    reviewers,
    run: run.options.run,
  });
  if (answer.state === 'approved') return undefined;
  return `${answer.by} rejected the deployment to '${environment.name}'${answer.comment === undefined ? '.' : `: ${answer.comment}`}`;
}

async function waitTimer(turn: JobTurn<StepsJob>, environment: JobEnvironment, signal: AbortSignal): Promise<void> {
  const { waitTimer: wait } = environment.settings;
  if (wait === undefined || wait <= 0) return;
  const { run } = turn.scope;
  run.emit({ kind: 'job-waiting', job: turn.path, for: 'wait timer', detail: environment.name });
  try {
    await run.options.clock.sleep(wait, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
