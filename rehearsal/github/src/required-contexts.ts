import type { Repository } from './model.ts';

export interface UnmetContext {
  readonly context: string;
  readonly state: 'pending' | 'failure';
}

/**
 * The contexts that keep a commit from being deployed. Without a list it is "all unique contexts" of the commit, commit statuses and check
 * runs alike, among them the running job's own check run: a deployment created inside a job needs an explicit list.
 */
export function unmetContexts(
  repository: Repository,
  sha: string,
  required: readonly string[] | undefined,
): (UnmetContext & { [more: string]: string })[] {
  const states = contextStates(repository, sha);
  return [...(required ?? states.keys())].flatMap((context) => {
    const state = states.get(context) ?? 'pending';
    return state === 'success' ? [] : [{ context, state }];
  });
}

/** The latest of each context counts. */
function contextStates(repository: Repository, sha: string): Map<string, 'pending' | 'failure' | 'success'> {
  const states = new Map<string, 'pending' | 'failure' | 'success'>();
  for (const status of repository.commitStatuses.all()) {
    if (status.sha === sha) states.set(status.context, status.state === 'error' ? 'failure' : status.state);
  }
  for (const run of repository.checkRuns.all()) {
    if (run.headSha !== sha) continue;
    const passed = run.conclusion === 'success' || run.conclusion === 'neutral' || run.conclusion === 'skipped';
    states.set(run.name, run.conclusion === null ? 'pending' : passed ? 'success' : 'failure');
  }
  return states;
}
