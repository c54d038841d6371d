import type { Step } from '#kit';
import { revisionOf, type LedgerRecord } from '#ledger';
import type { DeploymentContract } from './contract.ts';

/** Writes what was live before, and so what a rollback needs; empty when the ledger knows nothing. */
export function writePrevious({ output }: Step<DeploymentContract>, previous: LedgerRecord | undefined): void {
  output('previous-image', previous?.intent.image ?? '');
  output('previous-id', previous?.deployment.id ?? '');
  output('previous-version', previous?.intent.version ?? '');
  output('previous-sha', previous === undefined ? '' : revisionOf(previous));
}
