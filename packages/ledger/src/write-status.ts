import { GitHubFailure, type NewStatus } from '#github';
import { seconds } from '#time';
import { madeByActions } from './actor.ts';
import type { Ledger } from './ledger.ts';

const tries = 3;

/**
 * Adds a status to a record, with the run as its log. When the answer was lost the history is read first, and the status is added again only if it
 * is not the newest one there. Throws GitHubFailure.
 */
export async function writeStatus(ledger: Ledger, id: number, status: NewStatus): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ledger.github.deployments.addStatus(id, { logUrl: ledger.run.url, ...status });
      return;
    } catch (error) {
      if (!(error instanceof GitHubFailure) || !error.uncertain) throw error;
      await ledger.clock.sleep(seconds(attempt));
      if (await isWritten(ledger, id, status)) return;
      if (attempt === tries) throw error;
    }
  }
}

async function isWritten({ github }: Ledger, id: number, status: NewStatus): Promise<boolean> {
  const newest = (await github.deployments.statuses(id)).find(madeByActions);
  return newest?.state === status.state && newest.description === status.description;
}
