import type { Admitted } from './concurrency.ts';
import { resolveBoolean, resolveText, type Scope } from './expression.ts';
import type { ConcurrencySettings } from './job-settings.ts';
import type { RunContext } from './run-context.ts';
import { Refusal } from './refusal.ts';

/** Who wants to enter a concurrency group. */
export interface Entrant {
  readonly run: RunContext;
  /** Path of the job, empty for the run. */
  readonly job: string;
  readonly scope: Scope;
  /** Groups held further up: waiting for one of them would never end. */
  readonly held: readonly string[];
  readonly signal: AbortSignal;
  readonly onReplaced: () => void;
}

export type Entry = Admitted & { readonly group: string };

/**
 * Enters a concurrency group of the caller's repository, waiting as long as it takes.
 *
 * @throws Refusal for a group that the run itself holds further up: GitHub finds the deadlock and ends the job.
 */
export async function enterGroup(settings: ConcurrencySettings, entrant: Entrant): Promise<Entry> {
  const { run, scope, job } = entrant;
  const group = resolveText(settings.group, scope);
  const name = `${run.repository}:${group}`;
  const cancelInProgress = settings.cancelInProgress !== undefined && resolveBoolean(settings.cancelInProgress, scope);
  const queue = settings.queue === undefined ? 'single' : resolveText(settings.queue, scope);
  if (queue !== 'single' && queue !== 'max')
    throw new Refusal(settings.at, `\`queue\` is single or max, not '${queue}'.`);
  if (queue === 'max' && cancelInProgress) {
    throw new Refusal(settings.at, '`queue: max` and `cancel-in-progress: true` exclude each other.');
  }
  if (entrant.held.some((held) => held.toLowerCase() === name.toLowerCase())) {
    throw new Refusal(settings.at, `A deadlock for concurrency group '${group}': a workflow further up holds it.`);
  }
  const admitted = await run.concurrency.enter({
    group: name,
    cancelInProgress,
    queue,
    onReplaced: entrant.onReplaced,
    onWaiting: () => run.emit({ kind: 'job-waiting', job, for: 'concurrency', detail: group }),
    signal: entrant.signal,
  });
  return { ...admitted, group: name };
}
