import { ActionFailure } from '#kit';
import { doubts } from './doubts.ts';
import { readClaim } from './genuine.ts';
import type { Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { progressOf } from './progress.ts';
import { sameEnvironment } from './spelling.ts';
import type { LedgerRecord } from './record.ts';

/**
 * Reads the record with an id that this run may go on with. Throws ActionFailure `not-a-record` for a deployment that is none, `foreign-record` for
 * one of another environment or service than `place` says, and GitHubFailure.
 */
export async function readRecord(ledger: Ledger, id: number, place: Partial<Place> = {}): Promise<LedgerRecord> {
  const { github } = ledger;
  const [deployment, statuses] = await Promise.all([github.deployments.get(id), github.deployments.statuses(id)]);
  const claim = readClaim(deployment);
  if (!claim.genuine) {
    throw new ActionFailure(
      'not-a-record',
      `Deployment ${id} of ${github.repository} is no record of this ledger: ${doubts[claim.doubt]}. Give the output \`id\` of the step that opened it.`,
    );
  }
  const { intent } = claim;
  if (place.environment !== undefined && !sameEnvironment(place.environment, deployment.environment))
    refuseOther(id, 'environment', deployment.environment, place.environment);
  refuseOther(id, 'service', intent.service, place.service);
  return { deployment, intent, progress: progressOf(statuses) };
}

function refuseOther(id: number, what: string, is: string, wanted: string | undefined): void {
  if (wanted === undefined || wanted === is) return;
  throw new ActionFailure(
    'foreign-record',
    `Record ${id} is of the ${what} ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}. Give the id of the record of this ${what}.`,
  );
}

/** Whether a record was opened by this run, in this attempt or an earlier one. */
function isOwn(record: LedgerRecord, { run }: Ledger): boolean {
  return record.intent.run.id === run.id;
}

/** Throws ActionFailure `foreign-record` for a record of another run. */
export function refuseForeign(record: LedgerRecord, ledger: Ledger): void {
  if (isOwn(record, ledger)) return;
  const { id } = record.deployment;
  throw new ActionFailure(
    'foreign-record',
    `Record ${id} was opened by run ${record.intent.run.id}, and this is run ${ledger.run.id}: only the run that opened a record can say how it ends. Open a record in this run.`,
  );
}
