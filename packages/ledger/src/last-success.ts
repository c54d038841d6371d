import { history, type Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { selectPrevious } from './previous.ts';
import type { LedgerRecord } from './record.ts';

/** The record that is live in a place, read as far back as it takes; undefined when the ledger knows none. Throws GitHubFailure. */
export async function lastSuccess(ledger: Ledger, place: Place): Promise<LedgerRecord | undefined> {
  for await (const { records } of history(ledger, place)) {
    const live = selectPrevious(records.map(({ record }) => record));
    if (live !== undefined) return live;
  }
  return undefined;
}
