import { type GateDecision, readIntent } from '#ledger';
import type { LedgerRow } from '#rehearsal/report';
import { repository } from './release.ts';
import type { World } from './world.ts';

/** What the gates of each record decided, oldest record first. */
export function readGates({ github }: World): readonly (readonly GateDecision[])[] {
  return github.deployments(repository).map(({ payload }) => {
    const read = readIntent(payload);
    return read.kind === 'intent' ? read.intent.gates : [];
  });
}

/** The ledger as GitHub holds it, oldest record first; deployments that are no records of ours included. */
export function readLedger({ github }: World): readonly LedgerRow[] {
  return github.deployments(repository).map((deployment): LedgerRow => {
    const read = readIntent(deployment.payload);
    const statuses = deployment.statuses.all();
    const intent = read.kind === 'intent' ? read.intent : undefined;
    return {
      id: deployment.id,
      environment: deployment.environment,
      service: intent?.service ?? '',
      kind: intent?.kind ?? 'no record',
      version: intent?.version ?? '',
      image: intent?.image ?? '',
      states: statuses.map(({ state }) => state),
      description: statuses.findLast(({ state }) => state !== 'inactive')?.description ?? '',
      remediates: intent?.remediates,
    };
  });
}
