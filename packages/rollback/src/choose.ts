import type { LedgerRecord } from '#ledger';
import { quarantinedImages } from './quarantine.ts';

/** What somebody wants to leave, and for what. */
export interface Wish {
  /** The record to leave; undefined: the newest that began. */
  readonly remediates: number | undefined;
  /** The image to return to; undefined: the newest good one. */
  readonly image: string | undefined;
  /** Digests that may not come back, whatever the ledger says. */
  readonly quarantine: readonly string[];
}

/** What the ledger makes of a wish. */
export interface Choice {
  /** What is to be left; undefined: the ledger knows nothing of it. */
  readonly from: LedgerRecord | undefined;
  /** The newest good record of the target. */
  readonly target: LedgerRecord | undefined;
  /** What was live right before, whether it may come back or not. */
  readonly previous: LedgerRecord | undefined;
  /** A newer record than the one to leave succeeded. */
  readonly overtaken: boolean;
  /** The image that was asked for was good once, and was marked as failed afterwards. */
  readonly takenBack: boolean;
  /** Who keeps an image away. */
  readonly quarantined: ReadonlyMap<string, string>;
}

/** Chooses by records of one place, newest first: pure. */
export function chooseTarget(all: readonly LedgerRecord[], wish: Wish): Choice {
  const records = withoutRehearsals(all, wish);
  const from = records.find((record) =>
    wish.remediates === undefined ? began(record) : record.deployment.id === wish.remediates,
  );
  const quarantined = keptAway(records, wish.quarantine);
  const newer = records.filter((each) => from !== undefined && each.deployment.id > from.deployment.id);
  const older = records.filter((each) => from !== undefined && each.deployment.id < from.deployment.id).filter(isGood);
  const target =
    wish.image === undefined
      ? older.find(({ intent: { image } }) => image !== from?.intent.image && !quarantined.has(image))
      : older.find(({ intent: { image } }) => image === wish.image);
  return {
    from,
    target,
    previous: older[0],
    overtaken: newer.some(isGood),
    takenBack:
      target === undefined &&
      records.some(({ intent, progress }) => intent.image === wish.image && progress.liveSince !== undefined),
    quarantined,
  };
}

/** A rehearsal says nothing about where to go back to, unless it is what has to be left: then what ran right before counts. */
function withoutRehearsals(records: readonly LedgerRecord[], { remediates }: Wish): readonly LedgerRecord[] {
  const named = records.find(({ deployment }) => deployment.id === remediates);
  return named?.intent.rehearsal === true ? records : records.filter(({ intent }) => !intent.rehearsal);
}

/** Whether a record was live and healthy, and was not taken back. */
export function isGood({ progress: { stand } }: LedgerRecord): boolean {
  return stand === 'live' || stand === 'superseded';
}

function began({ progress: { stand } }: LedgerRecord): boolean {
  return stand !== 'waiting' && stand !== 'withdrawn';
}

function keptAway(records: readonly LedgerRecord[], digests: readonly string[]): ReadonlyMap<string, string> {
  const byLedger = [...quarantinedImages(records)].map(
    ([image, { deployment }]) => [image, `record ${deployment.id} rolled it back`] as const,
  );
  const images = new Set(records.map(({ intent }) => intent.image));
  const byList = [...images]
    .filter((image) => digests.includes(image.slice(image.indexOf('@') + 1)))
    .map((image) => [image, 'it is on the quarantine list'] as const);
  return new Map([...byLedger, ...byList]);
}
