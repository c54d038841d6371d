import { isAskedFor, type Actor, type RunAttempt, type WorkflowRun } from '#github';

/** Who started a run. */
export interface Starter extends Actor {
  /** Whether they asked for just that run, or a schedule of the default branch did, which nobody can make start at will. */
  readonly asked: boolean;
}

/** Those who started a run, as far as a run tells: its first attempt and its newest. */
export function startersBy({ event, starters = [] }: WorkflowRun): readonly Starter[] {
  return starters.map(({ login, type }) => ({ login, type, asked: isAsked(event) }));
}

/** Who started an attempt of a run. */
export function starterOf({ event, triggeringActor }: RunAttempt): Starter | undefined {
  return triggeringActor === undefined ? undefined : { ...triggeringActor, asked: isAsked(event) };
}

/** A schedule, and a run that follows another one, are those of the default branch, too (docs.github.com, "Events that trigger workflows"). */
function isAsked(event: string): boolean {
  return isAskedFor(event) || event === 'schedule' || event === 'workflow_run';
}
