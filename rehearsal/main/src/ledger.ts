import { type GateDecision, readIntent } from '#ledger';
import type { LedgerRow } from '#rehearsal/report';
import { repository } from './release.ts';
import type { World } from './world.ts';

/** What the gates of each record decided that were asked, and whether a signature was wanted; oldest record first. */
export function readGates(world: World): readonly (readonly GateDecision[])[] {
  return readDecisions(world).map((gates) => gates.filter((each) => !isOff(each)));
}

/** The gates that were off, for each record, oldest first. */
export function readOff(world: World): readonly (readonly string[])[] {
  return readDecisions(world).map((gates) => gates.filter(isOff).map(({ gate }) => gate));
}

function isOff({ gate, decision }: GateDecision): boolean {
  return decision === 'skipped' && gate !== 'cosign-verify';
}

function readDecisions({ github }: World): readonly (readonly GateDecision[])[] {
  return github.deployments(repository).map(({ payload }) => {
    const read = readIntent(payload);
    return read.kind === 'intent' ? read.intent.gates : [];
  });
}

/** Whether each record is a part of a rehearsal, oldest record first. */
export function readRehearsals({ github }: World): readonly boolean[] {
  return github.deployments(repository).map(({ payload }) => {
    const read = readIntent(payload);
    return read.kind === 'intent' && read.intent.rehearsal;
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
