import { readEvidence, type Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { selectPrevious } from './previous.ts';
import type { LedgerRecord } from './record.ts';
import { survey } from './survey.ts';

/** What this attempt of this run has written into the ledger of a place so far. */
export interface Remains {
  /** Its newest record that is not the way back of another one of its own; undefined when it opened none. */
  readonly record: LedgerRecord | undefined;
  /** What was live when that record was opened: where a rollback goes. Undefined also when that is no evidence, or not of a success any more. */
  readonly previous: LedgerRecord | undefined;
  /** Its newest way back of that record. */
  readonly rollback: LedgerRecord | undefined;
}

/**
 * Finds what a run left behind, for a job that has to go on where another one died: the outputs of a dead job are lost, its records are not.
 * Only genuine records of the same attempt count, and of one `image` when a run deploys several to one place. Changes nothing. Throws GitHubFailure, and ActionFailure with a reason of the ledger.
 */
export async function findRemains(ledger: Ledger, place: Place, image?: string): Promise<Remains> {
  const { records } = await survey(ledger, place);
  const own = records
    .filter(({ intent }) => intent.run.id === ledger.run.id && intent.run.attempt === ledger.run.attempt)
    .toSorted((left, right) => right.deployment.id - left.deployment.id);
  const ids = new Set(own.map(({ deployment }) => deployment.id));
  // A rollback that a person wants is what its run is for: it names a record of an earlier run.
  const record = own.find(
    ({ intent }) =>
      (image === undefined || intent.image === image) &&
      (intent.remediates === undefined || !ids.has(intent.remediates)),
  );
  const before = record?.intent.previous?.id;
  return {
    record,
    previous: before === undefined ? undefined : selectPrevious(await readEvidence(ledger, place, before)),
    rollback: own.find(({ intent }) => record !== undefined && intent.remediates === record.deployment.id),
  };
}
