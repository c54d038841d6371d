import type { Stand } from './progress.ts';

/** What `close` may be told. */
export const outcomes = ['success', 'failure', 'error', 'cancelled'] as const;
/** How a deployment ended, in the words of `job.status` and one more: `error` when nobody can say. */
export type Outcome = (typeof outcomes)[number];

/** What closing a record takes: a status, nothing because it says so already, or a refusal because it would say something untrue. */
export type Closing =
  | { readonly act: 'write'; readonly state: 'success' | 'failure' | 'error' | 'inactive' }
  | { readonly act: 'nothing' }
  | { readonly act: 'refuse'; readonly why: string };

/** What is to be done to close a record that stands so with an outcome. An end is never turned into a success, nor a success into another end. */
export function planClosing(stand: Stand, outcome: Outcome): Closing {
  const good = outcome === 'success';
  switch (stand) {
    case 'running':
      return { act: 'write', state: outcome === 'cancelled' ? 'error' : outcome };
    case 'waiting':
      if (good) return { act: 'refuse', why: 'it is queued and was never begun' };
      // What never began has not failed, and must not count as if it had.
      return { act: 'write', state: outcome === 'cancelled' ? 'inactive' : outcome };
    case 'live':
    case 'superseded':
      return good ? { act: 'nothing' } : { act: 'refuse', why: 'it has succeeded' };
    case 'failed':
    case 'withdrawn':
      return good ? { act: 'refuse', why: 'it has ended without a success' } : { act: 'nothing' };
    default:
      return stand satisfies never;
  }
}
