import { floorsOf, stageRecord } from '#ledger';
import type { ContractStanding } from './contracts.ts';
import type { LedgerAccess } from './ledger-access.ts';

const longest = 64;

/**
 * Writes the floor that each contract sets into the record, before any of them runs: the release it waits for is then the oldest one that works with
 * the schema. Throws GitHubFailure and ActionFailure of the ledger; nothing may run then.
 */
export async function raiseFloor(
  { ledger, place }: LedgerAccess,
  id: number,
  contracts: readonly ContractStanding[],
  held: number,
): Promise<void> {
  for (const floor of new Set(contracts.map(floorOf))) {
    const notes = { floor, held: String(held) };
    await stageRecord(ledger, { id, place, stage: 'contract', notes, environmentUrl: undefined });
  }
}

/** The floor that holds now, for people and for the output: the highest; several, which nobody can compare, side by side. */
export async function currentFloor({ ledger, place }: LedgerAccess): Promise<string> {
  return (await floorsOf(ledger, place)).map(({ text }) => text).join(' ');
}

/** A status has room for 140 characters; a name that is too long for it is written as its commit. */
export function floorOf({ after, readiness }: ContractStanding): string {
  return after.length <= longest ? after : (readiness?.milestone.commit ?? after);
}
