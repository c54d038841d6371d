import { readClaim, taskOf } from './genuine.ts';
import { readEvidence, type Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerRecord } from './record.ts';

/**
 * The newest record by which an image was live in a place, now or ever, read as far back as it takes; undefined when the ledger knows none. Whether
 * one counts is only asked of those that name the image. Throws GitHubFailure.
 */
export async function findFormer(ledger: Ledger, place: Place, image: string): Promise<LedgerRecord | undefined> {
  for await (const deployment of ledger.github.deployments.list({
    environment: place.environment,
    task: taskOf(place.service),
  })) {
    const claim = readClaim(deployment);
    if (!claim.genuine || claim.intent.image !== image) continue;
    const [record] = await readEvidence(ledger, place, deployment.id);
    if (record?.progress.stand === 'live' || record?.progress.stand === 'superseded') return record;
  }
  return undefined;
}
