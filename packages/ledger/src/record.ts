import type { Deployment } from '#github';
import type { Intent } from './intent.ts';
import type { Doubt } from './genuine.ts';
import type { Progress } from './progress.ts';

/** One genuine deployment of the ledger, with what its statuses tell. */
export interface LedgerRecord {
  readonly deployment: Deployment;
  readonly intent: Intent;
  readonly progress: Progress;
}

/** A deployment that stands where a record would, and does not count. */
export interface DoubtfulRecord {
  readonly deployment: Deployment;
  readonly doubt: Doubt;
}

/** The commit that a record's image was built from. */
export function revisionOf({ deployment, intent }: LedgerRecord): string {
  return intent.revision ?? deployment.sha;
}
