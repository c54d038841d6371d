import { describe } from './description.ts';
import type { Ledger } from './ledger.ts';
import type { Orphan } from './orphan.ts';
import { writeStatus } from './write-status.ts';

/** Closes as `error` the records that nobody will end any more; each keeps the run that opened it as its log. Throws GitHubFailure. */
export async function closeOrphans(ledger: Ledger, orphans: readonly Orphan[]): Promise<void> {
  for (const { record, why } of orphans) {
    const description = describe({ stage: record.progress.stage ?? '', outcome: 'orphaned', why });
    const { url } = record.intent.run;
    await writeStatus(ledger, record.deployment.id, {
      state: 'error',
      description,
      ...(url === '' ? {} : { logUrl: url }),
    });
  }
}
