import { findAgain } from './create.ts';
import { describe } from './description.ts';
import { taskOf } from './genuine.ts';
import { payloadOf, type Intent } from './intent.ts';
import type { Ledger } from './ledger.ts';
import { readRecord } from './own-record.ts';
import { writeStatus } from './write-status.ts';

/** What a run remembers of the record it set out to open. `id` is undefined when it ended before it heard of one. */
export interface Remembered {
  readonly id: number | undefined;
  readonly environment: string;
  readonly intent: Intent;
  readonly sha: string;
  readonly known: readonly number[];
}

/** What became of it. */
export type Abandoned =
  | { readonly kind: 'closed'; readonly id: number }
  | { readonly kind: 'already-ended'; readonly id: number }
  | { readonly kind: 'never-opened' };

/**
 * Closes as `error` what a run left open; what has ended or waits in the queue stays as it is. A record whose id was never heard is looked for by
 * its intent. Throws GitHubFailure.
 */
export async function abandonRecord(ledger: Ledger, remembered: Remembered): Promise<Abandoned> {
  const { environment, intent, sha } = remembered;
  const wanted = { ref: sha, task: taskOf(intent.service), environment, payload: payloadOf(intent) };
  const id = remembered.id ?? (await findAgain(ledger, { wanted, intent, known: new Set(remembered.known) }))?.id;
  if (id === undefined) return { kind: 'never-opened' };
  const { progress } = await readRecord(ledger, id);
  if (progress.stand !== 'running') return { kind: 'already-ended', id };
  await writeStatus(ledger, id, {
    state: 'error',
    description: describe({ stage: progress.stage ?? '', outcome: 'abandoned' }),
  });
  return { kind: 'closed', id };
}
