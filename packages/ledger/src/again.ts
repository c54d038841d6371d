import type { Deployment } from '#github';
import type { Intent } from './intent.ts';
import { readClaim } from './genuine.ts';
import type { LedgerRecord } from './record.ts';
import { sameEnvironment } from './spelling.ts';

/**
 * Whether a deployment is the record of this very intent: the same service, image and attempt of the same run, and both a rollback or neither.
 * A run may deploy an image and, when that fails, return to another: these are two records. A new attempt opens a new one.
 */
export function isSameIntent(deployment: Deployment, environment: string, intent: Intent): boolean {
  const claim = readClaim(deployment);
  if (!claim.genuine || !sameEnvironment(deployment.environment, environment)) return false;
  const theirs = claim.intent;
  return (
    theirs.run.id === intent.run.id &&
    theirs.run.attempt === intent.run.attempt &&
    theirs.service === intent.service &&
    theirs.image === intent.image &&
    (theirs.kind === 'rollback') === (intent.kind === 'rollback')
  );
}

/** The record of this very intent that is open and so is used again, the oldest when there are several. */
export function selectReusable(
  records: readonly LedgerRecord[],
  environment: string,
  intent: Intent,
): LedgerRecord | undefined {
  return records
    .filter(({ progress }) => progress.stand === 'running' || progress.stand === 'waiting')
    .filter(({ deployment }) => isSameIntent(deployment, environment, intent))
    .toSorted((left, right) => left.deployment.id - right.deployment.id)
    .at(0);
}
