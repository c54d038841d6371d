import type { LedgerRecord } from '#ledger';
import { quarantinedImages } from '#rollback';
import { blocks, passes, type Finding } from './finding.ts';

/** The digest of an image that is named by one. */
export function digestOf(image: string): string {
  return image.slice(image.indexOf('@') + 1);
}

/** Never an image on the list: pure. */
export function judgeQuarantine(image: string, quarantine: readonly string[]): Finding {
  const digest = digestOf(image);
  return quarantine.includes(digest)
    ? blocks('quarantine', 'quarantined', `${digest} is on the list`)
    : passes('quarantine', `not among ${quarantine.length}`);
}

/** Not the image that a rollback here left, until it was live here again or a person says go: pure. */
export function judgeLeft(image: string, records: readonly LedgerRecord[], goAhead: string | undefined): Finding {
  const by = quarantinedImages(records).get(image);
  if (by === undefined) return passes('quarantine', 'no rollback here left it');
  const detail = `record ${by.deployment.id} is the rollback that left it`;
  return goAhead === undefined
    ? blocks('quarantine', 'quarantined', `${detail}, and nobody says go`)
    : passes('quarantine', `${detail}; go, says ${goAhead}`);
}

/** Only the image an environment is pinned to: pure. */
export function judgePin(image: string, pin: string): Finding {
  const digest = digestOf(image);
  return digest === pin
    ? passes('pin', `pinned to ${pin}`)
    : blocks('pin', 'pinned', `pinned to ${pin}, and this is ${digest}`);
}

/** A rollback is the return to an image that the ledger says was live here: pure. */
export function judgeRollback(image: string, former: LedgerRecord | undefined): Finding {
  if (former === undefined) return blocks('rollback', 'not-live-before', `${image} was never live here`);
  return passes('rollback', `record ${former.deployment.id} was live here`);
}

/** The record that what is live began with here as a rollback, through any redeploys of it since; else what is live: pure. */
export function holderOf(records: readonly LedgerRecord[]): LedgerRecord | undefined {
  const row = rowOf(records);
  return row.find(isRollback) ?? row[0];
}

/** The successes of the image that is live, newest first, back to the first one of another image: pure. */
export function rowOf(records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const good = records.filter(({ progress }) => progress.stand === 'live' || progress.stand === 'superseded');
  const end = good.findIndex(({ intent }) => intent.image !== good[0]?.intent.image);
  return end === -1 ? good : good.slice(0, end);
}

/** What is live and was a rollback stays until a person says go; the same image again changes nothing: pure. */
export function judgeHold(image: string, live: LedgerRecord | undefined, goAhead: string | undefined): Finding {
  if (live === undefined || !isRollback(live)) return passes('hold', 'what is live is no rollback');
  const detail = `record ${live.deployment.id} is a rollback`;
  if (live.intent.image === image) return passes('hold', `${detail} to this image`);
  return goAhead === undefined ? blocks('hold', 'on-hold', detail) : passes('hold', `${detail}; go, says ${goAhead}`);
}

function isRollback({ intent }: LedgerRecord): boolean {
  return intent.kind === 'rollback' && !intent.rehearsal;
}
