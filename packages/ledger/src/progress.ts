import type { DeploymentState, DeploymentStatus } from '#github';
import type { Instant } from '#time';
import { madeByActions } from './actor.ts';
import { readDescription } from './description.ts';

/**
 * How far a record has come. `waiting`: queued and never begun; `running`: begun, or not yet said; `live`: succeeded and not superseded;
 * `superseded`: succeeded, then made inactive by a later one; `failed`: ended without a success, or taken back after one; `withdrawn`: made
 * inactive without ever succeeding.
 */
export type Stand = 'waiting' | 'running' | 'live' | 'superseded' | 'failed' | 'withdrawn';

/** What the statuses of a record tell. */
export interface Progress {
  readonly stand: Stand;
  /** The first success that GitHub Actions itself recorded: since then it is, or was, live. */
  readonly liveSince: Instant | undefined;
  /** The stage that was named last. */
  readonly stage: string | undefined;
  /** The last environment URL. */
  readonly environmentUrl: string;
  /** Every schema floor that was written, oldest first. */
  readonly floors: readonly string[];
}

const ends: ReadonlySet<DeploymentState> = new Set<DeploymentState>(['failure', 'error', 'inactive']);

/**
 * Reads the whole history of statuses, in any order: the latest status of an old good record is `inactive`. What others than GitHub Actions
 * recorded counts only when it ends a record: to believe an end is safe, to believe a success or a new beginning is not. For the same reason
 * nothing but another end counts after a failure, or after an end without a success. A floor counts wherever it stands.
 */
export function progressOf(statuses: readonly DeploymentStatus[]): Progress {
  const told = statuses
    .toSorted((left, right) => left.id - right.id)
    .filter((each) => madeByActions(each) || ends.has(each.state));
  const history = untilTheEnd(told);
  const ours = history.filter(madeByActions);
  const stages = ours.map((each) => readDescription(each.description)?.['stage']);
  return {
    stand: standOf(history),
    liveSince: history.find((each) => each.state === 'success')?.createdAt,
    stage: stages.findLast((each) => each !== undefined),
    environmentUrl: ours.findLast((each) => each.environmentUrl !== '')?.environmentUrl ?? '',
    floors: told.filter(madeByActions).flatMap((each) => readDescription(each.description)?.['floor'] ?? []),
  };
}

/** A history up to its end, with what says so once more; no status brings back what has failed. */
function untilTheEnd(history: readonly DeploymentStatus[]): readonly DeploymentStatus[] {
  const success = history.findIndex(({ state }) => state === 'success');
  const over = history.findIndex(
    ({ state }, at) =>
      state === 'failure' || state === 'error' || (state === 'inactive' && (success === -1 || at < success)),
  );
  return over === -1 ? history : history.filter(({ state }, at) => at <= over || ends.has(state));
}

function standOf(history: readonly DeploymentStatus[]): Stand {
  const succeeded = history.some((each) => each.state === 'success');
  const last = history.at(-1)?.state;
  switch (last) {
    case 'success':
      return 'live';
    case 'inactive':
      return takenBack(history) ? 'failed' : succeeded ? 'superseded' : 'withdrawn';
    case 'error':
    case 'failure':
      return 'failed';
    case 'queued':
      return succeeded || history.some((each) => each.state === 'in_progress') ? 'running' : 'waiting';
    case 'in_progress':
    case 'pending':
    case undefined:
      return 'running';
    default:
      return last satisfies never;
  }
}

/** Whether it failed for good before it was made inactive. */
function takenBack(history: readonly DeploymentStatus[]): boolean {
  const ended = history.findLast(
    (each) => each.state === 'success' || each.state === 'failure' || each.state === 'error',
  );
  return ended !== undefined && ended.state !== 'success';
}
