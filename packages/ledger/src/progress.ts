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
 * recorded counts only when it ends a record: to believe an end is safe, to believe a success or a new beginning is not.
 */
export function progressOf(statuses: readonly DeploymentStatus[]): Progress {
  const history = statuses
    .toSorted((left, right) => left.id - right.id)
    .filter((each) => madeByActions(each) || ends.has(each.state));
  const ours = history.filter(madeByActions);
  const notes = ours.map((each) => readDescription(each.description));
  return {
    stand: standOf(history),
    liveSince: history.find((each) => each.state === 'success')?.createdAt,
    stage: notes.findLast((each) => each?.['stage'] !== undefined)?.['stage'],
    environmentUrl: ours.findLast((each) => each.environmentUrl !== '')?.environmentUrl ?? '',
    floors: notes.flatMap((each) => (each?.['floor'] === undefined ? [] : [each['floor']])),
  };
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
