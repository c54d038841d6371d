import type { Step, Verdict } from '#kit';
import { floorsOf, judgeByFloors, readRecord, releaseOf, type Ledger, type Place, type Release } from '#ledger';
import type { DeploymentContract } from './contract.ts';

/** Says whether a release, or that of a record, may run on the schema of a place as it is now: only at or above every floor that a record ever named. */
export async function judgeFloor(
  step: Step<DeploymentContract>,
  ledger: Ledger,
  place: Place,
  wanted: Release | { readonly id: number },
): Promise<Verdict<DeploymentContract>> {
  const release = 'id' in wanted ? releaseOf(await readRecord(ledger, wanted.id, place)) : wanted;
  const floors = await floorsOf(ledger, place);
  step.output('schema-floor', floors.map(({ text }) => text).join(' '));
  const { allowed, against, why } = await judgeByFloors(ledger, floors, release);
  const message = `${why[0]?.toUpperCase() ?? ''}${why.slice(1)}.`;
  return {
    decision: allowed ? 'pass' : 'block',
    reason: allowed ? 'at-floor' : 'below-floor',
    message,
    evidence: floors.map(({ text, record }) => ({
      subject: `schema floor ${text}`,
      verdict: text === against?.text ? 'block' : 'pass',
      detail: `record ${record}`,
      id: record,
    })),
  };
}
